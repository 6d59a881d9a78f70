/** A generated form → a flat OpenDocument sheet that LibreOffice prints, as spreadsheets of agencies are. */
import { rowHeights } from './corpus-pdf-layout.ts'
import { escaped, page, type PrintStyle } from './corpus-pdf-style.ts'
import type { FormBlock, FormCell, FormDocument, FormTable } from './forms/model.ts'

const namespaces = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .join(' ')
const FONT = 'Noto Serif CJK SC'
/** Columns closer than this share of the width are one. */
const NEAR = 0.004
/** A cell's text needs more room in a sheet than on our own pages. */
const AIR = 1.25

/** All tables of a sheet share its columns, so a cell spans as many of them as its own is wide. */
export function toOds(document: FormDocument, style: PrintStyle): string {
  const [width, height] = style.landscape ? [page.height, page.width] : [page.width, page.height]
  const inner = width - 2 * page.margin
  const edges = edgesOf(document)
  const rows = document.blocks.flatMap((block) => blockRows(block, style, width, edges))
  const heights = [...new Set(rows.map((row) => row.height))]
  return (
    `<?xml version="1.0" encoding="UTF-8"?><office:document ${namespaces} office:version="1.3" ` +
    'office:mimetype="application/vnd.oasis.opendocument.spreadsheet">' +
    '<office:automatic-styles>' +
    `<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="${width}pt" ` +
    `fo:page-height="${height}pt" fo:margin="${page.margin}pt" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout>` +
    edges
      .slice(1)
      .map((edge, index) => columnStyle(index, (edge - (edges[index] ?? 0)) * inner))
      .join('') +
    heights.map((each, index) => rowStyle(index, each)).join('') +
    cellStyles(style) +
    '</office:automatic-styles>' +
    '<office:master-styles><style:master-page style:name="Default" style:page-layout-name="page"/></office:master-styles>' +
    '<office:body><office:spreadsheet><table:table table:name="Sheet1" table:style-name="sheet">' +
    edges
      .slice(1)
      .map((_, index) => `<table:table-column table:style-name="c${index}"/>`)
      .join('') +
    rows
      .map(
        (row) =>
          `<table:table-row table:style-name="r${heights.indexOf(row.height)}">${row.xml}</table:table-row>`,
      )
      .join('') +
    '</table:table></office:spreadsheet></office:body></office:document>'
  )
}

function edgesOf({ blocks }: FormDocument): number[] {
  const tables = blocks.filter((block): block is FormTable => block.type === 'table')
  const all = tables.flatMap(ownEdges).toSorted((a, b) => a - b)
  const kept = [0]
  for (const edge of all) if (edge - (kept.at(-1) ?? 0) > NEAR) kept.push(edge)
  return kept.length === 1 ? [0, 1] : kept
}

function ownEdges({ widths }: FormTable): number[] {
  let at = 0
  return [0, ...widths.map((width) => (at += width))]
}

interface SheetRow {
  /** Points. */
  readonly height: number
  readonly xml: string
}

function blockRows(
  block: FormBlock,
  style: PrintStyle,
  width: number,
  edges: readonly number[],
): SheetRow[] {
  if (block.type === 'table') return tableRows(block, style, width, edges)
  const size = block.type === 'title' ? style.size + 6 : style.size
  const name = block.type === 'title' ? 'title' : `text-${block.align}`
  const columns = edges.length - 1
  return [{ height: size * 2, xml: cellXml(block.text, name, 1, columns) + covered(columns - 1) }]
}

function tableRows(
  table: FormTable,
  style: PrintStyle,
  width: number,
  edges: readonly number[],
): SheetRow[] {
  const own = ownEdges(table).map((edge) => nearest(edges, edge))
  const starts = new Map(table.cells.map((cell) => [`${cell.row},${cell.column}`, cell]))
  return rowHeights(table, style, width, 'over').map((height, row): SheetRow => {
    const cells = Array.from({ length: table.columns }, (_, column) => {
      const from = own[column] ?? 0
      const cell = starts.get(`${row},${column}`)
      if (cell === undefined) return covered((own[column + 1] ?? from) - from)
      return spanned(cell, own)
    })
    return { height: Math.ceil(height * AIR), xml: cells.join('') }
  })
}

function spanned(cell: FormCell, own: readonly number[]): string {
  const from = own[cell.column] ?? 0
  const one = (own[cell.column + 1] ?? from) - from
  const span = (own[cell.column + cell.columnSpan] ?? from) - from
  return cellXml(cell.text, `cell-${cell.align}`, cell.rowSpan, span) + covered(one - 1)
}

function cellXml(text: string, style: string, rowSpan: number, columnSpan: number): string {
  const lines = text.split('\n').map((line) => `<text:p>${escaped(line)}</text:p>`)
  return (
    `<table:table-cell table:style-name="${style}" office:value-type="string" ` +
    `table:number-rows-spanned="${rowSpan}" table:number-columns-spanned="${columnSpan}">${lines.join('')}</table:table-cell>`
  )
}

function covered(count: number): string {
  return '<table:covered-table-cell/>'.repeat(count)
}

function nearest(edges: readonly number[], edge: number): number {
  let best = 0
  edges.forEach((each, index) => {
    if (Math.abs(each - edge) < Math.abs((edges[best] ?? 0) - edge)) best = index
  })
  return best
}

function columnStyle(index: number, width: number): string {
  return `<style:style style:name="c${index}" style:family="table-column"><style:table-column-properties style:column-width="${width.toFixed(2)}pt"/></style:style>`
}

function rowStyle(index: number, height: number): string {
  return `<style:style style:name="r${index}" style:family="table-row"><style:table-row-properties style:row-height="${height}pt" style:use-optimal-row-height="false"/></style:style>`
}

function cellStyles(style: PrintStyle): string {
  const border = '0.75pt solid #000000'
  const sides =
    style.lines === 'ruled'
      ? `fo:border="${border}"`
      : style.lines === 'horizontal'
        ? `fo:border-top="${border}" fo:border-bottom="${border}"`
        : 'fo:border="none"'
  const font = (size: number): string =>
    `<style:text-properties fo:font-size="${size}pt" style:font-size-asian="${size}pt" ` +
    `fo:font-family="${FONT}" style:font-family-asian="${FONT}"/>`
  const cell = (name: string, align: string, properties: string, size: number): string =>
    `<style:style style:name="${name}" style:family="table-cell">` +
    `<style:table-cell-properties ${properties} fo:wrap-option="wrap" style:vertical-align="${style.vertical}"/>` +
    `<style:paragraph-properties fo:text-align="${align}"/>${font(size)}</style:style>`
  return (
    '<style:style style:name="sheet" style:family="table" style:master-page-name="Default"/>' +
    ['left', 'center'].map((align) => cell(`cell-${align}`, align, sides, style.size)).join('') +
    ['left', 'center', 'right']
      .map((align) => cell(`text-${align}`, align, '', style.size))
      .join('') +
    cell('title', 'center', '', style.size + 6)
  )
}
