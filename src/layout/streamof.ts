/** A reader's document as the stream. */
import type { Document, Paragraph, Table } from '../document/model.ts'
import { type Stream, strength } from './stream.ts'
import { uprightParts } from './upright.ts'
import { StreamBuilder } from './streambuilder.ts'

/** A reader's blocks as a stream. */
export function streamOf(document: Document): Stream {
  return built(document, false) ?? built(document, true) ?? new StreamBuilder(0, true).stream()
}

/** The stream; null where the text is read as simplified and shows to be traditional. */
function built(document: Document, traditional: boolean): Stream | null {
  const builder = new StreamBuilder(lengthOf(document), traditional)
  const last = lastPageNumber(document)
  for (const [index, block] of document.blocks.entries()) {
    if (index === last) continue
    const isRead =
      block.type === 'paragraph'
        ? addParagraph(builder, block, index)
        : addTable(builder, block, index)
    if (!isRead) return null
  }
  return builder.stream()
}

function lengthOf({ blocks }: Document): number {
  let length = 0
  for (const block of blocks) {
    if (block.type === 'paragraph') length += block.text.length
    else for (const { text } of block.cells) length += text.length
  }
  return length
}

function addParagraph(builder: StreamBuilder, paragraph: Paragraph, block: number): boolean {
  return builder.add(paragraph.text, strength[paragraph.boundary], {
    origin: paragraph.origin,
    block,
    row: paragraph.origin.row,
    column: null,
    rowSpan: 1,
    columnSpan: 1,
    grid: null,
    level: paragraph.level,
  })
}

function addTable(builder: StreamBuilder, table: Table, block: number): boolean {
  const { grid } = table
  const parts = grid === 'text' ? uprightParts(table.cells) : NO_PARTS
  const below = new Set([...parts.values()].flat())
  let last = -1
  for (const cell of table.cells) {
    if (below.has(cell)) continue
    const { text, origin, row, column, rowSpan, columnSpan } = cell
    const boundary = row === last ? strength.cell : strength.row
    last = row
    const place = { origin, block, row, column, rowSpan, columnSpan, grid, level: null }
    if (!builder.add(text, boundary, place)) return false
    for (const part of parts.get(cell) ?? []) {
      if (!builder.add(part.text, strength.line, { ...place, column: null, origin: part.origin }))
        return false
    }
  }
  return true
}

const NO_PARTS: ReturnType<typeof uprightParts> = new Map()

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
  return isNumber ? index : -1
}
