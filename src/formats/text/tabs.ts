/** Tables by tabs: a row a line (grid), or a tab-led cell a line with blank lines between rows (run). */
import { type Block, type Paragraph, textParagraph } from '../../document/model.ts'
import { Refusal } from '../limits.ts'
import { type GridLine, mended, usual } from './brokenrows.ts'
import { gridTable } from './grid.ts'
import type { Collector, Numbering } from './index.ts'
import type { Line } from './lines.ts'
import { withoutTags } from './markup.ts'

/** So few lines say nothing of a grid's columns. */
const FEW = 2

/** A row a line, a tab between cells. */
export class TabGrid implements Collector {
  readonly kind = 'tab-grid'
  readonly #lines: GridLine[] = []
  readonly #numbering: Numbering
  readonly #table: number
  readonly #gridSlots: number
  #columns = 0

  constructor(numbering: Numbering, gridSlots: number) {
    this.#numbering = numbering
    this.#table = numbering.table++
    this.#gridSlots = gridSlots
  }

  take(line: Line): boolean {
    if (line.pipes > 0 || line.tabs === 0) return false
    const texts = line.text.split('\t')
    this.#columns = Math.max(this.#columns, texts.length)
    if (this.#columns * (this.#lines.length + 1) > this.#gridSlots) {
      throw new Refusal('limit', 'limit-grid', {
        limit: String(this.#gridSlots),
        line: String(line.number),
      })
    }
    this.#lines.push({ number: line.number, texts })
    return true
  }

  blocks(): readonly Block[] {
    const lines = mended(this.#lines, this.#numbering.columns)
    const made = gridTable(lines, this.#table, this.#lines[0]?.number ?? null)
    if (this.#lines.length > FEW) this.#numbering.columns = usual(this.#lines)
    return made === null ? [] : [made]
  }
}

/** A tab and one cell a line. A lone tab is an empty cell; a line without a tab goes on in the cell above. */
export class TabRun implements Collector {
  readonly kind = 'tc-text'
  readonly #paragraphs: Paragraph[] = []
  readonly #table: number
  #row = 0
  #blank = false

  constructor(numbering: Numbering) {
    this.#table = numbering.table++
  }

  take(line: Line): boolean {
    if (line.pipes > 0) return false
    if (line.tabs > 0 && !line.isLoneCell) return false
    if (line.isLoneCell) {
      if (this.#blank && this.#paragraphs.length > 0) this.#row++
      const at = { table: this.#table, row: this.#row, line: line.number }
      this.#paragraphs.push(
        textParagraph(
          withoutTags(line.text),
          at,
          this.#blank || this.#paragraphs.length === 0 ? 'row' : 'cell',
        ),
      )
      this.#blank = false
      return true
    }
    if (line.isBlank) {
      this.#blank = true
      return true
    }
    const above = this.#paragraphs.at(-1)
    if (this.#blank || above === undefined) return false
    const { text, origin, boundary } = above
    const whole = `${text}\n${withoutTags(line.text)}`
    this.#paragraphs[this.#paragraphs.length - 1] = textParagraph(whole, origin, boundary)
    return true
  }

  blocks(): readonly Block[] {
    return this.#paragraphs
  }
}
