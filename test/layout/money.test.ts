import { describe, expect, test } from 'vitest'
import type { BudgetLine } from '../../src/record/schema.ts'
import { formOf } from './reading.ts'

const table = '一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t普法活动场次\t≥12场\n'

function short({ side, item, amount, share }: BudgetLine): (string | null)[] {
  return [side, item, amount?.text ?? null, share]
}

describe('money of a self-evaluation', () => {
  const text =
    '项目支出绩效自评表\n项目名称\t普法宣传经费\n项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\n' +
    `\t年度资金总额\t20.00\t18.00\t17.10\t10\t95%\t9.5\n\t其中：当年财政拨款\t18.00\t18.00\t17.10\t—\t95%\t—\n${table}`

  test('has the year’s budget as its total', async () => {
    const { budget } = await formOf(text)
    expect([budget.total?.yuan, budget.fiscal?.yuan]).toEqual(['180000.00', '180000.00'])
  })

  test('keeps what was planned and what was spent as lines, not points and rates', async () => {
    const { budget } = await formOf(text)
    expect(budget.lines.filter((line) => line.item === '年度资金总额').map(short)).toEqual([
      ['年初预算数', '年度资金总额', '20.00', null],
      ['全年执行数', '年度资金总额', '17.10', null],
    ])
  })

  test('keeps an amount of another column that equals the year’s budget', async () => {
    const { budget } = await formOf(text)
    expect(budget.lines.filter((line) => line.item === '当年财政拨款').map(short)).toEqual([
      ['年初预算数', '当年财政拨款', '18.00', null],
      ['全年执行数', '当年财政拨款', '17.10', null],
    ])
  })
})

describe('money of a row that lost its first amount', () => {
  test('is told from points by the rate', async () => {
    const { budget } = await formOf(
      '项目支出绩效自评表\n项目名称 普法宣传经费\n项目资金(元) 年初预算数 全年预算数 全年执行数 分值 执行率得分\n' +
        `年度资金总额 20000.00 18000.00 10 90% 9\n${table}`,
    )
    expect(budget.lines.map(short)).toEqual([['全年执行数', '年度资金总额', '18000.00', null]])
  })
})

describe('money in a matrix', () => {
  const rows =
    '部门整体支出绩效目标申报表\n单位名称\t青石县司法局\n单位：万元\n\t\t2021年预算\t占比\t近两年收支金额\n\t\t\t\t2019年\t2020年\n' +
    '收入构成\t财政拨款\t120.00\t80%\t100.00\t110.00\n\t其他资金\t30.00\t20%\t20.00\t25.00\n\t合计\t150.00\t100%\t120.00\t135.00\n' +
    `支出构成\t基本支出\t100.00\t66.7%\t90.00\t95.00\n\t项目支出\t50.00\t33.3%\t30.00\t40.00\n${table}`

  test('is a line a row, under the side that it stands in', async () => {
    const { budget } = await formOf(rows)
    expect(budget.lines.map(short)).toEqual([
      ['收入构成', '财政拨款', '120.00', '80%'],
      ['收入构成', '其他资金', '30.00', '20%'],
      ['收入构成', '合计', '150.00', '100%'],
      ['支出构成', '基本支出', '100.00', '66.7%'],
      ['支出构成', '项目支出', '50.00', '33.3%'],
    ])
  })

  test('has earlier years with their year', async () => {
    const { budget } = await formOf(rows)
    expect(budget.lines[0]?.history.map(({ year, amount }) => [year, amount.yuan])).toEqual([
      [2019, '1000000.00'],
      [2020, '1100000.00'],
    ])
  })

  test('states total, fiscal and other money in rows of its own', async () => {
    const { budget } = await formOf(rows)
    expect([budget.total?.text, budget.fiscal?.text, budget.other?.text]).toEqual([
      '150.00',
      '120.00',
      '30.00',
    ])
  })

  test('is a line a column where the kinds stand side by side', async () => {
    const { budget } = await formOf(
      '| 部门整体支出绩效目标申报表 | | | | | |\n| 部门名称 | 青石县司法局 | | | | |\n' +
        '| 预算支出总额 | 基本支出 | | 项目支出 | | |\n| | 合计 | 财政拨款 | 合计 | 财政拨款 | 其他资金 |\n' +
        '| 150.00 | 100.00 | 100.00 | 50.00 | 20.00 | 30.00 |\n| 一级指标 | 二级指标 | 三级指标 | 指标值 | | |\n| 产出指标 | 数量指标 | 办结案件数 | ≥800件 | | |\n',
    )
    expect(budget.lines.filter((line) => line.side !== null).map(short)).toEqual([
      ['基本支出', '合计', '100.00', null],
      ['基本支出', '财政拨款', '100.00', null],
      ['项目支出', '合计', '50.00', null],
      ['项目支出', '财政拨款', '20.00', null],
      ['项目支出', '其他资金', '30.00', null],
    ])
  })
})

describe('tasks', () => {
  const text =
    '项目名称\t普法宣传经费\n单位：万元\n任务名称\t主要内容\t总额\t财政拨款\t其他资金\n法治讲座\t进校园讲座\t12.5\t10.0\t2.5\n' +
    `宣传册\t印刷\t7.5\t7.5\t0\n合计\t\t20.0\t17.5\t2.5\n年度总体目标\t提高群众法治意识\n${table}`

  test('have what is done and their money', async () => {
    const { tasks } = await formOf(text)
    expect(
      tasks.map(({ name, content, total, fiscal, other }) => [
        name,
        content,
        total?.yuan,
        fiscal?.yuan,
        other?.yuan,
      ]),
    ).toEqual([
      ['法治讲座', '进校园讲座', '125000.00', '100000.00', '25000.00'],
      ['宣传册', '印刷', '75000.00', '75000.00', '0.00'],
    ])
  })

  test('have a row of totals that is the budget', async () => {
    const { budget } = await formOf(text)
    expect([budget.total?.yuan, budget.fiscal?.yuan, budget.other?.yuan]).toEqual([
      '200000.00',
      '175000.00',
      '25000.00',
    ])
  })
})
