import { describe, expect, test } from 'vitest'
import { documentOf, gridOf, runOf } from './reading.ts'

describe('pipes with a row a line', () => {
  test('are a grid', async () => {
    const { blocks, format } = await documentOf('| 一级指标 | 指标值 |\n| 产出指标 | ≥8件 |\n')
    expect(format).toBe('markdown')
    expect(gridOf(blocks[0])).toEqual([
      ['一级指标', '指标值'],
      ['产出指标', '≥8件'],
    ])
  })

  test('have no row for the rule under the header', async () => {
    const { blocks } = await documentOf('| 甲 | 乙 |\n| --- | :-: |\n| 丙 | 丁 |\n')
    expect(gridOf(blocks[0])).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ])
  })

  test('keep a cell that holds a dash alone', async () => {
    const { blocks } = await documentOf('| 甲 | 乙 |\n| 丙 | - |\n')
    expect(gridOf(blocks[0])[1]).toEqual(['丙', '-'])
  })

  test('keep blank cells blank', async () => {
    const { blocks } = await documentOf('| 甲 | 乙 |\n| | 丁 |\n')
    expect(gridOf(blocks[0])[1]).toEqual(['', '丁'])
  })

  test('hold no cells in hundreds of columns of padding', async () => {
    const { blocks } = await documentOf(`| 甲 | 乙 |${' |'.repeat(500)}\n| 丙 | 丁 |\n`)
    expect(blocks[0]?.type === 'table' && blocks[0].cells.map((cell) => cell.text)).toEqual([
      '甲',
      '乙',
      '丙',
      '丁',
    ])
  })

  test('are refused past the limit of grid slots', async () => {
    const reading = documentOf('| 甲 | 乙 |\n| 丙 | 丁 |\n', { gridSlots: 3 })
    await expect(reading).rejects.toMatchObject({ status: 'limit', code: 'limit-grid' })
  })
})

describe('pipes whose lines are no rows', () => {
  test('with a cell a line are a run, and padding ends a row', async () => {
    expect(
      runOf(await documentOf('产出指标 |\n数量指标 |\n办案数 |\n≥8件 | |\n质量指标 |\n')),
    ).toEqual([
      ['row', '产出指标'],
      ['cell', '数量指标'],
      ['cell', '办案数'],
      ['cell', '≥8件'],
      ['row', '质量指标'],
    ])
  })

  test('wrapped in the middle of a cell keep all cells in their order', async () => {
    const run = runOf(await documentOf('| 产出指标 | 数量\n指标 | 办案数 | ≥8件 |\n'))
    expect(run.map(([, text]) => text)).toEqual(['产出指标', '数量', '指标', '办案数', '≥8件'])
  })

  test('give every cell its line', async () => {
    const { blocks } = await documentOf('甲 |\n乙 |\n丙 |\n')
    expect(blocks.map((block) => block.origin.line)).toEqual([1, 2, 3])
  })
})

describe('HTML inside cells', () => {
  test('leaves the text, a line a block', async () => {
    const { blocks } = await documentOf('| 甲 | <p>第一</p><p>第二</p> |\n| 丙 | 丁 |\n')
    expect(gridOf(blocks[0])[0]).toEqual(['甲', '第一\n第二'])
  })

  test('leaves the items of a list, a line each', async () => {
    const { blocks } = await documentOf('| 甲 | <ol><li>一</li><li>二</li></ol> |\n| 丙 | 丁 |\n')
    expect(gridOf(blocks[0])[0]).toEqual(['甲', '一\n二'])
  })

  test('drops inline tags without a trace', async () => {
    const { blocks } = await documentOf(
      '| <b>数量</b>指<span class="x">标</span> | 乙 |\n| 丙 | 丁 |\n',
    )
    expect(gridOf(blocks[0])[0]).toEqual(['数量指标', '乙'])
  })

  test('leaves a comparison alone, which is no tag', async () => {
    const { blocks } = await documentOf('| <5件 | >3件 |\n| 丙 | 丁 |\n')
    expect(gridOf(blocks[0])[0]).toEqual(['<5件', '>3件'])
  })
})

test('a line without a pipe at its end is torn within a cell, where rows end in one', async () => {
  const rows = [
    '产出 | 数量 | 入户\n次数 | ≥8次 |',
    '质量 | 合格率 | ≥95% |',
    '时效 | 及时率 | ≥98% |',
  ]
  const { blocks } = await documentOf(`级别 | 类别 | 名称 | 值 |\n${rows.join('\n')}\n`)
  const cells = blocks.flatMap((each) => (each.type === 'paragraph' ? [each] : []))
  expect(cells.find(({ text }) => text === '次数')?.boundary).toBe('line')
})

test('a row whose last cell is filled ends without a pipe, where pipes stand between cells only', async () => {
  const rows = ['产出|数量|入户次数|≥8次|资金较晚', '质量|合格率|≥95%|', '|质量|复检率|≥90%|']
  const { blocks } = await documentOf(`级别|类别|名称|值|\n${rows.join('\n')}\n`)
  const cells = blocks.flatMap((each) => (each.type === 'paragraph' ? [each] : []))
  expect(cells.find(({ text }) => text === '质量')?.boundary).toBe('row')
})

describe('rows that begin with a cell, each cell followed by a pipe', () => {
  test('are a grid whose blank cells stand where they are', async () => {
    const rows = ['级别 | 类别 | 名称 | 值 |', '产出 | 数量 | 次数 | ≥8次 |', ' |  | 人数 | 5人 |']
    const { blocks } = await documentOf(`${rows.join('\n')}\n`)
    expect(gridOf(blocks[0])).toEqual([
      ['级别', '类别', '名称', '值'],
      ['产出', '数量', '次数', '≥8次'],
      ['', '', '人数', '5人'],
    ])
  })

  test('lose no first cell where most of them are blank', async () => {
    const blank = Array.from({ length: 20 }, (_, at) => ` |  | 第${at}项 | ${at}件 |`)
    const { blocks } = await documentOf(
      `级别 | 类别 | 名称 | 值 |\n产出 | 数量 | 次数 | 8次 |\n${blank.join('\n')}\n`,
    )
    expect(gridOf(blocks[0])[1]?.[0]).toBe('产出')
  })
})

test('a torn line of a grid keeps what stands before its first pipe', async () => {
  const rows = Array.from({ length: 9 }, (_, at) => `| 产出 | 第${at}项 | ${at}件 |`)
  const { blocks } = await documentOf(`${rows.join('\n')}\n续写 | 8次 |\n`)
  expect(JSON.stringify(gridOf(blocks[0]))).toContain('续写')
})
