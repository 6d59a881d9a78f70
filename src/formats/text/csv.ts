/** Comma-separated values: a table as a database or a spreadsheet exports it. */
import { median } from '../../values/median.ts'
import { parse } from 'csv-parse/sync'
import { type Block, origin, paragraph } from '../../document/model.ts'
import { Packer } from '../../document/packed.ts'
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

/** @param line the one that the record begins on */
type Visit = (record: readonly string[], row: number, line: number) => void

/**
 * The blocks of a text whose records all have as many cells; null where it is no such text.
 * @throws Refusal past the limits on cells and grid slots
 */
export function csvBlocks(text: string, limits: Limits): readonly Block[] | null {
  const mark = MARKS.find((each) => isEven(text.slice(0, LOOK), each))
  if (mark === undefined) return null
  const cells: CsvCell[] = []
  const isWhole = eachRecord(text, mark, (record, row, line) => {
    record.forEach((raw, column) => {
      const body = raw.trim()
      if (body !== '') cells.push({ text: body, row, column, rowSpan: 1, columnSpan: 1, line })
    })
  })
  if (!isWhole) return null
  checkCells(cells.length, limits)
  let tables = 0
  return [...regions(cells)].map((region) => blockOf(region, () => tables++, limits))
}

/** Whether nearly all records of a text have the same number of cells, three or more. */
function isEven(text: string, mark: string): boolean {
  const cut = text.length < LOOK ? text : text.slice(0, text.lastIndexOf('\n'))
  if (!mayBeEven(cut, mark)) return false
  const sizes: number[] = []
  const isWhole = eachRecord(cut, mark, (record) => {
    if (record.some((each) => each.trim() !== '')) sizes.push(record.length)
  })
  if (!isWhole || sizes.length < FEWEST_RECORDS) return false
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

/** Gives the records as they are read and keeps none; false where quotes are opened and not closed. */
function eachRecord(text: string, mark: string, visit: Visit): boolean {
  let row = 0
  let line = 1
  try {
    parse(text, {
      delimiter: mark,
      relax_column_count: true,
      relax_quotes: true,
      on_record: (record: readonly string[], { lines }) => {
        visit(record, row++, line)
        line = lines + 1
        return null
      },
    })
    return true
  } catch {
    return false
  }
}

function blockOf(region: Region<CsvCell>, next: () => number, limits: Limits): Block {
  if (region.type === 'line') {
    const { text, line } = region.cell
    return paragraph(text, origin({ line }), region.gap ? 'blank' : 'line')
  }
  const index = next()
  const packer = new Packer(region.cells.length)
  const where = { page: null, bbox: null, ref: null, row: 0, column: 0, line: 0 }
  for (const each of region.cells) {
    where.row = each.row
    where.column = each.column
    where.line = each.line
    packer.add(each.text, each, where)
  }
  const line = region.cells[0]?.line ?? null
  const made = packer.table('text', origin({ table: index, line }), index)
  if (made.rows * made.columns > limits.gridSlots) {
    throw new Refusal('limit', 'limit-grid', {
      limit: String(limits.gridSlots),
      line: String(line),
    })
  }
  return made
}
