/** Pieces → segments: stretches of one line with no gap, what a table without lines is made of. */
import { isBlank } from '../text/characters.ts'
import type { Piece } from '../structure/pieces.ts'

export interface Segment {
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
}

export interface SegmentLine {
  readonly baseline: number
  readonly size: number
  /** Left to right. */
  readonly segments: readonly Segment[]
}

/** Gap, in font sizes, that parts two segments. */
const GAP = 0.3
/** Baselines nearer than this, in font sizes, are one line. */
const SAME_LINE = 0.35

/** Lines of upright text from top to bottom, each in its segments. */
export function segmentLines(pieces: readonly Piece[]): SegmentLine[] {
  const found: Segment[] = []
  for (const { glyphs, start: first, end } of pieces) {
    let start = first
    let last = end - 1
    while (start < last && isBlank(glyphs.code[start] as number)) start++
    while (last > start && isBlank(glyphs.code[last] as number)) last--
    if (isBlank(glyphs.code[start] as number) || glyphs.direction[start] !== 0) continue
    found.push({
      left: glyphs.left[start] as number,
      right: glyphs.right[last] as number,
      baseline: glyphs.baseline[start] as number,
      size: glyphs.size[start] as number,
    })
  }
  found.sort((a, b) => a.baseline - b.baseline)
  const lines: SegmentLine[] = []
  let start = 0
  for (let i = 1; i <= found.length; i++) {
    const anchor = found[start] as Segment
    const next = found[i]
    const near = SAME_LINE * Math.max(anchor.size, next?.size ?? 0)
    if (next !== undefined && next.baseline - anchor.baseline <= near) continue
    lines.push(lineOf(found.slice(start, i)))
    start = i
  }
  return lines
}

function lineOf(parts: readonly Segment[]): SegmentLine {
  const sorted = parts.toSorted((a, b) => a.left - b.left)
  const segments: Segment[] = []
  let size = 0
  for (const part of sorted) {
    size = Math.max(size, part.size)
    const last = segments.at(-1)
    if (last !== undefined && part.left - last.right <= GAP * Math.max(part.size, last.size)) {
      const right = Math.max(last.right, part.right)
      segments[segments.length - 1] = { ...last, right, size: Math.max(last.size, part.size) }
    } else segments.push(part)
  }
  return { baseline: (parts[0] as Segment).baseline, size, segments }
}
