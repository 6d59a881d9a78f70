import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { cells, readBytes, refusal, tables, texts } from './shown.ts'

type Cells = Readonly<Record<string, CellObject | string>>

/** A workbook of one sheet; texts are given as such. */
function sheetOf(given: Cells, merges: readonly string[] = []): WorkSheet {
  const sheet: WorkSheet = {
    '!ref': 'A1:Z99',
    '!merges': merges.map((each) => utils.decode_range(each)),
  }
  for (const [at, each] of Object.entries(given)) {
    sheet[at] = typeof each === 'string' ? { t: 's', v: each } : each
  }
  return sheet
}

function bookOf(
  sheets: Readonly<Record<string, WorkSheet>>,
  type: 'xlsx' | 'biff8' = 'xlsx',
  hidden = '',
): Uint8Array {
  const book = utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name)
  book.Workbook = {
    Sheets: book.SheetNames.map((name) => ({ name, Hidden: name === hidden ? 1 : 0 })),
  }
  return new Uint8Array(write(book, { type: 'array', bookType: type }) as ArrayBuffer)
}

const number = (value: number, format: string): CellObject => ({ t: 'n', v: value, z: format })
const corner: Cells = { A1: '甲', B1: '乙', A2: '丙', B2: '丁' }

describe.each(['xlsx', 'biff8'] as const)(
  'a cell of a workbook (%s) is what is displayed',
  (type) => {
    async function shown(cell: CellObject | string): Promise<string | undefined> {
      const bytes = bookOf({ 表: sheetOf({ ...corner, B2: cell }) }, type)
      return tables(await readBytes(bytes))[0]?.cells.at(-1)?.text
    }

    test.each([
      ['100%', number(1, '0%')],
      ['95.50%', number(0.955, '0.00%')],
      ['1,234,567.80', number(1234567.8, '#,##0.00')],
      ['12.5万元', number(12.5, '0.0"万元"')],
      ['2023年12月', number(45_291, 'yyyy"年"m"月"')],
      ['0.1', number(0.1, 'General')],
      ['130303210196123', number(130303210196123, 'General')],
    ])('%s', async (expected, cell) => {
      expect(await shown(cell)).toBe(expected)
    })

    test('a formula is its cached value', async () => {
      expect(await shown({ t: 'n', v: 30, f: 'SUM(A1:A2)' })).toBe('30')
    })

    test('a line break in a cell stays', async () => {
      expect(await shown('产出\n指标')).toBe('产出\n指标')
    })
  },
)

describe('tables of a workbook', () => {
  test('a merged range is one cell, however large', async () => {
    const sheet = sheetOf({ A1: '名', B1: '甲', A2: '值', B2: '乙' }, ['B2:XFD1048576'])
    expect(cells(tables(await readBytes(bookOf({ 表: sheet })))[0])).toEqual([
      '0,0 名',
      '0,1 甲',
      '1,0 值',
      '1,1 乙',
    ])
  })

  test('columns that nothing begins at are no columns', async () => {
    const sheet = sheetOf({ A1: '甲', AA1: '乙', A2: '丙', AA2: '丁' }, ['A1:Z1'])
    expect(
      tables(await readBytes(bookOf({ 表: { ...sheet, '!ref': 'A1:AZ2' } })))[0]?.columns,
    ).toBe(2)
  })

  test('lines above and below a table are lines', async () => {
    const sheet = sheetOf(
      { A1: '绩效目标表', A2: '单位：万元', A3: '甲', B3: '乙', A4: '丙', B4: '丁', A5: '注：无' },
      ['A1:B1'],
    )
    const document = await readBytes(bookOf({ 表: sheet }))
    expect(texts(document)).toEqual(['绩效目标表', '单位：万元', '注：无'])
    expect(cells(tables(document)[0])).toEqual(['0,0 甲', '0,1 乙', '1,0 丙', '1,1 丁'])
  })

  test('forms below each other are tables of their own', async () => {
    const sheet = sheetOf({ A1: '表一', A2: '甲', B2: '乙', A4: '表二', A5: '丙', B5: '丁' })
    const document = await readBytes(bookOf({ 表: sheet }))
    expect(document.blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'table',
      'paragraph',
      'table',
    ])
  })

  test('forms beside each other are tables of their own', async () => {
    const left = { A1: '1', B1: '2', A2: '3', B2: '4', A3: '5', B3: '6' }
    const right = { E1: '7', F1: '8', E2: '9', F2: '10', E3: '11', F3: '12' }
    const found = tables(await readBytes(bookOf({ 表: sheetOf({ ...left, ...right }) })))
    expect(found.map((each) => each.cells[0]?.text)).toEqual(['1', '7'])
  })

  test('a blank row inside a form does not end it', async () => {
    const sheet = sheetOf({ A1: '甲', B1: '乙', A3: '丙', B3: '丁' })
    expect(tables(await readBytes(bookOf({ 表: sheet })))).toHaveLength(1)
  })

  test('every sheet is read, and a hidden one is named', async () => {
    const bytes = bookOf({ 一: sheetOf(corner), 二: sheetOf(corner) }, 'xlsx', '二')
    const document = await readBytes(bytes)
    expect(tables(document)).toHaveLength(2)
    expect(document.messages).toMatchObject([{ code: 'sheet-hidden', values: { sheet: '二' } }])
  })

  // The library writes no row's properties into the old format.
  test.each([
    ['xlsx', '1'],
    ['biff8', '0'],
  ] as const)(
    'hidden rows and columns are read, and their number is named (%s)',
    async (type, rows) => {
      const sheet = {
        ...sheetOf(corner),
        '!rows': [{}, { hidden: true }],
        '!cols': [{ hidden: true }],
      }
      const document = await readBytes(bookOf({ 表: sheet }, type))
      expect(cells(tables(document)[0])).toHaveLength(4)
      expect(document.messages).toMatchObject([
        { code: 'sheet-part-hidden', values: { sheet: '表', rows, columns: '1' } },
      ])
    },
  )

  test('more cells than the limit are refused', async () => {
    const bytes = bookOf({ 一: sheetOf(corner), 二: sheetOf(corner) })
    expect(await refusal(bytes, { cells: 7 })).toBe('limit limit-cells')
    expect(await refusal(bytes, { cells: 8 })).toBe(null)
  })

  test('a cell says its sheet and its place on it', async () => {
    const document = await readBytes(
      bookOf({ 项目: sheetOf({ B3: '甲', C3: '乙', B4: '丙', C4: '丁' }) }),
    )
    expect(tables(document)[0]?.cells[3]?.origin.ref).toBe('项目!C4')
  })
})
