/** Pieces → segments: stretches of one line with no gap, what a table without lines is made of. */
import { isBlank, isIdeograph } from '../text/characters.ts'
import type { Piece } from '../structure/pieces.ts'

/** From where to where on a line. */
export interface Extent {
  readonly left: number
  readonly right: number
}

export interface Segment extends Extent {
  readonly baseline: number
  readonly size: number
  /** Blanks between its pieces, too narrow to part a line and wide enough to part two full cells. */
  readonly seams: readonly Extent[]
}

export interface SegmentLine {
  readonly baseline: number
  readonly size: number
  /** Left to right. */
  readonly segments: readonly Segment[]
}

/** Gap, in font sizes, that parts two segments. */
const GAP = 0.3
/** Gap between two pieces, in font sizes, that a column line may stand in. */
export const SEAM = 0.08
/** Width, in font sizes, below which the box of an ideograph is its ink. */
const INK = 0.85
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
    const size = glyphs.size[start] as number
    found.push({
      left: (glyphs.left[start] as number) - lacking(glyphs, start) * size,
      right: (glyphs.right[last] as number) + lacking(glyphs, last) * size,
      baseline: glyphs.baseline[start] as number,
      size,
      seams: [],
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

/** How much of its place, in font sizes a side, an ideograph's box leaves out: an engine may give a narrow one its ink alone. */
function lacking({ code, left, right, size }: Piece['glyphs'], at: number): number {
  if (!isIdeograph(code[at] as number)) return 0
  const width = ((right[at] as number) - (left[at] as number)) / (size[at] as number)
  return width < INK ? (1 - width) / 2 : 0
}

function lineOf(parts: readonly Segment[]): SegmentLine {
  const sorted = parts.toSorted((a, b) => a.left - b.left)
  const segments: Segment[] = []
  let size = 0
  for (const part of sorted) {
    size = Math.max(size, part.size)
    const last = segments.at(-1)
    const em = Math.max(part.size, last?.size ?? 0)
    if (last === undefined || part.left - last.right > GAP * em) {
      segments.push(part)
      continue
    }
    const seam = { left: last.right, right: part.left }
    segments[segments.length - 1] = {
      ...last,
      right: Math.max(last.right, part.right),
      size: em,
      seams: seam.right - seam.left > SEAM * em ? [...last.seams, seam] : last.seams,
    }
  }
  return { baseline: (parts[0] as Segment).baseline, size, segments }
}

/** The stretches of a segment between its seams. */
export function partsOf({ left, right, seams }: Segment): Extent[] {
  const parts: Extent[] = []
  let from = left
  for (const seam of seams) {
    parts.push({ left: from, right: seam.left })
    from = seam.right
  }
  parts.push({ left: from, right })
  return parts
}

/** A line whose segments are parted at their seams where column lines stand. */
export function partedAt(line: SegmentLine, xs: readonly number[]): SegmentLine {
  if (line.segments.every(({ seams }) => seams.length === 0)) return line
  const segments = line.segments.flatMap((segment): Segment[] => {
    const cuts = segment.seams.filter((seam) => xs.some((x) => x > seam.left && x < seam.right))
    if (cuts.length === 0) return [segment]
    const { baseline, size, seams } = segment
    const bounds = [segment.left, ...cuts.flatMap((cut) => [cut.left, cut.right]), segment.right]
    const parts: Segment[] = []
    for (let i = 0; i < bounds.length; i += 2) {
      const left = bounds[i] as number
      const right = bounds[i + 1] as number
      const own = seams.filter((seam) => seam.left > left && seam.right < right)
      parts.push({ left, right, baseline, size, seams: own })
    }
    return parts
  })
  return { ...line, segments }
}
