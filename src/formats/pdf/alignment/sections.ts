/** A table without lines → its sections: a head, a list of tasks, the indicators, each with columns of its own. */
import { bodyOf } from './body.ts'
import { type Columns, columnsOf, needsAll, rangeOf } from './columns.ts'
import { partedAt, type SegmentLine } from './segments.ts'
import { isNearHead, type Region } from './regions.ts'
import type { Open } from './spans.ts'
import { splitOf } from './splits.ts'
import { type Around, movedAbove, movedBelow } from './tail.ts'

export interface Section {
  readonly lines: readonly SegmentLine[]
  readonly columns: Columns
}

/** A section of a page, and where it may go on. */
export interface OpenSection extends Section {
  readonly open: Open
}

/** Lines this near, in font sizes, are of one row. */
const ROW = 1.1
/** Full lines that make a section of their own. */
const LINES = 2
/** Share of the full lines that fit the body's columns, past which they belong to it. */
const FITTING = 0.4
/** How far the centre of a head may stand off the middle of its columns, in halves of a font size. */
const CENTRED = 1
/** Sections in sections. */
const DEPTH = 3

/**
 * The sections of a region, read with what stands on the pages around it: a table that goes on has the columns
 * of both its parts.
 */
export function openSections({ lines, open, sure }: Region, around: Around): OpenSection[] {
  const above = open.top && around.before !== null ? movedAbove(around.before.lines, lines) : []
  const below = open.bottom ? movedBelow(around.after, lines) : []
  const first = lines[0]?.baseline ?? 0
  const last = lines.at(-1)?.baseline ?? 0
  const sections = sectionsOf([...above, ...lines, ...below]).flatMap((section): OpenSection[] => {
    const own = section.lines.filter(({ baseline }) => baseline >= first && baseline <= last)
    if (own.length === 0) return []
    const top = (section.lines[0] as SegmentLine).baseline < first
    const bottom = (section.lines.at(-1) as SegmentLine).baseline > last
    return [{ lines: own, columns: section.columns, open: { top, bottom } }]
  })
  return sure || sections.every(goesOn) ? sections : []
}

/** Whether a few lines at an end of a page have the columns of a table on another. */
function goesOn({ lines, columns, open }: OpenSection): boolean {
  const full = lines.filter((line) => line.segments.length > 2)
  return (
    (open.top || open.bottom) &&
    full.length > 0 &&
    full.every((line) => fits(line, columns, needsAll(columns, line)))
  )
}

/** Sections from top to bottom; none where no columns are found. */
function sectionsOf(lines: readonly SegmentLine[], depth = 0): Section[] {
  const at = depth < DEPTH ? splitOf(lines) : null
  if (at !== null) {
    return [...sectionsOf(lines.slice(0, at), depth + 1), ...sectionsOf(lines.slice(at), depth + 1)]
  }
  const body = bodyOf(lines)
  if (body === null) return []
  let { first, last } = body
  while (first > 0 && (isNear(lines, first - 1) || isHeadOf(lines, first - 1))) first--
  while (last + 1 < lines.length && isNear(lines, last)) last++
  const columns = columnsOf(lines.slice(first, last + 1))
  if (columns === null) return []
  const above = depth < DEPTH ? apart(lines.slice(0, first), columns, depth) : []
  const below = depth < DEPTH ? apart(lines.slice(last + 1), columns, depth) : []
  const own = lines.slice(above.length > 0 ? first : 0, below.length > 0 ? last + 1 : lines.length)
  const whole = columnsOf(own) ?? columns
  const cut = own.map((line) => partedAt(line, whole.xs))
  return [...above, { lines: cut, columns: whole }, ...below]
}

/** The sections of lines that have columns of their own; none where they fit the body's. */
function apart(lines: readonly SegmentLine[], columns: Columns, depth: number): Section[] {
  const full = lines.filter((line) => line.segments.length > 2)
  const fitting = full.filter((line) => fits(line, columns))
  if (full.length < LINES || fitting.length > FITTING * full.length) return []
  const sections = sectionsOf(lines, depth + 1)
  return sections.every((section) => section.lines.length > 1) ? sections : []
}

/** Each segment in a column of its own. */
function fits(line: SegmentLine, columns: Columns, all = false): boolean {
  const ranges = line.segments.map((segment) => rangeOf(columns, segment, all))
  return ranges.every(
    ({ first, last }, index) =>
      first === last && (index === 0 || first > (ranges[index - 1]?.last ?? -1)),
  )
}

/** Whether a line is a text over the middle of columns right below it, or below single heads two rows deep. */
function isHeadOf(lines: readonly SegmentLine[], index: number): boolean {
  const line = lines[index] as SegmentLine
  return lines
    .slice(index + 1, index + 3)
    .some((below) => isNearHead(line, below) && isCentred(line, below))
}

/** Whether a line's one text stands over the middle of some neighbours of another line. */
function isCentred({ segments, size }: SegmentLine, below: SegmentLine): boolean {
  const [head] = segments
  if (head === undefined || segments.length > 1) return false
  return below.segments.some(({ left }, first) =>
    below.segments
      .slice(first + 1)
      .some(({ right }) => Math.abs(left + right - head.left - head.right) < CENTRED * size),
  )
}

function isNear(lines: readonly SegmentLine[], index: number): boolean {
  const upper = lines[index] as SegmentLine
  const lower = lines[index + 1] as SegmentLine
  return lower.baseline - upper.baseline < ROW * Math.max(upper.size, lower.size)
}
