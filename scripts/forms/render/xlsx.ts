/** A form as a workbook with merged ranges; figures are numbers with formats, as people type them. */
import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx'
import type { FormDocument } from '../model.ts'
import { planSheets, type SheetCell, type SheetLayout } from './sheets.ts'

/** @returns the bytes of the `.xlsx` file */
export function renderWorkbook(
  form: FormDocument,
  layout: SheetLayout = 'a sheet a form',
): Uint8Array {
  const book = utils.book_new()
  for (const { name, cells } of planSheets(form, layout)) {
    utils.book_append_sheet(book, drawSheet(cells), name)
  }
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx', compression: true })
  return new Uint8Array(bytes)
}

function drawSheet(cells: readonly SheetCell[]): WorkSheet {
  const sheet: WorkSheet = {}
  const merges: NonNullable<WorkSheet['!merges']> = []
  let rows = 0
  let columns = 0
  for (const { text, row, column, rowSpan, columnSpan } of cells) {
    const start = { r: row, c: column }
    const end = { r: row + rowSpan - 1, c: column + columnSpan - 1 }
    rows = Math.max(rows, end.r)
    columns = Math.max(columns, end.c)
    if (text !== '') sheet[utils.encode_cell(start)] = drawCell(text)
    if (rowSpan > 1 || columnSpan > 1) merges.push({ s: start, e: end })
  }
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows, c: columns } })
  sheet['!merges'] = merges
  return sheet
}

/** `100%` is stored as 1 with the format `0%`, `12.50` as 12.5 with `0.00`, `1,200.00` as 1200 with `#,##0.00`. */
function drawCell(text: string): CellObject {
  const found = /^(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d+)?(%?)$/.exec(text)
  const [, whole = '', fraction = '', percent = ''] = found ?? []
  if (found === null || /^0\d/.test(whole)) return { t: 's', v: text }
  const places = fraction === '' ? '' : `.${'0'.repeat(fraction.length - 1)}`
  const format = `${whole.includes(',') ? '#,##0' : '0'}${places}${percent}`
  const value = Number(`${whole.replaceAll(',', '')}${fraction}${percent === '' ? '' : 'e-2'}`)
  return { t: 'n', v: value, z: format }
}
