/** A page's markup to neutral blocks, in one walk and without a tree: what a person sees, with tables as tables. */
import { formatNumber } from '../word/numbers.ts'
import { type Limits, Refusal } from '../limits.ts'
import type { Block } from '../../document/model.ts'
import { contentOf, type RawBlock, Settling } from '../tables/raw.ts'
import { inputText, isAround, isHidden, listFormats, spanOf } from './elements.ts'
import type { ElementName } from './names.ts'
import type { Attributes } from './attributes.ts'
import { type PageHandler, scanPage } from './scan.ts'
import { collapsed, isBlank, tidy } from './space.ts'
import { type HtmlCell, type HtmlRow, placeCells } from './grid.ts'

interface TableDraft {
  readonly index: number
  readonly rows: HtmlRow[]
  /** Lines in it, and how many of them are nothing but links. */
  lines: number
  links: number
  group: number
  row: HtmlCell[] | null
  cell: HtmlCell | null
}

/** What an element around the content has given so far. */
interface AroundDraft {
  readonly depth: number
  readonly blocks: RawBlock[]
}

interface ListDraft {
  next: number
  readonly format: string | null
}

/**
 * @param html the page in UTF-8
 * @throws Refusal past the limits on depth and grid slots
 */
export function readPage(html: Buffer, limits: Limits): Block[] {
  const page = new Page(limits)
  scanPage(html, page)
  return page.finish()
}

class Page implements PageHandler {
  readonly #limits: Limits
  readonly #settling: Settling
  /** What has come since the last table, outside of all. */
  readonly #blocks: RawBlock[] = []
  readonly #sinks: RawBlock[][] = [this.#blocks]
  readonly #tables: TableDraft[] = []
  readonly #lists: ListDraft[] = []
  readonly #around: AroundDraft[] = []
  #text = ''
  /** Of a list's item, waiting for its first line. */
  #number = ''
  #linked = 0
  #inLink = 0
  #level: number | null = null
  #skip = 0
  #pre = 0
  #depth = 0
  #tableCount = 0
  #paragraphs = 0

  constructor(limits: Limits) {
    this.#limits = limits
    this.#settling = new Settling(limits)
  }

  open({ name, isSkipped, isEmpty, isLine }: ElementName, attributes: Attributes): void {
    if (this.#skip > 0) {
      if (!isEmpty) this.#skip++
      return
    }
    if (isSkipped || isHidden(attributes)) {
      if (!isEmpty) this.#skip = 1
      return
    }
    if (!isEmpty && ++this.#depth > this.#limits.xmlDepth * 16) {
      throw new Refusal('limit', 'limit-xml-depth', {
        limit: String(this.#limits.xmlDepth * 16),
        found: String(this.#depth),
        part: 'html',
      })
    }
    if (isLine && name !== 'body' && this.#tables.length === 0 && isAround(attributes)) {
      this.endLine()
      const blocks: RawBlock[] = []
      this.#around.push({ depth: this.#depth, blocks })
      this.#sinks.push(blocks)
    }
    if (name === 'br') this.#text += '\n'
    else if (name === 'a') this.#inLink++
    else if (name === 'input') this.#text += inputText(attributes)
    else if (name === 'table') this.#openTable()
    else if (name === 'tr') this.#openRow(attributes)
    else if (name === 'td' || name === 'th') this.#openCell(attributes)
    else if (name === 'thead' || name === 'tbody' || name === 'tfoot') this.#nextGroup()
    else if (isLine) this.#openLine(name, attributes)
  }

  close({ name, isEmpty, isLine }: ElementName): void {
    if (this.#skip > 0) {
      if (!isEmpty) this.#skip--
      return
    }
    this.#closeElement(name, isLine)
    if (!isEmpty) {
      if (this.#around.length > 0 && this.#around.at(-1)?.depth === this.#depth) this.#closeAround()
      this.#depth = Math.max(0, this.#depth - 1)
    }
  }

  #closeElement(name: string, isLine: boolean): void {
    if (name === 'a') this.#inLink = Math.max(0, this.#inLink - 1)
    else if (name === 'table') this.#closeTable()
    else if (name === 'tr') this.#closeRow()
    else if (name === 'td' || name === 'th') this.#closeCell()
    else if (name === 'thead' || name === 'tbody' || name === 'tfoot') this.#nextGroup()
    else if (isLine) {
      this.endLine()
      if (name === 'ul' || name === 'ol') this.#lists.pop()
      if (name === 'li') this.#number = ''
      if (name === 'pre') this.#pre = Math.max(0, this.#pre - 1)
    }
  }

  text(text: string): void {
    if (this.#skip > 0) return
    const table = this.#tables.at(-1)
    // Blanks between rows and cells are layout of the source, not text.
    if (table !== undefined && table.cell === null && isBlank(text)) return
    const piece = this.#pre > 0 ? text : collapsed(text)
    this.#text += piece
    if (this.#inLink > 0) this.#linked += piece.trim().length
  }

  /** All blocks, also of elements that were never closed. */
  finish(): Block[] {
    while (this.#tables.length > 0) this.#closeTable()
    while (this.#around.length > 0) this.#closeAround()
    this.endLine()
    this.#giveUp()
    return this.#settling.blocks
  }

  /** Content becomes neutral as it comes, so that a large page is not held twice. */
  #giveUp(): void {
    this.#settling.put(this.#blocks)
    this.#blocks.length = 0
  }

  /** Ends the line under way and gives it to where text goes now. */
  endLine(): void {
    const text = tidy(this.#text)
    const link = this.#linked > 0 && this.#linked >= text.trim().length
    this.#text = ''
    this.#linked = 0
    const table = this.#tables.at(-1)
    if (text === '' || (link && table?.cell == null)) return
    if (table !== undefined) {
      table.lines++
      if (link) table.links++
    }
    const line = this.#number + text
    this.#number = ''
    const ref = this.#tables.length === 0 ? `p[${++this.#paragraphs}]` : null
    this.#sink().push({ type: 'paragraph', text: line, level: this.#level, ref })
    this.#level = null
  }

  #closeAround(): void {
    this.endLine()
    const found = this.#around.pop()
    if (found === undefined) return
    this.#sinks.pop()
    if (found.blocks.some((each) => each.type === 'table')) this.#sink().push(...found.blocks)
  }

  #sink(): RawBlock[] {
    return this.#sinks.at(-1) ?? this.#blocks
  }

  #openLine(name: string, attributes: Attributes): void {
    this.endLine()
    this.#level = name.length === 2 && /^h[1-6]$/.test(name) ? Number(name.charAt(1)) : null
    if (name === 'ul') this.#lists.push({ next: 1, format: null })
    else if (name === 'ol') {
      const plain = /list-style(-type)?\s*:\s*none/i.test(attributes.get('style') ?? '')
      const format = plain ? null : (listFormats[attributes.get('type') ?? '1'] ?? 'decimal')
      this.#lists.push({ next: Number(attributes.get('start') ?? 1) || 1, format })
    } else if (name === 'li') {
      const list = this.#lists.at(-1)
      if (list !== undefined && list.format !== null) {
        this.#number = `${formatNumber(list.next++, list.format) ?? ''}.`
      }
    } else if (name === 'pre') this.#pre++
  }

  #openTable(): void {
    this.endLine()
    this.#tables.push({
      index: ++this.#tableCount,
      rows: [],
      lines: 0,
      links: 0,
      group: 0,
      row: null,
      cell: null,
    })
    if (this.#tables.length > this.#limits.xmlDepth) {
      throw new Refusal('limit', 'limit-nesting', {
        limit: String(this.#limits.nesting),
        found: String(this.#tables.length),
        part: `table[${this.#tableCount}]`,
      })
    }
  }

  #openRow(attributes: Attributes): void {
    const table = this.#tables.at(-1)
    if (table === undefined) return
    this.#closeRow()
    // Word and Excel end a table with a row of no height that only fixes the widths.
    if (attributes.get('height') === '0') return
    table.row = []
  }

  #openCell(attributes: Attributes): void {
    const table = this.#tables.at(-1)
    if (table === undefined) return
    this.#closeCell()
    const place = (table.row?.length ?? 0) + 1
    const rowSpan = spanOf(attributes.get('rowspan'), 65_534)
    const columnSpan = Math.max(1, spanOf(attributes.get('colspan'), 1000))
    table.cell = { row: 0, column: 0, rowSpan, columnSpan, content: '', ref: null, place }
    this.#sinks.push([])
  }

  #closeCell(): void {
    const table = this.#tables.at(-1)
    if (table?.cell == null) return
    this.endLine()
    table.cell.content = contentOf(this.#sinks.pop() ?? [])
    table.row?.push(table.cell)
    table.cell = null
  }

  #closeRow(): void {
    this.#closeCell()
    const table = this.#tables.at(-1)
    if (table?.row == null) return
    table.rows.push({ cells: table.row, group: table.group })
    table.row = null
  }

  #nextGroup(): void {
    this.#closeRow()
    const table = this.#tables.at(-1)
    if (table !== undefined) table.group++
  }

  #closeTable(): void {
    this.#closeRow()
    const table = this.#tables.pop()
    if (table === undefined) return
    // A table of links only is navigation.
    if (table.links > 0 && table.links === table.lines) return
    const cells = placeCells(table.rows, this.#limits)
    const ref = `table[${table.index}]`
    const naming = (row: number, place: number): string => `${ref}/tr[${row + 1}]/td[${place}]`
    this.#sink().push({ type: 'table', cells, ref, naming })
    if (this.#sink() === this.#blocks) this.#giveUp()
  }
}
