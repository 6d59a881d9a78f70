import { describe, expect, test } from 'vitest'
import { documentOf, gridOf, runOf } from './reading.ts'

describe('a run of one tab-led cell a line', () => {
  test('has a cell a line and a row after each blank line', async () => {
    expect(runOf(await documentOf('\t产出指标\n\t数量指标\n\n\t质量指标\n'))).toEqual([
      ['row', '产出指标'],
      ['cell', '数量指标'],
      ['row', '质量指标'],
    ])
  })

  test('keeps a lone tab as an empty cell, which a merged label leaves behind', async () => {
    expect(runOf(await documentOf('\t产出指标\n\t\n\t办结案件数\n'))).toEqual([
      ['row', '产出指标'],
      ['cell', ''],
      ['cell', '办结案件数'],
    ])
  })

  test('goes on in the cell above where a line has no tab', async () => {
    expect(runOf(await documentOf('\t按照规定\n完成年度任务\n\t≥8件\n'))).toEqual([
      ['row', '按照规定\n完成年度任务'],
      ['cell', '≥8件'],
    ])
  })

  test('ends where a line without a tab follows a blank line', async () => {
    expect(runOf(await documentOf('\t≥8件\n\n第二部分\n'))).toEqual([
      ['row', '≥8件'],
      ['line', '第二部分'],
    ])
  })

  test('says of every cell its line, its row and its table', async () => {
    const { blocks } = await documentOf('\t一\n\t二\n\n\t三\n')
    expect(blocks.map(({ origin: { table, row, line } }) => [table, row, line])).toEqual([
      [0, 0, 1],
      [0, 0, 2],
      [0, 1, 4],
    ])
  })

  test('names its format', async () => {
    expect((await documentOf('前言\n\t产出指标\n\t数量指标\n')).format).toBe('tc-text')
  })
})

describe('a grid of tabs', () => {
  test('has a row a line and a column a tab', async () => {
    const { blocks } = await documentOf('一级指标\t二级指标\n产出指标\t数量指标\n')
    expect(gridOf(blocks[0])).toEqual([
      ['一级指标', '二级指标'],
      ['产出指标', '数量指标'],
    ])
  })

  test('leaves blank cells out and the others in their columns', async () => {
    const { blocks } = await documentOf('产出指标\t数量指标\t甲\n\t\t乙\n')
    expect(gridOf(blocks[0])[1]).toEqual(['', '', '乙'])
  })

  test('knows its grid from the text alone', async () => {
    const { blocks, format } = await documentOf('甲\t乙\n')
    expect([blocks[0]?.type === 'table' && blocks[0].grid, format]).toEqual(['text', 'tab-grid'])
  })

  test('ends at a line without tabs, and the next grid is another table', async () => {
    const { blocks } = await documentOf('甲\t乙\n说明\n丙\t丁\n')
    expect(blocks.map((block) => [block.type, block.origin.table])).toEqual([
      ['table', 0],
      ['paragraph', null],
      ['table', 1],
    ])
  })

  test('is refused past the limit of grid slots', async () => {
    const reading = documentOf('甲\t乙\n丙\t丁\n戊\t己\n', { gridSlots: 4 })
    await expect(reading).rejects.toMatchObject({ status: 'limit', code: 'limit-grid' })
  })
})
