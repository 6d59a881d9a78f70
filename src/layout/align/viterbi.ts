/**
 * The alignment: a stretch of the stream cut into cells and each cell given a role of the header, the
 * whole at the best score (semi-Markov Viterbi). Slid rows, dropped labels, a cell a line, re-wrapped and
 * glued text are one problem here; they differ in the boundaries that a cut or a join is paid for.
 */
import type { Slot } from '../slots.ts'
import { strength, type Stream } from '../stream.ts'
import { type Cut, cutsOf } from './cuts.ts'
import type { Role } from '../vocabulary/headers.ts'
import { type Edge, edgesFrom } from './edges.ts'
import * as price from './prices.ts'

export interface Segment {
  readonly start: number
  readonly end: number
  /** Index into the slots, or null for text that is no cell of the table. */
  readonly slot: number | null
  /** What the text is where it has no slot. */
  readonly rest: 'noise' | 'after' | null
  readonly newRow: boolean
  /** How much worse the best other reading of some part of this is. */
  readonly margin: number
}

export interface Alignment {
  readonly segments: readonly Segment[]
  readonly score: number
}

export interface AlignOptions {
  /** 0 to 1: how far a cell's column tells its role. */
  readonly columnTrust: number
  /** 0 to 1: how far cells are set apart by the source. */
  readonly separated: number
  /** 0 to 1: how far the ends of rows in the source can be believed. */
  readonly rowTrust: number
}

interface Back {
  readonly cut: number
  readonly state: number
  readonly kind: 'slot' | 'noise' | 'end'
  readonly newRow: boolean
}

const MINUS = Number.NEGATIVE_INFINITY

/** Aligns a range of the stream with the slots of its header. */
export function align(
  stream: Stream,
  from: number,
  to: number,
  slots: readonly Slot[],
  options: AlignOptions,
): Alignment {
  const cuts = cutsOf(stream, from, to, options.separated, isFusible(slots))
  const n = cuts.length - 1
  const size = slots.length
  const START = size
  const END = size + 1
  const transition = transitions(slots, options.rowTrust)
  const alpha = Array.from({ length: n + 1 }, () => new Float64Array(size + 2).fill(MINUS))
  const back: (Back | undefined)[][] = Array.from({ length: n + 1 }, () => [])
  const edges: Edge[][] = []
  const first = alpha[0]
  if (first === undefined || n <= 0) return { segments: [], score: 0 }
  first[START] = 0
  const entries: (Entry | undefined)[][] = []

  for (let i = 0; i < n; i++) {
    const here = cuts[i] as Cut
    const row = alpha[i] as Float64Array
    const out = edgesFrom(stream, cuts, i, slots, options.columnTrust)
    edges.push(out)
    const entry = enter(row, here, transition, size)
    entries.push(entry)
    for (const edge of out) {
      const target = alpha[edge.to] as Float64Array
      const backs = back[edge.to] as (Back | undefined)[]
      for (let t = 0; t < size; t++) {
        const gain = edge.scores[t] ?? MINUS
        const come = entry[t]
        if (come === undefined || gain === MINUS) continue
        const score = come.score + gain
        if (score > (target[t] ?? MINUS)) {
          target[t] = score
          backs[t] = { cut: i, state: come.state, kind: 'slot', newRow: come.newRow }
        }
      }
      for (let s = 0; s <= START; s++) {
        const score = (row[s] ?? MINUS) + edge.noise
        if (score > (target[s] ?? MINUS)) {
          target[s] = score
          backs[s] = { cut: i, state: s, kind: 'noise', newRow: false }
        }
      }
    }
    close(row, i, here, stream, transition, size, back)
    const next = alpha[i + 1] as Float64Array
    if ((row[END] ?? MINUS) > (next[END] ?? MINUS)) {
      next[END] = row[END] as number
      ;(back[i + 1] as (Back | undefined)[])[END] = { cut: i, state: END, kind: 'end', newRow: false }
    }
  }

  const last = alpha[n] as Float64Array
  let best = END
  let score = last[END] ?? MINUS
  for (let s = 0; s <= START; s++) {
    const total = (last[s] ?? MINUS) + (s < size ? (transition.tail[s] ?? 0) : 0)
    if (total > score) {
      score = total
      best = s
    }
  }
  const path = trace(cuts, back, n, best)
  const margins = marginsOf(alpha, entries, edges, cuts, transition, size, score, path)
  return { segments: path.map((segment, index) => ({ ...segment, margin: margins[index] ?? 0 })), score }
}

const FIGURES: ReadonlySet<Role> = new Set([
  'target',
  'weight',
  'actual',
  'score',
  'place',
  'grade',
  'history',
  'rate',
  'adjusted',
])

/** Two columns of figures that are not both targets: glued text fuses what stands in them. */
function isFusible(slots: readonly Slot[]): boolean {
  const figures = slots.filter((each) => FIGURES.has(each.role)).map((each) => each.role)
  return figures.length >= 2 && figures.some((role) => role !== 'target' && role !== 'actual')
}

interface Transitions {
  /** Price of moving on from a slot (row) to a later one of the same row. */
  readonly within: readonly Float64Array[]
  /** Price of ending a row after a slot, to begin one at a slot: tail[s] + head[t]. */
  readonly tail: Float64Array
  readonly head: Float64Array
  readonly inRow: readonly number[]
  readonly newRow: readonly number[]
}

function transitions(slots: readonly Slot[], rowTrust: number): Transitions {
  const costs = slots.map((each) => price.skip[each.role])
  const size = slots.length
  const within = Array.from({ length: size + 1 }, () => new Float64Array(size).fill(MINUS))
  const tail = new Float64Array(size + 1)
  const head = new Float64Array(size)
  const total = (a: number, b: number): number => skipped(slots, costs, a, b)
  for (let s = 0; s < size; s++) {
    for (let t = s + 1; t < size; t++) (within[s] as Float64Array)[t] = -total(s + 1, t)
    const role = slots[s]?.role
    const rest = total(s + 1, size)
    tail[s] = role === 'level1' || role === 'level2' ? -Math.min(rest, price.EMPTY_CATEGORY) : -rest
    head[s] = -total(0, s)
  }
  return {
    within,
    tail,
    head,
    inRow: price.inRow.map((each, at) => each + rowTrust * (price.inRowKnown[at] ?? 0)),
    newRow: price.newRow.map((each, at) => each + rowTrust * (price.newRowKnown[at] ?? 0)),
  }
}

/** Price of leaving out the slots from a to b. A half of a doubled table is as often blank as filled. */
function skipped(slots: readonly Slot[], costs: readonly number[], a: number, b: number): number {
  const range = slots.slice(a, b)
  const blank = ([0, 1] as const).filter(
    (half) =>
      slots.some((each) => each.half === 1) &&
      slots.every(
        (each, index) =>
          each.half !== half || isLabel(each) || (index >= a && index < b),
      ),
  )
  let sum = blank.length * price.BLANK_HALF
  for (const [index, each] of range.entries()) {
    if (!blank.includes(each.half)) sum += costs[a + index] ?? 0
  }
  return sum
}

function isLabel(each: Slot): boolean {
  return each.role === 'level1' || each.role === 'level2'
}

interface Entry {
  readonly score: number
  readonly state: number
  readonly newRow: boolean
}

/** The best way into each slot at a cut. */
function enter(row: Float64Array, here: Cut, transition: Transitions, size: number): (Entry | undefined)[] {
  const inRow = (transition.inRow[here.boundary] ?? 0) + here.price
  const newRow = (transition.newRow[here.boundary] ?? 0) + here.price
  const out: (Entry | undefined)[] = []
  let ended = MINUS
  let endedBy = -1
  for (let s = 0; s < size; s++) {
    const score = (row[s] ?? MINUS) + (transition.tail[s] ?? 0)
    if (score > ended) {
      ended = score
      endedBy = s
    }
  }
  const started = row[size] ?? MINUS
  if (started > ended) {
    ended = started
    endedBy = size
  }
  for (let t = 0; t < size; t++) {
    let score = ended + (transition.head[t] ?? 0) + newRow
    let state = endedBy
    let isNew = true
    for (let s = 0; s < t; s++) {
      const going = (row[s] ?? MINUS) + (transition.within[s]?.[t] ?? MINUS) + inRow
      if (going > score) {
        score = going
        state = s
        isNew = false
      }
    }
    out.push(score === MINUS ? undefined : { score, state, newRow: isNew })
  }
  return out
}

/** The table may end here. */
function close(
  row: Float64Array,
  index: number,
  here: Cut,
  stream: Stream,
  transition: Transitions,
  size: number,
  back: (Back | undefined)[][],
): void {
  const cost = endPrice(stream, here)
  for (let s = 0; s < size; s++) {
    const score = (row[s] ?? MINUS) + (transition.tail[s] ?? 0) + cost
    if (score > (row[size + 1] ?? MINUS)) {
      row[size + 1] = score
      ;(back[index] as (Back | undefined)[])[size + 1] = {
        cut: index,
        state: s,
        kind: 'end',
        newRow: false,
      }
    }
  }
}

function endPrice(stream: Stream, here: Cut): number {
  if (here.boundary < strength.space) return here.price + price.END_UNTOLD
  return isEndTold(stream, here.at) ? price.END_TOLD : price.END_UNTOLD
}

import { isEndTold } from './ends.ts'

function trace(
  cuts: readonly Cut[],
  back: readonly (readonly (Back | undefined)[])[],
  n: number,
  best: number,
): Omit<Segment, 'margin'>[] {
  const out: Omit<Segment, 'margin'>[] = []
  let at = n
  let state = best
  while (at > 0 || back[at]?.[state]?.cut === at) {
    const step = back[at]?.[state]
    if (step === undefined) break
    if (step.cut !== at || step.kind !== 'end') {
      out.push({
        start: (cuts[step.cut] as Cut).at,
        end: (cuts[at] as Cut).at,
        slot: step.kind === 'slot' ? state : null,
        rest: step.kind === 'slot' ? null : step.kind === 'noise' ? 'noise' : 'after',
        newRow: step.newRow,
      })
    }
    at = step.cut
    state = step.state
  }
  return merged(out.reverse())
}

/** Neighbouring stretches after the table's end are one. */
function merged(segments: readonly Omit<Segment, 'margin'>[]): Omit<Segment, 'margin'>[] {
  const out: Omit<Segment, 'margin'>[] = []
  for (const segment of segments) {
    const above = out.at(-1)
    if (above !== undefined && segment.rest === 'after' && above.rest === 'after') {
      out[out.length - 1] = { ...above, end: segment.end }
    } else out.push(segment)
  }
  return out
}

/** Per segment of the path: how far the best other reading of one of its parts stays behind. */
function marginsOf(
  alpha: readonly Float64Array[],
  entries: readonly (readonly (Entry | undefined)[])[],
  edges: readonly (readonly Edge[])[],
  cuts: readonly Cut[],
  transition: Transitions,
  size: number,
  best: number,
  path: readonly Omit<Segment, 'margin'>[],
): number[] {
  const n = cuts.length - 1
  const index = new Map(cuts.map((each, at) => [each.at, at]))
  const chosen = new Map<number, { to: number; slot: number | null }>()
  for (const segment of path) {
    const from = index.get(segment.start)
    const to = index.get(segment.end)
    if (from !== undefined && to !== undefined) chosen.set(from, { to, slot: segment.slot })
  }
  const beta = backward(alpha, edges, cuts, transition, size)
  const other = new Float64Array(n).fill(MINUS)
  for (let i = 0; i < n; i++) {
    for (const edge of edges[i] ?? []) {
      const taken = chosen.get(i)
      let top = MINUS
      for (let t = 0; t < size; t++) {
        if (taken?.to === edge.to && taken.slot === t) continue
        const come = entries[i]?.[t]
        if (come === undefined) continue
        top = Math.max(top, come.score + (edge.scores[t] ?? MINUS) + (beta[edge.to]?.[t] ?? MINUS))
      }
      if (!(taken?.to === edge.to && taken.slot === null)) {
        for (let s = 0; s <= size; s++) {
          top = Math.max(top, (alpha[i]?.[s] ?? MINUS) + edge.noise + (beta[edge.to]?.[s] ?? MINUS))
        }
      }
      for (let k = i; k < edge.to; k++) if (top > (other[k] ?? MINUS)) other[k] = top
    }
  }
  return path.map((segment) => {
    const from = index.get(segment.start) ?? 0
    const to = index.get(segment.end) ?? from
    let margin = 20
    for (let k = from; k < to; k++) margin = Math.min(margin, best - (other[k] ?? MINUS))
    return segment.rest === 'after' ? 20 : Math.max(0, margin)
  })
}

/** The best score from each cut and slot to the end. */
function backward(
  alpha: readonly Float64Array[],
  edges: readonly (readonly Edge[])[],
  cuts: readonly Cut[],
  transition: Transitions,
  size: number,
): Float64Array[] {
  const n = cuts.length - 1
  const beta = Array.from({ length: n + 1 }, () => new Float64Array(size + 1).fill(MINUS))
  for (let s = 0; s <= size; s++) (beta[n] as Float64Array)[s] = transition.tail[s] ?? 0
  for (let i = n - 1; i >= 0; i--) {
    const here = cuts[i] as Cut
    const into = new Float64Array(size).fill(MINUS)
    const row = beta[i] as Float64Array
    for (const edge of edges[i] ?? []) {
      const next = beta[edge.to] as Float64Array
      for (let t = 0; t < size; t++) {
        into[t] = Math.max(into[t] ?? MINUS, (edge.scores[t] ?? MINUS) + (next[t] ?? MINUS))
      }
      for (let s = 0; s <= size; s++) row[s] = Math.max(row[s] ?? MINUS, edge.noise + (next[s] ?? MINUS))
    }
    const inRow = (transition.inRow[here.boundary] ?? 0) + here.price
    const newRow = (transition.newRow[here.boundary] ?? 0) + here.price
    let begin = MINUS
    for (let t = 0; t < size; t++) begin = Math.max(begin, (into[t] ?? MINUS) + (transition.head[t] ?? 0))
    for (let s = 0; s <= size; s++) {
      if ((alpha[i]?.[s] ?? MINUS) === MINUS) continue
      let top = begin + newRow + (s < size ? (transition.tail[s] ?? 0) : 0)
      for (let t = s + 1; t < size; t++) {
        top = Math.max(top, (transition.within[s]?.[t] ?? MINUS) + inRow + (into[t] ?? MINUS))
      }
      row[s] = Math.max(row[s] ?? MINUS, top)
    }
  }
  return beta
}
