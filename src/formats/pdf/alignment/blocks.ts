/** Segments → blocks: the text of one cell, its wrapped lines together. */
import { type Columns, needsAll, type Range, rangeOf } from './columns.ts'
import type { Segment, SegmentLine } from './segments.ts'

export interface Block extends Range {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly size: number
  /** Whether its line needs the columns of the head. */
  readonly all: boolean
}

interface Growing {
  first: number
  last: number
  left: number
  right: number
  top: number
  bottom: number
  baseline: number
  size: number
  all: boolean
  /** Width of its last line. */
  width: number
}

/** Which lines one below the other are taken for one text: none, those whose upper one is full, or all as near as wraps. */
export type Wraps = 'none' | 'full' | 'near'

export const wrappings: readonly Wraps[] = ['full', 'near', 'none']

/** A segment and the columns it covers. */
interface Placed {
  readonly segment: Segment
  readonly range: Range
  /** Whether its line needs the columns of the head. */
  readonly all: boolean
}

/** Line pitches of wrapped text, in font sizes: less would overlap, more is a row's. */
const LEAST_WRAP = 0.95
const MOST_WRAP = 1.75
/** Pitches this near are one. */
const SAME_PITCH = 0.04
/** What a wrap's pitch may be exceeded by. */
const WIDER = 1.12
/** Room, in font sizes, that a full line may leave in its column. */
const FULL = 2

/** Each line's segments with the columns they cover. */
export function placedIn(lines: readonly SegmentLine[], columns: Columns): Placed[][] {
  return lines.map((line) => {
    const all = needsAll(columns, line)
    return line.segments.map((segment) => ({ segment, all, range: rangeOf(columns, segment, all) }))
  })
}

/**
 * @param parted whether a painted line stands between two baselines at an x
 */
export function blocksOf(
  lines: readonly (readonly Placed[])[],
  wraps: Wraps,
  parted: (x: number, upper: number, lower: number) => boolean,
): Block[] {
  const pitch = wraps === 'none' ? 0 : wrapPitch(lines)
  const widths = wraps === 'full' ? widthsOf(lines) : null
  const blocks: Growing[] = []
  for (const { segment, range, all } of lines.flat()) {
    const { baseline, size, left, right } = segment
    const known = blocks.findLast((block) => {
      if (block.first > range.last || range.first > block.last) return false
      if (Math.abs(baseline - block.baseline) < 0.3 * size) return true
      if (baseline - block.baseline > pitch * size) return false
      if (Math.min(right, block.right) <= Math.max(left, block.left)) return false
      if (parted((left + right) / 2, block.baseline, baseline)) return false
      return widths === null || block.width >= widths(block) - FULL * size
    })
    if (known === undefined) {
      const top = baseline - 0.86 * size
      const bottom = baseline + 0.14 * size
      blocks.push({ ...range, left, right, top, bottom, baseline, size, all, width: right - left })
      continue
    }
    known.first = Math.min(known.first, range.first)
    known.last = Math.max(known.last, range.last)
    known.left = Math.min(known.left, left)
    known.right = Math.max(known.right, right)
    known.bottom = Math.max(known.bottom, baseline + 0.14 * size)
    known.width = baseline > known.baseline + 0.3 * size ? right - left : right - known.left
    known.baseline = Math.max(known.baseline, baseline)
    known.all ||= all
  }
  return blocks
}

/** How wide the text of some columns is at most. */
function widthsOf(lines: readonly (readonly Placed[])[]): (range: Range) => number {
  const lefts = new Map<number, number>()
  const rights = new Map<number, number>()
  for (const { segment, range } of lines.flat()) {
    lefts.set(range.first, Math.min(lefts.get(range.first) ?? Infinity, segment.left))
    rights.set(range.last, Math.max(rights.get(range.last) ?? 0, segment.right))
  }
  return ({ first, last }) => (rights.get(last) ?? 0) - (lefts.get(first) ?? 0)
}

/** The largest line pitch of wrapped text, in font sizes. */
function wrapPitch(lines: readonly (readonly Placed[])[]): number {
  const pitches: number[] = []
  const last = new Map<number, Segment>()
  for (const line of lines) {
    for (const { segment, range } of line) {
      const before = last.get(range.first)
      if (before === undefined) continue
      const pitch = (segment.baseline - before.baseline) / segment.size
      if (pitch > LEAST_WRAP && pitch <= MOST_WRAP) pitches.push(pitch)
    }
    for (const { segment, range } of line) last.set(range.first, segment)
  }
  // The commonest pitch below a row's: labels centred between rows give others by chance.
  let best = 0
  let most = 0
  for (const pitch of pitches) {
    const count = pitches.filter((other) => Math.abs(other - pitch) < SAME_PITCH * pitch).length
    if (count > most) {
      most = count
      best = pitch
    }
  }
  return Math.min(MOST_WRAP, WIDER * best)
}
