/**
 * The alignment: a stretch of the stream cut into cells and each cell given a role of the header, the
 * whole at the best score (semi-Markov Viterbi). Slid rows, dropped labels, a cell a line, re-wrapped and
 * glued text are one problem here; they differ in the boundaries that a cut or a join is paid for.
 */
import type { Slot } from '../slots.ts'
import { strength, type Stream } from '../stream.ts'
import { type Cut, cutsOf } from './cuts.ts'
import { type Edge, edgesFrom } from './edges.ts'
import { isEndTold } from './ends.ts'
import { marginsOf } from './margins.ts'
import { trace } from './path.ts'
import * as price from './prices.ts'
import { kindOf, MINUS, type Transitions, transitions } from './transitions.ts'

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

/** A segment before its margin is known. */
export type Part = Omit<Segment, 'margin'>

export interface Alignment {
  readonly segments: readonly Segment[]
  readonly score: number
}

export interface AlignOptions {
  /** 0 to 1: how far a cell's column tells its role. */
  readonly columnTrust: number
  /** 0 to 1: how far cells are set apart by the source. */
  readonly separated: number
  /** 0 to 1: how far it is spaces that set them apart. */
  readonly spaced: number
  /** 0 to 1: how far the ends of rows in the source can be believed. */
  readonly rowTrust: number
  /** The part below the header of a value column: values, and perhaps a few names. */
  readonly values?: boolean
  /** One cell that a reading must have: it alone may fill its slot. */
  readonly fixed?: Fixed
}

export interface Fixed {
  readonly slot: number
  readonly start: number
  readonly end: number
}

export interface Back {
  readonly cut: number
  readonly state: number
  readonly kind: 'slot' | 'noise' | 'end'
  readonly newRow: boolean
}

/** Aligns a range of the stream with the slots of its header. */
export function align(
  stream: Stream,
  from: number,
  to: number,
  slots: readonly Slot[],
  options: AlignOptions,
): Alignment {
  const cuts = cutsOf(stream, from, to, options.separated, kindOf(slots))
  const n = cuts.length - 1
  const size = slots.length
  const START = size
  const END = size + 1
  const transition = transitions(slots, options)
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
    const out = edgesFrom(stream, cuts, i, slots, options)
    if (options.fixed !== undefined) hold(out, cuts, i, options.fixed)
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
      ;(back[i + 1] as (Back | undefined)[])[END] = {
        cut: i,
        state: END,
        kind: 'end',
        newRow: false,
      }
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
  return {
    segments: path.map((segment, index) => ({ ...segment, margin: margins[index] ?? 0 })),
    score,
  }
}

/** Leaves only one cell for the fixed slot. */
function hold(edges: readonly Edge[], cuts: readonly Cut[], from: number, fixed: Fixed): void {
  for (const edge of edges) {
    const own = cuts[from]?.at === fixed.start && cuts[edge.to]?.at === fixed.end
    if (!own) edge.scores[fixed.slot] = MINUS
  }
}

export interface Entry {
  readonly score: number
  readonly state: number
  readonly newRow: boolean
}

/** The best way into each slot at a cut. */
function enter(
  row: Float64Array,
  here: Cut,
  transition: Transitions,
  size: number,
): (Entry | undefined)[] {
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
