/** Where the forms of a document begin and end, and in each the head and the indicator tables. */
import { cellSlots } from '../cellslots.ts'
import { type Key, keysOf } from '../head/keys.ts'
import { slot } from '../slots.ts'
import { firstFrom } from '../sorted.ts'
import { strength, type Stream } from '../stream.ts'
import { blockEnd, GOAL_ANCHOR, goalBefore, goalOver } from './blockend.ts'
import type { ValueColumn } from './columns.ts'
import { type Header, headerAt } from './header.ts'
import { aheadOf, headBefore, otherHead, whoseBefore } from './lead.ts'
import { headerAgain, titleOver } from './again.ts'
import { isOtherProject, isTold, marksOf, saidAfter } from './marks.ts'
import { outlinesOf } from './outline.ts'
import { proseBlockOf } from './prose.ts'
import { transposedIn } from './transposed.ts'
import { type Title, titlesOf } from './titles.ts'

export interface Block {
  /** Null where the document shows none: the usual roles are assumed. */
  readonly header: Header | null
  /** The head part that stands between the block before and this one. */
  readonly headStart: number
  readonly start: number
  readonly end: number
  /** Where the columns behind the names begin below all of them, under the part of the header that is theirs. */
  readonly below?: ValueColumn
}

export interface FormRange {
  readonly start: number
  readonly end: number
  readonly title: Title | null
  readonly blocks: readonly Block[]
}

export interface Landmarks {
  readonly titles: readonly Title[]
  readonly keys: readonly Key[]
  readonly headers: readonly Header[]
}

/** Titles, keys and headers of the whole stream. */
export function landmarksOf(stream: Stream): Landmarks {
  const end = stream.text.length
  const headers: Header[] = []
  let at = 0
  while (at < end) {
    const header = headerAt(stream, at, end)
    if (header === null) at++
    else {
      headers.push(header)
      at = header.end
    }
  }
  for (const transposed of transposedIn(stream)) {
    if (headers.some((each) => each.start < transposed.end && each.end > transposed.start)) continue
    const names = transposed.names
    headers.push({
      start: transposed.start,
      end: names[0]?.start ?? transposed.start,
      slots: [slot('name', '指标名称')],
      labels: [],
      transposed,
    })
  }
  headers.sort((one, other) => one.start - other.start)
  const titles = titlesOf(stream, 0, end)
  const keys = keysOf(
    stream,
    0,
    end,
    titles,
    headers.flatMap((each) => (isGlued(stream, each) ? [each.start] : [])),
  ).filter((key) => !overlaps(headers, key))
  return { titles, keys, headers: headers.map((header) => withHeadColumns(stream, header, keys)) }
}

/** Whether a key stands in a header. */
function overlaps(headers: readonly Header[], key: Key): boolean {
  const before = headers[firstFrom(headers, key.end) - 1]
  return before !== undefined && before.end > key.start
}

/** A header of which this many characters stand without anything between is glued. */
const GLUED_HEADER = 10

function isGlued(stream: Stream, header: Header): boolean {
  let run = 0
  for (let at = header.start + 1; at < header.end; at++) {
    run = (stream.before[at] ?? 0) > 0 ? 0 : run + 1
    if (run >= GLUED_HEADER) return true
  }
  return false
}

/** Fewer keys before a header may be the last key of a head; in cells of one row two are columns. */
const HEAD_COLUMNS = 3
const HEAD_CELLS = 2

/** A header before which keys stand in the same row has them as columns: several projects in one table. */
function withHeadColumns(stream: Stream, header: Header, keys: readonly Key[]): Header {
  const own: Key[] = []
  let start = header.start
  for (let index = firstFrom(keys, header.start) - 1; index >= 0; index--) {
    const key = keys[index] as Key
    if (key.end !== start || key.colon || !sameRow(stream, key.start, header.start)) break
    own.unshift(key)
    start = key.start
  }
  const known = own.some((key) => key.field === 'project')
  const inCells = [...own.slice(1), header].every(
    (each) => stream.before[each.start] === strength.cell,
  )
  if (own.length < (inCells ? HEAD_CELLS : HEAD_COLUMNS) || !known) return header
  const columns = own.map((key) =>
    slot('head', key.word, { field: key.field, column: columnOf(stream, key.start) }),
  )
  return { ...header, slots: [...columns, ...header.slots] }
}

function sameRow(stream: Stream, one: number, other: number): boolean {
  const first = stream.pieces.at(stream.pieceAt[one] ?? -1)
  const second = stream.pieces.at(stream.pieceAt[other] ?? -1)
  if (first === undefined || second === undefined) return false
  if (first.row === null || second.row === null) return true
  // Cells whose columns are not known are a block each.
  return first.row === second.row && (first.block === second.block || first.column === null)
}

function columnOf(stream: Stream, at: number): number | null {
  return stream.pieces.at(stream.pieceAt[at] ?? -1)?.column ?? null
}

interface Draft {
  start: number
  title: Title | null
  /** The name of its project, where one was told. */
  project: string | null
  headers: Header[]
}

/** Text that may stand between a title and the table that it names. */
const TITLE_REACH = 400

/** The forms, in reading order. */
export function formsOf(stream: Stream, marks: Landmarks): FormRange[] {
  const drafts: Draft[] = []
  let current: Draft | null = null
  let pending: Title | null = null
  const all = marksOf(stream, marks)
  for (const [index, mark] of all.entries()) {
    if (mark.kind === 'title') {
      pending = mark.title
      continue
    }
    const again = current === null ? null : headerAgain(stream, current, mark, all[index + 1])
    if (again !== null) {
      current?.headers.push(again)
      continue
    }
    const named: Title | null =
      pending !== null && mark.at - pending.end <= TITLE_REACH ? pending : null
    const last = current?.headers.at(-1)
    const other: number | null =
      mark.kind === 'header' && last !== undefined && isGlued(stream, mark.header)
        ? otherHead(marks.keys, last.end, mark.at)
        : null
    const isNew =
      current === null ||
      other !== null ||
      (mark.kind === 'identity'
        ? current.headers.length > 0 || isOtherProject(stream, current.project, mark.key)
        : named !== null && current.headers.length > 0 && !sameTitle(current.title, named))
    if (isNew) {
      const lead: boolean = named === null && current === null
      const above = mark.kind === 'header' ? headBefore : whoseBefore
      const inside = stream.before[mark.at] === 0
      const first: number = other ?? (lead || inside ? above(marks.keys, mark.at) : mark.at)
      current = {
        start: named?.start ?? (inside ? aheadOf(stream.text, first) : first),
        title: named,
        project: null,
        headers: [],
      }
      drafts.push(current)
    }
    if (current === null) continue
    pending = null
    current.title ??= named
    if (mark.kind === 'identity' && mark.key.field === 'project') {
      current.project = saidAfter(stream, mark.key)
    } else if (mark.kind === 'header') current.headers.push(mark.header)
  }
  const ranges = drafts.map((draft, index) =>
    withProse(
      stream,
      rangeOf(stream, marks, draft, drafts[index + 1]?.start ?? stream.text.length),
    ),
  )
  const found = ranges.filter(
    ({ blocks, title, start, end }) =>
      blocks.length > 0 || title !== null || isTold(marks.keys, start, end),
  )
  const outlined = marks.headers.length > 0 ? [] : outlinesOf(stream)
  if (outlined.length > 0) {
    return outlined.map((range) => withProse(stream, { ...range, title: null, blocks: [] }))
  }
  if (found.some((range) => range.blocks.length > 0)) return [...headless(stream, found), ...found]
  const title = marks.titles.at(-1) ?? null
  const whole = withProse(stream, { start: 0, end: stream.text.length, title, blocks: [] })
  return whole.blocks.length > 0 ? [whole] : found
}

/** A form in sentences, or one whose rows are told by their cells, whose title and header the text's beginning has lost. */
function headless(stream: Stream, found: readonly FormRange[]): FormRange[] {
  const end = found[0]?.start ?? 0
  const told = found.some(
    ({ blocks }) => blocks.length > 0 && blocks.every(({ header }) => header === null),
  )
  const range = withProse(stream, { start: 0, end, title: null, blocks: [] })
  const isRead = told || cellSlots(stream, 0, end) !== null
  return isRead && range.blocks.length > 0 ? [range] : []
}

function sameTitle(one: Title | null, other: Title): boolean {
  return one !== null && one.text === other.text
}

/** A range without a table's header may still give indicators in prose. */
function withProse(stream: Stream, range: FormRange): FormRange {
  if (range.blocks.length > 0) return range
  const prose = proseBlockOf(stream, range.start, range.end)
  if (prose === null) return range
  const blocks: Block[] = []
  let headStart = range.start
  for (let { start } = prose; start < prose.end;) {
    const end = goalAfter(stream, start, prose.end)
    blocks.push({ header: null, headStart, start, end })
    const next = end < prose.end ? proseBlockOf(stream, end, prose.end) : null
    headStart = end
    start = next?.start ?? prose.end
  }
  return { ...range, blocks }
}

/** Where the next numbered goal begins, which has indicators of its own, or the end. */
function goalAfter(stream: Stream, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    if ((stream.before[at] ?? 0) < strength.line) continue
    if (GOAL_ANCHOR.test(stream.text.slice(at, at + 12))) return at
  }
  return to
}

function rangeOf(stream: Stream, marks: Landmarks, draft: Draft, end: number): FormRange {
  const blocks = draft.headers.flatMap((header, index): Block[] => {
    const next = draft.headers[index + 1]
    const previous = draft.headers[index - 1]
    const to = next === undefined ? end : goalBefore(stream, next.start)
    return blocksUnder(stream, marks, draft.title, header, previous?.end ?? draft.start, to)
  })
  return { start: draft.start, end, title: draft.title, blocks }
}

/** The table under a header, and a part of it for each further goal that stands before its first row and each new page. */
function blocksUnder(
  stream: Stream,
  { titles, keys }: Landmarks,
  title: Title | null,
  header: Header,
  headStart: number,
  to: number,
): Block[] {
  const blocks: Block[] = []
  let own = { ...header, end: goalOver(stream, header.end) ?? header.end }
  let from = headStart
  for (;;) {
    const end = blockEnd(stream, titles, own.end, to)
    blocks.push({ header: own, headStart: from, start: own.end, end })
    const past =
      end < to ? (goalOver(stream, end) ?? titleOver(stream, title, keys, end, to)) : null
    if (past === null) return blocks
    own = { ...header, start: past, end: past }
    from = end
  }
}
