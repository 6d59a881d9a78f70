/**
 * How a table keeps its cells: one text, one array of numbers. A cell as an object, with its origin, takes 240 bytes,
 * and packed 40: a workbook may have 300,000 of them, and each is looked at two or three times.
 */
import type { BoundingBox, Cell, GridKind, Origin, Table } from './model.ts'

/** What stands in the numbers for each cell; 0 is no page or line, which count from 1. */
const TEXT_END = 0
const ROW = 1
const COLUMN = 2
const ROW_SPAN = 3
const COLUMN_SPAN = 4
const PAGE = 5
const LINE = 6
const REF_END = 7
/** Row and column that its origin names: another one's where the table is a part of it. */
const ORIGIN_ROW = 8
const ORIGIN_COLUMN = 9
const NUMBERS = 10
const MOST_SHORT = 0xffff

/** A cell before it has a place in the document. */
type Placed = Omit<Cell, 'origin'>
type Where = Omit<Origin, 'table'>

/** Gathers the cells of one table. */
export class TablePacker {
  readonly #grid: GridKind
  readonly #origin: Origin
  readonly #index: number | null
  readonly #texts: string[] = []
  readonly #refs: string[] = []
  readonly #numbers: number[] = []
  readonly #boxes: number[] = []
  #textEnd = 0
  #refEnd = 0
  #rows = 0
  #columns = 0

  /** @param index the table's in the document; null where its cells' origins name no place in a table */
  constructor(grid: GridKind, at: Origin, index: number | null) {
    this.#grid = grid
    this.#origin = at
    this.#index = index
  }

  add({ text, row, column, rowSpan, columnSpan }: Placed, where: Where): void {
    const { page, line, bbox, ref } = where
    if (bbox !== null) this.#putBox(bbox)
    this.#texts.push(text)
    this.#textEnd += text.length
    if (ref !== null) {
      this.#refs.push(ref)
      this.#refEnd += ref.length
    }
    this.#rows = Math.max(this.#rows, row + rowSpan)
    this.#columns = Math.max(this.#columns, column + columnSpan)
    this.#numbers.push(this.#textEnd, row, column, rowSpan, columnSpan)
    this.#numbers.push(page ?? 0, line ?? 0, this.#refEnd, where.row ?? 0, where.column ?? 0)
  }

  /** Cells before that had none get none. */
  #putBox(bbox: BoundingBox): void {
    while (this.#boxes.length < 4 * this.#texts.length) this.#boxes.push(Number.NaN)
    this.#boxes.push(bbox[0], bbox[1], bbox[2], bbox[3])
  }

  table(): Table {
    const numbers = packed(this.#numbers)
    const size = this.#texts.length
    return new PackedTable(
      { grid: this.#grid, rows: this.#rows, columns: this.#columns, origin: this.#origin, size },
      this.#index,
      this.#texts.join(''),
      this.#refs.join(''),
      numbers,
      this.#boxes.length > 0 ? Float64Array.from(this.#boxes) : null,
    )
  }
}

/** Numbers in as few bytes as hold the greatest of them. */
function packed(numbers: readonly number[]): Uint16Array | Int32Array {
  for (let at = 0; at < numbers.length; at++) {
    if ((numbers[at] as number) > MOST_SHORT) return new Int32Array(numbers)
  }
  return new Uint16Array(numbers)
}

class PackedTable implements Table {
  readonly type = 'table'
  readonly grid: GridKind
  readonly rows: number
  readonly columns: number
  readonly origin: Origin
  readonly size: number
  readonly #index: number | null
  readonly #texts: string
  readonly #refs: string
  readonly #numbers: Uint16Array | Int32Array
  readonly #boxes: Float64Array | null

  constructor(
    known: Pick<Table, 'grid' | 'rows' | 'columns' | 'origin' | 'size'>,
    index: number | null,
    texts: string,
    refs: string,
    numbers: Uint16Array | Int32Array,
    boxes: Float64Array | null,
  ) {
    this.grid = known.grid
    this.rows = known.rows
    this.columns = known.columns
    this.origin = known.origin
    this.size = known.size
    this.#index = index
    this.#texts = texts
    this.#refs = refs
    this.#numbers = numbers
    this.#boxes = boxes
  }

  get characters(): number {
    return this.#texts.length
  }

  get cells(): readonly Cell[] {
    return Array.from({ length: this.size }, (_, index) => ({
      text: this.textAt(index),
      row: this.rowAt(index),
      column: this.columnAt(index),
      rowSpan: this.rowSpanAt(index),
      columnSpan: this.columnSpanAt(index),
      origin: this.originAt(index),
    }))
  }

  textAt(index: number): string {
    return this.#texts.slice(this.#endBefore(index, TEXT_END), this.#number(index, TEXT_END))
  }

  rowAt(index: number): number {
    return this.#number(index, ROW)
  }

  columnAt(index: number): number {
    return this.#number(index, COLUMN)
  }

  rowSpanAt(index: number): number {
    return this.#number(index, ROW_SPAN)
  }

  columnSpanAt(index: number): number {
    return this.#number(index, COLUMN_SPAN)
  }

  originAt(index: number): Origin {
    const known = this.#index !== null
    return {
      page: this.#number(index, PAGE) || null,
      table: this.#index,
      row: known ? this.#number(index, ORIGIN_ROW) : null,
      column: known ? this.#number(index, ORIGIN_COLUMN) : null,
      line: this.#number(index, LINE) || null,
      bbox: this.#boxAt(index),
      ref: this.#refs.slice(this.#endBefore(index, REF_END), this.#number(index, REF_END)) || null,
    }
  }

  #number(index: number, which: number): number {
    return this.#numbers[index * NUMBERS + which] as number
  }

  #endBefore(index: number, which: number): number {
    return index === 0 ? 0 : this.#number(index - 1, which)
  }

  #boxAt(index: number): BoundingBox | null {
    const boxes = this.#boxes
    if (boxes === null) return null
    const [left = Number.NaN, top = 0, right = 0, bottom = 0] = boxes.subarray(
      4 * index,
      4 * index + 4,
    )
    return Number.isNaN(left) ? null : [left, top, right, bottom]
  }
}
