import { describe, expect, test } from 'vitest'
import { gradeRuns } from '../../src/layout/align/cuts/descriptions.ts'
import { indicatorsOf, recordOf } from './reading.ts'

const header = (grades: string): string =>
  `绩效指标分类绩效指标绩效指标描述绩效指标评价标准评价标准确定依据${grades}`
const first = `产出指标危桥改造数量完成改造并通过验收的危桥座数9座8座7座6座按交工验收资料评价道路养护及时率(%)按规定时限完成养护的里程占应养护里程的比率100%95%90%85%按养护管理办法评价效果指标服务对象投诉次数有效投诉经核实的次数0次1次2次3次按投诉登记评价`
const page = (table: string): string =>
  `1、2021年预算项目绩效目标 1、2021年公路养护经费绩效目标表绩效目标保障道路畅通,方便群众出行。${header('优良中差')}${table}`

describe('grades side by side, without anything between cells', () => {
  test('stand behind a name and its description, and before a basis', async () => {
    const rows = await indicatorsOf(page(first))
    expect(rows.map(({ name, description, basis }) => [name, description, basis])).toEqual([
      ['危桥改造数量', '完成改造并通过验收的危桥座数', '按交工验收资料评价'],
      ['道路养护及时率(%)', '按规定时限完成养护的里程占应养护里程的比率', '按养护管理办法评价'],
      ['服务对象投诉次数', '有效投诉经核实的次数', '按投诉登记评价'],
    ])
    expect(rows.map(({ target }) => target?.text)).toEqual(['9座', '100%', '0次'])
  })

  test('end where the title of the next numbered project stands', async () => {
    const { forms } = await recordOf(
      `${page(first)}2、某财教202109号提前下达2021年培训补助资金绩效目标表绩效目标开展培训。${header('优良中差')}产出指标参训农民人数年内参加培训的农民人数450人400人350人300人按培训计划评价`,
    )
    expect(forms.map(({ name }) => name)).toEqual([
      '公路养护经费',
      '某财教202109号提前下达2021年培训补助资金',
    ])
    expect(forms.map(({ indicators }) => indicators.length)).toEqual([3, 1])
  })

  test('may be three', async () => {
    const rows = await indicatorsOf(
      `某项目绩效目标表绩效目标保障道路畅通。${header('优良差')}产出指标危桥改造数量完成改造并通过验收的危桥座数19座18座16座按验收资料评价慰问职工人次两节期间慰问一线职工的人次1600人次1400人次1200人次按工作要点评价`,
    )
    expect(rows.map(({ name, target }) => [name, target?.text])).toEqual([
      ['危桥改造数量', '19座'],
      ['慰问职工人次', '1600人次'],
    ])
  })
})

test('grades without a unit are cut where they rise or fall, the most alike', () => {
  const places = (text: string): number[][] => gradeRuns(text, 4).map(({ places: found }) => found)
  expect(places('面积320300280260按合同')).toEqual([[5, 8, 11]])
  expect(places('率100959080')).toEqual([[4, 6, 8]])
  expect(places('2019年')).toEqual([])
})
