/** Workbooks: `.xlsx`, `.xlsm`, `.xlsb`, `.xls`, `.et`, `.ods`, by content. */
import {
  type Block,
  cell,
  type Document,
  type Message,
  origin,
  paragraph,
  table,
} from '../../document/model.ts'
import type { Zip } from '../archive/zip.ts'
import { checkCells, type Limits, Refusal } from '../limits.ts'
import { compact } from '../tables/compact.ts'
import { type Region, regions } from '../tables/regions.ts'
import type { SheetCell } from './cells.ts'
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
    for (const region of regions(sheet.cells)) blocks.push(blockOf(region, () => tables++, limits))
  }
  if (blocks.length === 0 && messages.some(({ code }) => code === 'sheet-unreadable')) {
    throw new Refusal('failed', 'damaged-file', { kind: format })
  }
  return { format, encoding: null, pages: null, blocks, messages }
}

function blockOf(region: Region<SheetCell>, next: () => number, limits: Limits): Block {
  if (region.type === 'line') {
    const { text, ref } = region.cell
    return paragraph(text, origin({ ref }), region.gap ? 'blank' : 'line')
  }
  const index = next()
  const placed = compact(region.cells)
  const cells = region.cells.map((each: SheetCell, at) => {
    const { row, column, rowSpan, columnSpan } = placed[at] ?? each
    return cell(
      each.text,
      row,
      column,
      origin({ table: index, row, column, ref: each.ref }),
      rowSpan,
      columnSpan,
    )
  })
  const made = table('spans', cells, origin({ table: index, ref: region.cells[0]?.ref ?? null }))
  if (made.rows * made.columns > limits.gridSlots) {
    throw new Refusal('limit', 'limit-grid', {
      limit: String(limits.gridSlots),
      found: String(made.rows * made.columns),
      part: region.cells[0]?.ref ?? '',
    })
  }
  return made
}
