/** A table while its pages are put together: one that grows in place, and its columns with it. */
import type { BoundingBox, GridKind } from '../../../document/model.ts'
import type { PageCell, PageTable } from '../structure/table.ts'
import { firstNotBelow } from '../../../values/search.ts'

export interface FlowTable {
  readonly kind: GridKind
  /** x of the lines between columns. */
  xs: readonly number[]
  rows: number
  /** Row by row. */
  readonly cells: PageCell[]
  /** The cells that reach the last row. */
  last: readonly PageCell[]
  /** Page of its first row. */
  readonly page: number
  /** Where it stands on its first page. */
  readonly bbox: BoundingBox
  readonly openTop: boolean
  openBottom: boolean
}

/** A page's table as the beginning of one, or as a part. Its cells are the page's own. */
export function flowTable(table: PageTable, page: number): FlowTable {
  const { kind, xs, ys, cells, openTop, openBottom } = table
  const rows = ys.length - 1
  const bbox = [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0] as const
  const last = cells.filter((cell) => cell.row + cell.rowSpan === rows)
  return { kind, xs, rows, cells, last, page, bbox, openTop, openBottom }
}

/** The cells that begin in a row, left to right. */
export function rowOf({ cells }: FlowTable, row: number): PageCell[] {
  const found: PageCell[] = []
  for (let i = firstOf(cells, row); cells[i]?.row === row; i++) found.push(cells[i] as PageCell)
  return found.sort((a, b) => a.column - b.column)
}

/** Place of the first cell that begins in a row or below it. */
export function firstOf(cells: readonly PageCell[], row: number): number {
  return firstNotBelow(cells.length, (index) => (cells[index] as PageCell).row < row)
}

/** A row's texts as one string, blanks aside: equal for a header and its repetition. */
export function rowKey(cells: readonly PageCell[]): string {
  return cells.map((cell) => squeezed(cell.text)).join('\u0001')
}

export function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, '')
}

/** Puts the table's cells on other column lines, every line of its own among them. */
export function putOnColumns(table: FlowTable, xs: readonly number[]): void {
  const places = table.xs.map((x) => nearest(xs, x))
  table.xs = xs
  if (places.every((place, index) => place === index)) return
  for (const cell of table.cells) {
    const column = places[cell.column] as number
    const end = places[cell.column + cell.columnSpan] as number
    cell.column = column
    cell.columnSpan = Math.max(1, end - column)
  }
}

export function nearest(lines: readonly number[], at: number): number {
  let best = 0
  for (let i = 1; i < lines.length; i++) {
    if (Math.abs((lines[i] as number) - at) < Math.abs((lines[best] as number) - at)) best = i
  }
  return best
}
