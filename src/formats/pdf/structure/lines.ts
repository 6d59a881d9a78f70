/** Pieces → lines of text, ordered by where they stand and not by when they were painted. */
import type { Direction, Glyphs } from '../glyphs.ts'
import { isBlank, isIdeograph } from '../text/characters.ts'
import type { Piece } from './pieces.ts'
import { Placed } from './placed.ts'

/** A line of text, in its reading frame: u along the line, v down the lines. */
export interface TextLine {
  readonly text: string
  readonly from: number
  readonly to: number
  /** Baseline. */
  readonly at: number
  readonly size: number
  /** Characters the font does not name. */
  readonly unreadable: number
}

/** Baselines nearer than this, in font sizes, are one line. */
const SAME_LINE = 0.5
/** The same character again, this near in font sizes, is a producer's way to print it bold. */
const BOLD = 0.15
/** A gap between two words of Latin text, in font sizes. */
const WORD_GAP = 0.2
/** A gap that parts two words where ideographs are, in font sizes. */
const WIDE_GAP = 1.5
/** Share of joints between ideographs that hold a blank, past which the blanks are the producer's. */
const SPACED = 0.6

const placed = new Placed()

/** The direction most of the glyphs are written in. */
export function mainDirection(pieces: readonly Piece[]): Direction {
  if (pieces.every(({ glyphs, start }) => glyphs.direction[start] === 0)) return 0
  const counts = new Map<Direction, number>()
  for (const { glyphs, start, end } of pieces) {
    const direction = glyphs.direction[start] as Direction
    counts.set(direction, (counts.get(direction) ?? 0) + end - start)
  }
  let best: Direction = 0
  for (const [direction, count] of counts) if (count > (counts.get(best) ?? 0)) best = direction
  return best
}

/** Lines from top to bottom in the frame of the given direction. */
export function linesOf(pieces: readonly Piece[], direction: Direction): TextLine[] {
  const lines: TextLine[] = []
  const [piece] = pieces
  if (piece === undefined) return lines
  placed.take(pieces, direction)
  const { across, size, order, length } = placed
  placed.sort(across, 0, length)
  let start = 0
  let anchor = order[0] as number
  for (let i = 1; i <= length; i++) {
    const next = order[i] as number
    if (i < length) {
      const near = SAME_LINE * Math.max(size[anchor] as number, size[next] as number)
      if ((across[next] as number) - (across[anchor] as number) <= near) {
        if ((size[next] as number) > (size[anchor] as number)) anchor = next
        continue
      }
    }
    const line = lineOf(start, i, piece.glyphs)
    if (line !== null) lines.push(line)
    start = i
    anchor = next
  }
  return lines
}

/**
 * The line of the glyphs from `start` to before `past` in the order.
 * @param glyphs the list whose codes these are
 */
function lineOf(start: number, past: number, glyphs: Glyphs): TextLine | null {
  const { order, code, from, size, readable } = placed
  placed.sort(from, start, past)
  let end = once(start, past)
  let first = start
  while (first < end && isBlank(code[order[first] as number] as number)) first++
  while (end > first && isBlank(code[order[end - 1] as number] as number)) end--
  if (first === end) return null
  const spaced = isSpaced(first, end)
  let text = ''
  let largest = 0
  let unreadable = 0
  let before = -1
  let blank = false
  let to = -Infinity
  for (let i = first; i < end; i++) {
    const glyph = order[i] as number
    const own = code[glyph] as number
    to = Math.max(to, placed.to[glyph] as number)
    if (isBlank(own)) {
      blank = true
      continue
    }
    if (before !== -1 && needsSpace(before, glyph, blank, spaced)) text += ' '
    text += glyphs.textOf(own)
    largest = Math.max(largest, size[glyph] as number)
    if (readable[glyph] === 0) unreadable++
    before = glyph
    blank = false
  }
  const at = middle(first, end)
  return { text, from: from[order[first] as number] as number, to, at, size: largest, unreadable }
}

/**
 * Fake bold, the same character painted again a hair aside, is left out.
 * @returns the new end
 */
function once(start: number, end: number): number {
  const { order, code, from, across, size } = placed
  let count = start
  for (let at = start; at < end; at++) {
    const glyph = order[at] as number
    let repeated = false
    for (let i = count - 1; i >= start; i--) {
      const other = order[i] as number
      const near = BOLD * Math.min(size[glyph] as number, size[other] as number)
      if ((from[glyph] as number) - (from[other] as number) > near) break
      const apart = Math.abs((across[glyph] as number) - (across[other] as number))
      if (code[other] === code[glyph] && apart <= near) {
        repeated = true
        break
      }
    }
    if (!repeated) order[count++] = glyph
  }
  return count
}

function needsSpace(before: number, glyph: number, blank: boolean, spaced: boolean): boolean {
  const { code, from, to, size } = placed
  const gap = (from[glyph] as number) - (to[before] as number)
  const least = Math.min(size[before] as number, size[glyph] as number)
  const wide = isIdeograph(code[before] as number) || isIdeograph(code[glyph] as number)
  if (blank) return !(wide && spaced && gap < WIDE_GAP * least)
  return gap > (wide ? WIDE_GAP : WORD_GAP) * least
}

/** Whether a producer put a blank between most characters of a line. */
function isSpaced(start: number, end: number): boolean {
  const { order, code } = placed
  let joints = 0
  let blanks = 0
  let before = -1
  let blank = false
  for (let i = start; i < end; i++) {
    const own = code[order[i] as number] as number
    if (isBlank(own)) {
      blank = true
      continue
    }
    if (before !== -1 && isIdeograph(before) && isIdeograph(own)) {
      joints++
      if (blank) blanks++
    }
    before = own
    blank = false
  }
  return joints >= 3 && blanks > SPACED * joints
}

/** The median of the baselines; nearly always, they are all one. */
function middle(start: number, end: number): number {
  const { order, across } = placed
  const one = across[order[start] as number] as number
  for (let i = start + 1; i < end; i++) {
    if (across[order[i] as number] === one) continue
    const own = order.slice(start, end)
    return Float64Array.from(own, (glyph) => across[glyph] as number).sort()[
      own.length >> 1
    ] as number
  }
  return one
}
