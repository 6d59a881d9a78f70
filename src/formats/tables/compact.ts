/** Columns and rows that no cell begins or ends at are no columns and rows: printed forms have hundreds. */

export interface Placed {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/**
 * The same cells on the coarsest grid that keeps every border.
 * @returns the placement of each cell, in the order given
 */
export function compact(cells: readonly Placed[]): Placed[] {
  const columns = edges(cells.flatMap((each) => [each.column, each.column + each.columnSpan]))
  const rows = edges(cells.flatMap((each) => [each.row, each.row + each.rowSpan]))
  return cells.map((each) => {
    const column = columns.get(each.column) ?? 0
    const row = rows.get(each.row) ?? 0
    const columnSpan = (columns.get(each.column + each.columnSpan) ?? column + 1) - column
    const rowSpan = (rows.get(each.row + each.rowSpan) ?? row + 1) - row
    return { row, column, rowSpan, columnSpan }
  })
}

function edges(all: readonly number[]): ReadonlyMap<number, number> {
  const sorted = [...new Set(all)].toSorted((a, b) => a - b)
  return new Map(sorted.map((edge, index) => [edge, index]))
}
