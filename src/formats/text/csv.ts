/** Comma-separated values: a table as a database or a spreadsheet exports it. */
import { median } from '../../values/median.ts'
import { parse } from 'csv-parse/sync'
import { type Block, type Cell, cell, origin, paragraph, table } from '../../document/model.ts'
import { checkCells, type Limits, Refusal } from '../limits.ts'
import { type Region, regions } from '../tables/regions.ts'

/** Marks between cells, the usual one first. */
const MARKS = [',', ';'] as const
/** So much of a text is looked at before it is read as a table. */
const LOOK = 20_000
const FEWEST_RECORDS = 3
const FEWEST_CELLS = 3
/** Share of the records that have as many cells as most. */
const EVEN = 0.8

/** Share of the lines that hold marks enough for a record: the others may stand inside of quotes. */
const MARKED = 0.4

interface CsvCell {
  readonly text: string
  readonly row: number
  readonly column: number
  readonly rowSpan: 1
  readonly columnSpan: 1
  readonly line: number
}

interface Read {
  readonly record: readonly string[]
  /** Lines of the text read so far. */
  readonly info: { readonly lines: number }
}

/**
 * The blocks of a text whose records all have as many cells; null where it is no such text.
 * @throws Refusal past the limits on cells and grid slots
 */
export function csvBlocks(text: string, limits: Limits): readonly Block[] | null {
  const mark = MARKS.find((each) => isEven(text.slice(0, LOOK), each))
  if (mark === undefined) return null
  const read = recordsOf(text, mark)
  if (read === null) return null
  const cells: CsvCell[] = []
  let line = 1
  for (const [row, { record, info }] of read.entries()) {
    for (const [column, raw] of record.entries()) {
      const body = raw.trim()
      if (body !== '') cells.push({ text: body, row, column, rowSpan: 1, columnSpan: 1, line })
    }
    line = info.lines + 1
  }
  checkCells(cells.length, limits)
  let tables = 0
  return [...regions(cells)].map((region) => blockOf(region, () => tables++, limits))
}

/** Whether nearly all records of a text have the same number of cells, three or more. */
function isEven(text: string, mark: string): boolean {
  const cut = text.length < LOOK ? text : text.slice(0, text.lastIndexOf('\n'))
  if (!mayBeEven(cut, mark)) return false
  const sizes = (recordsOf(cut, mark) ?? [])
    .filter(({ record }) => record.some((each) => each.trim() !== ''))
    .map(({ record }) => record.length)
  if (sizes.length < FEWEST_RECORDS) return false
  const most = median(sizes)
  return most >= FEWEST_CELLS && sizes.filter((each) => each === most).length >= EVEN * sizes.length
}

/** Whether marks enough stand in lines enough, line ends in quotes aside, to read records at all. */
function mayBeEven(text: string, mark: string): boolean {
  if (count(text, mark) + 1 <= MARKED * (count(text, '\n') + 1)) return false
  const lines = text.split('\n')
  const marked = lines.filter((line) => line.split(mark, FEWEST_CELLS).length === FEWEST_CELLS)
  return marked.length >= MARKED * lines.length
}

function count(text: string, mark: string): number {
  let found = 0
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) found++
  return found
}

/** Null where quotes are opened and not closed. */
function recordsOf(text: string, mark: string): readonly Read[] | null {
  try {
    return parse(text, {
      delimiter: mark,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
    }) as unknown as readonly Read[]
  } catch {
    return null
  }
}

function blockOf(region: Region<CsvCell>, next: () => number, limits: Limits): Block {
  if (region.type === 'line') {
    const { text, line } = region.cell
    return paragraph(text, origin({ line }), region.gap ? 'blank' : 'line')
  }
  const index = next()
  const cells = region.cells.map((each): Cell => {
    const { text, row, column, line } = each
    return cell(text, row, column, origin({ table: index, row, column, line }))
  })
  const line = region.cells[0]?.line ?? null
  const made = table('text', cells, origin({ table: index, line }))
  if (made.rows * made.columns > limits.gridSlots) {
    throw new Refusal('limit', 'limit-grid', {
      limit: String(limits.gridSlots),
      line: String(line),
    })
  }
  return made
}
