/** The PDF reader: an engine's pages → the neutral document. */
import {
  type Block,
  type Document,
  type Message,
  origin,
  type Table,
} from '../../document/model.ts'
import { pack } from '../../document/packed.ts'
import type { ReadOptions } from '../index.ts'
import { Refusal } from '../limits.ts'
import { withThread } from './ahead/reader.ts'
import { type Engine, type EngineName, OpenError, type PdfFile } from './engine.ts'
import { pdfiumEngine } from './engines/pdfium.ts'
import { pdfjsEngine } from './engines/pdfjs.ts'
import { flowOf } from './flow/flow.ts'
import { paragraphsOf } from './flow/paragraphs.ts'
import type { FlowTable } from './flow/rows.ts'
import { pageMessages } from './messages.ts'
import type { PageContent } from './structure/page.ts'
import { keptTable } from './structure/kept.ts'
import { pagesOf } from './structure/pages.ts'
import type { PageCell } from './structure/table.ts'

/**
 * Reads a PDF.
 * @throws Refusal `format-encrypted`, `damaged-file`, `scanned` (no text on any page), `limit-pages`
 */
export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<Document> {
  const engines = enginesFor(options.pdfEngine)
  for (const [index, engine] of engines.entries()) {
    try {
      return await readWith(engine, bytes, options)
    } catch (error) {
      if (error instanceof Refusal) throw error
      if (error instanceof OpenError && error.reason === 'password') {
        throw new Refusal('unsupported', 'format-encrypted', { kind: 'pdf' })
      }
      if (index === engines.length - 1) throw new Refusal('failed', 'damaged-file', { kind: 'pdf' })
    }
  }
  throw new Refusal('failed', 'damaged-file', { kind: 'pdf' })
}

function enginesFor(name: EngineName | undefined): readonly Engine[] {
  if (name === 'pdfjs') return [pdfjsEngine]
  return name === 'pdfium' ? [pdfiumEngine] : [pdfiumEngine, pdfjsEngine]
}

async function readWith(
  engine: Engine,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<Document> {
  const { count, pages, broken } = await firstReading(engine, bytes, options)
  if (pages.length === 0) throw new OpenError('damaged')
  const again = await secondReading(engine, bytes, options.limits.gridSlots, broken)
  const all = [...pages, ...again.pages].sort((a, b) => a.number - b.number)
  return documentOf(count, all, again.broken)
}

/** The file is closed when this is over: what follows needs the memory. */
async function firstReading(
  engine: Engine,
  bytes: Uint8Array,
  { limits, readAhead = true }: ReadOptions,
): Promise<Reading & { readonly count: number }> {
  const opened = await engine.open(bytes)
  const isAhead = readAhead && engine === pdfiumEngine && opened.pages <= limits.pages
  const file = isAhead ? await withThread(opened, bytes) : opened
  const count = file.pages
  try {
    if (count === 0) throw new OpenError('damaged')
    if (count > limits.pages) {
      const values = { limit: String(limits.pages), found: String(count) }
      throw new Refusal('limit', 'limit-pages', values)
    }
    return { count, ...(await readPages(file, limits.gridSlots, undefined)) }
  } finally {
    await file.close()
  }
}

interface Reading {
  readonly pages: PageContent[]
  /** Numbers of the pages that could not be read. */
  readonly broken: readonly number[]
}

/** pdf.js reads some pages on which PDFium fails. */
async function secondReading(
  engine: Engine,
  bytes: Uint8Array,
  slots: number,
  broken: readonly number[],
): Promise<Reading> {
  if (broken.length === 0 || engine !== pdfiumEngine) return { pages: [], broken }
  try {
    const file = await pdfjsEngine.open(bytes)
    try {
      return await readPages(file, slots, broken)
    } finally {
      await file.close()
    }
  } catch {
    return { pages: [], broken }
  }
}

/** Each page is let go once its text and tables are known. */
async function readPages(
  file: PdfFile,
  slots: number,
  numbers: readonly number[] | undefined,
): Promise<Reading> {
  const pages: PageContent[] = []
  const broken: number[] = []
  for await (const { number, trace } of pagesOf(file, slots, numbers)) {
    if (trace === null) {
      broken.push(number)
      continue
    }
    const { content } = trace
    pages.push({ ...content, tables: content.tables.map((each) => keptTable(each, number)) })
  }
  return { pages, broken }
}

function documentOf(
  count: number,
  pages: readonly PageContent[],
  broken: readonly number[],
): Document {
  const messages: Message[] = pageMessages(pages, broken)
  const tables: Table[] = []
  const flow = flowOf(pages, (table, index) => (tables[index] = toTable(table, index)))
  const blocks: Block[] = []
  let index = 0
  for (const block of flow.blocks) {
    if (block.type === 'lines') blocks.push(...paragraphsOf(block.lines))
    else blocks.push(tables[index++] as Table)
  }
  if (flow.dropped.length > 0) {
    messages.push({
      code: 'page-furniture',
      values: { lines: String(flow.dropped.length) },
      at: origin({ page: flow.dropped[0]?.page.number ?? null }),
    })
  }
  return { format: 'pdf', encoding: null, pages: count, blocks, messages }
}

function toTable(flow: FlowTable, index: number): Table {
  const { kind, page, bbox, cells } = flow
  // Only a page that adds columns can leave a row out of order.
  if (!cells.every((cell, at) => at === 0 || inOrder(cells[at - 1] as PageCell, cell) <= 0)) {
    cells.sort(inOrder)
  }
  const at = origin({ page, table: index, bbox })
  const made = pack(kind, at, index, cells, (cell) => {
    const { page: own, row, column, bbox: box } = cell
    return { page: own, row, column, line: null, bbox: box, ref: null }
  })
  cells.length = 0
  flow.last = []
  return made
}

function inOrder(a: PageCell, b: PageCell): number {
  return a.row - b.row || a.column - b.column
}
