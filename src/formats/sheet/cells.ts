/** The cells of a sheet that hold or cover something, as a person sees them. */
import { type CellObject, utils, type WorkSheet } from '@e965/xlsx'
import { type Limits, Refusal } from '../limits.ts'

export interface SheetCell {
  /** As displayed: `100%` where 1 is stored. */
  readonly text: string
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** `项目1!B4`. */
  readonly ref: string
}

/**
 * Cells with a text, in reading order; merges are kept as spans.
 * @throws Refusal when there are more than the limit on grid slots
 */
export function sheetCells(sheet: WorkSheet, name: string, limits: Limits): SheetCell[] {
  const spans = new Map<number, { rowSpan: number; columnSpan: number }>()
  for (const { s, e } of sheet['!merges'] ?? []) {
    spans.set(s.r * COLUMNS + s.c, { rowSpan: e.r - s.r + 1, columnSpan: e.c - s.c + 1 })
  }
  const cells: SheetCell[] = []
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  rows.forEach((line, row) => {
    line?.forEach((each, column) => {
      const text = each === undefined ? '' : displayed(each)
      const span = spans.get(row * COLUMNS + column)
      if (text === '') return
      const ref = `${name}!${utils.encode_cell({ r: row, c: column })}`
      cells.push({
        text,
        row,
        column,
        rowSpan: span?.rowSpan ?? 1,
        columnSpan: span?.columnSpan ?? 1,
        ref,
      })
      if (cells.length > limits.gridSlots) throw tooMany(name, limits)
    })
  })
  return cells
}

/** Excel's last column is XFD, the 16,384th. */
const COLUMNS = 16_384

function tooMany(name: string, limits: Limits): Refusal {
  return new Refusal('limit', 'limit-grid', {
    limit: String(limits.gridSlots),
    found: `>${limits.gridSlots}`,
    part: name,
  })
}

/**
 * What stands in the cell. A long whole number that the general format would show as `1.2E+17` is a
 * code someone typed, so its digits are kept.
 */
function displayed(cell: CellObject): string {
  const shown = cell.w ?? (cell.v === undefined ? '' : String(cell.v))
  if (cell.t === 'n' && /E\+/.test(shown) && Number.isSafeInteger(cell.v)) return String(cell.v)
  return shown.replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim()
}
