/** Segments → blocks: the text of one cell, its wrapped lines together. */
import { type Columns, needsAll, type Range, rangeOf } from './columns.ts'
import type { Segment, SegmentLine } from './segments.ts'

export interface Block extends Range {
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
}

/** Line pitches of wrapped text, in font sizes: less would overlap, more is a row's. */
const LEAST_WRAP = 0.95
const MOST_WRAP = 1.75
/** Pitches this near are one. */
const SAME_PITCH = 0.04
/** What a wrap's pitch may be exceeded by. */
const WIDER = 1.12
/** Wider pitches for each wrap, short of which the wraps are rows. */
const ROWS = 0.25

/**
 * @param parted whether a painted line stands between two baselines at an x
 */
export function blocksOf(
  lines: readonly SegmentLine[],
  columns: Columns,
  parted: (x: number, upper: number, lower: number) => boolean,
): Block[] {
  const placed = lines.map((line) => {
    const all = needsAll(columns, line)
    return line.segments.map((segment) => ({
      segment,
      all,
      range: rangeOf(columns, segment, all),
    }))
  })
  const pitch = wrapPitch(placed)
  const blocks: Growing[] = []
  for (const line of placed) {
    for (const { segment, range, all } of line) {
      const { baseline, size, left, right } = segment
      const known = blocks.findLast(
        (block) =>
          block.first <= range.last &&
          range.first <= block.last &&
          baseline - block.baseline <= pitch * size &&
          (Math.abs(baseline - block.baseline) < 0.3 * size ||
            (Math.min(right, block.right) > Math.max(left, block.left) &&
              !parted((left + right) / 2, block.baseline, baseline))),
      )
      if (known === undefined) {
        blocks.push({
          ...range,
          left,
          right,
          top: baseline - 0.86 * size,
          bottom: baseline + 0.14 * size,
          baseline,
          size,
          all,
        })
        continue
      }
      known.first = Math.min(known.first, range.first)
      known.last = Math.max(known.last, range.last)
      known.left = Math.min(known.left, left)
      known.right = Math.max(known.right, right)
      known.bottom = Math.max(known.bottom, baseline + 0.14 * size)
      known.baseline = Math.max(known.baseline, baseline)
      known.all ||= all
    }
  }
  return blocks
}

/** The largest line pitch of wrapped text, in font sizes; below 1 where nothing wraps. */
function wrapPitch(
  lines: readonly (readonly { readonly segment: Segment; readonly range: Range }[])[],
): number {
  const pitches: number[] = []
  const last = new Map<number, Segment>()
  for (const line of lines) {
    for (const { segment, range } of line) {
      const before = last.get(range.first)
      if (before !== undefined) {
        const pitch = (segment.baseline - before.baseline) / segment.size
        if (pitch > LEAST_WRAP) pitches.push(pitch)
      }
    }
    for (const { segment, range } of line) last.set(range.first, segment)
  }
  // The commonest pitch below a row's: labels centred between rows give others by chance.
  let best = 0
  let most = 0
  for (const pitch of pitches) {
    if (pitch > MOST_WRAP) continue
    const count = pitches.filter((other) => Math.abs(other - pitch) < SAME_PITCH * pitch).length
    if (count > most) {
      most = count
      best = pitch
    }
  }
  const rows = pitches.filter((pitch) => pitch > MOST_WRAP).length
  // Rows set as tight as wraps can't be told from them by their pitch.
  return best === 0 || rows < ROWS * most ? 0.5 : Math.min(MOST_WRAP, WIDER * best)
}
