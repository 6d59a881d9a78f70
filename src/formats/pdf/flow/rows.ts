/** A table while its pages are put together: cells that know their page, columns that may still grow. */
import type { BoundingBox, GridKind } from '../../../document/model.ts'
import type { PageTable } from '../structure/table.ts'

export interface FlowCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
  readonly page: number
  readonly bbox: BoundingBox
  readonly room: number
  readonly need: number
  readonly size: number
}

export interface FlowTable {
  readonly kind: GridKind
  /** x of the lines between columns. */
  readonly xs: readonly number[]
  readonly rows: number
  readonly cells: readonly FlowCell[]
  /** Page of its first row. */
  readonly page: number
  /** Where it stands on its first page. */
  readonly bbox: BoundingBox
  readonly openTop: boolean
  readonly openBottom: boolean
}

export function flowTable(table: PageTable, page: number): FlowTable {
  const { kind, xs, ys, openTop, openBottom } = table
  return {
    kind,
    xs,
    rows: ys.length - 1,
    cells: table.cells.map((cell) => ({ ...cell, page })),
    page,
    bbox: [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0],
    openTop,
    openBottom,
  }
}

/** The cells that begin in a row, left to right. */
export function rowOf(table: FlowTable, row: number): FlowCell[] {
  return table.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column)
}

/** The cells that reach the last row. */
export function lastCells(table: FlowTable): FlowCell[] {
  return table.cells.filter((cell) => cell.row + cell.rowSpan === table.rows)
}

/** A row's texts as one string, blanks aside: equal for a header and its repetition. */
export function rowKey(cells: readonly FlowCell[]): string {
  return cells.map((cell) => squeezed(cell.text)).join('\u0001')
}

export function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, '')
}

/** The table with its cells on other column lines, every line of its own among them. */
export function onColumns(table: FlowTable, xs: readonly number[]): FlowTable {
  const places = table.xs.map((x) => nearest(xs, x))
  const cells = table.cells.map((cell): FlowCell => {
    const column = places[cell.column] as number
    const end = places[cell.column + cell.columnSpan] as number
    return { ...cell, column, columnSpan: Math.max(1, end - column) }
  })
  return { ...table, xs, cells }
}

export function nearest(lines: readonly number[], at: number): number {
  let best = 0
  for (let i = 1; i < lines.length; i++) {
    if (Math.abs((lines[i] as number) - at) < Math.abs((lines[best] as number) - at)) best = i
  }
  return best
}
