/** Small pages built in memory: glyphs and rules as an engine would give them, or a whole PDF. */
import { PDFDocument, PDFHexString, PDFName, type PDFOperator, type PDFRef } from 'pdf-lib'
import {
  beginText,
  endText,
  setFontAndSize,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  TextRenderingMode,
} from 'pdf-lib'
import { alone } from '../../../src/formats/pdf/alignment/tail.ts'
import type { Page } from '../../../src/formats/pdf/engine.ts'
import { type Direction, Glyphs } from '../../../src/formats/pdf/glyphs.ts'
import { Rules } from '../../../src/formats/pdf/rules.ts'
import { draftOf, pageContent, type PageContent } from '../../../src/formats/pdf/structure/page.ts'
import { pagesOf } from '../../../src/formats/pdf/structure/pages.ts'

/** One character. */
export interface Glyph {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly baseline: number
  readonly size: number
  readonly direction: Direction
  readonly run: number
  readonly readable: boolean
  readonly visible: boolean
}

export interface Rule {
  readonly horizontal: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

/** A text of 10 pt characters, its first one's left edge and its baseline. */
export function write(text: string, x: number, y: number, parts: Partial<Glyph> = {}): Glyph[] {
  const size = parts.size ?? 10
  return [...text].map((character, index) => ({
    text: character,
    left: x + index * size,
    right: x + (index + 1) * size,
    top: y - 0.86 * size,
    bottom: y + 0.14 * size,
    baseline: y,
    size,
    direction: 0,
    run: Math.round(1000 * x + y),
    readable: true,
    visible: true,
    ...parts,
  }))
}

export function across(at: number, from: number, to: number): Rule {
  return { horizontal: true, at, from, to }
}

export function down(at: number, from: number, to: number): Rule {
  return { horizontal: false, at, from, to }
}

/** The lines of a grid, every inner one drawn. */
export function gridRules(xs: readonly number[], ys: readonly number[]): Rule[] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)]
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)]
  return [...ys.map((y) => across(y, left, right)), ...xs.map((x) => down(x, top, bottom))]
}

export function contentOf(
  glyphs: readonly Glyph[],
  rules: readonly Rule[],
  parts: Partial<Page> = {},
): PageContent {
  const page = pageOf(glyphs, rules, parts)
  return pageContent(draftOf(page, 100_000), 100_000, alone).content
}

/** What each page of a file holds, read in its order. */
export async function contentsOf(pages: readonly (readonly Glyph[])[]): Promise<PageContent[]> {
  const found: PageContent[] = []
  const page = (index: number): Page => pageOf(pages[index] ?? [], [], { number: index + 1 })
  const file = { pages: pages.length, page, close: () => undefined }
  for await (const { trace } of pagesOf(file, 100_000))
    if (trace !== null) found.push(trace.content)
  return found
}

function pageOf(glyphs: readonly Glyph[], rules: readonly Rule[], parts: Partial<Page>): Page {
  return {
    number: 1,
    width: 595,
    height: 842,
    rotation: 0,
    glyphs: listed(glyphs),
    horizontal: drawn(rules.filter((rule) => rule.horizontal)),
    vertical: drawn(rules.filter((rule) => !rule.horizontal)),
    boxes: [],
    images: 0,
    cut: false,
    ...parts,
  }
}

function listed(glyphs: readonly Glyph[]): Glyphs {
  const list = new Glyphs()
  for (const glyph of glyphs) {
    const { text, left, top, right, bottom, baseline, size, direction, visible, readable } = glyph
    const run = { id: glyph.run, size, direction, visible }
    const lying = direction === 0 || direction === 180
    const [from, to] = lying ? [left, right] : [top, bottom]
    list.add(list.codeOf(text), from, to, baseline, run, readable)
  }
  return list
}

function drawn(rules: readonly Rule[]): Rules {
  const list = new Rules()
  for (const { at, from, to } of rules) list.add(at, from, to)
  return list
}

interface SpannedCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
}

/** `row,column rows×columns text` of every cell. */
export function shape(table: { readonly cells: readonly SpannedCell[] }): string[] {
  return table.cells.map(
    ({ row, column, rowSpan, columnSpan, text }) =>
      `${row},${column} ${rowSpan}×${columnSpan} ${text.replaceAll('\n', '⏎')}`,
  )
}

export interface Writing {
  readonly text: string
  readonly x: number
  /** From the bottom of the page. */
  readonly y: number
  readonly mode?: TextRenderingMode
}

/** A PDF of a page for each list of texts, in the standard Latin font Helvetica. */
export async function pdfOf(
  pages: readonly (readonly Writing[])[],
  each: (page: ReturnType<PDFDocument['addPage']>, pdf: PDFDocument) => void = () => {},
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font: PDFRef = pdf.context.register(
    pdf.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' }),
  )
  for (const writings of pages) {
    const page = pdf.addPage([595, 842])
    page.node.setFontDictionary(PDFName.of('F1'), font)
    const operators: PDFOperator[] = [beginText(), setFontAndSize('F1', 10)]
    for (const { text, x, y, mode = TextRenderingMode.Fill } of writings) {
      const hex = Buffer.from(text, 'latin1').toString('hex')
      operators.push(setTextRenderingMode(mode), setTextMatrix(1, 0, 0, 1, x, y))
      operators.push(showText(PDFHexString.of(hex)))
    }
    page.pushOperators(...operators, endText())
    each(page, pdf)
  }
  return pdf.save({ useObjectStreams: false, addDefaultPage: false })
}
