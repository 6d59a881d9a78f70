/**
 * Tables of any length. What a cell is depends on the rows around it and on no others, so a table of a hundred thousand
 * cells is aligned window by window: the alignment's own tables stay as small as a window is. Windows overlap: a row is
 * taken from the one that shows well what stands before it and behind it.
 */
import type { Slot } from '../slots.ts'
import type { Stream } from '../stream.ts'
import { Room } from './room.ts'
import { align, type Alignment, type AlignOptions, type Segment } from './viterbi.ts'

/** Characters of the stream. */
export interface Windows {
  /** A window; a table not longer than two is aligned at once. */
  readonly size: number
  /** What a window must show behind a row, so that the row, or the table's end, is taken from it. */
  readonly ahead: number
  /** What it must show before one. */
  readonly behind: number
}

/** So many windows together must show nothing more of a table before it is taken to be over. */
const SURELY_ENDED = 4

/** A row has 60 characters, a row of sentences 300. */
const WINDOWS: Windows = { size: 1 << 14, ahead: 1 << 11, behind: 1 << 9 }

/** Aligns a range of the stream, however long, with the slots of its header. */
export function alignTable(
  stream: Stream,
  from: number,
  to: number,
  slots: readonly Slot[],
  options: AlignOptions,
  windows: Windows = WINDOWS,
): Alignment {
  if (to - from <= 2 * windows.size) return align(stream, from, to, slots, options)
  const room = new Room()
  const segments: Segment[] = []
  let score = 0
  let { size } = windows
  /** Where the window begins, and up to where the table is read. */
  let start = from
  let taken = from
  for (;;) {
    const stop = stopOf(stream, start + size, to, windows)
    const read = align(stream, start, stop, slots, { ...options, tableStart: from }, room)
    const first = read.segments.findIndex((each) => each.start >= taken)
    if (read.segments[first]?.start !== taken) {
      // What stands before a row reads it otherwise here: it begins the window.
      if (start === taken) return { segments, score }
      start = taken
      continue
    }
    const isEnded = isEndedBy(read.segments, stop - windows.ahead)
    const next = isEnded || stop === to ? -1 : nextRow(read.segments, first, stop - windows.ahead)
    const isSure = next !== -1 || (isEnded && size >= SURELY_ENDED * windows.size)
    if (!isSure && stop < to) {
      size *= 2
      continue
    }
    score += read.score
    const past = next === -1 ? read.segments.length : next
    for (let index = first; index < past; index++) segments.push(read.segments[index] as Segment)
    if (next === -1) return { segments: reachingTo(segments, to), score }
    taken = (read.segments[next] as Segment).start
    start = rowBefore(read.segments, next, taken - windows.behind)
    ;({ size } = windows)
  }
}

/** Where a window ends: before a cell, where one begins near. */
function stopOf({ pieces }: Stream, near: number, to: number, { ahead }: Windows): number {
  if (near + ahead >= to) return to
  const stop = pieces.startOf(Math.min(pieces.firstFrom(near), pieces.length - 1))
  return stop >= near && stop < near + ahead ? stop : near
}

/** Whether the table is over before a place. */
function isEndedBy(segments: readonly Segment[], place: number): boolean {
  const last = segments.at(-1)
  return last?.rest === 'after' && last.start <= place
}

/** The last row that begins before a place; -1 where that is the first one. */
function nextRow(segments: readonly Segment[], first: number, place: number): number {
  for (let index = segments.length - 1; index > first; index--) {
    const { start, newRow } = segments[index] as Segment
    if (newRow && start <= place) return index
  }
  return -1
}

/** Where the last row begins that begins before a place, or the first. */
function rowBefore(segments: readonly Segment[], from: number, place: number): number {
  for (let index = from; index > 0; index--) {
    const { start, newRow } = segments[index] as Segment
    if (newRow && start <= place) return start
  }
  return segments[0]?.start ?? place
}

/** The segments, the text after the table to its end. */
function reachingTo(segments: Segment[], to: number): Segment[] {
  const last = segments.at(-1)
  if (last?.rest === 'after') segments[segments.length - 1] = { ...last, end: to }
  return segments
}
