/** Pipe tables: a row a line, a cell a line, or re-wrapped so that lines are not rows. */
import {
  type Block,
  type Boundary,
  origin,
  type Paragraph,
  paragraph,
} from '../../document/model.ts'
import { Refusal } from '../limits.ts'
import type { GridLine } from './brokenrows.ts'
import { gridTable } from './grid.ts'
import type { Collector, Numbering } from './index.ts'
import type { Line } from './lines.ts'
import { withoutTags } from './markup.ts'

const RULE = /^[\s|:+-]*-[\s|:+-]*$/
/** A block is a grid when this share of its lines begin and end with a pipe. */
const GRID_SHARE = 0.8
/** Lines without a pipe that may stand inside one cell. */
const CELL_LINES = 12

export class PipeBlock implements Collector {
  readonly kind = 'pipes'
  readonly #lines: Line[] = []
  readonly #numbering: Numbering
  readonly #gridSlots: number
  #open = 0

  constructor(numbering: Numbering, gridSlots: number) {
    this.#numbering = numbering
    this.#gridSlots = gridSlots
  }

  take(line: Line): boolean {
    if (line.pipes > 0) {
      this.#lines.push(line)
      this.#open = isOpen(line.text) ? CELL_LINES : 0
      return true
    }
    if (this.#open === 0 || line.isBlank || line.tabs > 0) return false
    this.#open--
    this.#lines.push(line)
    return true
  }

  blocks(): readonly Block[] {
    const lines = this.#lines.filter((line) => !RULE.test(line.text))
    if (lines.length === 0) return []
    const number = this.#numbering.table++
    if (lines.length > 1 && isEven(lines)) return this.#grid(lines, number, true)
    const whole = lines.filter((line) => /^\s*\|.*\|\s*$/.test(line.text)).length
    return whole >= lines.length * GRID_SHARE && lines.length > 1
      ? this.#grid(lines, number, false)
      : run(lines, number)
  }

  /** @param opens whether rows begin with a cell, and a pipe at the start of one stands behind a blank cell */
  #grid(lines: readonly Line[], number: number, opens: boolean): readonly Block[] {
    let columns = 0
    const rows = lines.map((line, row): GridLine => {
      const text = line.text.trim()
      const first = text.startsWith('|') && !opens ? 1 : 0
      const texts = text.split('|').slice(first, text.endsWith('|') ? -1 : undefined)
      columns = Math.max(columns, texts.length)
      if (columns * (row + 1) > this.#gridSlots) {
        throw new Refusal('limit', 'limit-grid', {
          limit: String(this.#gridSlots),
          line: String(line.number),
        })
      }
      return { number: line.number, texts }
    })
    const made = gridTable(rows, number, lines[0]?.number ?? null)
    return made === null ? [] : [made]
  }
}

/** Fewer pipes a line say too little of its columns. */
const FEWEST_PIPES = 3
/** Lines that begin with a cell, of which fewer may be torn. */
const FEWEST_OPEN = 2

/** Rows whose cells a pipe follows each, blank ones too: none stands before the first, and all lines have as many. */
function isEven(lines: readonly Line[]): boolean {
  const opening = lines.filter(({ text }) => !text.trimStart().startsWith('|'))
  const usual = commonest(lines.map(({ pipes }) => pipes))
  const even = lines.filter(({ pipes, text }) => pipes === usual && text.trimEnd().endsWith('|'))
  return (
    usual >= FEWEST_PIPES &&
    even.length >= lines.length * GRID_SHARE &&
    opening.filter(({ pipes }) => pipes === usual).length >= FEWEST_OPEN
  )
}

/** A cell begun on this line goes on below: no pipe at its end. */
function isOpen(text: string): boolean {
  return text.includes('|') && !text.trimEnd().endsWith('|')
}

/** Rows end in a pipe where hardly a line without one at its end has as many as they. */
const FULL_OPEN = 0.3

/**
 * Whether rows end in a pipe, so that a line without one at its end is torn within a cell; where the last cell is
 * only set apart from the one before, a filled one leaves its line open.
 */
function rowsClose(lines: readonly Line[]): boolean {
  const open = lines.filter(({ text }) => isOpen(text))
  const closed = lines.filter(({ text, pipes }) => pipes > 0 && !isOpen(text))
  if (open.length === 0 || closed.length < open.length / 2) return false
  const whole = commonest(closed.map(({ pipes }) => pipes))
  return open.filter(({ pipes }) => pipes >= whole).length < open.length * FULL_OPEN
}

function commonest(counts: readonly number[]): number {
  const seen = new Map<number, number>()
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1)
  return [...seen].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0
}

/** Cells in their order; a line end is a row's end where the line holds a row. */
function run(lines: readonly Line[], number: number): Paragraph[] {
  const out: Paragraph[] = []
  const closing = rowsClose(lines)
  let row = 0
  let boundary: Boundary = 'row'
  for (const line of lines) {
    const parts = line.text.split('|').map(withoutTags)
    const filled = parts.filter((part) => part !== '').length
    for (const [index, part] of parts.entries()) {
      if (index > 0) boundary = stronger(boundary, 'cell')
      if (part === '') continue
      if (boundary === 'row') row++
      out.push(paragraph(part, origin({ table: number, row, line: line.number }), boundary))
      boundary = 'none'
    }
    const padded = /\|\s*\|\s*$/.test(line.text)
    const torn = closing && isOpen(line.text)
    boundary = stronger(boundary, !torn && (filled > 1 || padded) ? 'row' : 'line')
  }
  return out
}

const ORDER: readonly Boundary[] = ['none', 'space', 'line', 'blank', 'cell', 'row']

function stronger(one: Boundary, other: Boundary): Boundary {
  return ORDER.indexOf(one) >= ORDER.indexOf(other) ? one : other
}
