/**
 * The alignment of a table that was read column after column: the same stretches and scores as of rows,
 * other ways on. A column's cells follow each other, the columns stand in the header's order, and only
 * labels and names may take turns.
 */
import type { Cuts } from '../align/cuts/cuts.ts'
import type { Edges } from '../align/edges.ts'
import * as price from '../align/prices.ts'
import { MINUS } from '../align/transitions.ts'
import type { Slot } from '../slots.ts'
import type { ColumnHeader } from './headers.ts'
import type { Stretches } from './stretches.ts'

/** A cell of a column, or the header of one, or text that is neither. */
export interface ColumnCell {
  readonly start: number
  readonly end: number
  /** Index into the slots; of a header the column it heads; null for other text. */
  readonly slot: number | null
  readonly kind: 'cell' | 'header' | 'noise' | 'after'
  /** The score of the text in every role. */
  readonly scores: Float64Array
}

export interface ColumnReading {
  readonly cells: readonly ColumnCell[]
  readonly score: number
}

/** How a state was reached, as the way back keeps it. */
const KINDS = ['cell', 'header', 'noise', 'after'] as const
const kind = { cell: 0, header: 1, noise: 2, after: 3 } as const

/** The best score of every state at every cut and how it was come by, in flat arrays: most ways on are refused. */
class Ways {
  readonly width: number
  readonly score: Float64Array
  readonly cut: Int32Array
  readonly state: Int16Array
  readonly kind: Uint8Array
  /** Of a cell, which of the edges. */
  readonly edge: Int32Array

  constructor(cuts: number, width: number) {
    this.width = width
    this.score = new Float64Array(cuts * width).fill(MINUS)
    this.cut = new Int32Array(cuts * width).fill(-1)
    this.state = new Int16Array(cuts * width)
    this.kind = new Uint8Array(cuts * width)
    this.edge = new Int32Array(cuts * width)
  }

  /** Takes a way into a state where it beats the known one. */
  offer(
    to: number,
    state: number,
    gain: number,
    cut: number,
    before: number,
    how: number,
    edge: number,
  ): void {
    const place = to * this.width + state
    if (gain <= (this.score[place] as number)) return
    this.score[place] = gain
    this.cut[place] = cut
    this.state[place] = before
    this.kind[place] = how
    this.edge[place] = edge
  }
}

const NO_SCORES = new Float64Array(0)
const NONE: ReadonlySet<number> = new Set()

/** What a reading in column order may be asked for. */
export interface Lean {
  /** How much more a name is worth, and a target: what the numbers of both are balanced with. */
  readonly names: number
  readonly targets: number
  /** Whether no label stands below the first name. */
  readonly labelsFirst: boolean
}

/** The best reading in column order. */
export function alignColumns(
  { cuts, edges, ends }: Stretches,
  slots: readonly Slot[],
  headers: readonly ColumnHeader[],
  { names, targets, labelsFirst }: Lean,
): ColumnReading {
  const start = slots.length
  const end = start + 1
  const ways = new Ways(cuts.length, end + 1)
  const { score, width } = ways
  const headed = new Set(headers.map((each) => each.slot))
  const moves = movesOf(slots, headed, labelsFirst)
  const leans = slots.map(({ role }) => (role === 'name' ? names : role === 'target' ? targets : 0))
  const headersAt = new Map(headers.map((each) => [each.start, each]))
  const barriers = barriersOf(cuts, headers)
  const into = new Into(slots.length)
  score[start] = 0
  for (let i = 0; i < cuts.length - 1; i++) {
    const header = headersAt.get(cuts.placeOf(i))
    const headerEnd = header === undefined ? undefined : cuts.indexOf(header.end)
    for (let s = 0; s < end; s++) {
      const own = score[i * width + s] as number
      if (own === MINUS) continue
      ways.offer(i + 1, end, own + (ends[i] as number), i, s, kind.after, 0)
      if (header === undefined || headerEnd === undefined) continue
      if (moveOf(slots, NONE, labelsFirst, s, header.slot) === MINUS) continue
      ways.offer(headerEnd, header.slot, own + price.COLUMN_HEADER, i, s, kind.header, 0)
    }
    const over = score[i * width + end] as number
    if (over !== MINUS) ways.offer(i + 1, end, over, i, end, kind.after, 0)
    if (headerEnd !== undefined) continue
    into.enter(ways, i, moves, cuts.priceOf(i, price.newRow))
    addCells(ways, edges, i, into, barriers[i] as number, leans)
  }
  return trace(cuts, edges, ways)
}

/** The best way into each column at a cut. */
class Into {
  readonly score: Float64Array
  readonly state: Int16Array

  constructor(size: number) {
    this.score = new Float64Array(size)
    this.state = new Int16Array(size)
  }

  /** @param begin what it costs to begin a cell at the cut */
  enter({ score, width }: Ways, cut: number, moves: Float64Array, begin: number): void {
    const size = this.score.length
    for (let t = 0; t < size; t++) {
      let best = MINUS
      let by = 0
      for (let s = 0; s <= size; s++) {
        const come = (score[cut * width + s] as number) + (moves[s * size + t] as number) + begin
        if (come > best) {
          best = come
          by = s
        }
      }
      this.score[t] = best
      this.state[t] = by
    }
  }
}

/** The ways on over each of a cut's stretches: as noise, and as a cell of every column. */
function addCells(
  ways: Ways,
  { first, to, noise, scores, size }: Edges,
  cut: number,
  into: Into,
  barrier: number,
  leans: readonly number[],
): void {
  const own = cut * ways.width
  for (let edge = first[cut] as number; edge < (first[cut + 1] as number); edge++) {
    const next = to[edge] as number
    if (next > barrier) break
    const price = noise[edge] as number
    for (let s = 0; s <= size; s++) {
      const before = ways.score[own + s] as number
      if (before !== MINUS) ways.offer(next, s, before + price, cut, s, kind.noise, 0)
    }
    for (let t = 0; t < size; t++) {
      const come = into.score[t] as number
      if (come === MINUS) continue
      const whole = come + (scores[edge * size + t] as number) + (leans[t] as number)
      ways.offer(next, t, whole, cut, into.state[t] as number, kind.cell, edge)
    }
  }
}

/** For each cut the next one where a column's header begins: no cell goes on over it. */
function barriersOf(cuts: Cuts, headers: readonly ColumnHeader[]): Int32Array {
  const starts = new Set(headers.map((each) => each.start))
  const out = new Int32Array(cuts.length).fill(cuts.length)
  for (let i = cuts.length - 2; i >= 0; i--) {
    out[i] = starts.has(cuts.placeOf(i + 1)) ? i + 1 : (out[i + 1] as number)
  }
  return out
}

/** What each way costs from the column of one cell, or none yet, to that of the next, at from × slots + to. */
function movesOf(
  slots: readonly Slot[],
  headed: ReadonlySet<number>,
  labelsFirst: boolean,
): Float64Array {
  const size = slots.length
  const moves = new Float64Array((size + 1) * size)
  for (let place = 0; place < moves.length; place++) {
    moves[place] = moveOf(slots, headed, labelsFirst, Math.floor(place / size), place % size)
  }
  return moves
}

/** What it costs to go from a column to another; into one that has a header only by that. */
function moveOf(
  slots: readonly Slot[],
  headed: ReadonlySet<number>,
  labelsFirst: boolean,
  s: number,
  t: number,
): number {
  const from = slots[s]
  const to = slots[t]
  if (to === undefined || to.role === 'head') return MINUS
  if (from === undefined) return isLabelled(to) ? 0 : headed.has(t) ? MINUS : price.COLUMN_FIRST
  if (labelsFirst && from.role === 'name' && to.role !== 'name' && isLabelled(to)) return MINUS
  if (isLabelled(to)) return isLabelled(from) ? 0 : price.COLUMN_BACK
  if (s === t) return 0
  return t < s || headed.has(t) ? MINUS : price.COLUMN_NEXT
}

/** Of the columns that take turns: labels and names. */
export function isLabelled({ role }: Slot): boolean {
  return role === 'level1' || role === 'level2' || role === 'name'
}

function trace(
  cuts: Cuts,
  { scores, size }: Edges,
  { score, cut, state: before, kind: how, edge, width }: Ways,
): ColumnReading {
  const last = cuts.length - 1
  let state = 0
  for (let s = 1; s < width; s++) {
    if ((score[last * width + s] ?? MINUS) > (score[last * width + state] ?? MINUS)) state = s
  }
  const best = score[last * width + state] ?? MINUS
  const cells: ColumnCell[] = []
  let at = last
  for (;;) {
    const place = at * width + state
    const from = cut[place] as number
    if (from === -1) break
    const read = KINDS[how[place] as number] ?? 'noise'
    const own = (edge[place] as number) * size
    cells.push({
      start: cuts.placeOf(from),
      end: cuts.placeOf(at),
      slot: read === 'cell' || read === 'header' ? state : null,
      kind: read,
      scores: read === 'cell' ? scores.subarray(own, own + size) : NO_SCORES,
    })
    at = from
    state = before[place] as number
  }
  return { cells: cells.reverse(), score: best }
}
