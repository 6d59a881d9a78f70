/** Rows of texts as a table: packed as they are read, since a grid may have 300,000 cells. */
import { origin, type Table } from '../../document/model.ts'
import { Packer } from '../../document/packed.ts'
import type { GridLine } from './brokenrows.ts'
import { withoutTags } from './markup.ts'

/**
 * The table of some lines, blank cells left out; null where nothing stands in any.
 * @param index the table's in the document
 * @param line where it begins
 */
export function gridTable(
  lines: readonly GridLine[],
  index: number,
  line: number | null,
): Table | null {
  const packer = new Packer(lines.reduce((sum, { texts }) => sum + texts.length, 0))
  const at = { row: 0, column: 0, rowSpan: 1, columnSpan: 1 }
  const where = { page: null, bbox: null, ref: null, row: 0, column: 0, line: 0 }
  for (const [row, { number, texts }] of lines.entries()) {
    at.row = row
    where.row = row
    where.line = number
    for (const [column, text] of texts.entries()) {
      const body = withoutTags(text)
      if (body === '') continue
      at.column = column
      where.column = column
      packer.add(body, at, where)
    }
  }
  const made = packer.table('text', origin({ table: index, line }), index)
  return made.size === 0 ? null : made
}
