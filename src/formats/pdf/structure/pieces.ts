/** Glyphs → pieces: stretches of a line painted together, the smallest thing that a cell owns. */
import type { Glyphs } from '../glyphs.ts'
import { isBlank } from '../text/characters.ts'

/** The glyphs from `start` to before `end`, and the box around them. */
export interface Piece {
  readonly glyphs: Glyphs
  readonly start: number
  readonly end: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Gap, in font sizes, past which two glyphs of one showing operation are not one piece. */
const GAP = 0.6
/** How far glyphs of a piece may differ in baseline, in font sizes: superscripts stay. */
const SHIFT = 0.35

/** Pieces in the order they were painted. */
export function piecesOf(glyphs: Glyphs): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  for (let i = 1; i <= glyphs.length; i++) {
    if (i < glyphs.length && goesOn(glyphs, i)) continue
    pieces.push(pieceOf(glyphs, start, i))
    start = i
  }
  return pieces
}

function pieceOf(glyphs: Glyphs, start: number, end: number): Piece {
  let left = Infinity
  let top = Infinity
  let right = -Infinity
  let bottom = -Infinity
  for (let i = start; i < end; i++) {
    left = Math.min(left, glyphs.left[i] as number)
    right = Math.max(right, glyphs.right[i] as number)
    top = Math.min(top, glyphs.top[i] as number)
    bottom = Math.max(bottom, glyphs.bottom[i] as number)
  }
  return { glyphs, start, end, left, top, right, bottom }
}

/** The parts of a piece on either side of a vertical line at `x`, cut at the blank nearest to it, if any. */
export function cutAt({ glyphs, start, end }: Piece, x: number): readonly [Piece, Piece] | null {
  for (let i = start; i < end; i++) {
    if (glyphs.direction[i] !== 0) return null
    if (!isBlank(glyphs.code[i] as number) || i === start || i === end - 1) continue
    const reach = 0.5 * (glyphs.size[i] as number)
    if ((glyphs.left[i] as number) - reach > x || (glyphs.right[i] as number) + reach < x) continue
    return [pieceOf(glyphs, start, i), pieceOf(glyphs, i + 1, end)]
  }
  return null
}

/** Whether a glyph goes on with the one before it. */
function goesOn(glyphs: Glyphs, b: number): boolean {
  const a = b - 1
  const { run, direction, baseline } = glyphs
  if (run[a] !== run[b] || direction[a] !== direction[b]) return false
  const size = Math.max(glyphs.size[a] as number, glyphs.size[b] as number)
  if (Math.abs((baseline[a] as number) - (baseline[b] as number)) > SHIFT * size) return false
  const lies = direction[a] === 0 || direction[a] === 180
  const turned = direction[a] === 180 || direction[a] === 270
  const low = lies ? glyphs.left : glyphs.top
  const high = lies ? glyphs.right : glyphs.bottom
  const end = (turned ? low : high)[a] as number
  const start = (turned ? high : low)[b] as number
  const gap = (start - end) * (turned ? -1 : 1)
  return gap < GAP * size && gap > -GAP * size
}
