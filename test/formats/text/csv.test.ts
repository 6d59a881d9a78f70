import { describe, expect, test } from 'vitest'
import { cells, readBytes, tables, texts } from '../shown.ts'

const form =
  '绩效目标表,,\n一级指标,二级指标,指标值\n产出指标,数量指标,"1,200人"\n,质量指标,"≥95%\n以上"\n'

describe('comma-separated values', () => {
  test('quoted commas and line ends stay in their cells, and a title stands above', async () => {
    const document = await readBytes(form)
    expect(document.format).toBe('csv')
    expect(texts(document)).toEqual(['绩效目标表'])
    expect(cells(tables(document)[0])).toEqual([
      '1,0 一级指标',
      '1,1 二级指标',
      '1,2 指标值',
      '2,0 产出指标',
      '2,1 数量指标',
      '2,2 1,200人',
      '3,1 质量指标',
      '3,2 ≥95%\n以上',
    ])
  })

  test('a cell says the line that its record begins at', async () => {
    const [table] = tables(await readBytes(`${form}满意度指标,满意度,90%\n`))
    expect(table?.cells.find(({ text }) => text === '满意度')?.origin.line).toBe(6)
  })

  test('semicolons part cells where a spreadsheet wrote them so', async () => {
    const [table] = tables(await readBytes('一级指标;二级指标;指标值\n甲;乙;1,5\n甲;丙;2,5\n'))
    expect(table?.columns).toBe(3)
  })

  test('prose with commas is prose', async () => {
    const text =
      '为加强管理,保障安全,特制定本办法。\n一是规范流程;二是加强监督,落实责任。\n三是总结,提高。\n'
    expect((await readBytes(text)).format).toBe('plain')
  })

  test('a quote that is never closed leaves a text of lines', async () => {
    expect((await readBytes('"甲,乙,丙\n丁,戊,己\n庚,辛,壬\n')).format).toBe('plain')
  })
})
