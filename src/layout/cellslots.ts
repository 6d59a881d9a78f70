/** The columns of a table that has lost its header, told by what its rows hold in cells of their own behind their names. */
import { operatorAtStart } from '../values/operator.ts'
import { unitOf } from '../values/unit.ts'
import { level1Of, level2Of } from './labels.ts'
import { slot, type Slot, standardHeaders } from './slots.ts'
import { boundaryAfter, type Stream } from './stream.ts'

/** So many operators alone in their cells make a column. */
const FEWEST = 2
/** Of all rows so many hold the same kinds of cells. */
const MOST = 0.5
/** Figures, kinds of indicators and points, each alone in a cell. */
const FIGURE = /^\d[\d,.]*$/
const KIND = /^定[性量](?:指标)?$/
const POINTS = /^(?:[1-9]|[1-4]\d)(?:\.\d)?$/
/** More columns has no template. */
const LONGEST_ROW = 8

type Column = keyof typeof standardHeaders

/** The roles of such a table in order; null where its rows have no operators in cells of their own, or differ. */
export function cellSlots(stream: Stream, from: number, to: number): readonly Slot[] | null {
  const cells = cellsOf(stream, from, to)
  const seen = new Map<string, number>()
  let rows = 0
  for (let at = 0; at < cells.length; at++) {
    if (!isOperator(cells[at] as string)) continue
    rows++
    const roles = rolesFrom(cells, at).join(' ')
    seen.set(roles, (seen.get(roles) ?? 0) + 1)
  }
  const [best, count] = [...seen].sort(([, one], [, other]) => other - one)[0] ?? ['', 0]
  if (count < FEWEST || count < MOST * rows || !best.includes('target')) return null
  const roles = ['level1', 'level2', 'name', ...best.split(' ')] as Column[]
  return roles.map((role) => slot(role, standardHeaders[role]))
}

/** A comparison alone, or the word of a target that has none. */
function isOperator(text: string): boolean {
  return text === '定性' || operatorAtStart(text)?.end === text.length
}

function cellsOf(stream: Stream, from: number, to: number): string[] {
  const cells: string[] = []
  for (let at = from; at < to;) {
    const end = Math.min(to, boundaryAfter(stream, at, to))
    cells.push(stream.text.slice(at, end))
    at = end
  }
  return cells
}

/** What stands from a row's operator to the name or the label of the next. */
function rolesFrom(cells: readonly string[], at: number): Column[] {
  const roles: Column[] = ['operator']
  for (let next = at + 1; next < cells.length && roles.length < LONGEST_ROW; next++) {
    const text = cells[next] as string
    if (level1Of(text) !== null || level2Of(text) !== null) break
    // The name of the next row stands before its operator.
    if (isOperator(cells[next + 1] ?? '')) break
    const role = roleOf(text, roles)
    if (role === null || roles.includes(role)) break
    roles.push(role)
  }
  return roles
}

function roleOf(text: string, before: readonly Column[]): Column | null {
  if (!before.includes('target')) return 'target'
  if (KIND.test(text)) return 'kind'
  if (POINTS.test(text)) return 'weight'
  if (FIGURE.test(text)) return null
  return unitOf(text) !== null && !before.includes('unit') ? 'unit' : 'description'
}
