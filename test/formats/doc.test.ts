import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { aCell, docOf, type Draft, endOfRow, inTable } from './doc-file.ts'
import { cells, readBytes, refusal, tables, texts } from './shown.ts'

async function text(draft: Draft): Promise<string[]> {
  return texts(await readBytes(docOf(draft)))
}

async function first(paragraphs: Draft['paragraphs']): Promise<string[]> {
  return cells(tables(await readBytes(docOf({ paragraphs })))[0])
}

const begin = '\u0013'
const separate = '\u0014'
const end = '\u0015'
/** Flags of a cell: the first of those merged across, one of them; the first merged down, one of them. */
const [FIRST_1997, MERGED_1997, RESTART, GOES_ON] = [1, 2, 0x60, 0x20]

describe('text of Word 97', () => {
  test('paragraphs are what stands between their marks', async () => {
    expect(await text({ paragraphs: [{ text: '绩效目标' }, { text: '≥95%' }] })).toEqual([
      '绩效目标',
      '≥95%',
    ])
  })

  test('a fast save’s pieces come in the order of the table, not of the file', async () => {
    expect(
      await text({ paragraphs: [{ text: '甲' }, { text: '乙' }, { text: '丙' }], scattered: true }),
    ).toEqual(['甲', '乙', '丙'])
  })

  test('text of one byte a character is read as that', async () => {
    expect(await text({ paragraphs: [{ text: '2021' }, { text: 'A-1' }], narrow: true })).toEqual([
      '2021',
      'A-1',
    ])
  })

  test('a field shows its result and never its code', async () => {
    const code = `标题${begin}TC "标题" \\f C \\l 1${end}`
    const link = `见${begin}HYPERLINK "http://x"${separate}附件${end}`
    expect(await text({ paragraphs: [{ text: code }, { text: link }] })).toEqual(['标题', '见附件'])
  })

  test('breaks and hyphens are what they look like', async () => {
    expect(await text({ paragraphs: [{ text: '甲\u000b乙\u001e丙\u001f丁' }] })).toEqual([
      '甲\n乙-丙丁',
    ])
  })

  test('hidden and deleted text is not there', async () => {
    const characters = [
      { text: '隐', modifiers: [0x3c, 0x08, 1] },
      { text: '删', modifiers: [0x00, 0x08, 1] },
    ]
    expect(await text({ paragraphs: [{ text: '明隐示删了' }], characters })).toEqual(['明示了'])
  })

  test('a figure that a tracked change replaced is not there, as Word writes it', async () => {
    const characters = [{ text: '13,444', modifiers: [0x00, 0x08, 0x81, 0x3c, 0x08, 0] }]
    expect(await text({ paragraphs: [{ text: '13,44430,000' }], characters })).toEqual(['30,000'])
  })

  test('the tick of the font that the document names is a tick', async () => {
    const fonts = ['Times New Roman', 'Wingdings']
    const symbol = [{ text: '(', modifiers: [0x09, 0x6a, 1, 0, 0xfc, 0xf0] }]
    expect(await text({ paragraphs: [{ text: '(是' }], characters: symbol, fonts })).toEqual([
      '✓是',
    ])
    const typed = [{ text: '\uf0fc', modifiers: [0x4f, 0x4a, 1, 0] }]
    expect(await text({ paragraphs: [{ text: '\uf0fc是' }], characters: typed, fonts })).toEqual([
      '✓是',
    ])
  })

  test('the symbol font’s ≥ is ≥', async () => {
    const characters = [{ text: '(', modifiers: [0x09, 0x6a, 0, 0, 0xb3, 0xf0] }]
    expect(await text({ paragraphs: [{ text: '(95%' }], characters })).toEqual(['≥95%'])
  })

  test('a heading has its level', async () => {
    const document = await readBytes(
      docOf({ paragraphs: [{ text: '题', modifiers: [0x40, 0x26, 0] }] }),
    )
    expect(document.blocks[0]).toMatchObject({ level: 1 })
  })
})

describe('tables of Word 97', () => {
  test('cells take their columns from the edges of all rows', async () => {
    const rows = [
      aCell('甲'),
      endOfRow([0, 3000]),
      aCell('乙'),
      aCell('丙'),
      endOfRow([0, 1000, 3000]),
    ]
    expect(await first(rows)).toEqual(['0,0 1×2 甲', '1,0 乙', '1,1 丙'])
  })

  test('a vertical merge is one cell as tall as its rows', async () => {
    const rows = [
      aCell('产出'),
      aCell('数量'),
      endOfRow([0, 1000, 2000], [RESTART, 0]),
      aCell(''),
      aCell('质量'),
      endOfRow([0, 1000, 2000], [GOES_ON, 0]),
    ]
    expect(await first(rows)).toEqual(['0,0 2×1 产出', '0,1 数量', '1,1 质量'])
  })

  test.each([
    ['1997', FIRST_1997, MERGED_1997],
    ['2008', MERGED_1997, FIRST_1997],
  ])('cells merged across are one, by the description of %s', async (_, begins, goesOn) => {
    const rows = [
      aCell('甲'),
      aCell(''),
      aCell('乙'),
      endOfRow([0, 1000, 2000, 3000], [begins, goesOn, 0]),
      aCell('1'),
      aCell('2'),
      aCell('3'),
      endOfRow([0, 1000, 2000, 3000]),
    ]
    expect(await first(rows)).toEqual(['0,0 1×2 甲', '0,2 乙', '1,0 1', '1,1 2', '1,2 3'])
  })

  test('a cell of several paragraphs keeps its lines', async () => {
    const rows = [{ text: '一', modifiers: inTable }, aCell('二'), endOfRow([0, 1000])]
    expect(await first(rows)).toEqual(['0,0 一\n二'])
  })

  test('rows that begin left of the margin keep their columns', async () => {
    const rows = [
      aCell('甲'),
      aCell('乙'),
      endOfRow([0xff94, 1000, 2000]),
      aCell('丙'),
      aCell('丁'),
      endOfRow([0xff94, 1000, 2000]),
    ]
    expect(await first(rows)).toEqual(['0,0 甲', '0,1 乙', '1,0 丙', '1,1 丁'])
  })

  test('a row whose end is missing keeps its text', async () => {
    expect(await first([aCell('甲'), aCell('乙')])).toEqual(['0,0 甲', '0,1 乙'])
  })

  test('text after a table is no part of it', async () => {
    const document = await readBytes(
      docOf({ paragraphs: [aCell('甲'), endOfRow([0, 1000]), { text: '后' }] }),
    )
    expect(texts(document)).toEqual(['后'])
  })
})

describe('documents of Word 97 as LibreOffice writes them', () => {
  const file = (name: string): Uint8Array =>
    readFileSync(new URL(`../../corpus/word/${name}`, import.meta.url))

  test('numbered goals carry their numbers', async () => {
    const [table] = tables(await readBytes(file('inner-mongolia-5-97.doc')))
    const goals = table?.cells.find(({ text: goal }) => goal.startsWith('1.'))
    expect(goals?.text.split('\n').map((line) => line.slice(0, 2))).toEqual(
      ['1.', '2.', '3.'].slice(0, goals?.text.split('\n').length),
    )
  })

  test('a file that breaks off is named as damaged', async () => {
    expect(await refusal(file('hunan-5-97.doc').subarray(0, 3000))).toMatch(/^failed damaged-file/)
  })
})
