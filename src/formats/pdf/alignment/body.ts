/** The body of a table without lines: the stretch of lines that share the most columns. */
import type { SegmentLine } from './segments.ts'

export interface Body {
  /** Middles of the blanks that no line of the stretch crosses. */
  readonly blanks: readonly number[]
  /** First and last line of the stretch. */
  readonly first: number
  readonly last: number
}

/** Least width of a blank between columns, in font sizes. */
const BLANK = 0.3
/** Lines of a table that are tried as beginning or end; a page holds fewer. */
const TRIED = 90

/**
 * Of all stretches of lines, the one with the best product of blanks and the root of its full
 * lines: a head has other columns and takes blanks away, a few lines alone have blanks by chance.
 */
export function bodyOf(lines: readonly SegmentLine[]): Body | null {
  const left = Math.floor(Math.min(...lines.map((line) => line.segments[0]?.left ?? Infinity)))
  const right = Math.ceil(Math.max(...lines.map((line) => line.segments.at(-1)?.right ?? 0)))
  const width = right - left + 1
  if (!(width > 0) || width > 20_000) return null
  const least = Math.max(2, BLANK * (lines[0]?.size ?? 10))
  const step = Math.ceil(lines.length / TRIED)
  let best = { score: 0, first: 0, last: -1 }
  for (let first = 0; first < lines.length; first += step) {
    const covered = new Uint8Array(width)
    let full = 0
    for (let last = first; last < lines.length; last++) {
      const line = lines[last] as SegmentLine
      for (const segment of line.segments) {
        covered.fill(1, Math.floor(segment.left) - left, Math.ceil(segment.right) - left)
      }
      if (line.segments.length < 3) continue
      full++
      if (full < 2) continue
      const score = (countBlanks(covered, least) - 1) * Math.sqrt(full)
      if (score > best.score) best = { score, first, last }
    }
  }
  if (best.last === -1) return null
  const { first, last } = best
  const covered = new Uint8Array(width)
  for (const line of lines.slice(first, last + 1)) {
    for (const segment of line.segments) {
      covered.fill(1, Math.floor(segment.left) - left, Math.ceil(segment.right) - left)
    }
  }
  return { blanks: middles(covered, least).map((x) => x + left), first, last }
}

function countBlanks(covered: Uint8Array, least: number): number {
  return middles(covered, least).length
}

/** Middles of the runs of uncovered places with covered ones on both sides. */
function middles(covered: Uint8Array, least: number): number[] {
  const found: number[] = []
  let begin = -1
  for (let at = 0; at < covered.length; at++) {
    if (covered[at] === 0) continue
    if (begin !== -1 && at - begin - 1 >= least) found.push((begin + 1 + at) / 2)
    begin = at
  }
  return found
}
