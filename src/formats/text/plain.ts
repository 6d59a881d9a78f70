/**
 * Lines without tabs or pipes: tables where their columns stand by position, else a paragraph each.
 * Blank lines tell only how far apart paragraphs stand.
 */
import { type Block, textParagraph } from '../../document/model.ts'
import type { Collector, Numbering } from './index.ts'
import type { Line } from './lines.ts'
import { headingLevel } from './headings.ts'
import { withoutTags } from './markup.ts'
import { isPageNumber, spacedTables } from './spaced/index.ts'

export class PlainRun implements Collector {
  readonly kind = 'plain'
  readonly #lines: Line[] = []
  readonly #numbering: Numbering
  #tight = false

  constructor(numbering: Numbering) {
    this.#numbering = numbering
  }

  take(line: Line): boolean {
    if (line.pipes > 0 || (line.tabs > 0 && !line.isBlank)) return false
    if (line.tabs > 0 && line.isLoneCell) return false
    this.#lines.push(line)
    return true
  }

  blocks(): readonly Block[] {
    const lines = this.#lines
    const blocks: Block[] = []
    let at = 0
    for (const { table, first, last, tight } of spacedTables(lines, this.#numbering)) {
      this.#tight ||= tight
      const start = lines.findIndex(({ number }) => number === first)
      const end = lines.findIndex(({ number }) => number === last) + 1
      putParagraphs(lines, at, start, blocks)
      blocks.push(table)
      for (let index = start; index < end; index++) {
        if (isPageNumber(lines[index] as Line)) putParagraphs(lines, index, index + 1, blocks)
      }
      at = end
    }
    putParagraphs(lines, at, lines.length, blocks)
    return blocks
  }

  /** Paragraphs alone, where a table's blanks may be those of a text; else null. To be asked after the blocks. */
  otherwise(): readonly Block[] | null {
    if (!this.#tight) return null
    const blocks: Block[] = []
    putParagraphs(this.#lines, 0, this.#lines.length, blocks)
    return blocks
  }
}

function putParagraphs(lines: readonly Line[], from: number, to: number, blocks: Block[]): void {
  let blank = false
  for (let index = from; index < to; index++) {
    const line = lines[index] as Line
    if (line.isBlank) {
      blank = true
      continue
    }
    const text = indentOf(line.text) + withoutTags(line.text)
    const at = { line: line.number, table: null, row: null }
    for (const part of CELL.test(line.text) ? text.split('\n') : [text]) {
      blocks.push(textParagraph(part, at, blank ? 'blank' : 'line', headingLevel(line)))
      blank = false
    }
  }
}

/** Cells of a web page's table: each is a line. */
const CELL = /<t[dh][\s>]/i
const INDENT = /^[ \u3000\u00a0]*/

/** The blanks that a line begins with: they tell what it stands under. */
function indentOf(text: string): string {
  return INDENT.exec(text)?.[0] ?? ''
}
