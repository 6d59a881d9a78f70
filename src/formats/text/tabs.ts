/** Tables by tabs: a row a line (grid), or a tab-led cell a line with blank lines between rows (run). */
import {
  type Block,
  type Cell,
  cell,
  origin,
  type Paragraph,
  paragraph,
  table,
} from '../../document/model.ts'
import { Refusal } from '../limits.ts'
import type { Collector, Numbering } from './index.ts'
import type { Line } from './lines.ts'
import { withoutTags } from './markup.ts'

/** A row a line, a tab between cells. */
export class TabGrid implements Collector {
  readonly kind = 'tab-grid'
  readonly #cells: Cell[] = []
  readonly #table: number
  readonly #gridSlots: number
  #row = 0
  #columns = 0
  #line: number | null = null

  constructor(numbering: Numbering, gridSlots: number) {
    this.#table = numbering.table++
    this.#gridSlots = gridSlots
  }

  take(line: Line): boolean {
    if (line.pipes > 0 || line.tabs === 0) return false
    this.#line ??= line.number
    const texts = line.text.split('\t')
    this.#columns = Math.max(this.#columns, texts.length)
    if (this.#columns * (this.#row + 1) > this.#gridSlots) {
      throw new Refusal('limit', 'limit-grid', {
        limit: String(this.#gridSlots),
        line: String(line.number),
      })
    }
    for (const [column, text] of texts.entries()) {
      const body = withoutTags(text)
      if (body === '') continue
      const at = origin({ table: this.#table, row: this.#row, column, line: line.number })
      this.#cells.push(cell(body, this.#row, column, at))
    }
    this.#row++
    return true
  }

  blocks(): readonly Block[] {
    if (this.#cells.length === 0) return []
    return [table('text', this.#cells, origin({ table: this.#table, line: this.#line }))]
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
      const at = origin({ table: this.#table, row: this.#row, line: line.number })
      this.#paragraphs.push(
        paragraph(
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
    this.#paragraphs[this.#paragraphs.length - 1] = {
      ...above,
      text: `${above.text}\n${withoutTags(line.text)}`,
    }
    return true
  }

  blocks(): readonly Block[] {
    return this.#paragraphs
  }
}
