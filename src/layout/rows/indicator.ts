/** A governed row as an indicator: name, target, weight and what else the header promises. */
import type { Indicator, Target } from '../../record/schema.ts'
import { isDamagedSign, readDamaged } from '../../values/damaged.ts'
import { operatorCell } from '../../values/operator.ts'
import { joinTarget, parseTarget } from '../../values/target.ts'
import { CLEAR } from '../align/margins.ts'
import { level1Of, level2Of } from '../labels.ts'
import { withoutMarker } from '../marker.ts'
import { QUOTED_NAME, withoutOuterMarks } from '../marks.ts'
import { placeOf } from '../place.ts'
import { type Stream, written } from '../stream.ts'
import type { Role } from '../vocabulary/headers.ts'
import { isEmptyMark } from '../vocabulary/words.ts'
import type { Governed } from './govern.ts'
import { cellOf, coreOf, type Row, type RowCell } from './row.ts'

export type DraftIndicator = Omit<Indicator, 'id' | 'goal' | 'confidence'> & {
  /** Range of the row in the stream. */
  readonly start: number
  readonly end: number
  readonly margin: number
  /** Where the row's cells begin. */
  readonly starts: readonly number[]
}

const PREFIX =
  /^(?:[★*※＊\s]+|(?:绩效)?(?:指标|目标)\s*[\d０-９]{1,2}(?![\d０-９])\s*[.、:：．)）-]?\s*|指标\s*[:：]\s*|\d{1,2}\s*[.、．)）](?!\d)\s*|[(（]\d{1,2}[)）]\s*)+/
const HINT =
  /[(（]\s*(?:[≥≤=><＞＜]|>=|<=)?\s*[*×＊]{1,4}[^()（）]*[)）]|[≥≤]\s*[*×＊]{1,4}\S{0,4}$/g

/** 10月底前完成全部任务 as all that a row says: its name tells the term as well. */
const DEED =
  /^[^,，。；;]{1,10}?(?:前|内|底|末)(?:全面|全部)?(?:完成|建成|开工|投入|拨付|发放|兑付|实现)\p{Script=Han}{2,}$/u

/** What makes a row right or wrong, its labels aside; points, reasons and what came of it leave it as it is. */
const FACTS: ReadonlySet<Role> = new Set(['name', 'operator', 'target', 'unit', 'place'])

/** @param labels how clear the row's labels are */
function marginOf(cells: readonly RowCell[], labels: number): number {
  let least = Math.min(CLEAR, labels)
  for (const { slot, margin } of cells) if (FACTS.has(slot.role)) least = Math.min(least, margin)
  return least
}

/** The indicator of a row, or null where the row is an unfilled line of the template. */
export function indicatorOf(
  stream: Stream,
  governed: Governed,
  half: 0 | 1,
): DraftIndicator | null {
  const { row } = governed
  const repairs = [...governed.repairs]
  const text = (role: Role): string | null => textOf(stream, cellOf(row, role, half))
  const shared = (role: Role): string | null => text(role) ?? textOf(stream, cellOf(row, role))
  const value = text('target')
  const deed = text('name') === null && value !== null && DEED.test(value) ? value : null
  const rawName = deed ?? text('name')
  const name = cleanName(rawName)
  const operator = operatorOf(stream, row, half)
  const target = targetOf(deed === null ? value : null, operator, text('unit'), rawName, repairs)
  const columns = columnsOf(stream, row, half, rawName, operator)
  const history = historyOf(stream, row, half)
  if (target === null && columns.length === 0 && isOnlyLabel(name)) return null
  if (name === null && target === null && columns.every((each) => each.target === null)) return null
  const cells = row.cells.filter((cell) => cell.slot.half === half || cell.slot.role === 'level1')
  return {
    level1: governed.level1?.label ?? null,
    level1Code: governed.level1?.code ?? null,
    level2: governed.level2?.label ?? null,
    level2Code: governed.level2?.code ?? null,
    name,
    description: text('description'),
    target,
    weight: numberOf(shared('weight')),
    basis: text('basis'),
    standard: text('standard'),
    horizon:
      cellOf(row, 'target', half)?.slot.horizon ?? cellOf(row, 'name', half)?.slot.horizon ?? null,
    history,
    columns,
    actual: resultOf(shared('actual'), repairs),
    score: numberOf(shared('score')),
    reason: shared('reason'),
    at: placeOf(
      stream,
      (cellOf(row, 'name', half) ?? cellOf(row, 'target', half))?.start ?? row.start,
    ),
    repairs,
    start: row.start,
    end: row.end,
    margin: marginOf(cells, governed.margin),
    starts: cells.map((cell) => cell.start),
  }
}

/** A label where a name would stand, and no target: an unfilled line of the template. */
function isOnlyLabel(name: string | null): boolean {
  if (name === null) return false
  const bare = name.replace(/^[….\s]+/, '')
  return level1Of(bare) !== null || level2Of(bare) !== null
}

/** Of 指标性质, 指标方向 and 指标值类型 the one that compares; a direction (正向) says less, a type that does not compare nothing. */
function operatorOf(stream: Stream, row: Row, half: 0 | 1): string | null {
  let first: string | null = null
  let typed: string | null = null
  for (const cell of row.cells) {
    const { role } = cell.slot
    if ((role !== 'operator' && role !== 'kind') || cell.slot.half > half) continue
    const text = textOf(stream, cell)
    if (text === null) continue
    const compares = operatorCell(text)?.kind === 'operator'
    if (role === 'operator') {
      if (compares) return text
      first ??= text
    } else if (compares) typed ??= text
  }
  return typed ?? first
}

function textOf(stream: Stream, cell: RowCell | null): string | null {
  if (cell === null) return null
  const core = coreOf(stream, cell)
  if (core === '' || isEmptyMark(core)) return null
  const shown = withoutOuterMarks(written(stream, cell.start, cell.end))
  const text = cell.slot.prose ? withoutMarker(shown) : shown
  return text === '' ? null : text
}

/** Figures and signs alone name nothing. */
const LETTER = /\p{L}/u

/** A name without the template's numbering, stars and hints; null where no word is left. */
export function cleanName(raw: string | null): string | null {
  if (raw === null) return null
  const name = raw.replace(PREFIX, '').replace(HINT, '').replace(QUOTED_NAME, '$1').trim()
  return isEmptyMark(name) || !LETTER.test(name) ? null : name
}

/** Between an operator and a unit in columns of their own it is a figure, whatever the three make together: <= 3 月. */
const FIGURE = /^\d+(?:\.\d+)?$/

function targetOf(
  value: string | null,
  operator: string | null,
  unit: string | null,
  name: string | null,
  repairs: string[],
): Target | null {
  if (value === null) {
    return null
  }
  // A 2 stands apart from the figure behind it: 2 260架.
  const sign = operator !== null && isDamagedSign(operator) ? operator.replace('2', '2 ') : ''
  const text = sign + joinTarget(sign === '' ? operator : null, value, unit)
  const hints = { operator, unit, name }
  const isInColumns = operator !== null && unit !== null && FIGURE.test(value)
  const plain = parseTarget(isInColumns ? value : text, hints)
  const damaged = readDamaged(text, hints).find((reading) => reading.likely)
  if (damaged === undefined) return plain
  repairs.push(damaged.repair)
  return { ...damaged.target, text }
}

function parse(text: string | null, name: string | null): Target | null {
  return text === null ? null : parseTarget(text, { name })
}

/** What came of it; 293% may be meant, and so a 2 before it is no sign that a scanner misread. */
function resultOf(text: string | null, repairs: string[]): Target | null {
  if (text === null) return null
  const mended = readDamaged(text).find(({ repair, likely }) => likely && repair !== 'ge-read-as-2')
  if (mended === undefined) return parse(text, null)
  if (!repairs.includes(mended.repair)) repairs.push(mended.repair)
  return { ...mended.target, text }
}

function numberOf(text: string | null): number | null {
  if (text === null) return null
  const found = /^(\d+(?:\.\d+)?)\s*(?:分|%|％)?$/.exec(text)
  return found?.[1] === undefined ? null : Number(found[1])
}

/** One value a place; and what stands in further columns of values: of another period, adjusted, of last year. */
function columnsOf(
  stream: Stream,
  row: Row,
  half: 0 | 1,
  name: string | null,
  operator: string | null,
): { label: string; target: Target | null }[] {
  const main = cellOf(row, 'target', half)
  const out: { label: string; target: Target | null }[] = []
  for (const cell of row.cells) {
    if (cell === main || cell.slot.half !== half || !isFurther(cell)) continue
    const text = textOf(stream, cell)
    const said =
      text === null || cell.slot.role !== 'place' ? text : joinTarget(operator, text, null)
    out.push({ label: cell.slot.label, target: parse(said, name) })
  }
  return out.length === 1 && out[0]?.target === null ? [] : out
}

const FURTHER: ReadonlySet<Role> = new Set(['place', 'target', 'midterm', 'adjusted'])

function isFurther({ slot }: RowCell): boolean {
  return slot.role === 'history' ? slot.year === null : FURTHER.has(slot.role)
}

function historyOf(stream: Stream, row: Row, half: 0 | 1): { year: number; target: Target }[] {
  const out: { year: number; target: Target }[] = []
  for (const cell of row.cells) {
    if (cell.slot.role !== 'history' || cell.slot.half !== half || cell.slot.year === null) continue
    const target = parse(textOf(stream, cell), null)
    if (target !== null) out.push({ year: cell.slot.year, target })
  }
  return out
}
