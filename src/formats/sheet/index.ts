/** Workbooks: `.xlsx`, `.xlsm`, `.xlsb`, `.xls`, `.et`, `.ods`, by content. */
import { type Block, type Document, type Message, origin, paragraph } from '../../document/model.ts'
import { Packer } from '../../document/packed.ts'
import type { Zip } from '../archive/zip.ts'
import { checkCells, type Limits, Refusal } from '../limits.ts'
import { compact } from '../tables/compact.ts'
import { type Region, regions } from '../tables/regions.ts'
import type { SheetCell } from './cells.ts'
import { nameOf } from './places.ts'
import { type BookSheet, readBinaryWorkbook, readZipWorkbook } from './workbook.ts'

/** A workbook in a zip. */
export async function readZipSheets(
  zip: Zip,
  format: 'xlsx' | 'ods',
  limits: Limits,
): Promise<Document> {
  return documentOf(await readZipWorkbook(zip, limits), format, limits)
}

/** A workbook in Excel's old binary form. */
export function readXls(bytes: Uint8Array, limits: Limits): Document {
  return documentOf(readBinaryWorkbook(bytes, limits), 'xls', limits)
}

function documentOf(sheets: readonly BookSheet[], format: string, limits: Limits): Document {
  const blocks: Block[] = []
  const messages: Message[] = []
  let tables = 0
  let cells = 0
  for (const { name, isHidden, sheet } of sheets) {
    const at = origin({ ref: name })
    if (sheet === null) {
      messages.push({ code: 'sheet-unreadable', values: { sheet: name }, at })
      continue
    }
    if (sheet.size === 0) continue
    cells += sheet.size
    checkCells(cells, limits)
    if (isHidden) messages.push({ code: 'sheet-hidden', values: { sheet: name }, at })
    const { hiddenRows, hiddenColumns } = sheet
    if (hiddenRows > 0 || hiddenColumns > 0) {
      const values = { sheet: name, rows: String(hiddenRows), columns: String(hiddenColumns) }
      messages.push({ code: 'sheet-part-hidden', values, at })
    }
    for (const region of regions(sheet.cells)) {
      blocks.push(blockOf(region, name, () => tables++, limits))
    }
  }
  if (blocks.length === 0 && messages.some(({ code }) => code === 'sheet-unreadable')) {
    throw new Refusal('failed', 'damaged-file', { kind: format })
  }
  return { format, encoding: null, pages: null, blocks, messages }
}

function blockOf(
  region: Region<SheetCell>,
  sheet: string,
  next: () => number,
  limits: Limits,
): Block {
  /** `项目1!B4`. */
  const refOf = (row: number, column: number): string => `${sheet}!${nameOf(row, column)}`
  if (region.type === 'line') {
    const { text, row, column } = region.cell
    return paragraph(text, origin({ ref: refOf(row, column) }), region.gap ? 'blank' : 'line')
  }
  const index = next()
  const { cells } = region
  const placed = compact(cells)
  const packer = new Packer(cells.length, refOf)
  const where = { page: null, line: null, bbox: null, row: 0, column: 0, ref: null }
  for (const each of cells) {
    const at = placed(each)
    where.row = at.row
    where.column = at.column
    packer.add(each.text, at, where, each.row, each.column)
  }
  const ref = cells[0] === undefined ? null : refOf(cells[0].row, cells[0].column)
  const made = packer.table('spans', origin({ table: index, ref }), index)
  if (made.rows * made.columns > limits.gridSlots) {
    throw new Refusal('limit', 'limit-grid', {
      limit: String(limits.gridSlots),
      found: String(made.rows * made.columns),
      part: ref ?? '',
    })
  }
  return made
}
