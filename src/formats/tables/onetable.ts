/** Nearly every grid is one table and nothing else, which is told without taking it apart. */
import type { Placed } from './compact.ts'

/** More columns than this are not looked at one by one. */
const MOST_COLUMNS = 64
/** So many rows of a single cell may be lines beside a table. */
const LINES = 3

/**
 * Whether a grid is surely one table: hardly a row of it has a single cell, none such stands below a blank row, and
 * every column is touched by some cell. What is not sure has to be taken apart.
 * @param cells in reading order
 */
export function isOneTable<T extends Placed>(
  cells: readonly T[],
  isBlank: (each: T) => boolean,
): boolean {
  const columns = new Columns()
  const row = { at: -1, cells: 0, isBelowBlank: false }
  let lines = 0
  let reach = 0
  for (const each of cells) {
    if (isBlank(each)) continue
    if (each.row !== row.at) {
      if (row.cells === 1 && (row.isBelowBlank || ++lines === LINES)) return false
      row.at = each.row
      row.cells = 0
      row.isBelowBlank = each.row > reach
    }
    row.cells++
    reach = Math.max(reach, each.row + each.rowSpan)
    columns.touch(each)
  }
  if (row.cells === 1 && (row.isBelowBlank || ++lines === LINES)) return false
  return row.at !== -1 && columns.areWhole
}

/** Whether cells surely leave no column between them that none touches. */
export function touchEachColumn(cells: readonly Placed[]): boolean {
  const columns = new Columns()
  for (const each of cells) columns.touch(each)
  return columns.areWhole
}

/** The first columns of a grid, and which of them some cell touches. */
class Columns {
  readonly #touched = new Uint8Array(MOST_COLUMNS)
  #areAllSeen = true

  touch({ column, columnSpan }: Placed): void {
    if (column + columnSpan > MOST_COLUMNS) this.#areAllSeen = false
    this.#touched.fill(1, column, column + columnSpan)
  }

  /** No cell reaches past the first columns, and between those that are touched none is not. */
  get areWhole(): boolean {
    const touched = this.#touched
    const between = touched.subarray(touched.indexOf(1), touched.lastIndexOf(1))
    return this.#areAllSeen && !between.includes(0)
  }
}
