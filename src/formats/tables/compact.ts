/** Columns and rows that no cell begins at are no columns and rows: printed forms have hundreds. */
import { firstNotBelow } from '../../values/search.ts'

export interface Placed {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/**
 * The coarsest grid that keeps the order of some cells.
 * @returns gives the placement of each of them
 */
export function compact(cells: readonly Placed[]): (cell: Placed) => Placed {
  const columns = new Lines(cells.map((each) => each.column))
  const rows = new Lines(cells.map((each) => each.row))
  return (each) => {
    const column = columns.before(each.column)
    const row = rows.before(each.row)
    const columnSpan = columns.before(each.column + each.columnSpan) - column
    const rowSpan = rows.before(each.row + each.rowSpan) - row
    return { row, column, rowSpan: Math.max(1, rowSpan), columnSpan: Math.max(1, columnSpan) }
  }
}

/** Lines that lie no further apart than this on the whole are counted place by place. */
const DENSE = 4

/** The lines of a grid that cells begin at. */
class Lines {
  readonly #sorted: Int32Array
  /** How many lines lie before each place up to the last line; null where they lie far apart. */
  readonly #counts: Int32Array | null

  constructor(places: readonly number[]) {
    const sorted = Int32Array.from(new Set(places)).sort()
    const past = (sorted.at(-1) ?? -1) + 1
    this.#sorted = sorted
    this.#counts = past > DENSE * (sorted.length + DENSE) ? null : new Int32Array(past)
    if (this.#counts === null) return
    let line = 0
    for (let place = 0; place < past; place++) {
      this.#counts[place] = line
      if (sorted[line] === place) line++
    }
  }

  /** How many lines of the new grid begin before a place on the old one. */
  before(place: number): number {
    const sorted = this.#sorted
    const counts = this.#counts
    if (counts === null) {
      return firstNotBelow(sorted.length, (index) => (sorted[index] as number) < place)
    }
    return place < counts.length ? (counts[place] as number) : sorted.length
  }
}
