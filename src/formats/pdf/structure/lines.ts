/** Pieces → lines of text, ordered by where they stand and not by when they were painted. */
import type { Glyph } from '../engine.ts'
import { isIdeographic } from '../text/characters.ts'
import type { Piece } from './pieces.ts'

/** A glyph in the reading frame of its line: `from` and `to` along the line. */
interface Placed {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly across: number
  readonly size: number
  readonly readable: boolean
}

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

/** The direction most of the glyphs are written in. */
export function mainDirection(pieces: readonly Piece[]): Glyph['direction'] {
  const counts = new Map<Glyph['direction'], number>()
  for (const { glyphs } of pieces) {
    const direction = glyphs[0]?.direction ?? 0
    counts.set(direction, (counts.get(direction) ?? 0) + glyphs.length)
  }
  let best: Glyph['direction'] = 0
  for (const [direction, count] of counts) if (count > (counts.get(best) ?? 0)) best = direction
  return best
}

/** Lines from top to bottom in the frame of the given direction. */
export function linesOf(pieces: readonly Piece[], direction: Glyph['direction']): TextLine[] {
  const placed: Placed[] = []
  for (const { glyphs } of pieces) for (const glyph of glyphs) placed.push(place(glyph, direction))
  placed.sort((a, b) => a.across - b.across)
  const lines: TextLine[] = []
  let start = 0
  let anchor = placed[0]
  for (let i = 1; i <= placed.length; i++) {
    const next = placed[i]
    if (anchor === undefined) break
    if (next !== undefined) {
      if (next.across - anchor.across <= SAME_LINE * Math.max(anchor.size, next.size)) {
        if (next.size > anchor.size) anchor = next
        continue
      }
    }
    const line = lineOf(placed.slice(start, i))
    if (line !== null) lines.push(line)
    start = i
    anchor = next
  }
  return lines
}

function place(glyph: Glyph, direction: Glyph['direction']): Placed {
  const { text, size, readable, left, right, top, bottom, baseline } = glyph
  const rest = { text, size, readable }
  switch (direction) {
    case 0:
      return { ...rest, from: left, to: right, across: glyph.direction === 0 ? baseline : bottom }
    case 180:
      return {
        ...rest,
        from: -right,
        to: -left,
        across: glyph.direction === 180 ? -baseline : -top,
      }
    case 90:
      return { ...rest, from: top, to: bottom, across: glyph.direction === 90 ? -baseline : -left }
    case 270:
      return {
        ...rest,
        from: -bottom,
        to: -top,
        across: glyph.direction === 270 ? baseline : right,
      }
  }
}

function lineOf(glyphs: readonly Placed[]): TextLine | null {
  const sorted = once(glyphs.toSorted((a, b) => a.from - b.from))
  let first = 0
  let last = sorted.length - 1
  while (first <= last && isBlank(sorted[first] as Placed)) first++
  while (last >= first && isBlank(sorted[last] as Placed)) last--
  if (first > last) return null
  const kept = sorted.slice(first, last + 1)
  const spaced = isSpaced(kept)
  let text = ''
  let size = 0
  let unreadable = 0
  let before: Placed | undefined
  let blank = false
  for (const glyph of kept) {
    if (isBlank(glyph)) {
      blank = true
      continue
    }
    if (before !== undefined && needsSpace(before, glyph, blank, spaced)) text += ' '
    text += glyph.text
    size = Math.max(size, glyph.size)
    if (!glyph.readable) unreadable++
    before = glyph
    blank = false
  }
  const at = median(kept.map((glyph) => glyph.across))
  return { text, from: (kept[0] as Placed).from, to: edgeOf(kept), at, size, unreadable }
}

/** Fake bold: the same character painted again a hair aside. */
function once(sorted: readonly Placed[]): Placed[] {
  const kept: Placed[] = []
  for (const glyph of sorted) {
    let repeated = false
    for (let i = kept.length - 1; i >= 0; i--) {
      const other = kept[i] as Placed
      const near = BOLD * Math.min(glyph.size, other.size)
      if (glyph.from - other.from > near) break
      if (other.text === glyph.text && Math.abs(glyph.across - other.across) <= near) {
        repeated = true
        break
      }
    }
    if (!repeated) kept.push(glyph)
  }
  return kept
}

function needsSpace(before: Placed, glyph: Placed, blank: boolean, spaced: boolean): boolean {
  const gap = glyph.from - before.to
  const size = Math.min(before.size, glyph.size)
  const wide = isIdeographic(before.text) || isIdeographic(glyph.text)
  if (blank) return !(wide && spaced && gap < WIDE_GAP * size)
  return gap > (wide ? WIDE_GAP : WORD_GAP) * size
}

/** Whether a producer put a blank between most characters of a line. */
function isSpaced(glyphs: readonly Placed[]): boolean {
  let joints = 0
  let blanks = 0
  let before: Placed | undefined
  let blank = false
  for (const glyph of glyphs) {
    if (isBlank(glyph)) {
      blank = true
      continue
    }
    if (before !== undefined && isIdeographic(before.text) && isIdeographic(glyph.text)) {
      joints++
      if (blank) blanks++
    }
    before = glyph
    blank = false
  }
  return joints >= 3 && blanks > SPACED * joints
}

function edgeOf(glyphs: readonly Placed[]): number {
  let to = -Infinity
  for (const glyph of glyphs) if (glyph.to > to) to = glyph.to
  return to
}

function isBlank(glyph: Placed): boolean {
  return glyph.text.trim() === ''
}

function median(values: number[]): number {
  values.sort((a, b) => a - b)
  return values[values.length >> 1] as number
}
