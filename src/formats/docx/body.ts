/**
 * Word's body, streamed: what each element means to the text. Elements have three fates: handled
 * here, skipped with all they hold (`skipped`), or walked through for what is inside.
 */
import type { Limits } from '../limits.ts'
import type { Block } from '../../document/model.ts'
import { contentOf, type RawBlock, Settling } from '../tables/raw.ts'
import type { Tag, XmlHandler } from '../xml/handler.ts'
import { XmlScanner } from '../xml/scan.ts'
import { placeRows } from '../word/grid.ts'
import { known, type ParagraphDraft, skipped, type TableDraft } from './drafts.ts'
import { isOn } from './flags.ts'
import type { Numbering } from '../word/numbering.ts'
import { outlineLevel, type Style } from './styles.ts'
import { symbolText } from '../word/symbols.ts'

export interface BodyContext {
  readonly limits: Limits
  readonly styles: ReadonlyMap<string, Style>
  readonly numbering: Numbering
}

/** Reads `word/document.xml` into neutral blocks. */
export async function readBody(
  pieces: AsyncIterable<Uint8Array>,
  part: string,
  context: BodyContext,
): Promise<Block[]> {
  const body = new Body(context)
  const scanner = new XmlScanner(part, context.limits, body)
  for await (const piece of pieces) scanner.feed(piece)
  scanner.end()
  return body.finish()
}

class Body implements XmlHandler {
  readonly known = known
  readonly #context: BodyContext
  readonly #settling: Settling
  /** What has come since the last table, outside of all. */
  readonly #blocks: RawBlock[] = []
  /** Where finished paragraphs and tables go; the innermost last. */
  readonly #sinks: RawBlock[][] = [this.#blocks]
  #sink = this.#blocks
  #paragraph: ParagraphDraft | null = null
  #table: TableDraft | null = null
  /** For every open field: whether its code is still being read. */
  readonly #fields: boolean[] = []
  #inCode = false
  readonly #chosen: boolean[] = []
  #inText = false
  #hidden = false
  #runProperties = false
  #count = 0

  constructor(context: BodyContext) {
    this.#context = context
    this.#settling = new Settling(context.limits)
  }

  finish(): Block[] {
    this.#giveUp()
    return this.#settling.blocks
  }

  /** Content becomes neutral as it comes: a body may be as large as the limits allow. */
  #giveUp(): void {
    this.#settling.put(this.#blocks)
    this.#blocks.length = 0
  }

  open(tag: Tag): void {
    const name = tag.name
    const paragraph = this.#paragraph
    switch (name) {
      case 't':
        this.#inText = true
        return
      case 'r':
        this.#hidden = false
        return
      case 'p':
        this.#openParagraph()
        return
      case 'pPr':
        if (paragraph !== null) paragraph.properties = true
        return
      case 'rPr':
        this.#runProperties = true
        return
      case 'tab':
        if (paragraph !== null && !paragraph.properties) this.#add('\t')
        return
      case 'br':
        if (tag.get('w:type') === null || tag.get('w:type') === 'textWrapping') this.#add('\n')
        return
      case 'cr':
        this.#add('\n')
        return
      case 'noBreakHyphen':
        this.#add('-')
        return
      case 'sym':
        this.#add(symbolText(tag.get('w:font') ?? '', tag.get('w:char') ?? ''))
        return
      case 'fldChar':
        this.#field(tag.get('w:fldCharType'))
        return
      case 'tbl':
        this.#table = { rows: [], row: null, cell: null, outer: this.#table }
        return
      case 'txbxContent':
        this.#into(paragraph === null ? this.#sink : (paragraph.boxes ??= []))
        return
      case 'AlternateContent':
        this.#chosen.push(false)
        return
      case 'Choice':
        this.#chosen[this.#chosen.length - 1] = true
        return
      case 'Fallback':
        if (this.#chosen.at(-1) === true) tag.skip()
        return
      default:
        if (this.#runProperties || paragraph?.properties === true) {
          this.#property(name, tag, paragraph)
        } else if (this.#table !== null) this.#tableElement(name, tag, this.#table)
        if (!this.#runProperties && skipped.has(name)) tag.skip()
    }
  }

  close(name: string): void {
    switch (name) {
      case 't':
        this.#inText = false
        break
      case 'p':
        this.#closeParagraph()
        break
      case 'pPr':
        if (this.#paragraph !== null) this.#paragraph.properties = false
        break
      case 'rPr':
        this.#runProperties = false
        break
      case 'tc':
        this.#closeCell()
        break
      case 'tr':
        this.#closeRow()
        break
      case 'tbl':
        this.#closeTable()
        break
      case 'txbxContent':
        this.#outOf()
        break
      case 'AlternateContent':
        this.#chosen.pop()
        break
    }
  }

  text(read: () => string): void {
    if (this.#inText) this.#add(read())
  }

  #add(text: string): void {
    const paragraph = this.#paragraph
    if (paragraph === null || this.#hidden || this.#inCode) return
    paragraph.text += text
  }

  #into(sink: RawBlock[]): void {
    this.#sinks.push(sink)
    this.#sink = sink
  }

  #outOf(): void {
    if (this.#sinks.length > 1) this.#sinks.pop()
    this.#sink = this.#sinks.at(-1) ?? this.#blocks
  }

  #openParagraph(): void {
    this.#hidden = false
    this.#paragraph = {
      text: '',
      style: null,
      list: null,
      listLevel: null,
      level: null,
      properties: false,
      index: this.#count++,
      boxes: null,
      outer: this.#paragraph,
    }
  }

  #property(name: string, tag: Tag, paragraph: ParagraphDraft | null): void {
    if (name === 'vanish' && this.#runProperties && paragraph?.properties !== true) {
      this.#hidden = isOn(tag.get('w:val'))
    } else if (name === 'rStyle' && paragraph?.properties !== true) {
      if (this.#context.styles.get(tag.get('w:val') ?? '')?.hidden === true) this.#hidden = true
    } else if (paragraph?.properties === true) {
      if (name === 'pStyle') paragraph.style = tag.get('w:val')
      else if (name === 'numId') paragraph.list = tag.get('w:val')
      else if (name === 'ilvl') paragraph.listLevel = Number(tag.get('w:val'))
      else if (name === 'outlineLvl') paragraph.level = outlineLevel(tag.get('w:val'))
    }
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraph
    if (paragraph === null) return
    this.#paragraph = paragraph.outer
    const style = paragraph.style === null ? undefined : this.#context.styles.get(paragraph.style)
    const list = paragraph.list ?? style?.list ?? null
    const listLevel = paragraph.listLevel ?? style?.listLevel ?? 0
    // An empty item takes a number too, as it does on the page.
    const number =
      list === null || list === '0' ? '' : this.#context.numbering.next(list, listLevel)
    this.#sink.push({
      type: 'paragraph',
      text: paragraph.text.trim() === '' ? '' : number + paragraph.text,
      level: paragraph.level ?? style?.level ?? null,
      ref: this.#table === null ? `p${paragraph.index + 1}` : null,
    })
    if (paragraph.boxes !== null) for (const each of paragraph.boxes) this.#sink.push(each)
  }

  #field(kind: string | null): void {
    if (kind === 'begin') this.#fields.push(true)
    else if (kind === 'separate' && this.#fields.length > 0)
      this.#fields[this.#fields.length - 1] = false
    else if (kind === 'end') this.#fields.pop()
    this.#inCode = this.#fields.includes(true)
  }

  #tableElement(name: string, tag: Tag, table: TableDraft): void {
    const { row, cell } = table
    if (name === 'tc') {
      table.cell = { span: 1, merge: 'none', width: null, content: '' }
      this.#into([])
    } else if (name === 'tr') {
      table.row = { before: 0, beforeWidth: null, deleted: false, cells: [] }
    } else if (cell !== null) {
      if (name === 'tcW') cell.width = widthOf(tag) ?? cell.width
      else if (name === 'gridSpan') cell.span = Math.max(1, columnsOf(tag))
      else if (name === 'vMerge') {
        cell.merge = tag.get('w:val') === 'restart' ? 'restart' : 'continue'
      }
    } else if (row !== null) {
      if (name === 'gridBefore') row.before = Math.max(0, columnsOf(tag))
      else if (name === 'wBefore') row.beforeWidth = widthOf(tag) ?? row.beforeWidth
      else if (name === 'del') row.deleted = true
    }
  }

  #closeCell(): void {
    const table = this.#table
    if (table === null || table.cell === null) return
    table.cell.content = contentOf(this.#sink)
    this.#outOf()
    table.row?.cells.push(table.cell)
    table.cell = null
  }

  #closeRow(): void {
    const table = this.#table
    if (table === null || table.row === null) return
    if (!table.row.deleted && table.row.cells.length > 0) table.rows.push(table.row)
    table.row = null
  }

  #closeTable(): void {
    const table = this.#table
    if (table === null) return
    this.#table = table.outer
    this.#sink.push({ type: 'table', cells: placeRows(table.rows), ref: `p${this.#count}` })
    if (this.#sink === this.#blocks) this.#giveUp()
  }
}

function columnsOf(tag: Tag): number {
  return Math.min(4096, Math.trunc(Number(tag.get('w:val'))) || 0)
}

/** In twentieths of a point; null where it is none, or in percent. */
function widthOf(tag: Tag): number | null {
  return tag.get('w:type') === 'dxa' ? Number(tag.get('w:w')) || null : null
}
