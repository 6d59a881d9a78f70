/**
 * What markup readers (Word, HTML, RTF) gather before tables get their numbers: cells may still hold
 * tables. `Settling` turns it into neutral blocks.
 */
import { type Block, type Cell, cell, origin, paragraph, table } from '../../document/model.ts'
import { checkCells, type Limits, Refusal } from '../limits.ts'
import { compact } from './compact.ts'

export interface RawParagraph {
  readonly type: 'paragraph'
  readonly text: string
  readonly level: number | null
  readonly ref: string | null
}

export interface RawCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly content: readonly RawBlock[]
  readonly ref: string | null
  /** 1-based place in its row as the file has it, where the place is to name the cell. */
  readonly place?: number
}

export interface RawTable {
  readonly type: 'table'
  readonly cells: readonly RawCell[]
  readonly ref: string | null
}

export type RawBlock = RawParagraph | RawTable

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
  put(content: readonly RawBlock[], depth = 1): void {
    for (const each of content) {
      if (each.type === 'table') this.#putTable(each, depth)
      else if (each.text.trim() === '') this.#blank = true
      else {
        const at = origin({ ref: each.ref })
        const boundary = this.#blank ? 'blank' : 'line'
        this.blocks.push(paragraph(each.text, at, boundary, each.level))
        this.#blank = false
      }
    }
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
      for (const each of found.cells) this.put(each.content, depth + 1)
      return
    }
    const index = this.#tables++
    const made = makeTable(found, index)
    if (made.rows * made.columns > limits.gridSlots) {
      throw new Refusal('limit', 'limit-grid', {
        limit: String(limits.gridSlots),
        found: String(made.rows * made.columns),
        part: found.ref ?? `table ${index + 1}`,
      })
    }
    this.#cells += made.cells.length
    checkCells(this.#cells, limits)
    if (made.cells.length > 0) this.blocks.push(made)
    for (const each of found.cells) {
      for (const inner of each.content) if (inner.type === 'table') this.#putTable(inner, depth + 1)
    }
  }
}

function makeTable(found: RawTable, index: number): Block & { type: 'table' } {
  const placed = compact(found.cells)
  const cells = found.cells.map((raw, each): Cell => {
    const { content, place } = raw
    const { row, column, rowSpan, columnSpan } = placed[each] ?? raw
    const ref = place === undefined ? raw.ref : `tbl[${index + 1}]/tr[${raw.row + 1}]/tc[${place}]`
    const at = origin({ table: index, row, column, ref })
    return cell(cellText(content), row, column, at, rowSpan, columnSpan)
  })
  return table('spans', cells, origin({ table: index, ref: found.ref }))
}

/** Paragraphs of a cell as lines; blank ones at the ends and in between are dropped. */
function cellText(content: readonly RawBlock[]): string {
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
  for (const each of found.cells) {
    for (const block of each.content) if (block.type === 'table') inner += countCells(block)
  }
  return inner > 0 && inner >= found.cells.length
}

function countCells(found: RawTable): number {
  let count = found.cells.length
  for (const each of found.cells) {
    for (const block of each.content) if (block.type === 'table') count += countCells(block)
  }
  return count
}
