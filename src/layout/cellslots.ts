/** The columns of a table that has lost its header, told by what its rows hold in cells of their own behind their names. */
import { operatorAtStart } from '../values/operator.ts'
import { unitOf } from '../values/unit.ts'
import { featuresOf, type Shape } from './align/features.ts'
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

/** The roles of such a table in order; null where its rows have no cells that tell, or differ. */
export function cellSlots(stream: Stream, from: number, to: number): readonly Slot[] | null {
  const cells = cellsOf(stream, from, to)
  const compared = cells.flatMap((text, at) =>
    isOperator(text) ? [rolesFrom(cells, at).join(' ')] : [],
  )
  const best = usual(compared, FEWEST) ?? usual(figuresOf(cells), FEWEST_LABELLED)
  if (best === null || !best.includes('target')) return null
  const roles = ['level1', 'level2', 'name', ...best.split(' ')] as Column[]
  return roles.map((role) => slot(role, standardHeaders[role]))
}

/** What most rows hold, if enough do. */
function usual(rows: readonly string[], fewest: number): string | null {
  const seen = new Map<string, number>()
  for (const row of rows) seen.set(row, (seen.get(row) ?? 0) + 1)
  const [best, count] = [...seen].sort(([, one], [, other]) => other - one)[0] ?? ['', 0]
  return count < fewest || count < MOST * rows.length ? null : best
}

/** Fewer rows right behind labels in cells of their own say nothing. */
const FEWEST_LABELLED = 3
const VALUES: ReadonlySet<Shape> = new Set(['value', 'number', 'date', 'words'])
const TARGETS = ['target', 'target actual', 'target actual weight', 'target actual weight score']

/** Of each row right behind a label what its figures are by their number: a target, its result, points. */
function figuresOf(cells: readonly string[]): string[] {
  return cells.flatMap((text, at) => {
    const name = cells[at + 1]
    if (level2Of(text)?.code == null || name === undefined || isValue(name)) return []
    if (level1Of(name) !== null || level2Of(name) !== null) return []
    let end = at + 2
    while (end < cells.length && isValue(cells[end] as string)) end++
    const figures = cells.slice(at + 2, end)
    if (figures.length === 2 && POINTS.test(figures[1] as string)) return ['target weight']
    return TARGETS.slice(figures.length - 1, figures.length)
  })
}

function isValue(text: string): boolean {
  return VALUES.has(featuresOf(text).shape)
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
