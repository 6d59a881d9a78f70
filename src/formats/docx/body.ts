/**
 * Word's body, streamed: what each element means to the text. Elements have three fates: handled
 * here, skipped with all they hold (`skipped`), or walked through for what is inside.
 */
import type { Limits } from '../limits.ts'
import type { RawBlock, RawTable } from '../tables/raw.ts'
import { scanXml, type Tag } from '../xml/scan.ts'
import { placeRows } from '../word/grid.ts'
import { type ParagraphDraft, skipped, type TableDraft } from './drafts.ts'
import { isOn } from './flags.ts'
import type { Numbering } from '../word/numbering.ts'
import { outlineLevel, type Style } from './styles.ts'
import { symbolText } from '../word/symbols.ts'

export interface BodyContext {
  readonly limits: Limits
  readonly styles: ReadonlyMap<string, Style>
  readonly numbering: Numbering
}

/** Reads `word/document.xml` into raw blocks. */
export function readBody(bytes: Uint8Array, part: string, context: BodyContext): RawBlock[] {
  const body = new Body(context)
  scanXml(bytes, part, context.limits, {
    open: (tag) => body.open(tag),
    close: (name) => body.close(name),
    text: (text) => body.text(text),
  })
  return body.blocks
}

class Body {
  readonly blocks: RawBlock[] = []
  readonly #context: BodyContext
  /** Where finished paragraphs and tables go; the innermost last. */
  readonly #sinks: RawBlock[][] = [this.blocks]
  readonly #paragraphs: ParagraphDraft[] = []
  readonly #tables: TableDraft[] = []
  /** For every open field: whether its code is still being read. */
  readonly #fields: boolean[] = []
  readonly #chosen: boolean[] = []
  #skip = 0
  #inText = false
  #hidden = false
  #runProperties = false
  #count = 0

  constructor(context: BodyContext) {
    this.#context = context
  }

  open(tag: Tag): void {
    if (this.#skip > 0) {
      this.#skip++
      return
    }
    const name = tag.name
    const paragraph = this.#paragraphs.at(-1)
    switch (name) {
      case 't':
        this.#inText = true
        return
      case 'r':
        this.#hidden = false
        return
      case 'rPr':
        this.#runProperties = true
        return
      case 'tab':
        if (paragraph !== undefined && !paragraph.properties) this.#add('\t')
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
      case 'p':
        this.#openParagraph()
        return
      case 'pPr':
        if (paragraph !== undefined) paragraph.properties = true
        return
      case 'fldChar':
        this.#field(tag.get('w:fldCharType'))
        return
      case 'tbl':
        this.#tables.push({ rows: [], row: null, cell: null })
        return
      case 'txbxContent':
        this.#sinks.push(paragraph?.boxes ?? this.#sink())
        return
      case 'AlternateContent':
        this.#chosen.push(false)
        return
      case 'Choice':
        this.#chosen[this.#chosen.length - 1] = true
        return
      case 'Fallback':
        if (this.#chosen.at(-1) === true) this.#skip = 1
        return
      default:
        if (paragraph?.properties === true || this.#runProperties)
          this.#property(name, tag, paragraph)
        else if (this.#tables.length > 0) this.#tableElement(name, tag)
        if (skipped.has(name) && !this.#runProperties) this.#skip = 1
    }
  }

  close(name: string): void {
    if (this.#skip > 0) {
      this.#skip--
      return
    }
    switch (name) {
      case 't':
        this.#inText = false
        break
      case 'rPr':
        this.#runProperties = false
        break
      case 'pPr': {
        const paragraph = this.#paragraphs.at(-1)
        if (paragraph !== undefined) paragraph.properties = false
        break
      }
      case 'p':
        this.#closeParagraph()
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
        if (this.#sinks.length > 1) this.#sinks.pop()
        break
      case 'AlternateContent':
        this.#chosen.pop()
        break
    }
  }

  text(text: string): void {
    if (this.#inText && this.#skip === 0) this.#add(text)
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph === undefined || this.#hidden || this.#fields.includes(true)) return
    paragraph.text += text
  }

  #sink(): RawBlock[] {
    return this.#sinks.at(-1) ?? this.blocks
  }

  #openParagraph(): void {
    this.#hidden = false
    this.#paragraphs.push({
      text: '',
      style: null,
      list: null,
      listLevel: null,
      level: null,
      properties: false,
      index: this.#count++,
      boxes: [],
    })
  }

  #property(name: string, tag: Tag, paragraph: ParagraphDraft | undefined): void {
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
    const paragraph = this.#paragraphs.pop()
    if (paragraph === undefined) return
    const style = this.#context.styles.get(paragraph.style ?? '')
    const list = paragraph.list ?? style?.list ?? null
    const listLevel = paragraph.listLevel ?? style?.listLevel ?? 0
    // An empty item takes a number too, as it does on the page.
    const number =
      list === null || list === '0' ? '' : this.#context.numbering.next(list, listLevel)
    const text = paragraph.text.trim() === '' ? '' : detached(number + paragraph.text)
    this.#sink().push(
      {
        type: 'paragraph',
        text,
        level: paragraph.level ?? style?.level ?? null,
        ref: this.#tables.length > 0 ? null : `p${paragraph.index + 1}`,
      },
      ...paragraph.boxes,
    )
  }

  #field(kind: string | null): void {
    if (kind === 'begin') this.#fields.push(true)
    else if (kind === 'separate' && this.#fields.length > 0)
      this.#fields[this.#fields.length - 1] = false
    else if (kind === 'end') this.#fields.pop()
  }

  #tableElement(name: string, tag: Tag): void {
    const table = this.#tables.at(-1)
    if (table === undefined) return
    const { row, cell } = table
    const value = (): string => tag.get('w:val') ?? ''
    if (name === 'tr') table.row = { before: 0, beforeWidth: null, deleted: false, cells: [] }
    else if (name === 'tc') {
      table.cell = { span: 1, merge: 'none', width: null, content: [] }
      this.#sinks.push(table.cell.content)
    } else if (cell !== null) {
      if (name === 'gridSpan')
        cell.span = Math.min(4096, Math.max(1, Math.trunc(Number(value())) || 1))
      else if (name === 'vMerge') cell.merge = value() === 'restart' ? 'restart' : 'continue'
      else if (name === 'tcW' && tag.get('w:type') === 'dxa')
        cell.width = Number(tag.get('w:w')) || null
    } else if (row !== null) {
      if (name === 'gridBefore')
        row.before = Math.min(4096, Math.max(0, Math.trunc(Number(value())) || 0))
      else if (name === 'wBefore' && tag.get('w:type') === 'dxa')
        row.beforeWidth = Number(tag.get('w:w')) || null
      else if (name === 'del') row.deleted = true
    }
  }

  #closeCell(): void {
    const table = this.#tables.at(-1)
    if (table?.cell == null) return
    this.#sinks.pop()
    const { span, merge, width, content } = table.cell
    table.row?.cells.push({ span, merge, width, content })
    table.cell = null
  }

  #closeRow(): void {
    const table = this.#tables.at(-1)
    if (table?.row == null) return
    if (!table.row.deleted && table.row.cells.length > 0) table.rows.push(table.row)
    table.row = null
  }

  #closeTable(): void {
    const table = this.#tables.pop()
    if (table === undefined) return
    const found: RawTable = { type: 'table', cells: placeRows(table.rows), ref: `p${this.#count}` }
    this.#sink().push(found)
  }
}

/** The engine's slices keep the whole window of XML they were cut from; a copy does not. */
function detached(text: string): string {
  return ` ${text}`.slice(1)
}
