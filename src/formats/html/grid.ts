/** The table model of HTML (HTML Standard, 4.9.12): cells take the next free slot, spans reach down and across. */
import { type Limits, Refusal } from '../limits.ts'
import type { CellContent, RawCell } from '../tables/raw.ts'

/** A cell, to be placed. */
export interface HtmlCell extends RawCell {
  row: number
  column: number
  /** As written at first; 0 means down to the end of the row group. */
  rowSpan: number
  columnSpan: number
  content: CellContent
  readonly place: number
}

export interface HtmlRow {
  readonly cells: readonly HtmlCell[]
  /** Rows of one `thead`, `tbody` or `tfoot`: no span reaches out of it. */
  readonly group: number
}

/**
 * Places the cells of all rows. Where spans overlap, the earlier cell keeps the slot; a span that
 * overruns its row group ends with it.
 * @throws Refusal past the limit on grid slots
 */
export function placeCells(rows: readonly HtmlRow[], limits: Limits): readonly RawCell[] {
  const placed: HtmlCell[] = []
  /** Per column, the first row that is free again. */
  const free: number[] = []
  let slots = 0
  rows.forEach((row, index) => {
    if (row.group !== rows[index - 1]?.group) free.fill(0)
    const left = rowsLeft(rows, index)
    let column = 0
    for (const each of row.cells) {
      while ((free[column] ?? 0) > index) column++
      let columnSpan = 1
      while (columnSpan < each.columnSpan && (free[column + columnSpan] ?? 0) <= index) columnSpan++
      const rowSpan = each.rowSpan === 0 ? left : Math.min(each.rowSpan, left)
      for (let at = column; at < column + columnSpan; at++) free[at] = index + rowSpan
      slots += rowSpan * columnSpan
      if (slots > limits.gridSlots) {
        throw new Refusal('limit', 'limit-grid', {
          limit: String(limits.gridSlots),
          found: `>${limits.gridSlots}`,
          part: `tr[${index + 1}]/td[${each.place}]`,
        })
      }
      each.row = index
      each.column = column
      each.rowSpan = rowSpan
      each.columnSpan = columnSpan
      placed.push(each)
      column += columnSpan
    }
    for (let at = 0; at < free.length; at++) free[at] ??= 0
  })
  clipColumns(placed)
  return placed
}

function rowsLeft(rows: readonly HtmlRow[], index: number): number {
  let end = index + 1
  while (end < rows.length && rows[end]?.group === rows[index]?.group) end++
  return end - index
}

/** A span past the last column that any cell begins at says nothing: `colspan=100` in eight columns. */
function clipColumns(placed: readonly HtmlCell[]): void {
  let last = 0
  for (const each of placed) last = Math.max(last, each.column)
  for (const each of placed) {
    each.columnSpan = Math.max(1, Math.min(each.columnSpan, last + 1 - each.column))
  }
}
