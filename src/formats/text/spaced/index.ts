/** Text whose columns stand by position: runs of blanks, wrapped cells, labels in the middle of their rows. */
import type { Table } from '../../../document/model.ts'
import type { Line } from '../lines.ts'
import type { Numbering } from '../index.ts'
import { tableOf } from './cells.ts'
import { layoutOf } from './layout.ts'
import { measureOf } from './measure.ts'
import { placedLines } from './runs.ts'
import { partsOf } from './parts.ts'
import { sectionsOf } from './sections.ts'

/** A table that text by position holds, and the lines that it stands on. */
export interface SpacedTable {
  readonly table: Table
  /** Numbers of its first and last line. */
  readonly first: number
  readonly last: number
  /** Whether no blank lines set its rows apart, so that it may as well be read line by line. */
  readonly tight: boolean
}

/** The tables by position among lines without tabs and pipes; none where nothing lines up. */
export function spacedTables(lines: readonly Line[], numbering: Numbering): SpacedTable[] {
  const wide = measureOf(lines)
  if (wide === null) return []
  const found: SpacedTable[] = []
  for (const page of pagesOf(lines)) {
    const placed = placedLines(
      page.filter((line) => !isPageNumber(line)),
      wide,
    )
    for (const { first, last, blanks } of sectionsOf(placed)) {
      const own = placed.slice(first, last + 1)
      const cells = own.map((line, index) => ({
        parts: partsOf(line, blanks),
        apart: index > 0 && line.blanks > 0,
      }))
      const columns = blanks.length + 1
      const layout = layoutOf(cells, columns)
      const placedRows = own.slice(layout.from)
      const table = tableOf(
        placedRows,
        cells.slice(layout.from),
        columns,
        layout,
        numbering.table++,
      )
      found.push({
        table,
        first: placedRows[0]?.line.number ?? 0,
        last: own.at(-1)?.line.number ?? 0,
        tight: layout.tight,
      })
    }
  }
  return found
}

const PAGE_NUMBER =
  /^\s*(?:([-—–－])\s?\d{1,4}\s?\1|第\s?\d{1,4}\s?页(?:[\s,，/]*共\s?\d{1,4}\s?页)?)\s*$/

/** A page's number on a line of its own: no row. */
export function isPageNumber({ text }: Line): boolean {
  return PAGE_NUMBER.test(text)
}

function pagesOf(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = []
  for (const line of lines) {
    const last = pages.at(-1)
    if (last === undefined || line.beginsPage) pages.push([line])
    else last.push(line)
  }
  return pages
}
