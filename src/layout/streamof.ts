/** A reader's document as the stream. */
import type { Document, Paragraph, Table } from '../document/model.ts'
import { type Stream, strength } from './stream.ts'
import { uprightParts } from './upright.ts'
import { type PageMark, pageMarks } from './pagemarks.ts'
import { Pieces } from './pieces.ts'
import { StreamBuilder } from './streambuilder.ts'

/** A reader's blocks as a stream. */
export function streamOf(document: Document): Stream {
  return built(document, false) ?? built(document, true) ?? empty()
}

function empty(): Stream {
  return new StreamBuilder(new Pieces([], 0), 0, 0, true).stream()
}

/** The stream; null where the text is read as simplified and shows to be traditional. */
function built(document: Document, traditional: boolean): Stream | null {
  const { characters, count, longest } = sizeOf(document)
  const pieces = new Pieces(document.blocks, count)
  const builder = new StreamBuilder(pieces, characters, longest, traditional)
  const last = lastPageNumber(document)
  const marks = pageMarks(document)
  for (const [index, block] of document.blocks.entries()) {
    if (index === last) continue
    const isRead =
      block.type === 'paragraph'
        ? addParagraph(builder, block, index, marks.get(index) ?? null)
        : addTable(builder, block, index)
    if (!isRead) return null
  }
  return builder.stream()
}

interface Size {
  readonly characters: number
  /** How many paragraphs and cells. */
  readonly count: number
  /** Characters of the longest paragraph or table. */
  readonly longest: number
}

function sizeOf({ blocks }: Document): Size {
  let characters = 0
  let count = 0
  let longest = 0
  for (const block of blocks) {
    const own = block.type === 'paragraph' ? block.text.length : block.characters
    characters += own
    longest = Math.max(longest, own)
    count += block.type === 'paragraph' ? 1 : block.size
  }
  return { characters, count, longest }
}

/** @param mark characters of a page's mark before the text, which goes on from the page before */
function addParagraph(
  builder: StreamBuilder,
  { text, boundary }: Paragraph,
  block: number,
  mark: PageMark | null,
): boolean {
  if (mark === null) return builder.add(text, strength[boundary], block)
  const rest = '\0'.repeat(mark.length) + text.slice(mark.length)
  if (!mark.goesOn) return builder.add(rest, strength[boundary], block)
  builder.goOn()
  return builder.add(rest, strength.none, block)
}

function addTable(builder: StreamBuilder, table: Table, block: number): boolean {
  const parts = table.grid === 'text' ? uprightParts(table) : NO_PARTS
  const below = new Set([...parts.values()].flat())
  let last = -1
  for (let cell = 0; cell < table.size; cell++) {
    if (below.has(cell)) continue
    const row = table.rowAt(cell)
    const boundary = row === last ? strength.cell : strength.row
    last = row
    if (!builder.add(table.textAt(cell), boundary, block, cell)) return false
    for (const part of parts.get(cell) ?? NO_CELLS) {
      if (!builder.add(table.textAt(part), strength.line, block, part, cell)) return false
    }
  }
  return true
}

const NO_PARTS: ReturnType<typeof uprightParts> = new Map()
const NO_CELLS: readonly number[] = []

/** Figures right above that make a number the last one of a column. */
const COLUMN = 2

/** The index of a page number that a conversion left after everything else, or -1. */
function lastPageNumber(document: Document): number {
  const filled: number[] = []
  for (let at = document.blocks.length - 1; at >= 0 && filled.length <= COLUMN; at--) {
    const each = document.blocks[at]
    if (each?.type === 'table' || each?.text.trim() !== '') filled.push(at)
  }
  const index = filled[0] ?? -1
  const inColumn = filled.slice(1).every((at) => {
    const each = document.blocks[at]
    return each?.type === 'paragraph' && /^\d{1,3}(?:\.\d)?$/.test(each.text.trim())
  })
  if (inColumn) return -1
  const block = document.blocks[index]
  const isNumber =
    block?.type === 'paragraph' &&
    block.boundary === 'blank' &&
    block.origin.row === null &&
    /^\d{1,3}$/.test(block.text.trim())
  return isNumber && !hasFigures(document) ? index : -1
}

/** Fewer numbers in paragraphs of their own may be those of pages. */
const FIGURES = 3

/** Whether figures stand in paragraphs of their own, and not only the numbers of pages, which grow by one. */
function hasFigures({ blocks }: Document): boolean {
  const figures = blocks.flatMap((each) =>
    each.type === 'paragraph' && /^\s*\d{1,3}\s*$/.test(each.text) ? [Number(each.text)] : [],
  )
  const isCounted = figures.every((each, at) => at === 0 || each === (figures[at - 1] ?? 0) + 1)
  return figures.length >= FIGURES && !isCounted
}
