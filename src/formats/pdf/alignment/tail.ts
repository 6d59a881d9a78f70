/** What pages tell each other of a table without lines that may go on from one to the next. */
import type { Anchor } from './anchors.ts'
import type { SegmentLine } from './segments.ts'

/** What a page leaves to the next one: a table at its end that goes on there. */
export interface Tail {
  readonly lines: readonly SegmentLine[]
  /** Where text stands in its cells; null where painted lines part the rows. */
  readonly anchor: Anchor | null
}

/** The pages around one. */
export interface Around {
  readonly before: Tail | null
  /** The lines of a table at the top of the next page. */
  readonly after: readonly SegmentLine[]
}

/** A page alone. */
export const alone: Around = { before: null, after: [] }

/** Lines of another page that are read with one’s own: they tell columns, and every one costs time. */
const MOST = 30
/** Lines of one text each that a page may have above or below its tables: a header, a number. */
const MARGINAL = 2
/** From the last line of one page to the first of the next, in font sizes. */
const APART = 2

/** Whether the lines above or below a table can be a page's header or footer, and no title of a size. */
export function areMarginal(lines: readonly SegmentLine[], title: number): boolean {
  const small = lines.every(({ segments, size }) => segments.length === 1 && size <= title)
  return small && lines.length <= MARGINAL
}

/** The last lines of the page before, as if they stood above these. */
export function movedAbove(
  before: readonly SegmentLine[],
  lines: readonly SegmentLine[],
): SegmentLine[] {
  const [first] = lines
  const last = before.at(-1)
  if (first === undefined || last === undefined) return []
  const by = first.baseline - APART * first.size - last.baseline
  return before.slice(-MOST).map((line) => moved(line, by))
}

/** The first lines of the next page, as if they stood below these. */
export function movedBelow(
  after: readonly SegmentLine[],
  lines: readonly SegmentLine[],
): SegmentLine[] {
  const last = lines.at(-1)
  const [first] = after
  if (first === undefined || last === undefined) return []
  const by = last.baseline + APART * first.size - first.baseline
  return after.slice(0, MOST).map((line) => moved(line, by))
}

function moved(line: SegmentLine, by: number): SegmentLine {
  const segments = line.segments.map((each) => ({ ...each, baseline: each.baseline + by }))
  return { ...line, baseline: line.baseline + by, segments }
}
