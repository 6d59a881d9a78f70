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

/** A cell as a reader has it, wherever it keeps its origin. */
type Placed = Omit<Cell, 'origin'>
type Where = Omit<Origin, 'table'>

/**
 * A table whose extent is derived from its cells.
 * @param index the table's in the document; null where its cells' origins name no place in a table
 * @param whereOf a cell's origin, which may be the same object each time
 */
export function pack<T extends Placed>(
  grid: GridKind,
  at: Origin,
  index: number | null,
  cells: readonly T[],
  whereOf: (cell: T) => Where,
): Table {
  const refs: string[] = []
  let boxed = false
  let rows = 0
  let columns = 0
  let characters = 0
  let most = 0
  for (const each of cells) {
    const { page, line, row, column, bbox, ref } = whereOf(each)
    rows = Math.max(rows, each.row + each.rowSpan)
    columns = Math.max(columns, each.column + each.columnSpan)
    characters += each.text.length
    most = Math.max(most, page ?? 0, line ?? 0, row ?? 0, column ?? 0)
    if (bbox !== null) boxed = true
    if (ref !== null) refs.push(ref)
  }
  const ref = refs.join('')
  most = Math.max(most, rows, columns, characters, ref.length)
  const size = cells.length
  const numbers =
    most > MOST_SHORT ? new Int32Array(NUMBERS * size) : new Uint16Array(NUMBERS * size)
  const boxes = boxed ? new Float64Array(4 * size) : null
  let textEnd = 0
  let refEnd = 0
  let next = 0
  for (let i = 0; i < size; i++) {
    const each = cells[i] as T
    const { page, line, row, column, bbox, ref: own } = whereOf(each)
    textEnd += each.text.length
    refEnd += own?.length ?? 0
    numbers[next++] = textEnd
    numbers[next++] = each.row
    numbers[next++] = each.column
    numbers[next++] = each.rowSpan
    numbers[next++] = each.columnSpan
    numbers[next++] = page ?? 0
    numbers[next++] = line ?? 0
    numbers[next++] = refEnd
    numbers[next++] = row ?? 0
    numbers[next++] = column ?? 0
    if (boxes !== null) putBox(boxes, 4 * i, bbox)
  }
  const text = cells.map((each) => each.text).join('')
  const known = { grid, rows, columns, origin: at, size }
  return new PackedTable(known, index, text, ref, numbers, boxes)
}

function putBox(boxes: Float64Array, at: number, bbox: BoundingBox | null): void {
  boxes[at] = bbox === null ? Number.NaN : bbox[0]
  if (bbox === null) return
  boxes[at + 1] = bbox[1]
  boxes[at + 2] = bbox[2]
  boxes[at + 3] = bbox[3]
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
