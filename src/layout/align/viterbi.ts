/**
 * The alignment: a stretch of the stream cut into cells and each cell given a role of the header, the
 * whole at the best score (semi-Markov Viterbi). Slid rows, dropped labels, a cell a line, re-wrapped and
 * glued text are one problem here; they differ in the boundaries that a cut or a join is paid for.
 */
import type { Slot } from '../slots.ts'
import { strength, type Stream } from '../stream.ts'
import { type Cut, cutsOf, pieceCuts } from './cuts.ts'
import { type Edge, edgesFrom } from './edges.ts'
import { isEndTold, isEndToldInside } from './ends.ts'
import { Lattice, step } from './lattice.ts'
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
  /** Whether the format says where every cell begins and ends: none is cut or joined then. */
  readonly cellsKnown: boolean
  /** The part below the header of a value column: values, and perhaps a few names. */
  readonly values?: boolean
  /** A table without a figure anywhere: a form that nobody filled in, or only with words. */
  readonly unfilled?: boolean
  /** One cell that a reading must have: it alone may fill its slot. */
  readonly fixed?: Fixed
}

export interface Fixed {
  readonly slot: number
  readonly start: number
  readonly end: number
}

/** Aligns a range of the stream with the slots of its header. */
export function align(
  stream: Stream,
  from: number,
  to: number,
  slots: readonly Slot[],
  options: AlignOptions,
): Alignment {
  const cuts = options.cellsKnown
    ? pieceCuts(stream, from, to)
    : cutsOf(stream, from, to, options.separated, kindOf(slots))
  const last = cuts.length - 1
  if (last <= 0) return { segments: [], score: 0 }
  const transition = transitions(slots, options)
  const lattice = new Lattice(cuts.length, slots.length)
  const edges = fill(stream, cuts, slots, options, transition, lattice)
  const { best, score } = bestEnd(lattice, last, transition)
  const path = trace(cuts, lattice, last, best)
  const margins = marginsOf(lattice, edges, cuts, transition, score, path)
  return {
    segments: path.map((segment, index) => ({ ...segment, margin: margins[index] ?? 0 })),
    score,
  }
}

/** The forward pass: every stretch from every cut, in every role. */
function fill(
  stream: Stream,
  cuts: readonly Cut[],
  slots: readonly Slot[],
  options: AlignOptions,
  transition: Transitions,
  lattice: Lattice,
): Edge[][] {
  const { size } = lattice
  const end = cuts.at(-1)?.at ?? 0
  const edges: Edge[][] = []
  lattice.score[lattice.start] = 0
  for (let i = 0; i < cuts.length - 1; i++) {
    const here = cuts[i] as Cut
    const out = edgesFrom(stream, cuts, i, slots, options)
    if (options.fixed !== undefined) hold(out, cuts, i, options.fixed)
    edges.push(out)
    enter(lattice, i, here, transition)
    for (const edge of out) {
      for (let t = 0; t < size; t++) {
        const gain = edge.scores[t] ?? MINUS
        const come = lattice.enterScore[i * size + t] ?? MINUS
        if (come === MINUS || gain === MINUS) continue
        const isNew = lattice.enterNew[i * size + t] === 1
        const state = lattice.enterState[i * size + t] ?? 0
        lattice.offer(edge.to, t, come + gain, i, state, isNew ? step.newRow : step.inRow)
      }
      for (let s = 0; s <= lattice.start; s++) {
        const score = lattice.scoreAt(i, s) + edge.noise
        lattice.offer(edge.to, s, score, i, s, step.noise)
      }
    }
    close(lattice, i, endPrice(stream, here, end), transition)
    lattice.offer(i + 1, lattice.end, lattice.scoreAt(i, lattice.end), i, lattice.end, step.end)
  }
  return edges
}

/** The best state at the last cut: the table over, or a row ended there. */
function bestEnd(
  lattice: Lattice,
  last: number,
  transition: Transitions,
): { best: number; score: number } {
  let best = lattice.end
  let score = lattice.scoreAt(last, lattice.end)
  for (let s = 0; s <= lattice.start; s++) {
    const tail = s < lattice.size ? (transition.tail[s] ?? 0) : 0
    const total = lattice.scoreAt(last, s) + tail
    if (total > score) {
      score = total
      best = s
    }
  }
  return { best, score }
}

/** Leaves only one cell for the fixed slot. */
function hold(edges: readonly Edge[], cuts: readonly Cut[], from: number, fixed: Fixed): void {
  for (const edge of edges) {
    const own = cuts[from]?.at === fixed.start && cuts[edge.to]?.at === fixed.end
    if (!own) edge.scores[fixed.slot] = MINUS
  }
}

/** The best way into each slot at a cut. */
function enter(lattice: Lattice, cut: number, here: Cut, transition: Transitions): void {
  const { size } = lattice
  const inRow = (transition.inRow[here.boundary] ?? 0) + here.price
  const newRow = (transition.newRow[here.boundary] ?? 0) + here.price
  let ended = lattice.scoreAt(cut, lattice.start)
  let endedBy = lattice.start
  for (let s = 0; s < size; s++) {
    const score = lattice.scoreAt(cut, s) + (transition.tail[s] ?? 0)
    if (score > ended) {
      ended = score
      endedBy = s
    }
  }
  for (let t = 0; t < size; t++) {
    let score = ended + (transition.head[t] ?? 0) + newRow
    let state = endedBy
    let isNew = 1
    for (let s = 0; s < t; s++) {
      const going = lattice.scoreAt(cut, s) + (transition.within[s]?.[t] ?? MINUS) + inRow
      if (going > score) {
        score = going
        state = s
        isNew = 0
      }
    }
    const place = cut * size + t
    lattice.enterScore[place] = score
    lattice.enterState[place] = state
    lattice.enterNew[place] = isNew
  }
}

/** The table may end here. */
function close(lattice: Lattice, cut: number, cost: number, transition: Transitions): void {
  for (let s = 0; s < lattice.size; s++) {
    const score = lattice.scoreAt(cut, s) + (transition.tail[s] ?? 0) + cost
    lattice.offer(cut, lattice.end, score, cut, s, step.end)
  }
}

/** What it costs that the table ends here. */
export function endPrice(stream: Stream, here: Cut, stop: number): number {
  if (here.boundary < strength.space) {
    const told = isEndToldInside(stream, here.at, stop) ? price.END_TOLD_INSIDE : price.END_UNTOLD
    return here.price + told
  }
  return isEndTold(stream, here.at, stop) ? price.END_TOLD : price.END_UNTOLD
}
