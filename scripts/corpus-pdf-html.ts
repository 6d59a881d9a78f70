/** A generated form → HTML that Chromium prints. */
import { escaped, page, type PrintStyle } from './corpus-pdf-style.ts'
import type { FormBlock, FormDocument, FormTable } from './forms/model.ts'

export function toHtml(document: FormDocument, style: PrintStyle): string {
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><style>${css(style)}</style><body>${document.blocks
    .map((block) => blockHtml(block, style))
    .join('\n')}</body></html>`
}

function css(style: PrintStyle): string {
  const border =
    style.lines === 'ruled'
      ? 'border:0.75pt solid #000'
      : style.lines === 'horizontal'
        ? 'border-top:0.75pt solid #000;border-bottom:0.75pt solid #000'
        : 'border:none'
  const furniture = style.furniture
    ? '@top-left{content:"部门预算绩效文本";font-size:8pt}@bottom-center{content:"第 " counter(page) " 页";font-size:8pt}'
    : ''
  return (
    `@page{size:A4 ${style.landscape ? 'landscape' : 'portrait'};margin:${page.margin}pt;${furniture}}` +
    `body{font:${style.size}pt "Noto Serif CJK SC";margin:0;padding-top:${style.gap}pt}` +
    `h2{font-size:${style.size + 6}pt;text-align:center;margin:8pt 0}p{margin:4pt 0}` +
    'table{border-collapse:collapse;width:100%;table-layout:fixed;margin-bottom:10pt}' +
    `td{${border};padding:3pt 4pt;text-align:center;vertical-align:middle;overflow-wrap:anywhere}` +
    `td.left{text-align:left}tr{break-inside:${style.split ? 'auto' : 'avoid'}}` +
    '.right{text-align:right}.center{text-align:center}'
  )
}

function blockHtml(block: FormBlock, style: PrintStyle): string {
  if (block.type === 'table') return tableHtml(block, style)
  if (block.type === 'title') return `<h2>${escaped(block.text)}</h2>`
  return `<p class="${block.align}">${escaped(block.text)}</p>`
}

function tableHtml(table: FormTable, style: PrintStyle): string {
  const columns = table.widths.map((width) => `<col style="width:${(width * 100).toFixed(2)}%">`)
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const cells = table.cells
      .filter((cell) => cell.row === row)
      .map(
        (cell) =>
          `<td class="${cell.align}" rowspan="${cell.rowSpan}" colspan="${cell.columnSpan}">${escaped(
            cell.text,
          ).replaceAll('\n', '<br>')}</td>`,
      )
    return `<tr>${cells.join('')}</tr>`
  })
  // A header's cells may not span out of it.
  const deep = table.cells.some((cell) => cell.row === 0 && cell.rowSpan > 1)
  const headRows = style.repeat && !deep ? 1 : 0
  const head = headRows > 0 ? `<thead>${rows[0]}</thead>` : ''
  const body = rows.slice(headRows).join('\n')
  return `<table><colgroup>${columns.join('')}</colgroup>${head}<tbody>${body}</tbody></table>`
}
