/**
 * Lines without tabs or pipes: tables where their columns stand by position, else a paragraph each.
 * Blank lines tell only how far apart paragraphs stand.
 */
import { type Block, origin, type Paragraph, paragraph } from '../../document/model.ts'
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
      blocks.push(...paragraphs(lines.slice(at, start)), table)
      blocks.push(...paragraphs(lines.slice(start, end).filter(isPageNumber)))
      at = end
    }
    blocks.push(...paragraphs(at === 0 ? lines : lines.slice(at)))
    return blocks
  }

  /** Paragraphs alone, where a table's blanks may be those of a text; else null. To be asked after the blocks. */
  otherwise(): readonly Block[] | null {
    return this.#tight ? paragraphs(this.#lines) : null
  }
}

function paragraphs(lines: readonly Line[]): Paragraph[] {
  const found: Paragraph[] = []
  let blank = false
  for (const line of lines) {
    if (line.isBlank) {
      blank = true
      continue
    }
    const text = withoutTags(line.text)
    const at = origin({ line: line.number })
    found.push(paragraph(text, at, blank ? 'blank' : 'line', headingLevel(line)))
    blank = false
  }
  return found
}
