/**
 * A generated form → PDF by a PDF library, with a standard Chinese font that is not embedded and a
 * page break wherever the caller wants one.
 */
import {
  beginText,
  endText,
  lineTo,
  moveTo,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFOperator,
  type PDFPage,
  type PDFRef,
  setFontAndSize,
  setLineWidth,
  setTextMatrix,
  showText,
  stroke,
} from 'pdf-lib'
import { type Fragment, layBlocks, type Line, type Sheet } from './corpus-pdf-layout.ts'
import type { PrintStyle } from './corpus-pdf-style.ts'
import type { FormDocument } from './forms/model.ts'

const FONT = 'F1'

/** @param cut whether a page must end before this row of this table (0-based among tables) */
export async function toPlainPdf(
  document: FormDocument,
  style: PrintStyle,
  cut: (table: number, row: number) => boolean = () => false,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.setCreationDate(new Date(0))
  pdf.setModificationDate(new Date(0))
  const font = standardFont(pdf)
  for (const [index, sheet] of layBlocks(document, style, cut).entries()) {
    const page = pdf.addPage([sheet.width, sheet.height])
    page.node.setFontDictionary(PDFName.of(FONT), font)
    drawSheet(page, sheet, style, index + 1)
  }
  return pdf.save({ useObjectStreams: false })
}

/** STSong-Light by name: a reader brings its own. */
function standardFont(pdf: PDFDocument): PDFRef {
  const { context } = pdf
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: 'STSong-Light',
      Flags: 6,
      FontBBox: [-25, -254, 1000, 880],
      ItalicAngle: 0,
      Ascent: 880,
      Descent: -120,
      CapHeight: 880,
      StemV: 93,
    }),
  )
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType0',
      BaseFont: 'STSong-Light',
      CIDSystemInfo: {
        Registry: PDFHexString.fromText('Adobe'),
        Ordering: PDFHexString.fromText('GB1'),
        Supplement: 4,
      },
      DW: 1000,
      W: [1, 95, 500],
      FontDescriptor: descriptor,
    }),
  )
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'STSong-Light-UniGB-UCS2-H',
      Encoding: 'UniGB-UCS2-H',
      DescendantFonts: [descendant],
    }),
  )
}

function drawSheet(page: PDFPage, sheet: Sheet, style: PrintStyle, number: number): void {
  const operators: PDFOperator[] = [setLineWidth(0.5)]
  for (const fragment of sheet.cells) operators.push(...borders(fragment, sheet.height, style))
  operators.push(stroke(), beginText())
  const lines = [...sheet.lines, ...sheet.cells.flatMap((cell) => cell.lines)]
  if (style.furniture) {
    lines.push({ text: '部门预算绩效文本', x: 50, y: 30, size: 8 })
    lines.push({ text: `第 ${number} 页`, x: sheet.width / 2 - 12, y: sheet.height - 20, size: 8 })
  }
  for (const line of lines) operators.push(...written(line, sheet.height))
  operators.push(endText())
  page.pushOperators(...operators)
}

function borders(
  { left, top, right, bottom }: Fragment,
  height: number,
  { lines }: PrintStyle,
): PDFOperator[] {
  if (lines === 'none') return []
  const across = [
    moveTo(left, height - top),
    lineTo(right, height - top),
    moveTo(left, height - bottom),
    lineTo(right, height - bottom),
  ]
  if (lines === 'horizontal') return across
  return [
    ...across,
    moveTo(left, height - top),
    lineTo(left, height - bottom),
    moveTo(right, height - top),
    lineTo(right, height - bottom),
  ]
}

function written({ text, x, y, size }: Line, height: number): PDFOperator[] {
  let hex = ''
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, '0')
  return [
    setFontAndSize(FONT, size),
    setTextMatrix(1, 0, 0, 1, x, height - y),
    showText(PDFHexString.of(hex)),
  ]
}
