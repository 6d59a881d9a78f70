/** Workbooks laid out as people lay them out: stacked on one sheet, side by side, on a printed form's tiny columns. */
import type { FormBlock, FormDocument, FormTable } from '../model.ts'

export type SheetLayout = 'a sheet a form' | 'stacked' | 'beside' | 'tiny columns'

/** A cell at its place on a sheet. */
export interface SheetCell {
  readonly text: string
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

export interface SheetPlan {
  readonly name: string
  readonly cells: readonly SheetCell[]
}

/** Columns of a printed form's grid, each a few millimetres wide. */
const TINY = 240
/** Columns left blank between forms that stand side by side. */
const GUTTER = 2

/** Where every cell of a document goes. */
export function planSheets(form: FormDocument, layout: SheetLayout): SheetPlan[] {
  const parts = split(form.blocks)
  if (layout === 'stacked') return [{ name: '绩效目标', cells: stack(parts) }]
  if (layout === 'beside') return [{ name: '绩效目标', cells: beside(parts) }]
  return parts.map((part, index) => ({
    name: `表${index + 1}`,
    cells: layout === 'tiny columns' ? placePart(part, tiny) : placePart(part, same),
  }))
}

/** The blocks up to and with each table. */
function split(blocks: readonly FormBlock[]): FormBlock[][] {
  const parts: FormBlock[][] = []
  let part: FormBlock[] = []
  for (const block of blocks) {
    part.push(block)
    if (block.type !== 'table') continue
    parts.push(part)
    part = []
  }
  return parts
}

type Scale = (table: FormTable) => readonly number[]

/** Column edges as they are. */
const same: Scale = (table) => Array.from({ length: table.columns + 1 }, (_, index) => index)

/** Column edges on the fine grid of a printed form. */
const tiny: Scale = (table) => {
  let sum = 0
  return [0, ...table.widths.map((width) => Math.round((sum += width) * TINY))]
}

function placePart(part: readonly FormBlock[], scale: Scale): SheetCell[] {
  const table = part.find((each) => each.type === 'table')
  const edges = table === undefined ? [0, 1] : scale(table)
  const whole = edges.at(-1) ?? 1
  const cells: SheetCell[] = []
  let row = 0
  for (const block of part) {
    if (block.type !== 'table') {
      cells.push({ text: block.text, row: row++, column: 0, rowSpan: 1, columnSpan: whole })
      continue
    }
    for (const each of block.cells) {
      const column = edges[each.column] ?? 0
      const end = edges[each.column + each.columnSpan] ?? column + 1
      cells.push({ ...each, row: row + each.row, column, columnSpan: end - column })
    }
    row += block.rows
  }
  return cells
}

function stack(parts: readonly (readonly FormBlock[])[]): SheetCell[] {
  const cells: SheetCell[] = []
  let top = 0
  for (const part of parts) {
    const placed = placePart(part, same)
    cells.push(...placed.map((each) => ({ ...each, row: each.row + top })))
    top += Math.max(...placed.map((each) => each.row + each.rowSpan)) + 1
  }
  return cells
}

function beside(parts: readonly (readonly FormBlock[])[]): SheetCell[] {
  const cells: SheetCell[] = []
  let left = 0
  for (const part of parts) {
    const placed = placePart(part, same)
    cells.push(...placed.map((each) => ({ ...each, column: each.column + left })))
    left += Math.max(...placed.map((each) => each.column + each.columnSpan)) + GUTTER
  }
  return cells
}
