/** The places of a range of text as numbers: what cutting there costs, and what each place is. */
import { strength, type Stream } from '../stream.ts'
import { CELL_CUT, cut } from './prices.ts'
import { MINUS } from './transitions.ts'

/** What a place is, a bit each. */
export const mark = {
  /** A label begins or ends. */
  labelEdge: 1,
  /** A sentence of several ends. */
  listEnd: 2,
  /** A value ends. */
  valueEnd: 4,
  /** Inside a unit or a date, where no cell begins. */
  inside: 8,
  /** Inside a template's numbering or right behind it, where no number begins. */
  prefix: 16,
} as const

/** Where text may be cut, a number and a byte for every character of a range. */
export class Places {
  readonly from: number
  readonly to: number
  /** Price of cutting at each place, MINUS where none may be cut. */
  readonly prices: Float64Array
  /** What each place is, that at the end included. */
  readonly marks: Uint8Array
  readonly #stream: Stream
  readonly #separated: number

  constructor(stream: Stream, from: number, to: number, separated: number) {
    this.#stream = stream
    this.from = from
    this.to = to
    this.prices = new Float64Array(Math.max(0, to - from)).fill(MINUS)
    this.marks = new Uint8Array(this.prices.length + 1)
    this.#separated = separated
  }

  /** Takes a price for a place of the range where it beats the known one; boundaries need none. */
  offer(place: number, price: number): void {
    const at = this.from + place
    const { before, pieces, pieceAt } = this.#stream
    if (place <= 0 || at >= this.to || (before[at] as number) > strength.space) return
    const inGrid = pieces.hasColumn(pieceAt[at] as number)
    const full = price + CELL_CUT * (inGrid ? 1 : this.#separated)
    if (full > (this.prices[place] as number)) this.prices[place] = full
  }

  offerValueEnd(place: number): void {
    this.offer(place, cut.valueEnd)
    this.mark(place, mark.valueEnd)
  }

  /** Offers the end of every match, less some characters. */
  offerEnds(text: string, pattern: RegExp, price: number, less = 0): void {
    pattern.lastIndex = 0
    while (pattern.test(text)) this.offer(pattern.lastIndex - less, price)
  }

  mark(place: number, bit: number): void {
    this.marks[place] = (this.marks[place] as number) | bit
  }

  /** Marks all places from one up to before another. */
  markAll(first: number, past: number, bit: number): void {
    for (let place = first; place < past; place++) this.mark(place, bit)
  }

  is(place: number, bit: number): boolean {
    return ((this.marks[place] as number) & bit) !== 0
  }

  /** Takes back what was said of the places from one up to before another. */
  clear(first: number, past: number): void {
    this.prices.fill(MINUS, first, past)
    for (let place = first; place < past; place++) {
      this.marks[place] = (this.marks[place] as number) & ~mark.valueEnd
    }
  }
}

/** Calls back with every match, its place and its text. */
export function eachMatch(
  pattern: RegExp,
  text: string,
  found: (at: number, all: string) => void,
): void {
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found(match.index, match[0])
  }
}
