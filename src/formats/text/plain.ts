/** Lines without tabs or pipes: a paragraph each. Blank lines tell only how far apart they stand. */
import { type Block, origin, type Paragraph, paragraph } from '../../document/model.ts'
import type { Collector } from './index.ts'
import type { Line } from './lines.ts'
import { headingLevel } from './headings.ts'
import { withoutTags } from './markup.ts'

export class PlainRun implements Collector {
  readonly kind = 'plain'
  readonly #paragraphs: Paragraph[] = []
  #blank = false

  take(line: Line): boolean {
    if (line.pipes > 0 || (line.tabs > 0 && !line.isBlank)) return false
    if (line.tabs > 0 && line.isLoneCell) return false
    if (line.isBlank) {
      this.#blank = true
      return true
    }
    this.#paragraphs.push(
      paragraph(
        withoutTags(line.text),
        origin({ line: line.number }),
        this.#blank ? 'blank' : 'line',
        headingLevel(line),
      ),
    )
    this.#blank = false
    return true
  }

  blocks(): readonly Block[] {
    return this.#paragraphs
  }
}
