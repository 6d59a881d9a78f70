/** Text whose columns stand by position: runs of blanks, wrapped cells, labels in the middle of their rows. */
import type { Table } from '../../../document/model.ts'
import type { Line } from '../lines.ts'
import type { Numbering } from '../index.ts'
import { tableOf } from './cells.ts'
import { isHeading } from './headings.ts'
import { type Layout, layoutOf } from './layout.ts'
import { isParted, measureOf } from './measure.ts'
import { placedLines, type WideColumns } from './runs.ts'
import { type Section, tablesOf } from './tables.ts'

/** A table that text by position holds, and the lines that it stands on. */
export interface SpacedTable {
  readonly table: Table
  /** Numbers of its first and last line. */
  readonly first: number
  readonly last: number
  /** Whether no blank lines set its rows apart, so that it may as well be read line by line. */
  readonly tight: boolean
}

/** How wide characters count where nothing shows it: `pdftotext` counts characters. */
const CHARACTERS: WideColumns = 1

/** The tables by position among lines without tabs and pipes; none where nothing lines up. */
export function spacedTables(lines: readonly Line[], numbering: Numbering): SpacedTable[] {
  if (!isParted(lines)) return []
  const measure = measureOf(lines)
  const wide = measure ?? CHARACTERS
  const found: SpacedTable[] = []
  for (const page of pagesOf(lines)) {
    const placed = placedLines(
      page.filter((line) => !isPageNumber(line)),
      wide,
    )
    const sections = tablesOf(placed, measure !== null)
    const layouts = sections.map(layoutOf)
    for (const [index, section] of sections.entries()) {
      const layout = layouts[index] as Layout
      if (isHead(section, layout, layouts[index + 1])) continue
      const own = section.lines.slice(layout.from)
      const cells = section.cells.slice(layout.from)
      found.push({
        table: tableOf(own, cells, section.columns, layout, numbering.table++),
        first: (layout.from === 0 ? section.top : own[0])?.line.number ?? 0,
        last: section.bottom.line.number,
        tight: layout.tight,
      })
    }
  }
  return found
}

/** More lines are a table, whatever stands below. */
const HEAD = 10

/** A few lines without a header, above a table that has one: they are its head, and read line by line. */
function isHead({ lines }: Section, own: Layout, below: Layout | undefined): boolean {
  return own.tight && lines.length <= HEAD && (below?.height ?? 0) > 0
}

const PAGE_NUMBER =
  /^\s*(?:([-—–－])\s?\d{1,4}\s?\1|第\s?\d{1,4}\s?页(?:[\s,，/]*共\s?\d{1,4}\s?页)?)\s*$/

/** A page's number on a line of its own: no row. */
export function isPageNumber({ text }: Line): boolean {
  return PAGE_NUMBER.test(text)
}

/** The lines of each page; a table's header at the end of one goes with its rows on the next. */
function pagesOf(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = []
  for (const line of lines) {
    const last = pages.at(-1)
    const ends = last?.at(-1)
    const begins = line.beginsPage || (ends !== undefined && isPageNumber(ends))
    if (last === undefined || (begins && !endsWithHeader(last))) pages.push([line])
    else last.push(line)
  }
  return pages
}

/** Whether what a page shows last, its number aside, is a header without a row below it. */
function endsWithHeader(page: readonly Line[]): boolean {
  const last = page.findLast((line) => !line.isBlank && !isPageNumber(line))
  const [placed] = last === undefined ? [] : placedLines([last], CHARACTERS)
  return placed !== undefined && isHeading(placed)
}
