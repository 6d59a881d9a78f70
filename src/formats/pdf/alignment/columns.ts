/** Columns of a table without lines: the blanks that nearly all of its fullest lines share. */
import type { Segment, SegmentLine } from './segments.ts'

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

/** Share of the fullest lines' segments that a line needs to count among them. */
const FULL = 0.6
/** Share of the full lines that may cross a blank between columns: heads among them. */
const CROSSING = 0.2
/** Share of the body's lines that may cross, of those with text there. */
const BODY_CROSSING = 0.14
/** Lines between two full ones of a body. */
const NEAR = 3
/** Least width of such a blank, in font sizes. */
const BLANK = 0.3
/** Gap between two cells of a head, in font sizes. */
const HEAD_GAP = 0.4

export function columnsOf(lines: readonly SegmentLine[]): Columns | null {
  const counts = lines.map((line) => line.segments.length).sort((a, b) => a - b)
  const most = counts[Math.floor(0.9 * (counts.length - 1))] ?? 0
  const full = lines.filter((line) => line.segments.length >= Math.max(3, FULL * most))
  if (full.length < 2) return null
  const left = Math.min(...lines.map((line) => (line.segments[0] as Segment).left))
  const right = Math.max(...lines.map((line) => (line.segments.at(-1) as Segment).right))
  const rough = blanks(full, left, right, () => CROSSING * full.length)
  const body = bodyOf(lines, full, rough)
  const inner = blanks(body, left, right, (present) => BODY_CROSSING * present)
  if (inner.length < 2) return null
  const heads = lines.filter((line) => !body.includes(line))
  const extra = headLines(heads, inner)
  const xs = [...inner.map((x) => ({ x, core: true })), ...extra.map((x) => ({ x, core: false }))]
  xs.sort((a, b) => a.x - b.x)
  return {
    xs: [left - 2, ...xs.map(({ x }) => x), right + 2],
    core: [true, ...xs.map(({ core }) => core), true],
  }
}

/** The full lines that cross no blank, and what stands between them: labels centred over rows. */
function bodyOf(
  lines: readonly SegmentLine[],
  full: readonly SegmentLine[],
  inner: readonly number[],
): SegmentLine[] {
  const fits = (line: SegmentLine): boolean =>
    line.segments.every(({ left, right }) => !inner.some((x) => x > left && x < right))
  const sure = new Set(full.filter(fits))
  const order = lines.map((line) => sure.has(line))
  return lines.filter((line, index) => {
    if (sure.has(line)) return true
    if (!fits(line)) return false
    const near = (step: number): boolean => {
      for (let i = index + step, n = 0; n < NEAR && i >= 0 && i < lines.length; i += step, n++) {
        if (order[i] === true) return true
      }
      return false
    }
    return near(-1) && near(1)
  })
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

/**
 * Middles of the blanks between columns: places that no line crosses, or few of those lines do
 * that have text on both sides. Labels stand alone in their lines, so nothing may cross theirs.
 */
function blanks(
  lines: readonly SegmentLine[],
  left: number,
  right: number,
  share: (present: number) => number,
): number[] {
  const start = Math.floor(left)
  const length = Math.ceil(right) - start + 2
  const covered = new Uint16Array(length)
  const between = new Uint16Array(length)
  for (const { segments } of lines) {
    segments.forEach((segment, index) => {
      count(covered, segment.left - start, segment.right - start)
      const next = segments[index + 1]
      if (next !== undefined) count(between, segment.right - start, next.left - start)
    })
  }
  const size = lines[0]?.size ?? 10
  const found: number[] = []
  let begin = -1
  let seen = false
  for (let bin = 0; bin < length; bin++) {
    const most = share((covered[bin] as number) + (between[bin] as number))
    const blank = (covered[bin] as number) <= most
    if (blank && begin === -1) begin = bin
    if (blank) continue
    if (begin !== -1 && seen && bin - begin >= BLANK * size) found.push(start + (begin + bin) / 2)
    begin = -1
    seen = true
  }
  return found
}

function count(bins: Uint16Array, from: number, to: number): void {
  const end = Math.min(bins.length, Math.ceil(to))
  for (let bin = Math.max(0, Math.floor(from)); bin < end; bin++) bins[bin] = (bins[bin] ?? 0) + 1
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
