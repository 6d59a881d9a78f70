/**
 * Word 97–2003, and `.wps` of that kind. Own code over `cfb`: `word-extractor` loses row ends and all
 * merges, `@firecrawl/anydoc` loses list numbers in tables and turns `二、` into `1、`.
 */
import type { Block, Document } from '../../document/model.ts'
import { type Limits, Refusal } from '../limits.ts'
import { type RawBlock, Settling } from '../tables/raw.ts'
import { placeByWidth, type Row, type RowCell } from '../word/grid.ts'
import { type DocHeader, type DocStreams, readHeader } from './header.ts'
import { readLists } from './lists.ts'
import { paragraphs } from './paragraphs.ts'
import type { RowShape } from './shape.ts'

/**
 * The body of a document and its text boxes.
 * @throws Refusal when it is an older Word's, encrypted, damaged, or past the limits
 */
export function readDoc(streams: DocStreams, limits: Limits): Document {
  try {
    const blocks = readBlocks(readHeader(streams), limits)
    return { format: 'doc', encoding: null, pages: null, blocks, messages: [] }
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal('failed', 'damaged-file', { kind: 'doc' })
    throw error
  }
}

interface TableDraft {
  readonly rows: Row[]
  cells: RawBlock[][]
  content: RawBlock[]
  readonly ref: string
}

function readBlocks(header: DocHeader, limits: Limits): Block[] {
  const settling = new Settling(limits)
  const numbering = readLists(header)
  const blocks: RawBlock[] = []
  const tables: TableDraft[] = []
  let count = 0
  const sink = (): RawBlock[] => tables.at(-1)?.content ?? blocks
  const closeTo = (depth: number): void => {
    while (tables.length > depth) {
      const table = tables.pop()
      if (table === undefined) return
      // A row without its end keeps its text.
      if (table.cells.length > 0 || table.content.length > 0) endRow(table, null)
      sink().push({ type: 'table', cells: placeByWidth(table.rows), ref: table.ref })
    }
    if (depth === 0) {
      settling.put(blocks)
      blocks.length = 0
    }
  }
  for (const found of paragraphs(header, storyRanges(header))) {
    const ref = `p${++count}`
    if (found.depth > limits.nesting + 8) {
      throw new Refusal('limit', 'limit-nesting', {
        limit: String(limits.nesting),
        found: String(found.depth),
        part: ref,
      })
    }
    closeTo(found.depth)
    while (tables.length < found.depth) tables.push({ rows: [], cells: [], content: [], ref })
    const table = tables.at(-1)
    if (found.ends === 'row' && table !== undefined) {
      endRow(table, found.row)
      continue
    }
    const number = found.list === 0 ? '' : numbering.next(String(found.list), found.listLevel)
    const text = found.text.trim() === '' ? '' : number + found.text
    sink().push({ type: 'paragraph', text, level: found.level, ref })
    if (found.ends === 'cell' && table !== undefined) {
      table.cells.push(table.content)
      table.content = []
    }
  }
  closeTo(0)
  return settling.blocks
}

/** Body and text boxes; notes, headers and comments stand between them and stay apart. */
function storyRanges({ lengths }: DocHeader): (readonly [number, number])[] {
  const [body = 0] = lengths
  const before = lengths.slice(0, 6).reduce((sum, length) => sum + length, 0)
  return [
    [0, body],
    [before, before + (lengths[6] ?? 0)],
  ]
}

/** Closes a row: its cells with the shape that its end tells. */
function endRow(table: TableDraft, shape: RowShape | null): void {
  if (table.content.length > 0) table.cells.push(table.content)
  const edges = shape?.edges ?? []
  const cells: (RowCell & { width: number | null })[] = []
  table.cells.forEach((content, index) => {
    const { horizontal = 'none', vertical = 'none' } = shape?.cells[index] ?? {}
    const left = edges[index]
    const right = edges[index + 1]
    const width = left === undefined || right === undefined ? null : right - left
    const last = cells.at(-1)
    if (horizontal === 'merged' && last !== undefined) {
      const sum = last.width === null || width === null ? null : last.width + width
      cells[cells.length - 1] = { ...last, span: last.span + 1, width: sum }
      return
    }
    cells.push({ span: 1, merge: vertical, width, content })
  })
  const start = edges[0] ?? null
  table.rows.push({
    before: start === null ? 0 : 1,
    beforeWidth: start === null ? null : start + ORIGIN,
    cells,
  })
  table.cells = []
  table.content = []
}

/** Rows may begin left of the margin; every edge is moved to the right of zero. */
const ORIGIN = 32_768
