/**
 * What markup readers (Word, HTML, RTF) gather before tables get their numbers: cells may still hold
 * tables. `Settling` turns it into neutral blocks.
 */
import { type Block, origin, paragraph, type Table } from '../../document/model.ts'
import { type Naming, Packer } from '../../document/packed.ts'
import { ownCopy } from '../../values/own.ts'
import { checkCells, type Limits, Refusal } from '../limits.ts'
import { compact } from './compact.ts'
import { isOneTable } from './onetable.ts'
import { type Region, regions } from './regions.ts'

export interface RawParagraph {
  readonly type: 'paragraph'
  readonly text: string
  readonly level: number | null
  readonly ref: string | null
}

/** What a cell holds: of nearly all a single paragraph of no level, which is kept as its text. */
export type CellContent = string | readonly RawBlock[]

export interface RawCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly content: CellContent
  readonly ref: string | null
  /** 1-based place in its row as the file has it, where the place is to name the cell. */
  readonly place?: number
}

export interface RawTable {
  readonly type: 'table'
  readonly cells: readonly RawCell[]
  readonly ref: string | null
  /** Makes the name of a cell that has none of the row and the place that the file has it at. */
  readonly naming?: Naming
}

export type RawBlock = RawParagraph | RawTable

const NOTHING: CellContent = []

/** A cell's blocks as they are kept. */
export function contentOf(blocks: readonly RawBlock[]): CellContent {
  const [only] = blocks
  if (only === undefined) return NOTHING
  const isText =
    blocks.length === 1 && only.type === 'paragraph' && only.level === null && only.ref === null
  return isText ? only.text : blocks
}

/** The neutral blocks of a document that is held whole; throws as `Settling` does. */
export function settle(raw: readonly RawBlock[], limits: Limits): Block[] {
  const settling = new Settling(limits)
  settling.put(raw)
  return settling.blocks
}

/**
 * Neutral blocks in reading order. A table that only arranges other tables is dissolved into its
 * content; a table in a cell of a real one follows it as a table of its own, so no text is lost.
 * Takes what a reader has as soon as a table ends, so that the reader can give it up.
 */
export class Settling {
  readonly blocks: Block[] = []
  readonly #limits: Limits
  #tables = 0
  #cells = 0
  #blank = false

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** @throws Refusal past the limits on cells, nesting and grid slots */
  put(content: readonly RawBlock[], depth = 1, ref: string | null = null): void {
    for (const each of content) {
      if (each.type === 'table') this.#putTable(each, depth)
      else this.#putText(each.text, each.level, each.ref ?? ref)
    }
  }

  #putText(text: string, level: number | null, ref: string | null): void {
    if (text.trim() === '') {
      this.#blank = true
      return
    }
    const boundary = this.#blank ? 'blank' : 'line'
    this.blocks.push(paragraph(ownCopy(text), origin({ ref }), boundary, level))
    this.#blank = false
  }

  #putContent(content: CellContent, depth: number, ref: string | null = null): void {
    if (typeof content === 'string') this.#putText(content, null, ref)
    else this.put(content, depth, ref)
  }

  #putTable(found: RawTable, depth: number): void {
    const limits = this.#limits
    if (depth > limits.nesting) {
      throw new Refusal('limit', 'limit-nesting', {
        limit: String(limits.nesting),
        found: String(depth),
        part: found.ref ?? '',
      })
    }
    if (arranges(found)) {
      for (const each of found.cells) this.#putContent(each.content, depth + 1)
      return
    }
    for (const each of partsOf(found)) {
      if (each.type === 'line') {
        this.#putContent(each.cell.content, depth + 1, this.#refOf(found, each.cell))
      } else this.#make(found, each.cells)
    }
    for (const { content } of found.cells) {
      if (typeof content === 'string') continue
      for (const inner of content) if (inner.type === 'table') this.#putTable(inner, depth + 1)
    }
  }

  #refOf(
    { naming = namingOf(this.#tables) }: RawTable,
    { ref, row, place }: RawCell,
  ): string | null {
    return place === undefined ? ref : naming(row, place)
  }

  #make(found: RawTable, cells: readonly RawCell[]): void {
    const limits = this.#limits
    const index = this.#tables++
    const made = makeTable(found, cells, index)
    if (made.rows * made.columns > limits.gridSlots) {
      throw new Refusal('limit', 'limit-grid', {
        limit: String(limits.gridSlots),
        found: String(made.rows * made.columns),
        part: found.ref ?? `table ${index + 1}`,
      })
    }
    this.#cells += made.size
    checkCells(this.#cells, limits)
    if (made.size > 0) this.blocks.push(made)
  }
}

/** So many lines above a table, or below it, are prose and no title of it. */
const PROSE = 3

/** What one grid holds: a page that was saved from a workbook has its prose and two forms in one. */
function partsOf(found: RawTable): readonly Region<RawCell>[] {
  if (isOneTable(found.cells, isBlank)) return [{ type: 'table', cells: found.cells }]
  const parts = [...regions(found.cells.filter((each) => !isBlank(each)))]
  const tables = parts.filter(({ type }) => type === 'table')
  const isWhole = tables.length <= 1 && parts.length - tables.length < PROSE
  return isWhole ? [{ type: 'table', cells: found.cells }] : parts
}

function isBlank(found: RawCell): boolean {
  const { content } = found
  if (typeof content === 'string') return content.trim() === ''
  return content.every((each) => each.type === 'paragraph' && each.text.trim() === '')
}

/** @param cells all of the table's, or those of one part; their origin names rows of the whole */
function makeTable(found: RawTable, cells: readonly RawCell[], index: number): Table {
  const placed = compact(cells)
  const whole = cells.length < found.cells.length ? compact(found.cells) : placed
  const isNamed = cells[0]?.place !== undefined
  const packer = new Packer(cells.length, isNamed ? (found.naming ?? namingOf(index)) : null)
  const where = {
    page: null,
    line: null,
    bbox: null,
    row: 0,
    column: 0,
    ref: null as string | null,
  }
  for (const raw of cells) {
    const at = placed(raw)
    const source = whole === placed ? at : whole(raw)
    where.row = source.row
    where.column = source.column
    where.ref = raw.ref
    packer.add(cellText(raw.content), at, where, raw.row, raw.place)
  }
  return packer.table('spans', origin({ table: index, ref: found.ref }), index)
}

/** Names as Word has them, of the table of an index. */
function namingOf(table: number): Naming {
  return (row, place) => `tbl[${table + 1}]/tr[${row + 1}]/tc[${place}]`
}

/** Paragraphs of a cell as lines; blank ones at the ends and in between are dropped. */
function cellText(content: CellContent): string {
  if (typeof content === 'string') return content.trim()
  let text = ''
  for (const each of content) {
    if (each.type !== 'paragraph') continue
    const line = each.text.trim()
    if (line !== '') text += text === '' ? line : `\n${line}`
  }
  return text
}

/** Whether a table is there only to arrange the tables in it: they hold at least as many cells as it does. */
function arranges(found: RawTable): boolean {
  let inner = 0
  for (const { content } of found.cells) inner += cellsWithin(content)
  return inner > 0 && inner >= found.cells.length
}

function countCells(found: RawTable): number {
  let count = found.cells.length
  for (const { content } of found.cells) count += cellsWithin(content)
  return count
}

function cellsWithin(content: CellContent): number {
  if (typeof content === 'string') return 0
  let count = 0
  for (const block of content) if (block.type === 'table') count += countCells(block)
  return count
}
