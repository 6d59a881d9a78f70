/** Pages → one run of paragraphs and tables, as if there were no pages. */
import type { PageContent, PageLine } from '../structure/page.ts'
import { continuationOf } from './continuation.ts'
import { type Furniture, furnitureOf } from './furniture.ts'
import { joinTables } from './joining.ts'
import { type FlowTable, flowTable } from './rows.ts'

export interface FlowLine {
  readonly line: PageLine
  readonly page: PageContent
}

export type FlowBlock =
  | { readonly type: 'lines'; readonly lines: FlowLine[] }
  | { readonly type: 'table'; readonly table: FlowTable }

export interface Flow {
  readonly blocks: readonly FlowBlock[]
  /** Lines left out by a rule: page numbers, and headers between two parts of a table. */
  readonly dropped: readonly FlowLine[]
}

type TableBlock = Extract<FlowBlock, { type: 'table' }>

type Element =
  | { readonly line: PageLine; readonly top: number; readonly left: number }
  | { readonly table: FlowTable; readonly top: number; readonly left: number }

/** 续表, 续上表, 接上页, …（续）: the words with which a table goes on. */
const mark = /续上?表|接上[页表]|[（(]续[）)]\s*$|^续[：:]?$/
/** A mark stands in a title, not in a sentence. */
const MARK_LENGTH = 40

/**
 * The tables take over the cells of the pages, which are of no further use.
 * @param close called once for each table, with its place among them, when no later page can add to it
 */
export function flowOf(
  pages: readonly PageContent[],
  close: (table: FlowTable, index: number) => void = () => {},
): Flow {
  const furniture = furnitureOf(pages)
  const blocks: FlowBlock[] = []
  const dropped: FlowLine[] = []
  let open: TableBlock[] = []
  /** Tables not closed yet, by their places. */
  const unclosed = new Map<TableBlock, number>()
  let count = 0
  const closeBut = (kept: readonly TableBlock[]): void => {
    for (const [block, index] of unclosed) {
      if (kept.includes(block)) continue
      unclosed.delete(block)
      close(block.table, index)
    }
  }
  for (const page of pages) {
    const elements = elementsOf(page)
    const first = elements.findIndex((element) => 'table' in element)
    const lead = first === -1 ? [] : linesOf(elements.slice(0, first))
    const goesOn = lead.some(isMark) || lead.every((line) => isFurniture(furniture, page, line))
    let tops: readonly TableBlock[] = goesOn ? open : []
    const known = new Set<FlowTable>()
    const continued = new Set<TableBlock>()
    for (const element of elements) {
      if (!('table' in element) || element.top >= firstBottom(elements)) continue
      const block = tops.find((each) => continues(each, element.table))
      if (block === undefined) continue
      tops = tops.filter((each) => each !== block)
      known.add(element.table)
      continued.add(block)
    }
    const drop = continued.size > 0 ? new Set(lead) : new Set<PageLine>()
    open = [...continued]
    for (const element of elements) {
      if ('line' in element) {
        const { line } = element
        const running = isFurniture(furniture, page, line)
        if (drop.has(line) || furniture.isNumber(page, line)) dropped.push({ line, page })
        else pushLine(blocks, { line, page })
        if (!running) open = []
      } else if (!known.has(element.table)) {
        const block: TableBlock = { type: 'table', table: element.table }
        blocks.push(block)
        unclosed.set(block, count++)
        open = open.filter((each) => beside(each.table, element.table, page.number))
        open.push(block)
      }
    }
    closeBut(open)
  }
  closeBut([])
  return { blocks, dropped }
}

/** Joins the table to the block where it goes on with it. */
function continues(block: TableBlock, next: FlowTable): boolean {
  const continuation = continuationOf(block.table, next)
  if (continuation === null) return false
  joinTables(block.table, next, continuation)
  return true
}

/** A table next to another, not below it: both may go on. */
function beside(one: FlowTable, other: FlowTable, page: number): boolean {
  if (one.page !== page) return false
  return one.bbox[2] <= other.bbox[0] || other.bbox[2] <= one.bbox[0]
}

/** Where the topmost table of a page ends: those that begin above stand beside it. */
function firstBottom(elements: readonly Element[]): number {
  for (const element of elements) if ('table' in element) return element.table.bbox[3]
  return 0
}

function elementsOf(page: PageContent): Element[] {
  const elements: Element[] = page.lines.map((line) => ({
    line,
    top: line.bbox[1],
    left: line.bbox[0],
  }))
  for (const each of page.tables) {
    const table = flowTable(each, page.number)
    elements.push({ table, top: table.bbox[1], left: table.bbox[0] })
  }
  return elements.sort((a, b) => a.top - b.top || a.left - b.left)
}

function linesOf(elements: readonly Element[]): PageLine[] {
  return elements.flatMap((element) => ('line' in element ? [element.line] : []))
}

function isMark({ text }: PageLine): boolean {
  return text.length < MARK_LENGTH && mark.test(text)
}

function isFurniture(furniture: Furniture, page: PageContent, line: PageLine): boolean {
  return furniture.isNumber(page, line) || furniture.isRunning(page, line)
}

function pushLine(blocks: FlowBlock[], line: FlowLine): void {
  const last = blocks.at(-1)
  if (last?.type === 'lines') last.lines.push(line)
  else blocks.push({ type: 'lines', lines: [line] })
}
