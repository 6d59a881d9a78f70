/** A generated form laid out on sheets: lines of text and fragments of cells, y downwards. */
import { page, type PrintStyle } from './corpus-pdf-style.ts'
import type { FormCell, FormDocument, FormTable, FormText } from './forms/model.ts'

export interface Line {
  readonly text: string
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly size: number
}

/** The part of a cell that stands on one sheet. */
export interface Fragment {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly lines: readonly Line[]
}

export interface Sheet {
  readonly width: number
  readonly height: number
  readonly lines: Line[]
  readonly cells: Fragment[]
}

/** Between a border and its text. */
const PAD = 4
/** Line pitch, in font sizes. */
const PITCH = 1.35

export function layBlocks(
  document: FormDocument,
  style: PrintStyle,
  cut: (table: number, row: number) => boolean,
): Sheet[] {
  const [width, height] = style.landscape ? [page.height, page.width] : [page.width, page.height]
  const sheets: Sheet[] = []
  const open = (): Sheet => {
    const sheet = { width, height, lines: [], cells: [] }
    sheets.push(sheet)
    return sheet
  }
  let sheet = open()
  let y = page.margin + style.gap
  let tables = 0
  const bottom = height - page.margin
  for (const block of document.blocks) {
    if (block.type !== 'table') {
      const size = block.type === 'title' ? style.size + 6 : style.size
      if (y + 2 * size > bottom) {
        sheet = open()
        y = page.margin
      }
      sheet.lines.push(textLine(block, y + size * 1.3, size, width))
      y += size * 1.8
      continue
    }
    const index = tables++
    const rows = rowHeights(block, style, width)
    for (const [start, end] of parts(rows, y, bottom, (row) => cut(index, row), style)) {
      if (start > 0 || y + (rows[0] ?? 0) > bottom) {
        sheet = open()
        y = page.margin
      }
      if (style.repeat && start > 0) {
        place(sheet, block, rows, 0, 1, y, style, width)
        y += rows[0] ?? 0
      }
      place(sheet, block, rows, start, end, y, style, width)
      y += sum(rows.slice(start, end))
    }
    y += 8
  }
  return sheets
}

/** First and last rows of the parts that pages hold. */
function parts(
  rows: readonly number[],
  y: number,
  bottom: number,
  cut: (row: number) => boolean,
  style: PrintStyle,
): [number, number][] {
  const found: [number, number][] = []
  let start = 0
  let at = y + (rows[0] ?? 0) > bottom ? page.margin : y
  rows.forEach((height, row) => {
    if (row > start && (cut(row) || at + height > bottom)) {
      found.push([start, row])
      start = row
      at = page.margin + (style.repeat ? (rows[0] ?? 0) : 0)
    }
    at += height
  })
  found.push([start, rows.length])
  return found
}

/** Draws the parts of the cells that stand in rows `start` to `end`. A label stands in its first part. */
function place(
  sheet: Sheet,
  table: FormTable,
  rows: readonly number[],
  start: number,
  end: number,
  y: number,
  style: PrintStyle,
  width: number,
): void {
  const xs = columnLines(table, width)
  for (const cell of table.cells) {
    const first = Math.max(cell.row, start)
    const last = Math.min(cell.row + cell.rowSpan, end)
    if (first >= last) continue
    const top = y + sum(rows.slice(start, first))
    const bottom = top + sum(rows.slice(first, last))
    const left = xs[cell.column] as number
    const right = xs[cell.column + cell.columnSpan] as number
    const texts = first === cell.row ? wrapped(cell.text, right - left - 2 * PAD, style.size) : []
    const pitch = PITCH * style.size
    const from = (top + bottom) / 2 - (texts.length * pitch) / 2
    const lines = texts.map((text, index) => {
      const free = right - left - 2 * PAD - textWidth(text, style.size)
      const x = left + PAD + (cell.align === 'center' ? free / 2 : 0)
      return { text, x, y: from + index * pitch + style.size * 1.05, size: style.size }
    })
    sheet.cells.push({ left, top, right, bottom, lines })
  }
}

/**
 * Heights that hold every cell's text, in points.
 * @param merged whether a merged cell's text needs room in its first row alone (so that a cut below it
 * leaves the text whole) or over all its rows
 */
export function rowHeights(
  table: FormTable,
  style: PrintStyle,
  width: number,
  merged: 'first' | 'over' = 'first',
): number[] {
  const xs = columnLines(table, width)
  const need = (cell: FormCell): number => {
    const room = (xs[cell.column + cell.columnSpan] as number) - (xs[cell.column] as number)
    return wrapped(cell.text, room - 2 * PAD, style.size).length * PITCH * style.size + 2 * PAD
  }
  const rows = Array.from({ length: table.rows }, () => PITCH * style.size + 2 * PAD)
  for (const cell of table.cells) {
    if (cell.rowSpan === 1) rows[cell.row] = Math.max(rows[cell.row] as number, need(cell))
  }
  for (const cell of table.cells) {
    const last = merged === 'first' ? cell.row : cell.row + cell.rowSpan - 1
    const above = sum(rows.slice(cell.row, last))
    rows[last] = Math.max(rows[last] as number, need(cell) - above)
  }
  return rows
}

function columnLines(table: FormTable, width: number): number[] {
  const inner = width - 2 * page.margin
  const xs = [page.margin]
  for (const share of table.widths) xs.push((xs.at(-1) as number) + share * inner)
  return xs
}

function textLine(block: FormText, y: number, size: number, width: number): Line {
  const free = width - 2 * page.margin - textWidth(block.text, size)
  const shift = block.align === 'left' ? 0 : block.align === 'center' ? free / 2 : free
  return { text: block.text, x: page.margin + Math.max(0, shift), y, size }
}

function wrapped(text: string, room: number, size: number): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const character of paragraph) {
      if (line !== '' && textWidth(line + character, size) > room) {
        lines.push(line)
        line = ''
      }
      line += character
    }
    lines.push(line)
  }
  return lines
}

function textWidth(text: string, size: number): number {
  let width = 0
  for (const character of text) width += character < '\u0080' ? size / 2 : size
  return width
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
