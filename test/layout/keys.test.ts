import { describe, expect, test } from 'vitest'
import { formOf, recordOf } from './reading.ts'

const table = '一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t普法活动场次\t≥12场\n'

describe('the unit of money', () => {
  test('ends the value before it, and an empty one too', async () => {
    const { agency, forms } = await recordOf(
      `项目支出绩效目标表\n部门:507_青石县司法局金额单位:万元\n项目名称\t普法经费\n资金总额\t5.00\n${table}`,
    )
    expect([agency.name, forms[0]?.moneyUnit]).toEqual(['青石县司法局', '万元'])
    const empty = await formOf(
      `项目支出绩效目标表\n填报单位:(盖章) 单位:万元\n项目支出名称\t普法经费\n${table}`,
    )
    expect([empty.name, empty.moneyUnit]).toEqual(['普法经费', '万元'])
  })

  test('stands between a key and the row of keys that it does not belong to', async () => {
    const { name, budget } = await formOf(
      '单位:青石县司法局\n金额单位:万元\n项目名称\n预算数\n绩效目标\n普法经费\n58.30\n办好普法活动。\n一级指标\n二级指标\n三级指标\n指标值\n产出指标\n数量指标\n办结案件数\n≥60件\n',
    )
    expect([name, budget.total?.text]).toEqual(['普法经费', '58.30'])
  })

  test('is not the beginning of a name', async () => {
    const { agency } = await recordOf(
      `项目支出绩效目标表\n项目名称\t普法经费\n实施单位:元坝区司法局\n${table}`,
    )
    expect(agency.name).toBe('元坝区司法局')
  })

  test('stands above a form without a title', async () => {
    expect(
      (await formOf(`金额单位:万元\n项目名称\t普法经费\n资金总额\t5\n${table}`)).moneyUnit,
    ).toBe('万元')
  })
})

describe('what stands before a key', () => {
  test.each(['*', '★', '☆', '一、', '(二)', '3.', '1、'])('is of it: %s', async (lead) => {
    const { name, goals } = await formOf(
      `*项目名称\t普法经费\n项目内容\t办好普法活动\n${lead}年度绩效总目标\t做好普法宣传\n${table}`,
    )
    expect([name, goals.map(({ text }) => text)]).toEqual(['普法经费', ['做好普法宣传']])
  })

  test('is no figure of the value above', async () => {
    const { budget } = await formOf(`项目名称\t普法经费\n资金总额\t12.5\n其他资金\t2.5\n${table}`)
    expect([budget.total?.text, budget.other?.text]).toEqual(['12.5', '2.5'])
  })
})

describe('a key made of known parts', () => {
  test.each([
    ['年度主要目标和成果', '做好普法宣传'],
    ['项目年度绩效目标情况', '做好普法宣传'],
    ['本年度重点目标', '做好普法宣传'],
  ])('tells the goal: %s', async (key, goal) => {
    const { goals } = await formOf(`项目名称\t普法经费\n${key}\t${goal}\n${table}`)
    expect(goals.map(({ text }) => text)).toEqual([goal])
  })

  test.each(['本年度申请市财政预算资金(万元)', '年度预算资金总额', '本年申请资金'])(
    'tells the sum: %s',
    async (key) => {
      const { budget } = await formOf(`项目名称\t普法经费\n${key}\t168.5\n${table}`)
      expect(budget.total?.text).toBe('168.5')
    },
  )

  test('tells the sum of the year and not that of all years beside it', async () => {
    const { budget } = await formOf(
      `项目名称\t普法经费\n项目预算资金(万元)\t中期预算资金总额\t210\t年度预算资金总额\t70\n${table}`,
    )
    expect(budget.total?.text).toBe('70')
  })

  test('tells the fiscal money of a numbered line', async () => {
    const { budget } = await formOf(
      `项目名称 普法经费\n项目资金(万元) 年度资金总额 金额(万元)\n(一)财政拨款小计 88.32\n1、一般公共预算 88.32\n${table}`,
    )
    expect(budget.fiscal?.text).toBe('88.32')
  })

  test('is no goal where it heads the table of tasks', async () => {
    const { goals } = await formOf(
      `部门名称 青石县司法局\n年度总体目标 做好普法宣传\n年度\n履职\n目标\n部门职能 年度目标任务 支出项目名称 预算金额(万元)\n普法 办活动 普法经费 63\n${table}`,
    )
    expect(goals.map(({ text }) => text)).toEqual(['做好普法宣传'])
  })
})

test('the label of the table below is not of the goal above it', async () => {
  const { goals } = await formOf(
    `项目名称 普法经费\n本年度绩效目标 做好普法宣传。\n项目年度绩效指标 ${table.replaceAll('\t', ' ')}`,
  )
  expect(goals.map(({ text }) => text)).toEqual(['做好普法宣传。'])
})

test('a key does not take the last word of the value before it', async () => {
  const { name, contact } = await formOf(
    `专项(项目)名称  青坝村产业配套设施项目 负责人及电话  谭勇\n市级主管部门 某市司法局 实施单位 青石县司法局\n年度目标 做好普法\n${table.replaceAll('\t', ' ')}`,
  )
  expect([name, contact?.name]).toEqual(['青坝村产业配套设施项目', '谭勇'])
})

describe('keys right one after the other', () => {
  test('are two where they are a whole line', async () => {
    const { goals } = await formOf(
      `项目名称 普法经费\n总体目标年度目标\n做好普法宣传。\n${table.replaceAll('\t', ' ')}`,
    )
    expect(goals.map(({ text }) => text)).toEqual(['做好普法宣传。'])
  })
})

test('名称 begins a form in text as well, where its line names the unit of money', async () => {
  const form = (name: string): string =>
    `名称 ${name} 单位 万元\n绩效目标 改善${name}。\n一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 ${name}人数 ≥620人\n`
  const { forms } = await recordOf(`项目支出绩效目标表\n${form('适配')}${form('培训')}`)
  expect(forms.map(({ name, indicators }) => [name, indicators.length])).toEqual([
    ['适配', 1],
    ['培训', 1],
  ])
})
