/** Word's rows to cells with spans. */
import type { CellContent, RawCell } from '../tables/raw.ts'
import { firstNotBelow } from '../../values/search.ts'

/** A `w:tc` as it stands in its row. */
export interface RowCell {
  /** Grid columns it covers. */
  readonly span: number
  readonly merge: 'none' | 'restart' | 'continue'
  /** In twentieths of a point; null where the file doesn't tell. */
  readonly width: number | null
  readonly content: CellContent
}

export interface Row {
  /** Grid columns left out before the first cell. */
  readonly before: number
  readonly beforeWidth: number | null
  readonly cells: readonly RowCell[]
}

/** Edges nearer than this are one line: Word's own rounding, in twentieths of a point. */
const SNAP = 30

/**
 * Places the cells of all rows on one grid.
 * Where the rows' spans end at different columns, the stated widths decide instead, as in Word.
 */
export function placeRows(rows: readonly Row[]): RawCell[] {
  const ends = rows.map((row) => row.cells.reduce((sum, each) => sum + each.span, row.before))
  const even = ends.every((end) => end === ends[0])
  return place(rows, even ? null : edgesByWidth(rows))
}

/** Places cells by their widths alone, as the binary format does. */
export function placeByWidth(rows: readonly Row[]): RawCell[] {
  return place(rows, edgesByWidth(rows))
}

function place(rows: readonly Row[], columns: readonly number[] | null): RawCell[] {
  const placed: RawCell[] = []
  let above: Draft[] = []
  rows.forEach((row, index) => {
    const line: Draft[] = []
    let column = row.before
    let left = row.beforeWidth ?? 0
    let ordinal = 0
    for (const each of row.cells) {
      ordinal++
      const right = left + (each.width ?? 0)
      const start = columns === null ? column : nearest(columns, left)
      const end = columns === null ? column + each.span : nearest(columns, right)
      const columnSpan = Math.max(1, end - start)
      const upper = each.merge === 'continue' ? governing(above, start, columnSpan) : undefined
      if (upper === undefined) {
        const draft: Draft = {
          row: index,
          column: start,
          rowSpan: 1,
          columnSpan,
          content: each.content,
          ref: null,
          place: ordinal,
          merges: each.merge !== 'none',
        }
        placed.push(draft)
        line.push(draft)
      } else {
        upper.rowSpan = index - upper.row + 1
        if (!line.includes(upper)) line.push(upper)
      }
      column += each.span
      left = right
    }
    above = line
  })
  return placed
}

interface Draft {
  readonly row: number
  readonly column: number
  rowSpan: number
  readonly columnSpan: number
  readonly content: CellContent
  readonly ref: string | null
  readonly place: number
  readonly merges: boolean
}

/** The merged cell of the row above that a continuing cell belongs to: same place, else the most overlap. */
function governing(above: readonly Draft[], start: number, span: number): Draft | undefined {
  const same = above.find(
    (each) => each.merges && each.column === start && each.columnSpan === span,
  )
  if (same !== undefined) return same
  let best: Draft | undefined
  let most = 0
  for (const each of above) {
    const shared =
      Math.min(each.column + each.columnSpan, start + span) - Math.max(each.column, start)
    if (each.merges && shared > most) {
      best = each
      most = shared
    }
  }
  return best
}

/** Every vertical line of the table, or null when a width is missing. */
function edgesByWidth(rows: readonly Row[]): readonly number[] | null {
  const edges: number[] = [0]
  for (const row of rows) {
    if (row.before > 0 && row.beforeWidth === null) return null
    let left = row.beforeWidth ?? 0
    edges.push(left)
    for (const { width } of row.cells) {
      if (width === null || width <= 0) return null
      left += width
      edges.push(left)
    }
  }
  edges.sort((a, b) => a - b)
  return edges.filter((edge, index) => index === 0 || edge - (edges[index - 1] ?? 0) > SNAP)
}

function nearest(edges: readonly number[], at: number): number {
  const low = firstNotBelow(edges.length - 1, (index) => (edges[index] as number) < at)
  const before = edges[low - 1]
  return before !== undefined && at - before < (edges[low] ?? 0) - at ? low - 1 : low
}
