/** The cells of a sheet that hold something, as a person sees them. */
import type { CellObject, WorkSheet } from '@e965/xlsx'
import { checkCells, type Limits } from '../limits.ts'
import { tidy } from './display.ts'
import { nameOf, type Range } from './places.ts'

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

export interface Sheet {
  /** With a text, in reading order; merges are kept as spans. */
  readonly cells: readonly SheetCell[]
  /** How many rows and columns are hidden and hold text. */
  readonly hiddenRows: number
  readonly hiddenColumns: number
}

/** Rows and columns that are hidden and hold text. */
export interface Hidden {
  readonly rows: Set<number>
  readonly columns: Set<number>
}

/** More than Excel's 16,384 columns. */
const COLUMNS = 32_768

/** @param cells as they come; where a place comes twice, the last holds */
export function settleCells(
  cells: readonly SheetCell[],
  merges: readonly Range[],
  hidden: Hidden,
): Sheet {
  const spans = new Map(merges.map((each) => [keyOf(each.from), each]))
  const spanned = cells.map((each): SheetCell => {
    const range = spans.size === 0 ? undefined : spans.get(keyOf(each))
    if (range === undefined) return each
    const { from, to } = range
    return { ...each, rowSpan: to.row - from.row + 1, columnSpan: to.column - from.column + 1 }
  })
  return {
    cells: inOrder(spanned),
    hiddenRows: hidden.rows.size,
    hiddenColumns: hidden.columns.size,
  }
}

function inOrder(cells: readonly SheetCell[]): readonly SheetCell[] {
  let before = -1
  const ordered = cells.every((each) => {
    const key = keyOf(each)
    const follows = key > before
    before = key
    return follows
  })
  if (ordered) return cells
  const sorted = cells.toSorted((a, b) => keyOf(a) - keyOf(b))
  return sorted.filter((each, index) => keyOf(each) !== keyOf(sorted[index + 1] ?? nowhere))
}

const nowhere = { row: -1, column: 0 }

function keyOf({ row, column }: { readonly row: number; readonly column: number }): number {
  return row * COLUMNS + column
}

/**
 * A sheet that SheetJS has read.
 * @throws Refusal past the limit on cells
 */
export function sheetCells(sheet: WorkSheet, name: string, limits: Limits): Sheet {
  const cells: SheetCell[] = []
  const hidden: Hidden = { rows: new Set(), columns: new Set() }
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  rows.forEach((line, row) => {
    line?.forEach((each, column) => {
      const text = each === undefined ? '' : displayed(each)
      if (text === '') return
      if (sheet['!rows']?.[row]?.hidden === true) hidden.rows.add(row)
      if (sheet['!cols']?.[column]?.hidden === true) hidden.columns.add(column)
      const ref = `${name}!${nameOf(row, column)}`
      cells.push({ text, row, column, rowSpan: 1, columnSpan: 1, ref })
      checkCells(cells.length, limits)
    })
  })
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    from: { row: s.r, column: s.c },
    to: { row: e.r, column: e.c },
  }))
  return settleCells(cells, merges, hidden)
}

/**
 * What stands in the cell. A long whole number that the general format would show as `1.2E+17` is a
 * code someone typed, so its digits are kept.
 */
function displayed(cell: CellObject): string {
  const shown = cell.w ?? (cell.v === undefined ? '' : String(cell.v))
  if (cell.t === 'n' && /E\+/.test(shown) && Number.isSafeInteger(cell.v)) return String(cell.v)
  return tidy(shown)
}
