/** Where on a page text stands in columns. */
import { median } from '../../../values/median.ts'
import type { Segment, SegmentLine } from './segments.ts'
import type { Open } from './spans.ts'
import { areMarginal } from './tail.ts'

/** A title is larger than the table's text by this factor. */
const TITLE = 1.15
/** A blank this high, in font sizes, ends a table. */
const BLANK = 5
/** Lines of three segments and more that make a table. */
const LINES = 3
/** Leading, in font sizes, of a line that merely wraps. */
const WRAP = 1.7
/** How far below the first line of a text others of its cell stand, in font sizes. */
const FIRST = 3
/** Leading, in font sizes, of a row at most. */
const ROW = 3.2
/** Centres this near, in font sizes, are one; so many of them make a column. */
const SAME_CENTRE = 0.06
const CENTRES = 2

/** The lines of one table. */
export interface Region {
  readonly lines: readonly SegmentLine[]
  /** Whether nothing but a header stands above it on its page, or a page number below. */
  readonly open: Open
  /** Whether its lines alone make a table. */
  readonly sure: boolean
}

/** Runs of lines that are each the body of one table; those at its ends may be a part of one. */
export function regionsOf(lines: readonly SegmentLine[]): Region[] {
  const regions: Region[] = []
  const usual = median(lines.flatMap((line) => line.segments.map(() => line.size)))
  let run: SegmentLine[] = []
  const end = (): void => {
    const region = trimmed(run)
    const [first] = region
    const full = region.filter((line) => line.segments.length > 2).length
    if (first !== undefined && full > 0) {
      const at = lines.indexOf(first)
      const top = areMarginal(lines.slice(0, at), TITLE * usual)
      const bottom = areMarginal(lines.slice(at + region.length), TITLE * usual)
      const sure = full >= LINES
      if (sure || top || bottom) regions.push({ lines: region, open: { top, bottom }, sure })
    }
    run = []
  }
  for (const line of lines) {
    const before = run.at(-1)
    const title = line.segments.length === 1 && line.size > TITLE * usual
    if (title) {
      end()
      continue
    }
    if (before !== undefined && line.baseline - before.baseline > BLANK * line.size) end()
    run.push(line)
  }
  end()
  return regions
}

/** From the first line with several segments to the last, with what wraps below it and the heads of columns above it. */
function trimmed(run: readonly SegmentLine[]): SegmentLine[] {
  let first = run.findIndex((line) => line.segments.length > 1)
  if (first === -1) return []
  while (first > 0) {
    const line = run[first - 1] as SegmentLine
    const below = run.slice(first)
    if (!isHead(line, below[0] as SegmentLine) && !isFirst(line, below)) break
    first--
  }
  let last = run.findLastIndex((line) => line.segments.length > 1)
  for (; last + 1 < run.length; last++) {
    const line = run[last] as SegmentLine
    const next = run[last + 1] as SegmentLine
    const pitch = (next.baseline - line.baseline) / next.size
    if (pitch > WRAP && (pitch > ROW || !isInColumn(next, run.slice(first, last + 1)))) break
  }
  return run.slice(first, last + 1)
}

/** Whether a text alone on its line is the first of several in its cell: right below, others have its edge or its centre. */
function isFirst(
  { segments, baseline, size }: SegmentLine,
  below: readonly SegmentLine[],
): boolean {
  if (segments.length > 1 || (below[0] as SegmentLine).baseline - baseline > WRAP * size)
    return false
  const { left, right } = segments[0] as Segment
  const near = SAME_CENTRE * size
  return below
    .filter((line) => line.baseline - baseline <= FIRST * size)
    .some((line) =>
      line.segments.some(
        (each) =>
          Math.abs(each.left - left) < near ||
          Math.abs(each.left + each.right - left - right) < 2 * near,
      ),
    )
}

/** Whether a text alone on its line has the centre of others above it: a label whose rows go on overleaf. */
function isInColumn({ segments, size }: SegmentLine, above: readonly SegmentLine[]): boolean {
  const centre = centreOf(segments[0] as Segment)
  const all = above.flatMap((line) => line.segments)
  return (
    all.filter((each) => Math.abs(centreOf(each) - centre) < SAME_CENTRE * size).length >= CENTRES
  )
}

function centreOf({ left, right }: Segment): number {
  return (left + right) / 2
}

/** Whether a line is the head of some columns, no title and no unit: it stands inside the width of the line below. */
export function isHead(line: SegmentLine, below: SegmentLine): boolean {
  if (line.segments.length > 1) return false
  const segment = line.segments[0] as Segment
  const left = (below.segments[0] as Segment).right
  const right = (below.segments.at(-1) as Segment).left
  return isNearHead(line, below) && segment.left > left && segment.right < right
}

/** Whether a line is near enough above another to be the head of its columns. */
export function isNearHead(line: SegmentLine, below: SegmentLine): boolean {
  return below.baseline - line.baseline <= ROW * line.size
}
