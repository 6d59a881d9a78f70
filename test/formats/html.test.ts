import { encode } from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { cells, readBytes, tables, texts } from './shown.ts'

async function first(rows: string): Promise<string[]> {
  return cells(tables(await readBytes(`<html><body><table>${rows}</table></body></html>`))[0])
}

async function text(body: string): Promise<string[]> {
  return texts(await readBytes(`<html><body>${body}</body></html>`))
}

describe('tables of a page', () => {
  test('spans reach across and down', async () => {
    const rows = '<tr><td rowspan=2>甲<td colspan="2">乙</tr><tr><td>丙<td>丁</tr>'
    expect(await first(rows)).toEqual(['0,0 2×1 甲', '0,1 1×2 乙', '1,1 丙', '1,2 丁'])
  })

  test('a cell gives way to a span from above, and is cut where it would run into one', async () => {
    const rows = '<tr><td>甲<td>乙<td rowspan=2>丙</tr><tr><td colspan=3>丁</tr>'
    expect(await first(rows)).toEqual(['0,0 甲', '0,1 乙', '0,2 2×1 丙', '1,0 1×2 丁'])
  })

  test('a span past the last row or column ends with the table', async () => {
    const rows = '<tr><td rowspan=9>甲<td>乙</tr><tr><td colspan=100>丙</tr>'
    expect(await first(rows)).toEqual(['0,0 2×1 甲', '0,1 乙', '1,1 丙'])
  })

  test('rowspan 0 reaches to the end of its row group and no further', async () => {
    const rows =
      '<tbody><tr><td rowspan=0>甲<td>乙<tr><td>丙</tbody><tbody><tr><td>丁<td>戊</tbody>'
    expect(await first(rows)).toEqual(['0,0 2×1 甲', '0,1 乙', '1,1 丙', '2,0 丁', '2,1 戊'])
  })

  test('five hundred columns of padding are no columns', async () => {
    const rows = `<tr><td>甲<td colspan=500>乙</tr><tr><td>丙<td colspan=500>丁</tr>`
    const [table] = tables(await readBytes(`<html><table>${rows}</table>`))
    expect(table?.columns).toBe(2)
  })

  test('a table that only arranges others is dissolved', async () => {
    const page = '<table><tr><td>标题<td><table><tr><td>甲<td>乙<tr><td>丙<td>丁</table></table>'
    const document = await readBytes(`<html>${page}`)
    expect(texts(document)).toEqual(['标题'])
    expect(tables(document)).toHaveLength(1)
  })

  test('the row of no height that Word ends a table with is not there', async () => {
    expect(
      await first('<tr><td>甲<td>乙</tr><![if !x]><tr height=0><td width=1></td></tr><![endif]>'),
    ).toEqual(['0,0 甲', '0,1 乙'])
  })

  test('a table of one column that holds prose is lines in a frame', async () => {
    const document = await readBytes('<html><table><tr><td>甲<tr><td>乙<tr><td>丙</table>')
    expect(texts(document)).toEqual(['甲', '乙', '丙'])
    expect(tables(document)).toHaveLength(0)
  })

  test('tables side by side in one grid, with a blank column between, are two', async () => {
    const row = (left: string, right: string): string =>
      `<tr><td>${left}<td>${left}值<td><td>${right}<td>${right}值`
    const rows = [row('甲', '一'), row('乙', '二'), row('丙', '三')].join('')
    const document = await readBytes(`<html><table>${rows}</table>`)
    expect(tables(document).map((each) => cells(each)[0])).toEqual(['0,0 甲', '0,0 一'])
    expect(tables(document)[1]?.cells[0]?.origin.column).toBe(3)
  })

  test('prose in the first rows of a grid stands above its table, and names its cells', async () => {
    const prose = ['甲', '乙', '丙'].map((each) => `<tr><td colspan=2>${each}`).join('')
    const document = await readBytes(
      `<html><table>${prose}<tr><td>丁<td>戊<tr><td>己<td>庚</table>`,
    )
    expect(texts(document)).toEqual(['甲', '乙', '丙'])
    expect(tables(document)[0]?.cells[0]?.origin.row).toBe(3)
  })

  test('a cell says where it stands in the page', async () => {
    const [table] = tables(await readBytes('<html><table><tr><td>甲<td>乙</table>'))
    expect(table?.cells[1]?.origin.ref).toBe('table[1]/tr[1]/td[2]')
  })

  test('text that stands between cells is not lost', async () => {
    const document = await readBytes(
      '<html><table><tr><td>甲</td></tr>漏<tr><td>乙</td></tr></table>',
    )
    const all = [...texts(document), ...tables(document).flatMap(cells)]
    expect(all.join(' ')).toContain('漏')
  })
})

describe('text of a page', () => {
  test('paragraphs, breaks and references are what they look like', async () => {
    expect(await text('<p>甲<br>乙&nbsp;&ge;&#8804;</p><div>丙</div>')).toEqual(['甲\n乙 ≥≤', '丙'])
  })

  test('scripts, styles, conditional comments and hidden text are not there', async () => {
    const hidden =
      '<script>document.write("码")</script><style>p{}</style><!--[if mso]><p>注</p><![endif]--><p style="display: none">隐</p><p hidden>藏</p>'
    expect(await text(`${hidden}<p>明</p>`)).toEqual(['明'])
  })

  test('links alone, and what is marked as the foot of the page, are left out', async () => {
    const around =
      '<ul><li><a href=/>首页</a><li><a href=/b>公开</a></ul><div class="footer"><p>主办单位</p></div>'
    expect(await text(`${around}<p>正文见<a href=/c>附件</a></p>`)).toEqual(['正文见附件'])
  })

  test('a table is kept even where the page calls it its foot', async () => {
    const document = await readBytes(
      '<html><div class="footer"><table><tr><td>甲<td>乙</table></div>',
    )
    expect(tables(document)).toHaveLength(1)
  })

  test('items of a numbered list carry their numbers', async () => {
    expect(await text('<ol start=3><li>甲<li>乙</ol><ul><li>丙</ul>')).toEqual([
      '3.甲',
      '4.乙',
      '丙',
    ])
  })

  test('a heading has its level', async () => {
    const document = await readBytes('<html><h2>题</h2>')
    expect(document.blocks[0]).toMatchObject({ type: 'paragraph', text: '题', level: 2 })
  })
})

describe('characters of a page', () => {
  const page = (charset: string): string =>
    `<html><head><meta charset="${charset}"></head><p>绩效目标</p>`

  test.each(['gbk', 'gb2312', 'gb18030', 'big5'])(
    'a page in %s is read as that',
    async (charset) => {
      const word = charset === 'big5' ? '績效目標' : '绩效目标'
      const bytes = encode(page(charset).replace('绩效目标', word), charset)
      expect(texts(await readBytes(bytes))).toEqual([word])
    },
  )

  test('UTF-8 is believed over a meta element that still says GBK', async () => {
    expect(texts(await readBytes(page('gb2312')))).toEqual(['绩效目标'])
  })

  test('GBK without a word of it is known by its bytes', async () => {
    expect(texts(await readBytes(encode('<html><p>数量指标</p>', 'gbk')))).toEqual(['数量指标'])
  })
})

describe('web archives', () => {
  const archive = (charset: string, body: string): string =>
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="${charset}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n--b--\r\n`

  test('the page inside is read in its own characters', async () => {
    const body = encode('<html><table><tr><td>绩效<td>目标</table>', 'gbk').toString('base64')
    expect(cells(tables(await readBytes(archive('gb2312', body)))[0])).toEqual([
      '0,0 绩效',
      '0,1 目标',
    ])
  })
})
