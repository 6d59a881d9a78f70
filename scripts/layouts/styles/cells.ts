/** Styles that write every cell: tabs, pipes, a cell a line, spaces, nothing. */
import type { Random } from '../../forms/random.ts'
import {
  bare,
  ROW_END,
  ROW_START,
  type Sheet,
  type SheetRow,
  type SheetTable,
  type Slot,
} from '../sheet.ts'

export interface StyleOptions {
  readonly random: Random
  /** Slots that a cell to the left covers are blanks, or nothing. */
  readonly padded: boolean
}

export type Style = (sheet: Sheet, options: StyleOptions) => string

/** Tab-indented, one cell a line, a blank line after each row; with Word's field codes or without. */
export function tabIndented(codes: boolean): Style {
  return (sheet) => {
    const lines: string[] = []
    for (const block of sheet.blocks) {
      if (block.type === 'text') {
        lines.push(
          codes && block.title ? `${block.text} TC ${block.text} \\f C \\l 1 ` : block.text,
          '',
        )
        continue
      }
      for (const row of block.rows) {
        const cells = row.slots.filter(({ cover }) => cover !== 'left')
        lines.push(...cells.map(({ text }) => `\t${text}`), '')
      }
    }
    return lines.join('\n')
  }
}

/** A row a line, cells between tabs. */
export const tabGrid: Style = (sheet, options) =>
  rowsOf(sheet, options, (cells) => cells.map(oneLine).join('\t'), '\n')

/** A row a line between pipes, with the rule that Markdown asks for. */
export const pipes: Style = (sheet, options) =>
  rowsOf(sheet, options, (cells, index) => {
    const line = `| ${cells.map(broken).join(' | ')} |`
    const isFirst = index === 0
    return isFirst ? `${line}\n|${' --- |'.repeat(cells.length)}` : line
  })

/** A row a line, no pipe before its first cell. */
export const pipesOpen: Style = (sheet, options) =>
  rowsOf(sheet, options, (cells) => `${cells.map(oneLine).join(' | ')} |`)

/** Hundreds of blank columns behind each row. */
export const pipesPadded: Style = (sheet, options) => {
  const columns = options.random.int(200, 500)
  return rowsOf(
    sheet,
    options,
    (cells) => `| ${cells.map(oneLine).join(' | ')} ${'|'.repeat(columns)}`,
  )
}

/** `cell |` a line, the blanks of a row's end as pipes behind its last cell. */
export const pipesCells: Style = (sheet, options) => {
  const { random } = options
  const before = random.chance(0.4) ? '|\n' : ''
  return rowsOf(sheet, options, (cells) => {
    const last = cells.findLastIndex((cell) => cell !== '')
    const blanks = '|'.repeat(cells.length - 1 - last)
    const kept = cells
      .slice(0, last + 1)
      .map((cell, at) => (at < last ? `${cell} |` : `${cell} |${blanks}`))
    return before + kept.join('\n')
  })
}

/** Lines end between any two cells, so that they are not rows. */
export const pipesWrapped: Style = (sheet, options) => {
  const { random } = options
  return sheet.blocks
    .map((block) => {
      if (block.type === 'text') return block.text
      const cells = block.rows.flatMap((row) => cellsOf(row, options).map(oneLine))
      let text = ''
      let room = random.int(4, 14)
      for (const cell of cells) {
        text += `| ${cell} `
        room--
        if (room > 0) continue
        text += '|\n'
        room = random.int(4, 14)
      }
      return `${text}|`
    })
    .join('\n')
}

/** Every cell on a line of its own, blank lines between. */
export const oneCell: Style = (sheet, options) => {
  const gap = options.random.pick(['\n\n', '\n\n', '\n\n\n'])
  return linesOf(sheet, options, (text) => text, gap)
}

/** Every cell on a line of its own and nothing between. */
export const cellLines: Style = (sheet, options) => linesOf(sheet, options, oneLine, '\n')

/** Single spaces between cells, a row a line or all in one line. */
export const spaces: Style = (sheet, options) => {
  const end = options.random.chance(0.6) ? '\n' : ' '
  return rowsOf(sheet, options, (cells) => filled(cells).map(oneLine).join(' '), end)
}

/** A row a line, no separator in the row. */
export const gluedRows: Style = (sheet, options) => {
  doubtFused(sheet)
  return rowsOf(sheet, options, (cells) => filled(cells).map(joined).join(''))
}

/** No separator at all. */
export const glued: Style = (sheet, options) => {
  doubtFused(sheet)
  return rowsOf(sheet, options, (cells) => filled(cells).map(joined).join(''), '')
}

function rowsOf(
  sheet: Sheet,
  options: StyleOptions,
  write: (cells: readonly string[], index: number) => string,
  end = '\n',
): string {
  return sheet.blocks
    .flatMap((block) =>
      block.type === 'text'
        ? [block.text]
        : block.rows.map((row, index) => write(cellsOf(row, options), index)),
    )
    .join(end)
}

function linesOf(
  sheet: Sheet,
  options: StyleOptions,
  write: (text: string) => string,
  gap: string,
): string {
  const blank = options.padded && gap !== '\n'
  const lines = sheet.blocks.flatMap((block) =>
    block.type === 'text'
      ? [block.text]
      : block.rows.flatMap((row) =>
          cellsOf(row, options)
            .filter((text) => blank || text !== '')
            .map(write),
        ),
  )
  return lines.map((line) => (line === '' ? '\u00a0' : line)).join(gap)
}

/** Cells of a row as the style's options keep them. */
export function cellsOf(row: SheetRow, { padded }: StyleOptions): string[] {
  return row.slots.filter(({ cover }) => padded || cover !== 'left').map(({ text }) => text)
}

function filled(cells: readonly string[]): string[] {
  return cells.filter((text) => text !== '')
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ')
}

function broken(text: string): string {
  return text.replaceAll('\n', '<br>')
}

function joined(text: string): string {
  return text.replaceAll('\n', '')
}

/**
 * A figure that ends in a digit and the cell after it that begins with one are one number when
 * glued. Such rows can't be told for sure.
 */
function doubtFused(sheet: Sheet): void {
  for (const block of sheet.blocks) {
    if (block.type === 'table') fusedRows(block)
  }
}

function fusedRows(table: SheetTable): void {
  for (const { slots, indicator } of table.rows) {
    if (indicator === null) continue
    const cells = slots.filter(({ text }) => text !== '')
    const at = cells.findIndex(({ role }) => role === 'target')
    const [one, two] = [cells[at], cells[at + 1]]
    const before = cells[at - 1]
    if (fuse(one, two) || fuse(before, one)) indicator.unsure = true
  }
}

function fuse(one: Slot | undefined, two: Slot | undefined): boolean {
  if (one === undefined || two === undefined) return false
  return /[\d.]$/.test(bare(one.text)) && /^[\d.]/.test(bare(two.text))
}

/** An indicator's text between its signs. */
export function signed(text: string): string {
  return `${ROW_START}${text}${ROW_END}`
}
