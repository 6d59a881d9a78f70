/** Web pages of forms, as a government site writes them and as Word saves them. */
import type { FormBlock, FormCell, FormDocument, FormTable } from '../model.ts'

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The rows of a table as `<tr>` elements, each cell drawn by `draw`. */
function tableRows(table: FormTable, draw: (cell: FormCell, spans: string) => string): string {
  const lines: string[] = []
  for (let row = 0; row < table.rows; row++) {
    const cells = table.cells
      .filter((each) => each.row === row)
      .map((each) => {
        const across = each.columnSpan > 1 ? ` colspan="${each.columnSpan}"` : ''
        const down = each.rowSpan > 1 ? ` rowspan="${each.rowSpan}"` : ''
        return draw(each, across + down)
      })
    lines.push(`<tr>\n${cells.join('\n')}\n</tr>`)
  }
  return lines.join('\n')
}

/**
 * A page of a government site: navigation, breadcrumbs and a footer around the form, in layout tables.
 * @param charset what the page's meta element names
 */
export function renderSite(form: FormDocument, charset = 'utf-8'): string {
  const title = form.blocks.find((each) => each.type === 'title')
  const name = title?.type === 'title' ? title.text : form.id
  const body = form.blocks.map((block) => siteBlock(block)).join('\n')
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="${charset}">
<title>${escapeHtml(name)}_政府信息公开</title>
<style>td{border:1px solid #333}.nav{display:none}</style>
<script>var siteId = 1; document.write('<table><tr><td>产出指标</td></tr></table>')</script>
</head>
<body>
<div class="header"><ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/hdjl/">互动交流</a></li></ul></div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 预算公开</div>
<table width="100%" class="layout"><tr><td width="200"><table><tr><td><a href="/1">通知公告</a></td></tr><tr><td><a href="/2">财政资金</a></td></tr></table></td><td>
<h1>${escapeHtml(name)}</h1>
<p class="info">发布时间：2024-03-15&nbsp;&nbsp;浏览次数：<span style="display:none">0</span>128</p>
<div class="article">
${body}
</div>
</td></tr></table>
<div class="footer"><p>主办单位：人民政府办公室&nbsp;&nbsp;网站标识码：1301990001</p><p>打印本页 | 关闭窗口</p></div>
</body>
</html>
`
}

function siteBlock(block: FormBlock): string {
  if (block.type !== 'table') {
    return `<p style="text-align:${block.align}">${escapeHtml(block.text)}</p>`
  }
  const rows = tableRows(block, (cell, spans) => {
    const text = escapeHtml(cell.text).replaceAll('\n', '<br>')
    return `<td${spans} align="${cell.align}">${text === '' ? '&nbsp;' : text}</td>`
  })
  return `<table border="1" cellspacing="0">\n<tbody>\n${rows}\n</tbody>\n</table>`
}

/** Word's “save as web page”: `mso-` attributes, conditional comments, a paragraph in every cell. */
export function renderWordHtml(form: FormDocument, charset = 'gb2312'): string {
  const body = form.blocks.map((block) => wordBlock(block)).join('\n')
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=${charset}">
<meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>用户</o:Author></o:DocumentProperties></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:"";text-align:justify} --></style>
</head>
<body lang=ZH-CN style='tab-interval:21.0pt'>
<div class=WordSection1>
${body}
</div>
</body>
</html>
`
}

function wordText(text: string): string {
  return text
    .split('\n')
    .map(
      (line) =>
        `<p class=MsoNormal><span style='font-family:宋体;mso-ascii-font-family:Calibri'>${escapeHtml(line)}<o:p>${line === '' ? '&nbsp;' : ''}</o:p></span></p>`,
    )
    .join('\n')
}

function wordBlock(block: FormBlock): string {
  if (block.type !== 'table') return wordText(block.text)
  const rows = tableRows(
    block,
    (cell, spans) =>
      `<td width=100${spans.replaceAll('"', '')} style='border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt'>\n${wordText(cell.text)}\n</td>`,
  )
  return `<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>\n${rows}\n<![if !supportMisalignedColumns]>\n<tr height=0>\n${"<td width=100 style='border:none'></td>".repeat(block.columns)}\n</tr>\n<![endif]>\n</table>`
}
