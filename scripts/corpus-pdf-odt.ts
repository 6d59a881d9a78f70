/** A generated form → flat OpenDocument text that LibreOffice prints. */
import { escaped, page, type PrintStyle } from './corpus-pdf-style.ts'
import type { FormBlock, FormCell, FormDocument, FormTable } from './forms/model.ts'

const namespaces = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .join(' ')

export function toOdt(document: FormDocument, style: PrintStyle): string {
  const body = document.blocks.map((block, index) => blockXml(block, style, index === 0))
  return (
    `<?xml version="1.0" encoding="UTF-8"?><office:document ${namespaces} office:version="1.3" ` +
    'office:mimetype="application/vnd.oasis.opendocument.text">' +
    `<office:styles>${fonts(style)}</office:styles>` +
    `<office:automatic-styles>${styles(document, style)}</office:automatic-styles>` +
    `<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">${
      style.furniture
        ? '<style:header><text:p>部门预算绩效文本</text:p></style:header>' +
          '<style:footer><text:p text:style-name="center">第 <text:page-number/> 页</text:p></style:footer>'
        : ''
    }</style:master-page></office:master-styles>` +
    `<office:body><office:text>${body.join('')}</office:text></office:body></office:document>`
  )
}

function fonts({ size }: PrintStyle): string {
  const font = 'Noto Serif CJK SC'
  return (
    '<style:default-style style:family="paragraph"><style:text-properties ' +
    `fo:font-size="${size}pt" style:font-size-asian="${size}pt" fo:font-family="${font}" ` +
    `style:font-family-asian="${font}" fo:language="zh" fo:country="CN"/></style:default-style>`
  )
}

function styles(document: FormDocument, style: PrintStyle): string {
  const [width, height] = style.landscape ? [page.height, page.width] : [page.width, page.height]
  const inner = width - 2 * page.margin
  const furniture = style.furniture
    ? '<style:header-style><style:header-footer-properties fo:min-height="20pt"/></style:header-style>' +
      '<style:footer-style><style:header-footer-properties fo:min-height="20pt"/></style:footer-style>'
    : ''
  const border = '0.75pt solid #000000'
  const sides =
    style.lines === 'ruled'
      ? `fo:border="${border}"`
      : style.lines === 'horizontal'
        ? `fo:border-top="${border}" fo:border-bottom="${border}" fo:border-left="none" fo:border-right="none"`
        : 'fo:border="none"'
  const tables = document.blocks.filter((block): block is FormTable => block.type === 'table')
  return (
    `<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="${width}pt" ` +
    `fo:page-height="${height}pt" fo:margin="${page.margin}pt"/>${furniture}</style:page-layout>` +
    ['left', 'center', 'right']
      .map(
        (align) =>
          `<style:style style:name="${align}" style:family="paragraph">` +
          `<style:paragraph-properties fo:text-align="${align}"/></style:style>`,
      )
      .join('') +
    '<style:style style:name="title" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/>' +
    `<style:text-properties fo:font-size="${style.size + 6}pt" style:font-size-asian="${style.size + 6}pt"/></style:style>` +
    `<style:style style:name="first" style:family="paragraph"><style:paragraph-properties fo:margin-top="${style.gap}pt"/></style:style>` +
    `<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties ${sides} fo:padding="3pt" style:vertical-align="${style.vertical}"/></style:style>` +
    `<style:style style:name="row" style:family="table-row"><style:table-row-properties fo:keep-together="${style.split ? 'auto' : 'always'}"/></style:style>` +
    `<style:style style:name="table" style:family="table"><style:table-properties style:width="${inner}pt" table:border-model="collapsing"/></style:style>` +
    tables
      .flatMap((table) =>
        table.widths.map(
          (share, index) =>
            `<style:style style:name="c${tables.indexOf(table)}-${index}" style:family="table-column">` +
            `<style:table-column-properties style:column-width="${(share * inner).toFixed(2)}pt"/></style:style>`,
        ),
      )
      .join('')
  )
}

let tableIndex = 0

function blockXml(block: FormBlock, style: PrintStyle, first: boolean): string {
  if (first) tableIndex = 0
  const gap = first ? '<text:p text:style-name="first"/>' : ''
  if (block.type === 'table') return gap + tableXml(block, style, tableIndex++)
  if (block.type === 'title')
    return `${gap}<text:p text:style-name="title">${escaped(block.text)}</text:p>`
  return `${gap}<text:p text:style-name="${block.align}">${escaped(block.text)}</text:p>`
}

function tableXml(table: FormTable, style: PrintStyle, index: number): string {
  const columns = table.widths.map(
    (_, at) => `<table:table-column table:style-name="c${index}-${at}"/>`,
  )
  const starts = new Map(table.cells.map((cell) => [`${cell.row},${cell.column}`, cell]))
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const cells = Array.from({ length: table.columns }, (__, column) => {
      const cell = starts.get(`${row},${column}`)
      return cell === undefined ? '<table:covered-table-cell/>' : cellXml(cell)
    })
    return `<table:table-row table:style-name="row">${cells.join('')}</table:table-row>`
  })
  const deep = table.cells.some((cell) => cell.row === 0 && cell.rowSpan > 1)
  const headRows = style.repeat && !deep ? 1 : 0
  const head = headRows > 0 ? `<table:table-header-rows>${rows[0]}</table:table-header-rows>` : ''
  const body = rows.slice(headRows).join('')
  return `<table:table table:style-name="table">${columns.join('')}${head}${body}</table:table>`
}

function cellXml(cell: FormCell): string {
  const paragraphs = cell.text
    .split('\n')
    .map((text) => `<text:p text:style-name="${cell.align}">${escaped(text)}</text:p>`)
  return (
    '<table:table-cell table:style-name="cell" office:value-type="string" ' +
    `table:number-rows-spanned="${cell.rowSpan}" table:number-columns-spanned="${cell.columnSpan}">` +
    `${paragraphs.join('')}</table:table-cell>`
  )
}
