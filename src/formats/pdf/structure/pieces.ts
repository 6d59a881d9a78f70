/** Glyphs → pieces: stretches of a line painted together, the smallest thing that a cell owns. */
import type { Glyph } from '../engine.ts'

export interface Piece {
  readonly glyphs: readonly Glyph[]
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
export function piecesOf(glyphs: readonly Glyph[]): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  for (let i = 1; i <= glyphs.length; i++) {
    const next = glyphs[i]
    if (next !== undefined && goesOn(glyphs[i - 1] as Glyph, next)) continue
    if (i > start) pieces.push(pieceOf(glyphs.slice(start, i)))
    start = i
  }
  return pieces
}

export function pieceOf(glyphs: readonly Glyph[]): Piece {
  let left = Infinity
  let top = Infinity
  let right = -Infinity
  let bottom = -Infinity
  for (const glyph of glyphs) {
    if (glyph.left < left) left = glyph.left
    if (glyph.right > right) right = glyph.right
    if (glyph.top < top) top = glyph.top
    if (glyph.bottom > bottom) bottom = glyph.bottom
  }
  return { glyphs, left, top, right, bottom }
}

/** The parts of a piece on either side of a vertical line at `x`, cut at the blank nearest to it, if any. */
export function cutAt(piece: Piece, x: number): readonly [Piece, Piece] | null {
  const { glyphs } = piece
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i] as Glyph
    if (glyph.direction !== 0) return null
    if (glyph.text.trim() !== '' || i === 0 || i === glyphs.length - 1) continue
    const reach = 0.5 * glyph.size
    if (glyph.left - reach > x || glyph.right + reach < x) continue
    return [pieceOf(glyphs.slice(0, i)), pieceOf(glyphs.slice(i + 1))]
  }
  return null
}

function goesOn(a: Glyph, b: Glyph): boolean {
  if (a.run !== b.run || a.direction !== b.direction) return false
  const size = Math.max(a.size, b.size)
  if (Math.abs(a.baseline - b.baseline) > SHIFT * size) return false
  const lies = a.direction === 0 || a.direction === 180
  const turned = a.direction === 180 || a.direction === 270
  const end = lies ? (turned ? a.left : a.right) : turned ? a.top : a.bottom
  const start = lies ? (turned ? b.right : b.left) : turned ? b.bottom : b.top
  const gap = (start - end) * (turned ? -1 : 1)
  return gap < GAP * size && gap > -GAP * size
}
