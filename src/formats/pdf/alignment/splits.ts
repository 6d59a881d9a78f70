/** Where one list of columns ends and another begins, by what each reading of the lines costs. */
import { type Columns, columnsOf, needsAll, rangeOf } from './columns.ts'
import { mostShared, sharedEdges } from './edges.ts'
import { isHead } from './regions.ts'
import { type Extent, partedAt, type SegmentLine } from './segments.ts'

/** Price of a text that shares no edge with the others of its column. */
const STRAY = 0.5
/** Texts that share an edge before they tell a column. */
const SHARED = 3
/** Price of a text over several columns. */
const ACROSS = 1
/** Price of a text beside another in its column. */
const CROWDED = 2
/** Price of a line that has columns of its own. */
const APART = 1
/** Price of a column. */
const COLUMN = 1
/** Price of columns of their own for a part of the lines. */
const SECTION = 4
/** Column lines this near, in font sizes, are one: text ends where it ends. */
const SAME = 2
/** Pitch of lines, in font sizes, that may be of one row, and the price of parting them. */
const WRAP = 1.75
const TIGHT = 3
/** Lines of a head, and the price of columns that have none. */
const HEAD = 3
const HEADLESS = 2
/** Places that are tried. */
const TRIED = 20
/** Texts that share an edge before that says anything. */
const EDGES = 2
/** Lines this near, in font sizes, are of one row. */
const ROW = 1.1
/** Lines that make a section of their own. */
const LINES = 2

/** Index of the line before which other columns begin; null where one set of columns is cheapest. */
export function splitOf(lines: readonly SegmentLine[]): number | null {
  const columns = columnsOf(lines)
  let best: number | null = null
  let least = columns === null ? Infinity : columnsPrice(lines, columns)
  for (const at of candidates(lines)) {
    const upper = lines.slice(0, at)
    const lower = lines.slice(at)
    const above = columnsOf(upper)
    const below = columnsOf(lower)
    if (above === null || below === null || isSame(above, below, SAME * (lines[0]?.size ?? 10)))
      continue
    const tight = isTight(upper.at(-1) as SegmentLine, lower[0] as SegmentLine) ? TIGHT : 0
    const price =
      SECTION +
      tight +
      headPrice(lower, below) +
      columnsPrice(upper, above) +
      columnsPrice(lower, below)
    if (price >= least) continue
    best = at
    least = price
  }
  return best
}

/** Whether two lines may be of one row, or of one head. */
function isTight(upper: SegmentLine, lower: SegmentLine): boolean {
  return lower.baseline - upper.baseline < WRAP * lower.size || isHead(upper, lower)
}

/** What it costs that columns begin without a head, one text over each of them. */
function headPrice(lines: readonly SegmentLine[], columns: Columns): number {
  const [first] = lines
  if (first === undefined) return 0
  const covered = new Set<number>()
  for (const line of lines.slice(0, HEAD)) {
    if (line.baseline - first.baseline > WRAP * HEAD * first.size) break
    for (const segment of line.segments) {
      const range = rangeOf(columns, segment, false)
      for (let column = range.first; column <= range.last; column++) covered.add(column)
    }
  }
  // A label of all rows, the head's among them, may stand at the left.
  return columns.core.slice(1, -1).some((core, at) => core && !covered.has(at + 1)) ? HEADLESS : 0
}

function isSame({ xs, core }: Columns, other: Columns, near: number): boolean {
  const one = xs.filter((_, index) => core[index])
  const two = other.xs.filter((_, index) => other.core[index])
  return one.length === two.length && one.every((x, i) => Math.abs(x - (two[i] as number)) < near)
}

function columnsPrice(lines: readonly SegmentLine[], columns: Columns): number {
  const em = lines[0]?.size ?? 10
  const count = columns.xs.length - 1
  const held = Array.from({ length: count }, (): Extent[] => [])
  let price = COLUMN * count
  for (const whole of lines) {
    const line = partedAt(whole, columns.xs)
    const all = needsAll(columns, line)
    if (all) price += APART
    let end = -1
    for (const segment of line.segments) {
      const { first, last } = rangeOf(columns, segment, all)
      if (first <= end) price += CROWDED
      if (spans(columns, first, last)) price += ACROSS
      else held[first]?.push(segment)
      end = Math.max(end, last)
    }
  }
  for (const texts of held) {
    const shared = mostShared(texts, em)
    price += STRAY * (texts.length - (shared < SHARED ? 0 : shared))
  }
  return price
}

/** Whether a range covers more than one column of the core. */
function spans({ core }: Columns, first: number, last: number): boolean {
  return core.slice(first + 1, last + 1).includes(true)
}

/** Lines before which the most edges end and after which the most begin. */
function candidates(lines: readonly SegmentLine[]): number[] {
  const texts = lines.flatMap(({ segments }, line) =>
    segments.map(({ left, right }) => ({ left, right, line })),
  )
  const ends = new Float64Array(lines.length + 1)
  const begins = new Float64Array(lines.length + 1)
  for (const { members } of sharedEdges(texts, lines[0]?.size ?? 10, EDGES)) {
    const first = texts[members[0] as number] as { line: number }
    const last = texts[members.at(-1) as number] as { line: number }
    ends[last.line + 1] = (ends[last.line + 1] as number) + members.length
    begins[first.line] = (begins[first.line] as number) + members.length
  }
  for (let i = 1; i <= lines.length; i++) ends[i] = (ends[i] as number) + (ends[i - 1] as number)
  for (let i = lines.length - 1; i >= 0; i--) {
    begins[i] = (begins[i] as number) + (begins[i + 1] as number)
  }
  const places: { readonly at: number; readonly worth: number }[] = []
  for (let at = LINES; at <= lines.length - LINES; at++) {
    const upper = lines[at - 1] as SegmentLine
    const lower = lines[at] as SegmentLine
    if (lower.baseline - upper.baseline < ROW * Math.max(upper.size, lower.size)) continue
    const worth = Math.min(ends[at] as number, begins[at] as number)
    if (worth > 0) places.push({ at, worth })
  }
  return places
    .sort((a, b) => b.worth - a.worth)
    .slice(0, TRIED)
    .map(({ at }) => at)
}
