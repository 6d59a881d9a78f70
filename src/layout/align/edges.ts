/** The stretches that may be one cell's text, from every cut on, with their score in every role. */
import type { Slot } from '../slots.ts'
import { strength, type Stream } from '../stream.ts'
import { outsideOf, pastEnds } from './ends.ts'
import type { Features } from './features.ts'
import { cellTextOf } from './celltext.ts'
import type { Cuts } from './cuts/cuts.ts'
import { opensFigure } from './cuts/figures.ts'
import { beginsBlank, isBlank } from './cuts/numbering.ts'
import * as price from './prices.ts'
import { ownRoom, type Room } from './room.ts'
import { type ScoreOptions, Scorer } from './scorer.ts'
import { MINUS } from './transitions.ts'
import type { AlignOptions, Fixed } from './viterbi.ts'

/** A cell's text is no longer than this where no boundary ends it. */
const LONGEST = 90
/** Spaces set cells apart where this share of the labels stands between them. */
const SPACED = 0.5
/** Joins dearer than this are not tried. */
const DEAREST_JOIN = -6.5

/**
 * All edges of an alignment in flat arrays: a long text without separators has a million of them. The edges
 * from cut `i` are those from `first[i]` up to `first[i + 1]`.
 */
export class Edges {
  /** Slots, and so scores of an edge. */
  readonly size: number
  readonly first: Int32Array
  /** Index of the cut where an edge ends. */
  to: Int32Array
  /** Its score in each slot. */
  scores: Float64Array
  /** Its score as text that is no cell. */
  noise: Float64Array
  length = 0
  readonly #room: Room

  constructor(cuts: number, size: number, most: number, room: Room = ownRoom) {
    this.size = size
    this.first = room.integers('first', cuts)
    this.to = room.integers('to', most)
    this.noise = room.floats('noise', most)
    this.scores = room.floats('scores', most * size)
    this.#room = room
  }

  /** Makes room for one more edge and gives its index. */
  add(to: number): number {
    const edge = this.length++
    if (edge === this.to.length) this.#grow()
    this.to[edge] = to
    return edge
  }

  #grow(): void {
    const most = Math.max(16, this.to.length * 2)
    const { to, noise, scores } = this
    this.to = this.#room.integers('to', most)
    this.to.set(to)
    this.noise = this.#room.floats('noise', most)
    this.noise.set(noise)
    this.scores = this.#room.floats('scores', most * this.size)
    this.scores.set(scores)
  }

  /** The same edges, of which only one may fill a slot. */
  holding(cuts: Cuts, fixed: Fixed): Edges {
    const held = new Edges(cuts.length, this.size, 0)
    held.first.set(this.first)
    held.to = this.to
    held.noise = this.noise
    held.scores = this.scores.slice()
    held.length = this.length
    for (let from = 0; from < cuts.length - 1; from++) {
      const isStart = cuts.placeOf(from) === fixed.start
      for (let edge = this.first[from] as number; edge < (this.first[from + 1] as number); edge++) {
        const own = isStart && cuts.placeOf(this.to[edge] as number) === fixed.end
        if (!own) held.scores[edge * this.size + fixed.slot] = MINUS
      }
    }
    return held
  }
}

export type EdgeOptions = ScoreOptions & Pick<AlignOptions, 'spaced' | 'tableStart'>

/** Edges a cut has in glued text, or so. */
const EDGES_A_CUT = 8

/**
 * All edges between cuts.
 * @param ends how the table's end is told at each cut
 */
export function edgesOf(
  stream: Stream,
  cuts: Cuts,
  ends: Uint8Array,
  slots: readonly Slot[],
  options: EdgeOptions,
  room: Room = ownRoom,
): Edges {
  const last = cuts.length - 1
  const most = options.cellsKnown ? last : last * EDGES_A_CUT
  const edges = new Edges(cuts.length, slots.length, most, room)
  const scorer = new Scorer(stream, slots, options, cuts.placeOf(0), cuts.placeOf(last))
  const isOutside = outsideOf(stream, options.tableStart ?? cuts.placeOf(0))
  const past = pastEnds(ends)
  for (let from = 0; from < last; from++) {
    edges.first[from] = edges.length
    addFrom(edges, scorer, stream, cuts, past, from, options, isOutside(cuts.placeOf(from)))
  }
  edges.first[last] = edges.length
  return edges
}

/** Adds the edges from a cut. */
function addFrom(
  edges: Edges,
  scorer: Scorer,
  stream: Stream,
  cuts: Cuts,
  past: Float64Array,
  from: number,
  { cellsKnown, spaced }: EdgeOptions,
  outside: boolean,
): void {
  const start = cuts.placeOf(from)
  let join = past[from] as number
  let list = 0
  let overCell = false
  let parts = 1
  let passed = 0
  let isParted = false
  const weakest = spaced > SPACED ? strength.none : strength.space
  for (let to = from + 1; to < cuts.length; to++) {
    const end = cuts.placeOf(to)
    const boundary = cuts.boundary[to] as number
    if (end - start > LONGEST && to > from + 1 && !isPiece(stream, start, end)) break
    const cell = cellTextOf(stream.text, start, end)
    const edge = edges.add(to)
    const own = isBlank(stream, start, end) ? price.REMNANT : cell.noise
    const noise = outside ? Math.max(own, price.NOISE_OUTSIDE) : own
    edges.noise[edge] = noise + join + cell.labelNoise
    const isBroken = cell.features.standardLabel && !overCell && boundary > weakest
    const parted = isParted && boundary === 0 ? price.PARTED_UNIT : 0
    const joined = (isBroken ? Math.max(join, parts * price.LABEL_PART) : join) + parted
    scorer.write(cell, start, end, joined, list, edges.scores, edge * edges.size)
    if (cellsKnown || beginsBlank(stream, end)) break
    overCell ||= boundary === strength.cell
    if (boundary > weakest) parts++
    list += cuts.list[to] as number
    join += past[to] as number
    isParted ||= boundary > 0 && isFigure(cell.features)
    if (boundary > strength.none && isFigure(cell.features) && beginsFigure(stream, end)) {
      if (boundary > strength.space || cell.features.text !== LOST_SIGN) join += price.TWO_FIGURES
    }
    const over = cuts.over[to] as number
    join += boundary === 0 ? over * (1 + passed * price.EACH_MORE) : (price.inside[boundary] ?? 0)
    if (over < 0) passed++
    if (boundary === strength.space) join += price.INSIDE_SPACED * spaced
    if (join < DEAREST_JOIN) break
  }
}

/** What a scanner makes of ≥: 2 98%. */
const LOST_SIGN = '2'

function isFigure({ shape }: Features): boolean {
  return shape === 'value' || shape === 'number'
}

function beginsFigure(stream: Stream, at: number): boolean {
  return opensFigure.has(stream.text.charCodeAt(at))
}

/** Whether a stretch is one piece of the source. */
function isPiece(stream: Stream, start: number, end: number): boolean {
  const piece = stream.pieces.at(stream.pieceAt[start] ?? -1)
  return piece !== undefined && piece.start === start && piece.end === end
}
