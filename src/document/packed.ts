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
/** Where its ref ends, or the two numbers that it is made of. */
const REF_END = 7
const REF_ROW = 7
const REF_PLACE = 8
/** Row and column that its origin names: another one's where the table is a part of it. */
const ORIGIN_ROW = 9
const ORIGIN_COLUMN = 10
const NUMBERS = 11
const MOST_SHORT = 0xffff

/** A cell as a reader has it, wherever it keeps its origin. */
type Placed = Omit<Cell, 'origin' | 'text'>
type Where = Omit<Origin, 'table'>

/** Makes the name of a cell from the row and the place in it that the file has it at. */
export type Naming = (row: number, place: number) => string

/**
 * A table whose extent is derived from its cells.
 * @param index the table's in the document; null where its cells' origins name no place in a table
 * @param whereOf a cell's origin, which may be the same object each time
 */
export function pack<T extends Omit<Cell, 'origin'>>(
  grid: GridKind,
  at: Origin,
  index: number | null,
  cells: readonly T[],
  whereOf: (cell: T) => Where,
): Table {
  const packer = new Packer(cells.length)
  for (const each of cells) packer.add(each.text, each, whereOf(each))
  return packer.table(grid, at, index)
}

/** Takes the cells of a table one after the other, and keeps none of them as an object. */
export class Packer {
  readonly #numbers: Int32Array
  readonly #naming: Naming | null
  readonly #texts: string[] = []
  readonly #refs: string[] = []
  #boxes: Float64Array | null = null
  #size = 0
  #rows = 0
  #columns = 0
  #characters = 0
  #refCharacters = 0
  #most = 0

  /**
   * @param size how many cells there are to be
   * @param naming makes their refs when they are asked for; null where they are given
   */
  constructor(size: number, naming: Naming | null = null) {
    this.#numbers = new Int32Array(NUMBERS * size)
    this.#naming = naming
  }

  /** @param nameRow where the cell stands in the file, of which its name is made: its row, and its place there */
  add(text: string, at: Placed, where: Where, nameRow = 0, namePlace = 0): void {
    const index = this.#size++
    const { page, line, row, column, bbox, ref } = where
    this.#texts.push(text)
    this.#characters += text.length
    this.#rows = Math.max(this.#rows, at.row + at.rowSpan)
    this.#columns = Math.max(this.#columns, at.column + at.columnSpan)
    let first = nameRow
    if (this.#naming === null) {
      if (ref !== null) this.#refs.push(ref)
      this.#refCharacters += ref?.length ?? 0
      first = this.#refCharacters
    }
    const next = NUMBERS * index
    const numbers = this.#numbers
    numbers[next + TEXT_END] = this.#characters
    numbers[next + ROW] = at.row
    numbers[next + COLUMN] = at.column
    numbers[next + ROW_SPAN] = at.rowSpan
    numbers[next + COLUMN_SPAN] = at.columnSpan
    numbers[next + PAGE] = page ?? 0
    numbers[next + LINE] = line ?? 0
    numbers[next + REF_END] = first
    numbers[next + REF_PLACE] = namePlace
    numbers[next + ORIGIN_ROW] = row ?? 0
    numbers[next + ORIGIN_COLUMN] = column ?? 0
    this.#most = Math.max(this.#most, page ?? 0, line ?? 0, row ?? 0, column ?? 0, first, namePlace)
    if (bbox !== null) this.#putBox(index, bbox)
  }

  #putBox(index: number, bbox: BoundingBox): void {
    this.#boxes ??= new Float64Array((4 * this.#numbers.length) / NUMBERS).fill(Number.NaN)
    this.#boxes.set(bbox, 4 * index)
  }

  /** The table of all cells that were added. */
  table(grid: GridKind, at: Origin, index: number | null): Table {
    const known = {
      grid,
      rows: this.#rows,
      columns: this.#columns,
      origin: at,
      size: this.#size,
    }
    const most = Math.max(this.#most, known.rows, known.columns, this.#characters)
    const numbers = most > MOST_SHORT ? this.#numbers : new Uint16Array(this.#numbers)
    const text = this.#texts.join('')
    const names = this.#naming ?? this.#refs.join('')
    return new PackedTable(known, index, text, names, numbers, this.#boxes)
  }
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
  /** The refs of all cells one after the other, or what makes them of their numbers. */
  readonly #refs: string | Naming
  readonly #numbers: Uint16Array | Int32Array
  readonly #boxes: Float64Array | null

  constructor(
    known: Pick<Table, 'grid' | 'rows' | 'columns' | 'origin' | 'size'>,
    index: number | null,
    texts: string,
    refs: string | Naming,
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
      ref: this.#refAt(index),
    }
  }

  #refAt(index: number): string | null {
    const refs = this.#refs
    if (typeof refs === 'string') {
      return refs.slice(this.#endBefore(index, REF_END), this.#number(index, REF_END)) || null
    }
    return refs(this.#number(index, REF_ROW), this.#number(index, REF_PLACE))
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
