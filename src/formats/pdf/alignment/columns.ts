/** Columns of a table without lines: the blanks that nearly all of its fullest lines share. */
import { bodyOf } from './body.ts'
import { type Extent, partsOf, SEAM, type Segment, type SegmentLine } from './segments.ts'

export interface Columns {
  /** x of every column line, outer ones included. */
  readonly xs: readonly number[]
  /** Whether a line parts most rows, or only those that need it: a head has columns of its own. */
  readonly core: readonly boolean[]
}

/** Columns that a segment covers, the last one included. */
export interface Range {
  readonly first: number
  readonly last: number
}

/** Gap between two cells of a head, in font sizes. */
const HEAD_GAP = 0.4

export function columnsOf(lines: readonly SegmentLine[]): Columns | null {
  const body = bodyOf(lines)
  if (body === null || body.blanks.length < 2) return null
  const left = Math.min(...lines.map((line) => (line.segments[0] as Segment).left))
  const right = Math.max(...lines.map((line) => (line.segments.at(-1) as Segment).right))
  const inner = body.blanks.map((blank) => middleOf(narrowed(blank, lines)))
  const heads = lines.filter((_, index) => index < body.first || index > body.last)
  const extra = headLines(heads, inner)
  const xs = [...inner.map((x) => ({ x, core: true })), ...extra.map((x) => ({ x, core: false }))]
  xs.sort((a, b) => a.x - b.x)
  return {
    xs: [left - 2, ...xs.map(({ x }) => x), right + 2],
    core: [true, ...xs.map(({ core }) => core), true],
  }
}

/** Where in a blank the fewest texts of all lines are crossed: full cells reach into it, and a head spans it. */
function narrowed(blank: Extent, lines: readonly SegmentLine[]): Extent {
  const parts = lines.flatMap(({ segments }) => segments.flatMap(partsOf))
  const near = parts.filter(({ left, right }) => left < blank.right && right > blank.left)
  const ends = [blank.left, blank.right, ...near.flatMap(({ left, right }) => [left, right])]
    .filter((x) => x >= blank.left && x <= blank.right)
    .sort((one, other) => one - other)
  const least = SEAM * (lines[0]?.size ?? 10)
  let best = blank
  let fewest = Infinity
  for (let i = 1; i < ends.length; i++) {
    const gap = { left: ends[i - 1] as number, right: ends[i] as number }
    const width = gap.right - gap.left
    if (width < least) continue
    const at = middleOf(gap)
    const crossed = near.filter(({ left, right }) => left < at && right > at).length
    if (crossed > fewest || (crossed === fewest && width <= best.right - best.left)) continue
    best = gap
    fewest = crossed
  }
  return best
}

function middleOf({ left, right }: Extent): number {
  return (left + right) / 2
}

/** The columns that [left, right] covers, by all lines or by the core ones alone. */
export function rangeOf({ xs, core }: Columns, segment: Segment, all: boolean): Range {
  let first = 0
  let last = xs.length - 2
  for (let i = 1; i < xs.length - 1; i++) {
    if (!all && core[i] === false) continue
    const x = xs[i] as number
    if (x <= segment.left + 0.5) first = i
    if (x >= segment.right - 0.5) {
      last = i - 1
      break
    }
  }
  return { first, last: Math.max(first, last) }
}

/** Whether a line has two segments in one core column: then it needs the others too. */
export function needsAll(columns: Columns, line: SegmentLine): boolean {
  const { segments } = line
  return segments.some((segment, index) => {
    const before = segments[index - 1]
    if (before === undefined || segment.left - before.right < HEAD_GAP * line.size) return false
    const one = rangeOf(columns, before, false)
    const other = rangeOf(columns, segment, false)
    return one.last >= other.first
  })
}

/** Lines between cells of other rows that stand within one column of the core. */
function headLines(lines: readonly SegmentLine[], inner: readonly number[]): number[] {
  const gaps: [number, number][] = []
  for (const { segments, size } of lines) {
    for (let i = 1; i < segments.length; i++) {
      const a = (segments[i - 1] as Segment).right
      const b = (segments[i] as Segment).left
      if (b - a < HEAD_GAP * size || inner.some((x) => x > a - 1 && x < b + 1)) continue
      gaps.push([a, b])
    }
  }
  gaps.sort((one, other) => one[1] - other[1])
  const found: number[] = []
  let current: [number, number] | undefined
  for (const gap of gaps) {
    if (current !== undefined && gap[0] < current[1]) {
      current = [Math.max(current[0], gap[0]), current[1]]
    } else {
      if (current !== undefined) found.push((current[0] + current[1]) / 2)
      current = gap
    }
  }
  if (current !== undefined) found.push((current[0] + current[1]) / 2)
  return found
}
