/** The cuts of an alignment: where a cell's text may begin, and what it costs. */
import { setOf } from '../../../values/chars.ts'
import { firstNotBelow } from '../../../values/search.ts'
import { level2Lexicon } from '../../labels.ts'
import { strength, type Stream } from '../../stream.ts'
import type { Apart } from '../../trust.ts'
import { ownRoom, type Room } from '../room.ts'
import { CELL_CUT, cut, OVER_LABEL, OVER_LIST, OVER_VALUE } from '../prices.ts'
import { prefixEnd } from './numbering.ts'
import { mark, offersIn } from './offers.ts'
import type { Kind } from './patterns.ts'

/** The places where a cell may begin, one after the other, in flat arrays. */
export class Cuts {
  length = 0
  /** Place in the stream. */
  readonly at: Int32Array
  /** Boundary strength, 0 where the source has none. */
  readonly boundary: Uint8Array
  /** Price of cutting here, 0 at a boundary. */
  readonly price: Float64Array
  /** Price of a cell's text that goes on over this place: a label or a sentence ends here, where text is glued. */
  readonly over: Float64Array
  /** The part of it that words of a description, a basis or a reason are spared: they hold sentences. */
  readonly list: Float64Array

  constructor(most: number, room: Room = ownRoom) {
    this.at = room.integers('at', most)
    this.boundary = new Uint8Array(most)
    this.price = room.floats('price', most).fill(0)
    this.over = room.floats('over', most).fill(0)
    this.list = room.floats('list', most).fill(0)
  }

  /** Adds a boundary of the source, which costs nothing. */
  addFree(at: number, boundary: number): void {
    this.at[this.length] = at
    this.boundary[this.length++] = boundary
  }

  add(at: number, boundary: number, price: number, over: number, list: number): void {
    this.price[this.length] = price
    this.over[this.length] = over
    this.list[this.length] = list
    this.addFree(at, boundary)
  }

  /** Place of a cut in the stream. */
  placeOf(index: number): number {
    return this.at[index] as number
  }

  /** Index of the cut at a place; undefined where there is none. */
  indexOf(at: number): number | undefined {
    const index = firstNotBelow(this.length, (each) => this.placeOf(each) < at)
    return index < this.length && this.placeOf(index) === at ? index : undefined
  }

  /** Price of the cell that begins at a cut, by what a boundary of its strength costs. */
  priceOf(index: number, boundaries: readonly number[]): number {
    return (boundaries[this.boundary[index] as number] as number) + (this.price[index] as number)
  }
}

/** In sentences a clause tells of one indicator: 建成场馆≥2座;参观人数有所增加; */
const closesClause = setOf(';；')

/** 。可持续影响指标,: a sentence that a label of level 2 begins. */
function beginsWithLabel({ text }: Stream, at: number): boolean {
  return text.charAt(at - 1) === '。' && (level2Lexicon.at(text, at)?.value.code ?? null) !== null
}

/** Where fewer labels are set apart, a space says nothing: 设备验收合 格率. */
const IDLE = 0.15
/** Where more are, columns of words need no cuts within text. */
export const APART = 0.9
/** Where more labels are broken by one, it is a line's end inside a cell. */
const WRAPPED = 0.3

/**
 * Cuts of a range, in order; the first at its start, the last at its end.
 * @param apart how far the table's cells are set apart by the source, and by spaces
 */
export function cutsOf(
  stream: Stream,
  from: number,
  to: number,
  { separated, spaced, wrapped }: Pick<Apart, 'separated' | 'spaced' | 'wrapped'>,
  kind: Kind,
): Cuts {
  const { before, pieces, pieceAt } = stream
  const glued = separated < APART ? kind : { ...kind, described: false, based: false, grades: 0 }
  const { prices, marks } = offersIn(stream.text.slice(from, to), glued)
  let most = 2
  for (let at = from; at < to; at++) {
    if (before[at] !== 0 || prices[at - from] !== -Infinity) most++
  }
  const cuts = new Cuts(most)
  const idle = separated < IDLE && spaced < IDLE
  const within = idle && wrapped > WRAPPED
  if (from < to) cuts.addFree(from, strength.row)
  let numbered = prefixEnd(stream, from) ?? from
  for (let at = from + 1; at < to; at++) {
    const offered = prices[at - from] as number
    const boundary = within && before[at] === strength.space ? 0 : (before[at] as number)
    if (boundary > 0) numbered = prefixEnd(stream, at) ?? numbered
    if (
      !kind.table &&
      (closesClause.has(stream.text.charCodeAt(at - 1)) || beginsWithLabel(stream, at))
    ) {
      cuts.addFree(at, strength.row)
      continue
    }
    // 2022 年 11 月底, — 5 —: blanks within a date or the number of a page set nothing apart.
    if (boundary === strength.space && ((marks[at - from] as number) & mark.day) !== 0) continue
    if (boundary > strength.space || (boundary > 0 && !idle)) {
      cuts.addFree(at, boundary)
      continue
    }
    const marked = marks[at - from] as number
    if (boundary === 0 && at <= numbered) continue
    if (
      boundary === 0 &&
      (offered === -Infinity || (marked & (mark.held | mark.labelEdge)) === mark.held)
    ) {
      continue
    }
    // Prose told within one cell of a grid is cut as prose is.
    const inGrid = kind.table && pieces.hasColumn(pieceAt[at] as number)
    const cell = offered + CELL_CUT * (inGrid ? 1 : separated)
    const price = boundary > 0 ? Math.max(cell, cut.idleSpace) : cell
    const over = overPrice(marked) * (1 - separated)
    const list = kind.table && (marked & mark.listEnd) !== 0 ? over : 0
    cuts.add(at, boundary, price, over, list)
  }
  cuts.addFree(to, strength.row)
  return cuts
}

function overPrice(marked: number): number {
  if ((marked & mark.labelEdge) !== 0) return OVER_LABEL
  if ((marked & (mark.listEnd | mark.whole)) !== 0) return OVER_LIST
  return (marked & mark.valueEnd) === 0 ? 0 : OVER_VALUE
}

/** Cuts where the format itself sets cells and paragraphs apart. */
export function pieceCuts(
  { pieces, pieceAt, before }: Stream,
  from: number,
  to: number,
  room: Room = ownRoom,
): Cuts {
  const first = pieceAt[from] ?? 0
  const past = pieces.firstFrom(to)
  const cuts = new Cuts(Math.max(0, past - first) + 2, room)
  cuts.addFree(from, strength.row)
  for (let index = first; index < past; index++) {
    const start = pieces.startOf(index)
    if (start <= from || pieces.endOf(index) <= start) continue
    cuts.addFree(start, before[start] ?? strength.line)
  }
  cuts.addFree(to, strength.row)
  return cuts
}
