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
  /** How many lines lie before each place up to the last line; null where they lie far apart. */
  readonly #counts: Int32Array | null
  readonly #sorted: Int32Array | null
  readonly #total: number

  constructor(places: readonly number[]) {
    let past = 0
    for (const place of places) past = Math.max(past, place + 1)
    if (past > DENSE * (places.length + DENSE)) {
      this.#counts = null
      this.#sorted = Int32Array.from(new Set(places)).sort()
      this.#total = this.#sorted.length
      return
    }
    const counts = new Int32Array(past)
    for (const place of places) counts[place] = 1
    let line = 0
    for (let place = 0; place < past; place++) {
      const own = counts[place] as number
      counts[place] = line
      line += own
    }
    this.#counts = counts
    this.#sorted = null
    this.#total = line
  }

  /** How many lines of the new grid begin before a place on the old one. */
  before(place: number): number {
    const counts = this.#counts
    if (counts !== null) return place < counts.length ? (counts[place] as number) : this.#total
    const sorted = this.#sorted as Int32Array
    return firstNotBelow(sorted.length, (index) => (sorted[index] as number) < place)
  }
}
