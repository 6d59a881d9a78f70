/**
 * The table of a page while the other pages are read: packed, because what pages hold can't be put together before
 * the last of them tells what repeats, and thousands of pages have half a million cells.
 */
import type { GridKind } from '../../../document/model.ts'
import type { Fit, PageCell, PageTable } from './table.ts'

const TEXT_END = 0
const ROW = 1
const COLUMN = 2
const ROW_SPAN = 3
const COLUMN_SPAN = 4
/** Place of the cell's fit among those that are kept, from 1 on; 0 for none. */
const FIT = 5
/** Which ends of the cell are open, as bits. */
const OPEN = 6
const NUMBERS = 7
const TOP = 1
const BOTTOM = 2
const MOST_SHORT = 0xffff
/** Room, need and size. */
const FIT_NUMBERS = 3

/** The table with its cells packed; they are made anew at each asking. */
export function keptTable(table: PageTable, page: number): PageTable {
  return new KeptTable(table, page)
}

class KeptTable implements PageTable {
  readonly kind: GridKind
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly sizes: readonly number[] = []
  readonly openTop: boolean
  readonly openBottom: boolean
  readonly unreadable: number
  readonly #page: number
  readonly #text: string
  readonly #numbers: Uint16Array | Int32Array
  readonly #fits: Float64Array

  constructor({ kind, xs, ys, cells, openTop, openBottom, unreadable }: PageTable, page: number) {
    this.kind = kind
    this.xs = xs
    this.ys = ys
    this.openTop = openTop
    this.openBottom = openBottom
    this.unreadable = unreadable
    this.#page = page
    this.#text = cells.map(({ text }) => text).join('')
    const most = Math.max(this.#text.length, xs.length, ys.length, cells.length)
    const room = NUMBERS * cells.length
    this.#numbers = most > MOST_SHORT ? new Int32Array(room) : new Uint16Array(room)
    const fits: number[] = []
    let end = 0
    let next = 0
    for (const { row, column, rowSpan, columnSpan, text, fit } of cells) {
      end += text.length
      if (fit !== null) fits.push(fit.room, fit.need, fit.size)
      this.#numbers[next++] = end
      this.#numbers[next++] = row
      this.#numbers[next++] = column
      this.#numbers[next++] = rowSpan
      this.#numbers[next++] = columnSpan
      this.#numbers[next++] = fit === null ? 0 : fits.length / FIT_NUMBERS
      this.#numbers[next++] =
        (fit?.openTop === true ? TOP : 0) | (fit?.openBottom === true ? BOTTOM : 0)
    }
    this.#fits = Float64Array.from(fits)
  }

  get cells(): PageCell[] {
    const numbers = this.#numbers
    const cells: PageCell[] = []
    let start = 0
    for (let at = 0; at < numbers.length; at += NUMBERS) {
      const end = numbers[at + TEXT_END] as number
      const row = numbers[at + ROW] as number
      const column = numbers[at + COLUMN] as number
      const rowSpan = numbers[at + ROW_SPAN] as number
      const columnSpan = numbers[at + COLUMN_SPAN] as number
      const left = this.xs[column] as number
      const top = this.ys[row] as number
      const right = this.xs[column + columnSpan] as number
      const bottom = this.ys[row + rowSpan] as number
      cells.push({
        row,
        column,
        rowSpan,
        columnSpan,
        text: this.#text.slice(start, end),
        page: this.#page,
        bbox: [left, top, right, bottom],
        fit: this.#fitAt(numbers[at + FIT] as number, numbers[at + OPEN] as number),
      })
      start = end
    }
    return cells
  }

  #fitAt(place: number, open: number): Fit | null {
    if (place === 0) return null
    const at = FIT_NUMBERS * (place - 1)
    return {
      room: this.#fits[at] as number,
      need: this.#fits[at + 1] as number,
      size: this.#fits[at + 2] as number,
      openTop: (open & TOP) !== 0,
      openBottom: (open & BOTTOM) !== 0,
    }
  }
}
