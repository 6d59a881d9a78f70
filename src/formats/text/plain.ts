/**
 * Lines without tabs or pipes: tables where their columns stand by position, else a paragraph each.
 * Blank lines tell only how far apart paragraphs stand.
 */
import { type Block, origin, paragraph } from '../../document/model.ts'
import type { Collector, Numbering } from './index.ts'
import type { Line } from './lines.ts'
import { headingLevel } from './headings.ts'
import { withoutTags } from './markup.ts'
import { spacedTables } from './spaced/index.ts'

export class PlainRun implements Collector {
  readonly kind = 'plain'
  readonly #lines: Line[] = []
  readonly #numbering: Numbering

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
    for (const { table, first, last } of spacedTables(lines, this.#numbering)) {
      const start = lines.findIndex(({ number }) => number === first)
      putParagraphs(lines, at, start, blocks)
      blocks.push(table)
      at = lines.findIndex(({ number }) => number === last) + 1
    }
    putParagraphs(lines, at, lines.length, blocks)
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
    const text = withoutTags(line.text)
    const at = origin({ line: line.number })
    blocks.push(paragraph(text, at, blank ? 'blank' : 'line', headingLevel(line)))
    blank = false
  }
}
