/** A form as a workbook with merged ranges; figures are numbers with formats, as people type them. */
import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx'
import type { FormDocument, FormTable } from '../model.ts'

/**
 * @param type `xlsx` or the old binary `biff8` (`.xls`)
 * @returns the bytes of the workbook, a sheet a form
 */
export function renderWorkbook(form: FormDocument, type: 'xlsx' | 'biff8' = 'xlsx'): Uint8Array {
  const book = utils.book_new()
  let sheet: WorkSheet = {}
  let row = 0
  let columns = 0
  const close = (): void => {
    if (row === 0) return
    sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: row - 1, c: Math.max(0, columns - 1) } })
    utils.book_append_sheet(book, sheet, `表${book.SheetNames.length + 1}`)
    sheet = {}
    row = 0
  }
  const table = form.blocks.find((each) => each.type === 'table')
  columns = table?.type === 'table' ? table.columns : 1
  for (const block of form.blocks) {
    if (block.type === 'table') {
      putTable(sheet, block, row)
      row += block.rows
      close()
      continue
    }
    sheet[utils.encode_cell({ r: row, c: 0 })] = { t: 's', v: block.text } satisfies CellObject
    if (columns > 1) merges(sheet).push({ s: { r: row, c: 0 }, e: { r: row, c: columns - 1 } })
    row++
  }
  close()
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: type, compression: true })
  return new Uint8Array(bytes)
}

function merges(sheet: WorkSheet): NonNullable<WorkSheet['!merges']> {
  sheet['!merges'] ??= []
  return sheet['!merges']
}

function putTable(sheet: WorkSheet, table: FormTable, top: number): void {
  for (const each of table.cells) {
    const start = { r: top + each.row, c: each.column }
    if (each.text !== '') sheet[utils.encode_cell(start)] = drawCell(each.text)
    if (each.rowSpan > 1 || each.columnSpan > 1) {
      const end = { r: start.r + each.rowSpan - 1, c: start.c + each.columnSpan - 1 }
      merges(sheet).push({ s: start, e: end })
    }
  }
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
