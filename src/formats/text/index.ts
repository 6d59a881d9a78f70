/** Text of every kind: tab-indented with TC field codes, tab grids, comma-separated values, pipes, one cell a line, glued, prose. */
import type { Block, Document, Message } from '../../document/model.ts'
import { origin } from '../../document/model.ts'
import type { Reader } from '../index.ts'
import { checkCells } from '../limits.ts'
import { csvBlocks } from './csv.ts'
import { decode } from './decode.ts'
import { type Line, splitLines } from './lines.ts'
import { PipeBlock } from './pipes.ts'
import { PlainRun } from './plain.ts'
import { TabGrid, TabRun } from './tabs.ts'

/** Collects the lines of one block of a kind; a line that is not of its kind closes it. */
export interface Collector {
  readonly kind: 'pipes' | 'tab-grid' | 'tc-text' | 'plain'
  /** Takes a line, or says that it is not of this block. */
  take(line: Line): boolean
  blocks(): readonly Block[]
  /** The same read otherwise, where it may be. */
  otherwise?(): readonly Block[] | null
}

/** Tables of all blocks are numbered through the document. */
export interface Numbering {
  table: number
  /** Columns of the tab grid before; 0 where there is none. */
  columns: number
}

/**
 * Reads a text file. Each stretch of lines of one kind becomes a table or a run of paragraphs.
 * @throws Refusal past the limits on lines, cells and grid slots
 */
export const readText: Reader = (bytes, options) => {
  const { text, encoding, replaced } = decode(bytes)
  const messages = replaced > 0 ? [replacedIn(replaced)] : []
  const csv = csvBlocks(text, options.limits)
  if (csv !== null) return { format: 'csv', encoding, pages: null, blocks: csv, messages }
  const lines = splitLines(text, options.limits)
  const numbering: Numbering = { table: 0, columns: 0 }
  const collectors: Collector[] = []
  let current = null as Collector | null
  for (const line of lines) {
    if (current?.take(line) === true) continue
    current = open(line, numbering, options.limits.gridSlots)
    current.take(line)
    collectors.push(current)
  }
  const parts = collectors.map((each) => each.blocks())
  const format = formatOf(collectors, parts)
  const blocks = parts.flat()
  checkCells(sizeOf(blocks), options.limits)
  const others = collectors.map((each) => each.otherwise?.() ?? null)
  const otherwise = others.every((each) => each === null)
    ? {}
    : { otherwise: others.flatMap((each, index) => each ?? parts[index] ?? []) }
  return { format, encoding, pages: null, blocks, ...otherwise, messages } satisfies Document
}

/** How many cells and paragraphs there are. */
function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, each) => sum + (each.type === 'table' ? each.size : 1), 0)
}

function replacedIn(count: number): Message {
  return { code: 'replacement-characters', values: { count: String(count) }, at: origin() }
}

function open(line: Line, numbering: Numbering, gridSlots: number): Collector {
  if (line.pipes > 0) return new PipeBlock(numbering, gridSlots)
  if (line.tabs > 0) {
    return line.isLoneCell ? new TabRun(numbering) : new TabGrid(numbering, gridSlots)
  }
  return new PlainRun(numbering)
}

/** The kind that most lines are of, plain text aside. */
function formatOf(collectors: readonly Collector[], parts: readonly (readonly Block[])[]): string {
  const count = new Map<string, number>()
  for (const [index, { kind }] of collectors.entries()) {
    if (kind !== 'plain') count.set(kind, (count.get(kind) ?? 0) + sizeOf(parts[index] ?? []))
  }
  const [best] = [...count].sort((one, other) => other[1] - one[1])
  if (best === undefined) return 'plain'
  return best[0] === 'pipes' ? 'markdown' : best[0]
}
