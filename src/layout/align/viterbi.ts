/**
 * The alignment: a stretch of the stream cut into cells and each cell given a role of the header, the
 * whole at the best score (semi-Markov Viterbi). Slid rows, dropped labels, a cell a line, re-wrapped and
 * glued text are one problem here; they differ in the boundaries that a cut or a join is paid for.
 */
import type { Slot } from '../slots.ts'
import type { Stream } from '../stream.ts'
import { type Cuts, cutsOf, pieceCuts } from './cuts/cuts.ts'
import { type Edges, edgesOf } from './edges.ts'
import { endPrices, endsAt } from './ends.ts'
import { Lattice, step, wayBack } from './lattice.ts'
import { marginsOf } from './margins.ts'
import { type Part, trace } from './path.ts'
import { ownRoom, Room } from './room.ts'
import { kindOf, type Transitions, transitions } from './transitions.ts'

export interface Segment {
  readonly start: number
  readonly end: number
  /** Null for text that is no cell of the table. */
  readonly slot: Slot | null
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
  /** 0 to 1: how far it is line ends that close the cells of labels. */
  readonly lined: number
  /** 0 to 1: how far every line of a text is a row. */
  readonly rowLines: number
  /** 0 to 1: how far the table has labels that no standard knows. */
  readonly unusual: number
  /** Labels of level 2 are short: 产出指标数量…质量…. */
  readonly shortLabels: boolean
  /** The template has a number before every name. */
  readonly numbered: boolean
  /** 0 to 1: how far it is spaces that set them apart. */
  readonly spaced: number
  /** 0 to 1: how far spaces stand inside cells, where narrow lines ended. */
  readonly wrapped: number
  /** 0 to 1: how far the ends of rows in the source can be believed. */
  readonly rowTrust: number
  /** Whether the format says where every cell begins and ends: none is cut or joined then. */
  readonly cellsKnown: boolean
  /** The part below the header of a value column: values, and perhaps a few names. */
  readonly values?: boolean
  /** A table without a figure anywhere: a form that nobody filled in, or only with words. */
  readonly unfilled?: boolean
  /** Where the table begins, where a later part of it is aligned. */
  readonly tableStart?: number
}

/** One cell that a reading must have: it alone may fill its slot. */
export interface Fixed {
  readonly slot: number
  readonly start: number
  readonly end: number
}

/** Room that is kept for the next table is no larger than one of so many characters takes. */
const SMALL = 1 << 14
const kept = new Room()

/**
 * Aligns a range of the stream with the slots of its header.
 * @param room what it works in, of use again when it is done
 */
export function align(
  stream: Stream,
  from: number,
  to: number,
  slots: readonly Slot[],
  options: AlignOptions,
  room: Room = to - from <= SMALL ? kept : ownRoom,
): Alignment {
  const task = taskOf(stream, from, to, slots, options, room)
  if (task.cuts.length <= 1) return { segments: [], score: 0 }
  const solution = solve(task, task.edges)
  return { segments: segmentsOf(task, task.edges, solution), score: solution.score }
}

/** All that an alignment chooses from. */
export interface Task {
  readonly room: Room
  readonly slots: readonly Slot[]
  readonly cuts: Cuts
  readonly edges: Edges
  readonly transition: Transitions
  /** Price of ending the table at each cut. */
  readonly endPrices: Float64Array
}

export function taskOf(
  stream: Stream,
  from: number,
  to: number,
  slots: readonly Slot[],
  options: AlignOptions,
  room: Room = ownRoom,
): Task {
  const cuts = options.cellsKnown
    ? pieceCuts(stream, from, to, room)
    : cutsOf(stream, from, to, options, kindOf(slots, options))
  const ends = endsAt(stream, cuts, options.tableStart)
  return {
    room,
    slots,
    cuts,
    edges: edgesOf(stream, cuts, ends, slots, options, room),
    transition: transitions(slots, options),
    endPrices: endPrices(cuts, ends, room),
  }
}

export interface Solution {
  readonly lattice: Lattice
  readonly path: readonly Part[]
  readonly score: number
}

/** The best path over a task's cuts. */
export function solve({ cuts, transition, endPrices, room }: Task, edges: Edges): Solution {
  const last = cuts.length - 1
  const lattice = new Lattice(cuts.length, edges.size, room)
  fill(lattice, edges, cuts, transition, endPrices)
  const { best, score } = bestEnd(lattice, last, transition)
  return { lattice, path: trace(lattice, last, best), score }
}

/** The cells of a solution with their margins. */
export function segmentsOf(
  task: Task,
  edges: Edges,
  { lattice, path, score }: Solution,
): Segment[] {
  const margins = marginsOf(lattice, edges, task, score, path)
  return path.map(({ from, to, slot, rest, newRow }, index) => ({
    start: task.cuts.placeOf(from),
    end: task.cuts.placeOf(to),
    slot: slot === null ? null : (task.slots[slot] ?? null),
    rest,
    newRow,
    margin: margins[index] ?? 0,
  }))
}

/** The forward pass: every stretch from every cut, in every role. */
function fill(
  lattice: Lattice,
  edges: Edges,
  cuts: Cuts,
  transition: Transitions,
  endPrices: Float64Array,
): void {
  const { size, start, end, width, score, enterScore, enterBack } = lattice
  const { first, to, scores, noise } = edges
  score[start] = 0
  for (let i = 0; i < cuts.length - 1; i++) {
    enter(lattice, i, cuts, transition)
    const own = i * width
    for (let edge = first[i] as number; edge < (first[i + 1] as number); edge++) {
      const next = (to[edge] as number) * width
      for (let t = 0; t < size; t++) {
        const gain = scores[edge * size + t] as number
        const come = enterScore[i * size + t] as number
        lattice.offer(next + t, come + gain, enterBack[i * size + t] as number)
      }
      const price = noise[edge] as number
      for (let s = 0; s <= start; s++) {
        lattice.offer(next + s, (score[own + s] as number) + price, wayBack(own + s, step.noise))
      }
    }
    close(lattice, i, endPrices[i] as number, transition)
    lattice.offer(own + width + end, score[own + end] as number, wayBack(own + end, step.end))
  }
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
    const total = lattice.scoreAt(last, s) + (transition.tail[s] as number)
    if (total > score) {
      score = total
      best = s
    }
  }
  return { best, score }
}

/** The best way into each slot at a cut. */
function enter(lattice: Lattice, cut: number, cuts: Cuts, transition: Transitions): void {
  const { size, width, score: scores } = lattice
  const { tail, head, within } = transition
  const inRow = cuts.priceOf(cut, transition.inRow)
  const newRow = cuts.priceOf(cut, transition.newRow)
  let ended = lattice.scoreAt(cut, lattice.start)
  let endedBy = lattice.start
  for (let s = 0; s < size; s++) {
    const score = (scores[cut * width + s] as number) + (tail[s] as number)
    if (score > ended) {
      ended = score
      endedBy = s
    }
  }
  for (let t = 0; t < size; t++) {
    let score = ended + (head[t] as number) + newRow
    let back = wayBack(cut * width + endedBy, step.newRow)
    for (let s = 0; s < t; s++) {
      const going = (scores[cut * width + s] as number) + (within[s * size + t] as number) + inRow
      if (going > score) {
        score = going
        back = wayBack(cut * width + s, step.inRow)
      }
    }
    lattice.enterScore[cut * size + t] = score
    lattice.enterBack[cut * size + t] = back
  }
}

/** The table may end here. */
function close(lattice: Lattice, cut: number, cost: number, transition: Transitions): void {
  const own = cut * lattice.width
  for (let s = 0; s < lattice.size; s++) {
    const score = (lattice.score[own + s] as number) + (transition.tail[s] as number) + cost
    lattice.offer(own + lattice.end, score, wayBack(own + s, step.end))
  }
}
