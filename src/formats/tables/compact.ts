/** Columns and rows that no cell begins at are no columns and rows: printed forms have hundreds. */
import { firstNotBelow } from '../../values/search.ts'

export interface Placed {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/**
 * The same cells on the coarsest grid that keeps their order.
 * @returns the placement of each cell, in the order given
 */
export function compact(cells: readonly Placed[]): Placed[] {
  const columns = starts(cells.map((each) => each.column))
  const rows = starts(cells.map((each) => each.row))
  return cells.map((each) => {
    const column = before(columns, each.column)
    const row = before(rows, each.row)
    const columnSpan = before(columns, each.column + each.columnSpan) - column
    const rowSpan = before(rows, each.row + each.rowSpan) - row
    return { row, column, rowSpan: Math.max(1, rowSpan), columnSpan: Math.max(1, columnSpan) }
  })
}

function starts(all: readonly number[]): readonly number[] {
  return [...new Set(all)].sort((a, b) => a - b)
}

/** How many lines of the new grid begin before a place on the old one. */
function before(sorted: readonly number[], place: number): number {
  return firstNotBelow(sorted.length, (index) => (sorted[index] as number) < place)
}
