/**
 * The document's own proof: weights of a form add up to 100. Where glued text leaves open which digits are
 * the weight, the readings of all rows are chosen together so that the sum holds, at the least loss of score.
 */
import type { Row, RowCell } from '../rows/row.ts'
import type { Slot } from '../slots.ts'
import type { Stream } from '../stream.ts'
import { cutsOf } from './cuts/cuts.ts'
import type { Part } from './path.ts'
import { kindOf } from './transitions.ts'
import { type AlignOptions, type Segment, segmentsOf, solve, taskOf } from './viterbi.ts'

/** Sums that a form's weights are meant to reach: with 10 for the execution of the budget kept apart, 90. */
const SUMS = [100, 90] as const
/** Weights are counted in tenths. */
const TENTHS = 10
/** Readings of one row that are tried, and rows that may be open. */
const READINGS = 8
const OPEN_ROWS = 60
/** A reading may cost this much against the best and still be proved by the sum. */
const LOSS = 9
/** By so much less must it cost that the weights reach the smaller sum. */
const PART = 1

interface Reading {
  readonly tenths: number
  readonly loss: number
  /** The row read so; null where it stays as it was. Its margins are asked for of the chosen ones only. */
  readonly segments: (() => Segment[]) | null
}

export interface Proof {
  readonly segments: readonly Segment[]
  /** Whether the weights of the table add up. */
  readonly holds: boolean
  /** Starts of the rows that were read otherwise for the sum's sake. */
  readonly changed: ReadonlySet<number>
}

/** Chooses the readings of glued rows so that the weights add up; leaves all as it is where they can't. */
export function proveWeights(
  stream: Stream,
  segments: readonly Segment[],
  rows: readonly Row[],
  slots: readonly Slot[],
  options: AlignOptions,
): Proof {
  const weight = slots.findIndex((slot) => slot.role === 'weight')
  const none: Proof = { segments, holds: false, changed: new Set() }
  if (weight === -1 || rows.length === 0) return none
  const given = rows.map((row) => tenthsOf(stream, row, weight, slots))
  const sum = given.reduce((total: number, each) => total + (each ?? 0), 0)
  const complete = given.every((each) => each !== null)
  if (complete && SUMS.some((target) => target * TENTHS === sum)) return { ...none, holds: true }
  const ends = rows.map((row, index) => rows[index + 1]?.start ?? lastEnd(segments, row))
  const blank = rows.map((row, index) => (given[index] === null ? pointsOf(stream, row) : null))
  const isOpen = rows.map(
    (row, index) => blank[index] === null && isGlued(stream, row.start, ends[index] ?? row.end),
  )
  const open = isOpen.filter(Boolean).length
  if (open + blank.filter((each) => each !== null).length === 0 || open > OPEN_ROWS) return none
  const readings = rows.map((row, index) => {
    const end = ends[index] ?? row.end
    const own = { tenths: given[index] ?? 0, loss: 0, segments: null }
    const points = blank[index] ?? null
    if (points !== null) return [own, asPoints(segments, row, end, points, slots[weight] ?? null)]
    if (isOpen[index] !== true) return [own]
    const margin = row.cells.find(({ slot }) => slot === slots[weight])?.margin ?? null
    const open = readingsOf(stream, row.start, end, slots, weight, options)
    return margin === null ? open : besideGiven(open, own, margin)
  })
  const [whole, part] = SUMS.map((target) => choose(readings, target * TENTHS))
  const isPart = lossOf(part) + PART < lossOf(whole)
  const chosen = isPart ? part : whole
  return chosen == null ? none : replaced(segments, rows, ends, chosen, given)
}

function lossOf(chosen: readonly Reading[] | null | undefined): number {
  return chosen?.reduce((sum, { loss }) => sum + loss, 0) ?? Number.POSITIVE_INFINITY
}

function tenthsOf(stream: Stream, row: Row, weight: number, slots: readonly Slot[]): number | null {
  const cell = row.cells.find((each) => each.slot === slots[weight])
  if (cell === undefined) return null
  const found = /^(\d{1,3})(?:\.(\d))?/.exec(stream.text.slice(cell.start, cell.end))
  if (found?.[1] === undefined) return null
  return Number(found[1]) * TENTHS + Number(found[2] ?? 0)
}

function lastEnd(segments: readonly Segment[], row: Row): number {
  const after = segments.find((each) => each.rest === 'after' && each.start >= row.start)
  return after?.start ?? segments.at(-1)?.end ?? row.end
}

interface Points {
  readonly cell: RowCell
  readonly tenths: number
}

/** The bare number that stands for the target of a row: its points, where the target was left blank. */
function pointsOf(stream: Stream, row: Row): Points | null {
  const cell = row.cells.find(({ slot }) => slot.role === 'target')
  if (cell === undefined) return null
  const text = stream.text.slice(cell.start, cell.end)
  return isPoints(text) ? { cell, tenths: Number(text) * TENTHS } : null
}

const POINTS = /^\d{1,2}(?:\.\d)?$/

/** Whether a text is a bare number as points are. */
export function isPoints(text: string): boolean {
  return POINTS.test(text)
}

/** A row whose number is its points and no target. */
function asPoints(
  segments: readonly Segment[],
  row: Row,
  end: number,
  { cell, tenths }: Points,
  slot: Slot | null,
): Reading {
  const own = segments.filter((each) => each.start >= row.start && each.start < end)
  return {
    tenths,
    loss: BLANK,
    segments: () => own.map((each) => (each.start === cell.start ? { ...each, slot } : each)),
  }
}

/** What it costs that a target was left blank. */
const BLANK = 1

/** Digits stand in the row with other text right beside them. */
function isGlued(stream: Stream, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    if ((stream.before[at] ?? 0) > 0) continue
    const pair = stream.text.slice(at - 1, at + 1)
    if (/^(?:[\p{Script=Han}%)]\d|\d\d)$/u.test(pair)) return true
  }
  return false
}

/** Readings of one row by what is taken for its weight, best first. */
function readingsOf(
  stream: Stream,
  from: number,
  to: number,
  slots: readonly Slot[],
  weight: number,
  options: AlignOptions,
): Reading[] {
  const task = taskOf(stream, from, to, slots, options)
  const places = options.cellsKnown
    ? cutsOf(stream, from, to, options, kindOf(slots, options))
    : task.cuts
  const out: { tenths: number; score: number; segments: () => Segment[] }[] = []
  for (let index = 0; index < places.length; index++) {
    const start = places.placeOf(index)
    for (let to = index + 1; to < Math.min(index + 4, places.length); to++) {
      const end = places.placeOf(to)
      const found = /^(\d{1,2})(?:\.(\d)0?)?分?$/.exec(stream.text.slice(start, end))
      if (found?.[1] === undefined || /^0\d/.test(found[1])) continue
      const tenths = Number(found[1]) * TENTHS + Number(found[2] ?? 0)
      const edges = task.edges.holding(task.cuts, { slot: weight, start, end })
      const solution = solve(task, edges)
      const isWeight = ({ slot, from: first }: Part): boolean =>
        slot === weight && task.cuts.placeOf(first) === start
      if (solution.path.some(isWeight)) {
        const segments = (): Segment[] => segmentsOf(task, edges, solution)
        out.push({ tenths, score: solution.score, segments })
      }
    }
  }
  out.sort((one, other) => other.score - one.score)
  const best = out[0]?.score ?? 0
  return out
    .slice(0, READINGS)
    .map(({ tenths, score, segments }) => ({ tenths, loss: best - score, segments }))
    .filter(({ loss }) => loss <= LOSS)
}

/** A row whose figures were weighed against each other stays as it is at no loss, and is read otherwise at their margin. */
function besideGiven(readings: Reading[], own: Reading, margin: number): Reading[] {
  if (readings[0]?.tenths === own.tenths) return readings
  const others = readings.filter(({ tenths }) => tenths !== own.tenths)
  return [own, ...others.map((each) => ({ ...each, loss: each.loss + margin }))]
}

/** A choice of readings for the first rows, from the last of them back. */
interface Choice {
  readonly loss: number
  readonly reading: Reading | null
  readonly before: Choice | null
}

/** One reading a row so that the tenths add up to a target, at the least loss; null where none does. */
function choose(readings: readonly (readonly Reading[])[], target: number): Reading[] | null {
  let states = new Map<number, Choice>([[0, { loss: 0, reading: null, before: null }]])
  for (const options of readings) {
    const next = new Map<number, Choice>()
    for (const [sum, before] of states) {
      for (const reading of options) {
        const total = sum + reading.tenths
        if (total > target) continue
        const loss = before.loss + reading.loss
        const known = next.get(total)
        if (known === undefined || loss < known.loss) next.set(total, { loss, reading, before })
      }
    }
    states = next
  }
  const last = states.get(target)
  return last === undefined ? null : chosenUpTo(last)
}

function chosenUpTo(last: Choice): Reading[] {
  const out: Reading[] = []
  for (let at: Choice | null = last; at !== null; at = at.before) {
    if (at.reading !== null) out.push(at.reading)
  }
  return out.reverse()
}

/** The sum proves figures. A name or label that stays as it was is no surer for it: its row was read by itself. */
function withMargin(each: Segment, before: readonly Segment[]): Segment {
  const role = each.slot?.role
  if (role !== 'level1' && role !== 'level2' && role !== 'name') return each
  const was = before.find((other) => other.start === each.start)
  return was === undefined || was.end !== each.end || was.slot !== each.slot
    ? each
    : { ...each, margin: Math.min(each.margin, was.margin) }
}

function replaced(
  segments: readonly Segment[],
  rows: readonly Row[],
  ends: readonly number[],
  chosen: readonly Reading[],
  given: readonly (number | null)[],
): Proof {
  const changed = new Set<number>()
  let out = [...segments]
  for (const [index, row] of rows.entries()) {
    const reading = chosen[index]
    const end = ends[index] ?? row.end
    if (reading === undefined || reading.segments === null) continue
    if (reading.tenths === given[index]) continue
    const read = reading.segments()
    const inside = (each: Segment): boolean => each.start >= row.start && each.start < end
    const at = out.findIndex(inside)
    const first = read.findIndex((each) => each.slot !== null)
    const own = read.map((each, place) => {
      const told = withMargin(each, segments)
      return place === first ? { ...told, newRow: true } : told
    })
    out = [...out.slice(0, at), ...own, ...out.slice(at).filter((each) => !inside(each))]
    changed.add(row.start)
  }
  return { segments: out, holds: true, changed }
}
