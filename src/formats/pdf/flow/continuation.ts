/** Whether the first table of a page goes on with the last one of the page before. */
import type { PageCell } from '../structure/table.ts'
import { firstOf, type FlowTable, nearest, rowKey, rowOf, squeezed } from './rows.ts'

/** How far the same column line may lie off on another page, in points. */
export const SAME_LINE = 4
/** The same for a blank between columns, whose middle moves with the text. */
export const SAME_GAP = 15
/** Share of one part's inner lines that the other must have: a head has fewer lines than what follows. */
const SAME_LINES = 0.3
/** Rows at the top of two forms that are compared. */
const HEAD_ROWS = 3
/** Rows of a header that a producer repeats. */
const MOST_HEADER = 6
/** Cells that make a row a header of columns rather than a key and its value. */
const HEADER_CELLS = 3

export interface Continuation {
  /** Rows at the top of the next page that repeat the table's header. */
  readonly repeated: number
  /** How far to move the next page's columns to the right. */
  readonly shift: number
}

/** @returns null where the next table is another one */
export function continuationOf(before: FlowTable, next: FlowTable): Continuation | null {
  const shift = columnShift(before, next)
  if (shift === null) return null
  const repeated = repeatedRows(before, next)
  if (beginsAnew(before, next, repeated)) return null
  return { repeated, shift }
}

/** Mirrored margins move a table as a whole; its columns stay. Null where they differ. */
function columnShift(before: FlowTable, next: FlowTable): number | null {
  if (before.kind !== next.kind) return null
  if (before.kind === 'text') return sharesLines(before.xs, next.xs, SAME_GAP) ? 0 : null
  const left = (before.xs[0] as number) - (next.xs[0] as number)
  const right = (before.xs.at(-1) as number) - (next.xs.at(-1) as number)
  if (Math.abs(left - right) > SAME_LINE) return null
  const shift = (left + right) / 2
  const moved = next.xs.map((x) => x + shift)
  return sharesLines(before.xs, moved, SAME_LINE) ? shift : null
}

function sharesLines(one: readonly number[], other: readonly number[], near: number): boolean {
  return Math.max(shareKnown(one, other, near), shareKnown(other, one, near)) >= SAME_LINES
}

/** Share of a part's inner lines that another has too. */
function shareKnown(lines: readonly number[], others: readonly number[], off: number): number {
  const inner = lines.slice(1, -1)
  if (inner.length === 0) return 1
  const known = inner.filter((x) => Math.abs((others[nearest(others, x)] as number) - x) <= off)
  return known.length / inner.length
}

/** How many of the next table's first rows stand, in the same order, among the first table's. */
function repeatedRows(before: FlowTable, next: FlowTable): number {
  const header = rowOf(next, 0)
  const key = rowKey(header)
  if (key.replaceAll('\u0001', '') === '') return 0
  const row = rowWith(before, key, squeezed(header[0]?.text ?? ''))
  if (row === -1) return 0
  const cells = rowOf(before, row)
  let count = 1
  while (
    count < MOST_HEADER &&
    count < next.rows &&
    row + count < before.rows &&
    rowKey(rowOf(before, row + count)) === rowKey(rowOf(next, count))
  ) {
    count++
  }
  const depth = headerRows(next, count)
  return row === 0 || (isHeader(cells) && isBody(before, row + depth - 1)) ? depth : 0
}

/** The first row that has the texts of the key, of which the first one is given; -1 for none. */
function rowWith(table: FlowTable, key: string, first: string): number {
  const { cells } = table
  for (let i = 0; i < cells.length; i++) {
    const { row, text } = cells[i] as PageCell
    if (i > 0 && cells[i - 1]?.row === row) continue
    // Most rows are another one by their first text's first character.
    if (text.trimStart()[0] !== first[0] || squeezed(text) !== first) continue
    if (rowKey(rowOf(table, row)) === key) return row
  }
  return -1
}

/**
 * Whether the table's last row has the columns of its header: a header repeated on a new page
 * stands between two such rows; one after a row of another shape begins a block of its own.
 */
function isBody(table: FlowTable, headerRow: number): boolean {
  const until = firstOf(table.cells, headerRow + 1)
  const header = table.cells.slice(0, until).filter((cell) => headerRow < cell.row + cell.rowSpan)
  return columnsOf(header) === columnsOf(table.last)
}

function columnsOf(cells: readonly PageCell[]): string {
  return cells
    .map((cell) => `${cell.column}+${cell.columnSpan}`)
    .sort()
    .join()
}

/** Rows that a cell of the header spans into belong to it. */
function headerRows(next: FlowTable, count: number): number {
  let rows = count
  const until = firstOf(next.cells, count)
  for (let i = 0; i < until; i++) {
    const { row, rowSpan } = next.cells[i] as PageCell
    rows = Math.max(rows, Math.min(MOST_HEADER, row + rowSpan))
  }
  return rows
}

/** Names of columns: several cells, each with a text of its own. */
function isHeader(cells: readonly PageCell[]): boolean {
  const texts = new Set(cells.map((cell) => squeezed(cell.text)))
  texts.delete('')
  return texts.size >= HEADER_CELLS && texts.size >= cells.length - 1
}

/** A form begins as the one before began: the same labels, other values. */
function beginsAnew(before: FlowTable, next: FlowTable, repeated: number): boolean {
  for (let row = 0; row < HEAD_ROWS; row++) {
    const one = rowOf(before, row)
    const other = rowOf(next, row)
    if (row < repeated) {
      if (isHeader(other)) return false
      continue
    }
    const label = squeezed(other[0]?.text ?? '')
    if (label === '' || label !== squeezed(one[0]?.text ?? '')) continue
    if (other.length > 1 && rowKey(one) !== rowKey(other)) return true
  }
  return false
}
