/**
 * Figures of several columns that a conversion wrote one right behind the other: 1801921010. Where a row's cells cut
 * through digits, all ways to cut them are weighed once more by what such columns say of each other: a result is of
 * the order of its target, a score is at most its weight, and a rate is the share of the one in the other.
 */
import type { Slot } from '../slots.ts'
import type { Stream } from '../stream.ts'
import { knownUnitLength } from '../../values/unit.ts'
import type { Role } from '../vocabulary/headers.ts'
import { cellTextOf } from './celltext.ts'
import { agreement, type Part } from './agreement.ts'
import { isWhole } from './cuts/figures.ts'
import { emission } from './emission.ts'
import * as price from './prices.ts'
import type { Segment } from './viterbi.ts'

const FIGURES: ReadonlySet<Role> = new Set([
  'target',
  'adjusted',
  'actual',
  'rate',
  'weight',
  'score',
])
/** Columns of a table that has nothing to fuse. */
const FEWEST_COLUMNS = 2
/** A longer run is no row's figures, and more ways to cut one are not tried. */
const LONGEST_RUN = 30
const MOST_WAYS = 60_000
/** What fits a column worse is no cell of it. */
const WORST = -4
/** So many digits in a row are hardly one figure. */
const LONG_FIGURE = 7
/** How sure a reading is at most. */
const CLEAR = 4

/** Cuts fused figures again in every row where a cut goes through digits. */
export function withFigures(
  stream: Stream,
  segments: readonly Segment[],
  slots: readonly Slot[],
): readonly Segment[] {
  const columns = slots.filter(({ role }) => FIGURES.has(role))
  if (columns.length < FEWEST_COLUMNS || slots.some(({ half }) => half === 1)) return segments
  const out: Segment[] = []
  for (let at = 0; at < segments.length;) {
    const first = segments[at] as Segment
    const digitsEnd = isFigure(first) ? runEnd(stream, first.start) : first.end
    const past = pastOf(segments, at, digitsEnd)
    const own = segments.slice(at, past)
    const end = unitEnd(stream, digitsEnd, own.at(-1)?.end ?? digitsEnd)
    const from = firstColumn(stream, segments[at - 1], first, slots)
    const again = isFused(stream, own, end, from, slots)
      ? recut(stream, own, end, slots, from)
      : null
    if (again === null) {
      out.push(first)
      at++
      continue
    }
    out.push(...again.segments)
    at = past
    // What stood behind in columns that are filled now is none of them.
    for (; at < segments.length && isBefore(segments[at] as Segment, again.last, slots); at++) {
      out.push({ ...(segments[at] as Segment), slot: null, rest: 'noise' })
    }
  }
  return out
}

function isFigure({ slot }: Segment): boolean {
  return slot !== null && FIGURES.has(slot.role)
}

/** The column that a run begins in: where points come before the target and none were found, theirs. */
function firstColumn(
  { text, before: boundaries }: Stream,
  before: Segment | undefined,
  { start, end, slot, newRow }: Segment,
  slots: readonly Slot[],
): number {
  const own = slot === null ? -1 : slots.indexOf(slot)
  const points = slots.findIndex(({ role }) => role === 'weight')
  if (slot?.role !== 'target' || points === -1 || points > own || newRow) return own
  if ((boundaries[start] ?? 0) > 0) return own
  return before?.slot?.role === 'name' && /^\d\d/.test(text.slice(start, end)) ? points : own
}

function isBefore({ slot, newRow }: Segment, last: number, slots: readonly Slot[]): boolean {
  return slot !== null && !newRow && slots.indexOf(slot) <= last
}

/** The first segment behind those that begin within a run. */
function pastOf(segments: readonly Segment[], at: number, end: number): number {
  let past = at + 1
  while (past < segments.length) {
    const { start, newRow } = segments[past] as Segment
    if (newRow || start >= end) break
    past++
  }
  return past
}

/** W and ^ are what a scanner leaves of ≤ and ≥. */
const OPERATOR = /^(?:[≥≤=><]{1,2}|[W^])/
const BEGINS = /[\d≥≤=><W^]/
const DIGITS = /^\d+(?:\.\d+)*/
const LONGEST_UNIT = 12

/** Where a run of figures ends that begins at a place: digits, and units between them. */
function runEnd({ text, before }: Stream, start: number): number {
  let at = start
  let end = start
  while (at - start < LONGEST_RUN) {
    const sign = OPERATOR.exec(text.slice(at, at + 2))?.[0].length ?? 0
    const digits = DIGITS.exec(text.slice(at + sign, at + sign + LONGEST_RUN))?.[0].length ?? 0
    if (digits === 0) break
    end = at + sign + digits
    const unit = knownUnitLength(text.slice(end, end + LONGEST_UNIT))
    const isPart = text.charAt(end) === '%' || BEGINS.test(text.charAt(end + unit))
    if (unit > 0 && isPart) end += text.charAt(end) === '%' ? 1 : unit
    at = end
  }
  for (let place = start + 1; place < end; place++) if ((before[place] ?? 0) > 0) return place
  return end
}

/** The end of a run with the unit behind it, where its last cell holds that unit. */
function unitEnd({ text }: Stream, end: number, last: number): number {
  if (last <= end) return end
  return end + knownUnitLength(text.slice(end, end + LONGEST_UNIT)) === last ? last : end
}

/** Whether a cut goes through digits of a run, one of its figures is too long, or its first column was passed over. */
function isFused(
  { text }: Stream,
  own: readonly Segment[],
  end: number,
  from: number,
  slots: readonly Slot[],
): boolean {
  const [first] = own
  const last = own.at(-1)
  if (first?.slot == null || last === undefined) return false
  if (last.end > end || !own.every((each) => isFigure(each) || each.rest === 'noise')) {
    return false
  }
  if (slots[from] !== first.slot) return own.length > 1
  if (own.some(({ slot }) => slot === null)) return true
  const isCut = own.some(
    ({ start }, index) => index > 0 && /^[\d.][\d.]$/.test(text.slice(start - 1, start + 1)),
  )
  return isCut || own.some(({ start, end: stop }) => isLong(text.slice(start, stop)))
}

function isLong(text: string): boolean {
  return new RegExp(`\\d{${LONG_FIGURE},}|\\..*\\.|\\.\\d{3}`).test(text)
}

interface Way {
  readonly parts: readonly Part[]
  readonly score: number
}

const FIGURE =
  /^(?:[≥≤=><]{0,2}|[W^])((?:0|[1-9]\d*)(?:\.\d+)?)(%|\p{Script=Han}[\p{Script=Han}/]*)?$/u

/** The best way to cut a run into the columns from its first one on. */
function recut(
  stream: Stream,
  own: readonly Segment[],
  end: number,
  slots: readonly Slot[],
  from: number,
): { segments: Segment[]; last: number } | null {
  const [head] = own
  if (head === undefined) return null
  // Where units have a column of their own, one behind a figure is the next cell's.
  const isMeasured = slots.some(({ role }) => role === 'unit')
  let best: Way | null = null
  let second = Number.NEGATIVE_INFINITY
  let ways = 0
  const go = (at: number, next: number, parts: readonly Part[], score: number): void => {
    if (++ways > MOST_WAYS) return
    if (at === end) {
      const total = score + agreement(parts, slots) - left(slots, next)
      if (best === null || total > best.score) {
        second = best?.score ?? second
        best = { parts, score: total }
      } else if (total > second) second = total
      return
    }
    for (let stop = at + 1; stop <= end; stop++) {
      const text = stream.text.slice(at, stop)
      const found = FIGURE.exec(text)
      if (found === null || !mayEnd(stream.text, at, stop, end, isMeasured)) continue
      const { features } = cellTextOf(stream.text, at, stop)
      const cut = stop < end && /\d/.test(stream.text.charAt(stop - 1)) ? price.cut.digits : 0
      let skipped = 0
      for (let slot = next; slot < slots.length; slot++) {
        const { role } = slots[slot] as Slot
        if (FIGURES.has(role)) {
          const fit = emission(role, features)
          const gain = fit + cut - skipped
          const part = {
            slot,
            start: at,
            end: stop,
            value: meant(Number(found[1]), found[2]),
            unit: found[2] ?? '',
            atMost: /^[≤<W]/.test(text),
          }
          if (fit >= WORST) go(stop, slot + 1, [...parts, part], score + gain)
        }
        skipped += price.skip[role]
      }
    }
  }
  go(head.start, from, [], 0)
  const chosen = best as Way | null
  if (chosen === null || ways > MOST_WAYS) return null
  const margin = Math.min(CLEAR, chosen.score - second)
  const segments = chosen.parts.map(({ slot, start, end: stop }, index) => ({
    start,
    end: stop,
    slot: slots[slot] ?? null,
    rest: null,
    newRow: index === 0 && head.newRow,
    margin: Math.min(margin, index === 0 ? head.margin + margin : margin),
  }))
  return { segments, last: chosen.parts.at(-1)?.slot ?? from }
}

/** What a 2 before a share adds to it, where the 2 was ≥: 295% is 95%. */
const MISREAD = 200
const WHOLE = 100

function meant(value: number, unit: string | undefined): number {
  const share = value - MISREAD
  return unit === '%' && share > 0 && share <= WHOLE ? share : value
}

/** A figure ends before a digit of the next, behind its unit, and never within a whole one. */
function mayEnd(
  text: string,
  start: number,
  stop: number,
  end: number,
  measured: boolean,
): boolean {
  const next = text.charAt(stop)
  const isInside = /\d/.test(text.charAt(stop - 1)) && stop < end
  if (isInside && /\d/.test(next)) {
    const digits = DIGITS.exec(text.slice(start).replace(OPERATOR, ''))?.[0].length ?? 0
    const first = start + (OPERATOR.exec(text.slice(start, start + 2))?.[0].length ?? 0)
    return measured || digits === 0 || !isWhole(text, first, digits)
  }
  return stop === end || BEGINS.test(next)
}

/** Price of the columns of figures that are left blank behind the last. */
function left(slots: readonly Slot[], next: number): number {
  let sum = 0
  for (let slot = next; slot < slots.length; slot++) {
    const { role } = slots[slot] as Slot
    if (FIGURES.has(role)) sum += price.skip[role]
  }
  return sum
}
