import { describe, expect, test } from 'vitest'
import { cells, readBytes, tables, texts } from './shown.ts'
import { docxOf, p, tbl, tc, zipOf } from './zip.ts'

const span = (count: number): string => `<w:gridSpan w:val="${count}"/>`
const restart = '<w:vMerge w:val="restart"/>'
const goesOn = '<w:vMerge/>'
const run = (inside: string): string => `<w:r>${inside}</w:r>`
const fieldMark = (kind: string): string => run(`<w:fldChar w:fldCharType="${kind}"/>`)

async function first(body: string): Promise<string[]> {
  return cells(tables(await readBytes(docxOf(body)))[0])
}

describe('tables of Word', () => {
  test('a cell keeps the columns it spans', async () => {
    expect(await first(tbl([tc('甲', span(2)), tc('乙')], [tc('1'), tc('2'), tc('3')]))).toEqual([
      '0,0 1×2 甲',
      '0,2 乙',
      '1,0 1',
      '1,1 2',
      '1,2 3',
    ])
  })

  test('a vertical merge is one cell as tall as its rows', async () => {
    const rows = [
      [tc('产出', restart), tc('数量')],
      [tc('', goesOn), tc('质量')],
      [tc('', goesOn), tc('时效')],
    ]
    expect(await first(tbl(...rows))).toEqual(['0,0 3×1 产出', '0,1 数量', '1,1 质量', '2,1 时效'])
  })

  test('a merge that goes on over another number of columns belongs to the cell it overlaps', async () => {
    const rows = [
      [tc('甲', restart + span(2)), tc('乙')],
      [tc('', goesOn), tc('丙', span(2))],
    ]
    expect(await first(tbl(...rows))).toEqual(['0,0 2×2 甲', '0,2 乙', '1,1 1×2 丙'])
  })

  test('a merge that goes on from nothing is a cell of its own', async () => {
    expect(await first(tbl([tc('甲', goesOn), tc('乙')]))).toEqual(['0,0 甲', '0,1 乙'])
  })

  test('columns left out before a row move its cells to the right', async () => {
    const row = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('丙')}</w:tr>`
    const body = `<w:tbl><w:tr>${tc('甲')}${tc('乙')}</w:tr>${row}</w:tbl>`
    expect(await first(body)).toEqual(['0,0 甲', '0,1 乙', '1,1 丙'])
  })

  test('where spans contradict each other, the widths decide', async () => {
    const wide = (twips: number): string => `<w:tcW w:w="${twips}" w:type="dxa"/>`
    const rows = [[tc('甲', wide(3000))], [tc('乙', wide(1000)), tc('丙', wide(2000))]]
    expect(await first(tbl(...rows))).toEqual(['0,0 1×2 甲', '1,0 乙', '1,1 丙'])
  })

  test('a table in a cell follows as a table of its own', async () => {
    const inner = `<w:tc>${p('资金')}${tbl([tc('总额'), tc('10')])}${p('')}</w:tc>`
    const document = await readBytes(docxOf(tbl([tc('项目'), inner], [tc('目标'), tc('完成')])))
    expect(tables(document).map((each) => cells(each))).toEqual([
      ['0,0 项目', '0,1 资金', '1,0 目标', '1,1 完成'],
      ['0,0 总额', '0,1 10'],
    ])
  })

  test('a table that only holds another is not there', async () => {
    const frame = `<w:tbl><w:tr><w:tc>${p('标题')}${tbl([tc('甲'), tc('乙')])}</w:tc></w:tr></w:tbl>`
    const document = await readBytes(docxOf(frame))
    expect(texts(document)).toEqual(['标题'])
    expect(tables(document)).toHaveLength(1)
  })

  test('a deleted row is gone', async () => {
    const gone = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('旧')}</w:tr>`
    expect(await first(`<w:tbl><w:tr>${tc('新')}</w:tr>${gone}</w:tbl>`)).toEqual(['0,0 新'])
  })

  test('tables and rows in content controls are tables and rows', async () => {
    const row = `<w:sdt><w:sdtPr><w:alias w:val="行"/></w:sdtPr><w:sdtContent><w:tr>${tc('甲')}</w:tr></w:sdtContent></w:sdt>`
    expect(
      await first(`<w:sdt><w:sdtContent><w:tbl>${row}</w:tbl></w:sdtContent></w:sdt>`),
    ).toEqual(['0,0 甲'])
  })

  test('a cell is named by its table, its row and its place in the row', async () => {
    const body = tbl([tc('甲'), tc('乙')]) + tbl([tc('丙', '<w:gridSpan w:val="2"/>'), tc('丁')])
    const found = tables(await readBytes(docxOf(body)))
    expect(found.map((each) => each.cells.at(-1)?.origin.ref)).toEqual([
      'tbl[1]/tr[1]/tc[2]',
      'tbl[2]/tr[1]/tc[2]',
    ])
  })

  test('a cell says its table, row and column', async () => {
    const document = await readBytes(docxOf(p('前') + tbl([tc('甲')], [tc('乙')])))
    expect(tables(document)[0]?.cells[1]?.origin).toMatchObject({ table: 0, row: 1, column: 0 })
    expect(document.blocks[0]?.origin.ref).toBe('p1')
  })
})

describe('text of Word', () => {
  async function text(inside: string): Promise<string[]> {
    return texts(await readBytes(docxOf(inside)))
  }

  test('what was inserted stays, what was deleted or moved away goes', async () => {
    const inserted = `<w:ins w:id="1">${run('<w:t>新</w:t>')}</w:ins>`
    const deleted = `<w:del w:id="2">${run('<w:delText>旧</w:delText>')}</w:del>`
    const moved = `<w:moveFrom w:id="3">${run('<w:t>移</w:t>')}</w:moveFrom>`
    expect(await text(`<w:p>${inserted}${deleted}${moved}</w:p>`)).toEqual(['新'])
  })

  test('a field shows its result and never its code', async () => {
    const code = run('<w:instrText> TC "绩效目标表" \\f C \\l 1 </w:instrText>')
    const field = fieldMark('begin') + code + fieldMark('end')
    const link = `${fieldMark('begin')}${run('<w:instrText>HYPERLINK "http://x"</w:instrText>')}${fieldMark('separate')}${run('<w:t>附件</w:t>')}${fieldMark('end')}`
    expect(await text(`<w:p>${run('<w:t>标题</w:t>')}${field}${link}</w:p>`)).toEqual(['标题附件'])
  })

  test('a field in the code of a field stays hidden', async () => {
    const inner = `${fieldMark('begin')}${run('<w:instrText>PAGE</w:instrText>')}${fieldMark('separate')}${run('<w:t>7</w:t>')}${fieldMark('end')}`
    const outer = `${fieldMark('begin')}${inner}${fieldMark('separate')}${run('<w:t>果</w:t>')}${fieldMark('end')}`
    expect(await text(`<w:p>${outer}</w:p>`)).toEqual(['果'])
  })

  test('a text box is read once, though it is written twice', async () => {
    const box = `<w:txbxContent>${p('框内')}</w:txbxContent>`
    const both = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`
    expect(await text(`<w:p>${run(`<w:t>正文</w:t>${both}`)}</w:p>`)).toEqual(['正文', '框内'])
  })

  test('breaks, tabs and hyphens are what they look like', async () => {
    const inside =
      '<w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>3</w:t><w:noBreakHyphen/><w:t>4</w:t><w:softHyphen/>'
    expect(await text(`<w:p>${run(inside)}</w:p>`)).toEqual(['甲\n乙\t3-4'])
  })

  test('the symbol font’s ≥ is ≥', async () => {
    expect(
      await text(`<w:p>${run('<w:sym w:font="Symbol" w:char="F0B3"/><w:t>95%</w:t>')}</w:p>`),
    ).toEqual(['≥95%'])
  })

  test('hidden text is not there', async () => {
    const hidden = run('<w:rPr><w:vanish/></w:rPr><w:t>密</w:t>')
    const shown = run('<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>明</w:t>')
    expect(await text(`<w:p>${hidden}${shown}</w:p>`)).toEqual(['明'])
  })

  test('references and character references are characters', async () => {
    expect(await text(p('A&amp;B &lt;5 &#8805;6 &#x2264;7'))).toEqual(['A&B <5 ≥6 ≤7'])
  })

  test('headers, comments and notes stay apart', async () => {
    const parts = { 'word/header1.xml': p('页眉'), 'word/comments.xml': p('批注') }
    const document = await readBytes(docxOf(p('正文'), parts))
    expect(texts(document)).toEqual(['正文'])
  })

  test('a heading has its level, from the style or from the paragraph', async () => {
    const styles =
      '<w:styles><w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>'
    const rels =
      '<Relationships><Relationship Id="r1" Type="http://x/styles" Target="styles.xml"/></Relationships>'
    const body = p('一', '<w:pStyle w:val="b"/>') + p('二', '<w:outlineLvl w:val="0"/>')
    const document = await readBytes(
      docxOf(body, { 'word/styles.xml': styles, 'word/_rels/document.xml.rels': rels }),
    )
    expect(document.blocks.map((each) => (each.type === 'paragraph' ? each.level : null))).toEqual([
      2, 1,
    ])
  })
})

describe('other ways to write a Word file', () => {
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
  const types =
    '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
  const rels =
    '<Relationships><Relationship Id="r1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="story/main.xml"/></Relationships>'
  const body = `<w:document xmlns:w="${strict}"><w:body>${p('严格')}</w:body></w:document>`

  test('the strict standard, with the body under another name', async () => {
    const bytes = zipOf([
      { name: '[Content_Types].xml', content: types },
      { name: '_rels/.rels', content: rels },
      { name: 'story/main.xml', content: body },
    ])
    expect(texts(await readBytes(bytes))).toEqual(['严格'])
  })

  test('XML in UTF-16', async () => {
    const bytes = zipOf([
      { name: '[Content_Types].xml', content: types },
      { name: 'word/document.xml', content: Buffer.from(`\ufeff${body}`, 'utf16le') },
    ])
    expect(texts(await readBytes(bytes))).toEqual(['严格'])
  })

  test('XML longer than the window it is read in', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => p(`第${index}条`)).join('')
    const found = texts(await readBytes(docxOf(many)))
    expect(found).toHaveLength(20_000)
    expect(found.at(-1)).toBe('第19999条')
  })
})

describe('numbered lists of Word', () => {
  const item = (text: string, list: number, level = 0): string =>
    p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
  const level = (index: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`

  async function numbered(
    levels: string,
    body: string,
    uses = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  ): Promise<string[]> {
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${uses}</w:numbering>`
    const rels =
      '<Relationships><Relationship Id="r1" Type="http://x/numbering" Target="/word/numbering.xml"/></Relationships>'
    const parts = { 'word/numbering.xml': numbering, 'word/_rels/document.xml.rels': rels }
    return texts(await readBytes(docxOf(body, parts)))
  }

  test('items carry the number that the page shows', async () => {
    expect(await numbered(level(0, 'decimal', '%1.'), item('甲', 1) + item('乙', 1))).toEqual([
      '1.甲',
      '2.乙',
    ])
  })

  test('Chinese numbers count past ten', async () => {
    const body = Array.from({ length: 11 }, (_, index) => item(`第${index}`, 1)).join('')
    const shown = await numbered(level(0, 'chineseCounting', '（%1）'), body)
    expect(shown.slice(8)).toEqual(['（九）第8', '（十）第9', '（十一）第10'])
  })

  test('a deeper level begins anew below each item', async () => {
    const levels = level(0, 'chineseCountingThousand', '%1、') + level(1, 'decimal', '%1.%2')
    const body = item('甲', 1) + item('a', 1, 1) + item('乙', 1) + item('b', 1, 1)
    expect(await numbered(levels, body)).toEqual(['一、甲', '一.1 a', '二、乙', '二.1 b'])
  })

  test('two uses of one list count on, unless one begins anew', async () => {
    const uses =
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    const body = item('甲', 1) + item('乙', 2) + item('丙', 3)
    expect(await numbered(level(0, 'decimal', '%1.'), body, uses)).toEqual(['1.甲', '2.乙', '1.丙'])
  })

  test('bullets add nothing', async () => {
    expect(await numbered(level(0, 'bullet', ''), item('甲', 1))).toEqual(['甲'])
  })
})
