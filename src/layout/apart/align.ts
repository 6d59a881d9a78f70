/**
 * The alignment of a table that was read column after column: the same stretches and scores as of rows,
 * other ways on. A column's cells follow each other, the columns stand in the header's order, and only
 * labels and names may take turns.
 */
import { type Cut, cutsOf } from '../align/cuts/cuts.ts'
import { type Edges, edgesOf } from '../align/edges.ts'
import * as price from '../align/prices.ts'
import { kindOf, MINUS } from '../align/transitions.ts'
import { endPrice, endsAt } from '../align/ends.ts'
import type { AlignOptions } from '../align/viterbi.ts'
import type { Level2Code } from '../../record/schema.ts'
import { level1Of, level2Of } from '../labels.ts'
import type { Slot } from '../slots.ts'
import type { Stream } from '../stream.ts'
import type { ColumnHeader } from './headers.ts'

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

/** A stretch between two cuts. */
interface Edge {
  /** Index of the cut where it ends. */
  readonly to: number
  readonly noise: number
  readonly scores: Float64Array
}

/** A table's stretches, worked out once for all readings of it. */
export interface Stretches {
  readonly cuts: readonly Cut[]
  readonly edges: readonly (readonly Edge[])[]
  readonly ends: readonly number[]
}

export function stretchesOf(
  stream: Stream,
  from: number,
  to: number,
  slots: readonly Slot[],
  options: AlignOptions,
): Stretches {
  const cuts = cutsOf(stream, from, to, options, kindOf(slots))
  const own = { ...options, columnTrust: 0, cellsKnown: false }
  const ends = endsAt(stream, cuts)
  const edges = byCut(edgesOf(stream, cuts, ends, slots, own), cuts.length - 1)
  namesLikeLabels(stream, cuts, edges, slots)
  return { cuts, edges, ends: cuts.map((each, index) => endPrice(each, ends[index] as number)) }
}

/** The stretches from each cut on; their scores stay where they are. */
function byCut({ first, to, noise, scores, size }: Edges, count: number): Edge[][] {
  return Array.from({ length: count }, (_, cut) => {
    const out: Edge[] = []
    for (let edge = first[cut] ?? 0; edge < (first[cut + 1] ?? 0); edge++) {
      const own = scores.subarray(edge * size, (edge + 1) * size)
      out.push({ to: to[edge] ?? 0, noise: noise[edge] ?? 0, scores: own })
    }
    return out
  })
}

/** A label right below one of the same meaning is a careless name. */
function namesLikeLabels(
  stream: Stream,
  cuts: readonly Cut[],
  edges: readonly (readonly Edge[])[],
  slots: readonly Slot[],
): void {
  const ended = new Map<number, { readonly code: Level2Code; readonly text: string }>()
  for (const [from, all] of edges.entries()) {
    for (const { to, scores } of all) {
      const text = stream.text.slice(cuts[from]?.at, cuts[to]?.at)
      const code = level1Of(text) === null ? (level2Of(text)?.code ?? null) : null
      if (code === null) continue
      const above = ended.get(from)
      if (above?.code === code && above.text !== text) {
        for (const [index, { role }] of slots.entries()) {
          if (role === 'name') scores[index] = (scores[index] ?? 0) + price.LABEL_AFTER_LABEL
          if (role === 'level2') scores[index] = (scores[index] ?? 0) - 2 * price.LABEL_AFTER_LABEL
        }
      } else ended.set(to, { code, text })
    }
  }
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
  /** Of a cell, which of the edges of the cut before. */
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

/** What a reading in column order may be asked for. */
export interface Lean {
  /** How much more a name is worth, and a target less: what the number of both is balanced with. */
  readonly lean: number
  /** Whether no label stands below the first name. */
  readonly labelsFirst: boolean
}

/** The best reading in column order. */
export function alignColumns(
  { cuts, edges, ends }: Stretches,
  slots: readonly Slot[],
  headers: readonly ColumnHeader[],
  { lean, labelsFirst }: Lean,
): ColumnReading {
  const size = slots.length
  const start = size
  const end = size + 1
  const ways = new Ways(cuts.length, size + 2)
  const { score, width } = ways
  const headed = new Set(headers.map((each) => each.slot))
  const moves = movesOf(slots, headed, labelsFirst)
  const heads = movesOf(slots, new Set(), labelsFirst)
  const leans = slots.map(({ role }) => (role === 'name' ? lean : role === 'target' ? -lean : 0))
  const headersAt = new Map(headers.map((each) => [each.start, each]))
  const cutAt = new Map(cuts.map((each, index) => [each.at, index]))
  const barriers = barriersOf(cuts, headers)
  score[start] = 0
  for (let i = 0; i < cuts.length - 1; i++) {
    const here = cuts[i] as Cut
    const begin = (price.newRow[here.boundary] ?? 0) + here.price
    const header = headersAt.get(here.at)
    const headerEnd = header === undefined ? undefined : cutAt.get(header.end)
    for (let s = 0; s <= end; s++) {
      const own = score[i * width + s] as number
      if (own === MINUS) continue
      if (s === end) {
        ways.offer(i + 1, end, own, i, s, kind.after, 0)
        continue
      }
      ways.offer(i + 1, end, own + (ends[i] ?? 0), i, s, kind.after, 0)
      if (header !== undefined && headerEnd !== undefined) {
        const gain = own + price.COLUMN_HEADER
        if (!(gain + (heads[s]?.[header.slot] ?? MINUS) === MINUS)) {
          ways.offer(headerEnd, header.slot, gain, i, s, kind.header, 0)
        }
      }
      if (headerEnd !== undefined) continue
      addCells(ways, edges[i] ?? [], i, s, barriers[i] ?? 0, begin, moves[s] ?? NO_SCORES, leans)
    }
  }
  return trace(cuts, edges, ways)
}

/** The ways on from a state over each of a cut's stretches: as noise, and as a cell of every column. */
function addCells(
  ways: Ways,
  edges: readonly Edge[],
  cut: number,
  state: number,
  barrier: number,
  begin: number,
  moves: Float64Array,
  leans: readonly number[],
): void {
  const own = ways.score[cut * ways.width + state] as number
  for (let index = 0; index < edges.length; index++) {
    const edge = edges[index] as Edge
    if (edge.to > barrier) break
    ways.offer(edge.to, state, own + edge.noise, cut, state, kind.noise, 0)
    for (let t = 0; t < moves.length; t++) {
      const move = moves[t] as number
      const gain = edge.scores[t] as number
      if (move === MINUS || gain === MINUS) continue
      const whole = own + move + begin + gain + (leans[t] as number)
      ways.offer(edge.to, t, whole, cut, state, kind.cell, index)
    }
  }
}

/** For each cut the next one where a column's header begins: no cell goes on over it. */
function barriersOf(cuts: readonly Cut[], headers: readonly ColumnHeader[]): number[] {
  const starts = new Set(headers.map((each) => each.start))
  const out = cuts.map(() => cuts.length)
  for (let i = cuts.length - 2; i >= 0; i--) {
    const next = cuts[i + 1]
    out[i] = next !== undefined && starts.has(next.at) ? i + 1 : (out[i + 1] ?? cuts.length)
  }
  return out
}

/** Ways from the column of one cell to that of the next; into a column that has a header only by that. */
function movesOf(
  slots: readonly Slot[],
  headed: ReadonlySet<number>,
  labelsFirst: boolean,
): Float64Array[] {
  const size = slots.length
  return Array.from({ length: size + 1 }, (_, s) =>
    Float64Array.from({ length: size }, (_each, t) => {
      const from = slots[s]
      const to = slots[t]
      if (to === undefined || to.role === 'head') return MINUS
      if (from === undefined) return isLabelled(to) ? 0 : headed.has(t) ? MINUS : price.COLUMN_FIRST
      if (labelsFirst && from.role === 'name' && to.role !== 'name' && isLabelled(to)) return MINUS
      if (isLabelled(to)) return isLabelled(from) ? 0 : price.COLUMN_BACK
      if (s === t) return 0
      return t < s || headed.has(t) ? MINUS : price.COLUMN_NEXT
    }),
  )
}

/** Of the columns that take turns: labels and names. */
export function isLabelled({ role }: Slot): boolean {
  return role === 'level1' || role === 'level2' || role === 'name'
}

function trace(
  cuts: readonly Cut[],
  edges: readonly (readonly Edge[])[],
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
    cells.push({
      start: cuts[from]?.at ?? 0,
      end: cuts[at]?.at ?? 0,
      slot: read === 'cell' || read === 'header' ? state : null,
      kind: read,
      scores: (read === 'cell' ? edges[from]?.[edge[place] as number]?.scores : null) ?? NO_SCORES,
    })
    at = from
    state = before[place] as number
  }
  return { cells: cells.reverse(), score: best }
}
