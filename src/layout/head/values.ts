/** Keys with what stands after them, up to the next key. */
import { within } from '../sorted.ts'
import { strength, type Stream } from '../stream.ts'
import type { Field } from '../vocabulary/keys.ts'
import { columnsUnder, divided, runTogether } from './divided.ts'
import type { Key } from './keys.ts'

/** A stretch of a key's value: one piece or a part of it. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Entry {
  readonly key: Key
  readonly spans: readonly Span[]
  /** Text of this key and those before it that nothing tells apart. */
  readonly undivided?: readonly Span[]
}

/** What stands after each key of a range, split at lines and cells. */
export function entriesOf(stream: Stream, keys: readonly Key[], from: number, to: number): Entry[] {
  const inside = within(keys, from, to)
  const entries = inside.map((key, index): Entry => {
    const next = inside[index + 1]
    const spans = spansOf(stream, key.end, Math.min(to, next?.start ?? to))
    return { key, spans: isGoalLike(key) ? withoutHeader(stream, spans, to) : spans }
  })
  const whole = entries.filter(({ key }) => key.field === 'money-unit')
  const open = whole.length === 0 ? entries : entries.filter((entry) => !whole.includes(entry))
  return [...dealOut(stream, dealRows(stream, open)), ...whole]
}

/** The label of a column that no template here has is longer. */
const LONGEST_COLUMN = 4

/** Lines of a goal without the first column of the table's header, which stands in its row: 类别 | 一级指标. */
function withoutHeader(stream: Stream, spans: readonly Span[], to: number): readonly Span[] {
  const last = spans.at(-1)
  const boundary = stream.before[to] ?? strength.row
  const isOfRow = boundary === strength.space || boundary === strength.cell
  if (last === undefined || spans.length < 2 || last.end !== to || !isOfRow) return spans
  return last.end - last.start <= LONGEST_COLUMN ? spans.slice(0, -1) : spans
}

/** The pieces of a range. */
export function spansOf(stream: Stream, from: number, to: number): Span[] {
  const out: Span[] = []
  let start = from
  for (let at = from + 1; at <= to; at++) {
    if (at === to || (stream.before[at] ?? 0) >= strength.line) {
      if (at > start) out.push({ start, end: at })
      start = at
    }
  }
  return out
}

/** A row of keys over a row of values: 单位名称 | 项目名称 | 预算数 | 年度目标, then one value each. */
function dealRows(stream: Stream, entries: readonly Entry[]): Entry[] {
  const out = [...entries]
  for (let last = 1; last < out.length; last++) {
    const filled = out[last]
    if (filled === undefined || filled.spans.length === 0) continue
    let first = last
    while (first > 0 && stands(stream, out[first - 1], out[first])) first--
    const count = last - first + 1
    if (out.slice(first, last + 1).every((each) => isGoalLike(each.key))) continue
    const row = firstRow(stream, filled.spans, count)
    if (count < KEYS_IN_ROW || row.length !== count) continue
    if (!suit(stream, out.slice(first, last + 1), row)) continue
    for (let index = 0; index < count; index++) {
      const entry = out[first + index]
      const cell = row[index]
      if (entry === undefined || cell === undefined) continue
      const rest = index === count - 1 ? filled.spans.slice(row.flat().length) : []
      out[first + index] = { key: entry.key, spans: [...cell, ...rest] }
    }
  }
  return out
}

const MONEY: ReadonlySet<Field> = new Set(['total', 'fiscal', 'other', 'sum', 'money-budget'])
const AMOUNT = /^(?:[-—/]+$|[¥￥]?-?\d)/

/** Whether figures stand under keys of money, and only there, where no grid says what stands under a key. */
function suit(stream: Stream, entries: readonly Entry[], row: readonly Span[][]): boolean {
  if (columnOf(stream, entries[0]?.key.start ?? 0) !== null) return true
  if (!entries.some(({ key }) => MONEY.has(key.field))) return false
  return entries.every(({ key }, index) => {
    const start = row[index]?.[0]?.start ?? 0
    const isFigure = AMOUNT.test(stream.text.slice(start, start + 2))
    return MONEY.has(key.field) === isFigure
  })
}

function columnOf(stream: Stream, at: number): number | null {
  return stream.pieces.at(stream.pieceAt[at] ?? -1)?.column ?? null
}

/** Fewer keys side by side may as well be a key and an empty one. */
const KEYS_IN_ROW = 3

/** Two keys side by side in one row, nothing between. */
function stands(stream: Stream, above: Entry | undefined, below: Entry | undefined): boolean {
  if (above === undefined || below === undefined || above.spans.length > 0) return false
  return (
    above.key.end === below.key.start &&
    rowOf(stream, above.key.start) === rowOf(stream, below.key.start)
  )
}

/** The row of a place; one row for all of a text that has a cell a line. */
function rowOf(stream: Stream, at: number): string {
  const piece = stream.pieces.at(stream.pieceAt[at] ?? -1)
  return piece?.column === null ? 'lines' : `${piece?.block}:${piece?.row}`
}

/** The cells of the first row of some spans; no more than asked for where each line is a cell. */
function firstRow(stream: Stream, spans: readonly Span[], count: number): Span[][] {
  const first = spans[0]
  if (first === undefined) return []
  const row = rowOf(stream, first.start)
  const cells: Span[][] = []
  for (const span of spans) {
    if (rowOf(stream, span.start) !== row) break
    const above = cells.at(-1)?.at(-1)
    if (above !== undefined && stream.pieceAt[above.start] === stream.pieceAt[span.start]) {
      cells.at(-1)?.push(span)
    } else if (row === 'lines' && cells.length === count) break
    else cells.push([span])
  }
  return cells
}

/** Keys in a row with their values in the row below: 中期目标 | 年度目标, then the two texts. */
function dealOut(stream: Stream, entries: readonly Entry[]): Entry[] {
  const out = [...entries]
  for (let last = 0; last < out.length; last++) {
    const filled = out[last]
    if (filled === undefined || !isGoalLike(filled.key)) continue
    const cells = goalCells(stream, filled.spans)
    let first = last
    while (first > 0 && isHeading(out[first - 1], out[first])) first--
    const headings = out.slice(first, last + 1).map((each) => each.key)
    const columns = columnsUnder(headings)
    const single = cells.length === 1 ? cells.flat() : []
    if (columns > 1 && single.length === 1 && runTogether(stream, headings)) {
      const parts = divided(stream, single[0] as Span, columns)
      for (let index = 0; index < columns; index++) {
        const part = parts?.[index]
        const at = last + 1 - columns + index
        out[at] = { key: (out[at] as Entry).key, spans: part === undefined ? [] : [part] }
      }
      if (parts === null) out[last] = { key: filled.key, spans: [], undivided: single }
      continue
    }
    const count = Math.min(headings.length, cells.length, sideBySide(stream, cells))
    if (cells.length === 1 && filled.key.field === 'achieved' && isHeading(out[last - 1], filled)) {
      const goal = out[last - 1] as Entry
      out[last - 1] = { key: goal.key, spans: cells.flat() }
      out[last] = { key: filled.key, spans: [] }
      continue
    }
    out[last] = { key: filled.key, spans: cells.flat() }
    if (count < 2) continue
    const from = last + 1 - count
    const texts = inColumns(stream, cells, count)
    for (let index = 0; index < count; index++) {
      const head = out[from + index]
      if (head !== undefined) out[from + index] = { key: head.key, spans: texts[index] ?? [] }
    }
  }
  return out
}

function isHeading(above: Entry | undefined, below: Entry | undefined): boolean {
  if (above === undefined || below === undefined || above.spans.length > 0) return false
  return isGoalLike(above.key) && above.key.end === below.key.start
}

function isGoalLike(key: Key): boolean {
  return ['goal', 'goal-long', 'achieved'].includes(key.field)
}

const FIGURE = /^[\d.]+分?$/

/** The cells of a goal's value: numbered lines of one list together, figures and stray labels out. */
function goalCells(stream: Stream, spans: readonly Span[]): Span[][] {
  const out: Span[][] = []
  let number = 0
  for (const span of goalSpans(stream, spans)) {
    const text = stream.text.slice(span.start, span.end)
    const own = numberOf(text)
    const above = out.at(-1)?.at(-1)
    const samePiece =
      above !== undefined && stream.pieceAt[above.start] === stream.pieceAt[span.start]
    const goesOn =
      above !== undefined &&
      (samePiece
        ? own === null || own > number || number === 0
        : own !== null && own === number + 1)
    if (goesOn) out.at(-1)?.push(span)
    else out.push([span])
    if (own !== null) number = lastNumber(text) ?? own
    else if (!samePiece) number = 0
  }
  return out
}

/** A section that begins ends the goal. */
const SECTION = /^[（(]?[一二三四五六七八九十]{1,2}[)）、]/

/** 长期目标1： opens the table of that goal. */
const ANCHOR = /^(?:长期|中期|年度)(?:绩效)?目标\d{1,2}[:：]/

/** Nothing was set or changed: the cell of a column all the same. */
const NOTHING = '无'

/** The stretches of a goal's value that are text of a goal. */
function goalSpans(stream: Stream, spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const raw of spans) {
    const span = withoutGroup(stream, raw)
    const text = stream.text.slice(span.start, span.end)
    const first = out[0]
    const samePiece =
      first !== undefined && stream.pieceAt[first.start] === stream.pieceAt[span.start]
    if (first !== undefined && !samePiece && (SECTION.test(text) || ANCHOR.test(text))) break
    if (text === NOTHING || (text.length >= 2 && !FIGURE.test(text))) out.push(span)
  }
  return out
}

/** How many lists stand side by side, where they come row by row (1, 1, 2, 2); else no limit. */
function sideBySide(stream: Stream, cells: readonly Span[][]): number {
  const numbers = cells.flat().map((span) => numberOf(stream.text.slice(span.start, span.end)))
  const first = numbers[0] ?? null
  if (first === null || numbers[1] !== first) return Number.POSITIVE_INFINITY
  const other = numbers.findIndex((each) => each !== first)
  return other === -1 ? numbers.length : other
}

/** Two lists set side by side come as 1, 1, 2, 2 (row by row) or one after the other. */
function inColumns(stream: Stream, cells: readonly Span[][], count: number): Span[][] {
  const columns: Span[][] = Array.from({ length: count }, () => [])
  const spans = cells.flat()
  const numbers = spans.map((span) => numberOf(stream.text.slice(span.start, span.end)))
  const interleaved = numbers.length > 1 && numbers[0] !== null && numbers[0] === numbers[1]
  if (interleaved && numbers.length > count) {
    let seen: number | null = null
    let column = 0
    for (const [index, span] of spans.entries()) {
      const own = numbers[index] ?? null
      column = own === seen ? Math.min(column + 1, count - 1) : 0
      seen = own
      columns[column]?.push(span)
    }
    return columns
  }
  for (const [index, cell] of cells.entries()) columns[Math.min(index, count - 1)]?.push(...cell)
  return columns
}

const NUMBERED = /^(?:目标|[(])?(\d{1,2})[.:、．)）]?(?!\d)/

function numberOf(text: string): number | null {
  const found = NUMBERED.exec(text)?.[1]
  return found === undefined ? null : Number(found)
}

function lastNumber(text: string): number | null {
  const found = [...text.matchAll(/目标(\d{1,2})[.:、]/g)].at(-1)?.[1]
  return found === undefined ? null : Number(found)
}

const GROUP = /(?:项目|专项)?(?:年度|本年度|长期|中期)?绩效(?:项目)?指标(?:表)?$/

/** The label of the table below, where it is glued to the goal's end. */
function withoutGroup(stream: Stream, span: Span): Span {
  const text = stream.text.slice(span.start, span.end)
  const tail = GROUP.exec(text)
  return tail === null ? span : { start: span.start, end: span.start + tail.index }
}
