/**
 * The proof of regional forms: what the places have adds up to the whole. Where glued text fuses the figures
 * of a row (156243), the only cuts by which the first is the sum of the others (15 | 6 | 2 | 4 | 3) are taken.
 */
import type { Slot } from '../slots.ts'
import type { Stream } from '../stream.ts'
import type { Segment } from './viterbi.ts'

/** Digits of one run, and places of a form, that are tried. */
const DIGITS = 48
const PLACES = 24
/** A number of more digits is none of an indicator's. */
const LONGEST = 9
/** How sure a proved reading is, and one that the sums leave open. */
const PROVED = 4
const OPEN = 0

/** Cuts fused figures of places where their sum tells how. */
export function provePlaces(
  stream: Stream,
  segments: readonly Segment[],
  slots: readonly Slot[],
): readonly Segment[] {
  const places = slots.filter((each) => each.role === 'place')
  const [whole] = places
  if (places.length < 3 || places.length > PLACES) return segments
  if (whole === undefined || !WHOLE.test(whole.label)) return segments
  const out: Segment[] = []
  for (let at = 0; at < segments.length;) {
    const first = segments[at]
    const run = first === undefined ? [] : runAt(stream, segments, at, places)
    if (first === undefined || run.length === 0) {
      if (first !== undefined) out.push(first)
      at++
      continue
    }
    out.push(...(proved(stream, run, places) ?? run))
    at += run.length
  }
  return out
}

/** The column of all places together. */
const WHOLE = /^(?:区域目标值|合计|总计|小计|全[省市县区])$/

/** Segments of places from one on, of one row, in digits without anything between them. */
function runAt(
  stream: Stream,
  segments: readonly Segment[],
  from: number,
  places: readonly Slot[],
): Segment[] {
  const run: Segment[] = []
  for (let at = from; at < segments.length; at++) {
    const each = segments[at]
    if (each === undefined || each.slot === null || !places.includes(each.slot)) break
    if (!/^\d+$/.test(stream.text.slice(each.start, each.end))) break
    const glued = (stream.before[each.start] ?? 0) === 0
    if (at > from && (each.newRow || !glued || each.start !== run.at(-1)?.end)) break
    run.push(each)
  }
  const isInside = run.every(({ start, end }) => isGlued(stream, start + 1, end))
  return run[0]?.slot === places[0] && isInside ? run : []
}

function isGlued(stream: Stream, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((stream.before[at] ?? 0) > 0) return false
  return true
}

/** The run cut anew, or as it was with no margin where several cuts would do; null where none does. */
function proved(
  stream: Stream,
  run: readonly Segment[],
  places: readonly Slot[],
): Segment[] | null {
  const start = run[0]?.start ?? 0
  const text = stream.text.slice(start, run.at(-1)?.end ?? start)
  if (text.length < places.length || text.length > DIGITS) return null
  const found = sums(text, places.length)
  if (found.length === 0) return null
  if (found.length > 1) return run.map((each) => ({ ...each, margin: OPEN }))
  let at = start
  return (found[0] ?? []).map((length, index) => {
    const segment: Segment = {
      start: at,
      end: at + length,
      slot: places[index] ?? null,
      rest: null,
      newRow: index === 0 && run[0]?.newRow === true,
      margin: PROVED,
    }
    at += length
    return segment
  })
}

/** Lengths of the parts by which the first is the sum of the others: none, the only ones, or two as an example. */
function sums(text: string, count: number): number[][] {
  const found: number[][] = []
  const part = (at: number, left: number, rest: number, lengths: readonly number[]): void => {
    if (found.length > 1) return
    if (left === 0) {
      if (at === text.length && rest === 0) found.push([...lengths])
      return
    }
    for (let length = 1; length <= LONGEST && at + length + left - 1 <= text.length; length++) {
      if (length > 1 && text.charAt(at) === '0') break
      const value = Number(text.slice(at, at + length))
      if (value > rest) break
      part(at + length, left - 1, rest - value, [...lengths, length])
    }
  }
  for (let length = 1; length <= LONGEST && length + count - 1 <= text.length; length++) {
    if (length > 1 && text.startsWith('0')) break
    part(length, count - 1, Number(text.slice(0, length)), [length])
  }
  return found
}
