import { describe, expect, test } from 'vitest'
import { formOf, recordOf } from './reading.ts'

const table = '一级指标 二级指标 三级指标 指标值\n产出指标 数量指标 普法活动场次 ≥12场\n'
const glued =
  '一级指标二级指标三级指标指标值产出指标数量指标普法活动场次≥12场质量指标活动完成率≥95%'

async function goalsOf(text: string): Promise<string[]> {
  const { goals } = await formOf(text)
  return goals.map(({ text: said, horizon }) => `${horizon ?? '-'} ${said}`)
}

describe('a key of a goal', () => {
  test.each([
    ['当年整体绩效目标', 'annual'],
    ['项目年度绩效目标', 'annual'],
    ['本年度总体绩效目标', 'annual'],
    ['年初绩效目标', 'annual'],
    ['专项总体绩效目标', '-'],
    ['中长期总体目标', 'long-term'],
    ['实施期绩效目标', 'long-term'],
    ['项目中期绩效目标', 'long-term'],
  ])('is known by its parts: %s', async (key, horizon) => {
    expect(await goalsOf(`项目名称\t普法经费\n${key}\t做好普法宣传\n${table}`)).toEqual([
      `${horizon} 做好普法宣传`,
    ])
  })

  test('heads a numbered section of prose', async () => {
    const text =
      '青石县司法局2022年度普法宣传项目绩效自评报告\n一、项目概况\n安排资金30万元。\n二、绩效目标\n做好普法宣传。\n三、绩效指标完成情况\n1.数量指标:普法活动≥12场。\n2.质量指标:活动完成率≥95%。\n'
    expect(await goalsOf(text)).toEqual(['- 做好普法宣传。'])
  })

  test('is one word over a line’s end and two where both parts are long', async () => {
    expect(await goalsOf(`项目名称\t普法经费\n年度\n总体目标\t做好普法宣传\n${table}`)).toEqual([
      'annual 做好普法宣传',
    ])
    const text = `项目名称 普法经费\n总体目标 全年实际完成情况\n做好普法宣传。 已办活动14场。\n${table}`
    expect(await goalsOf(text)).toEqual(['- 做好普法宣传。'])
  })

  test('may be 项目总体情况 where the form has no other', async () => {
    expect(await goalsOf(`项目名称\t普法经费\n项目总体情况\t做好普法宣传\n${table}`)).toEqual([
      '- 做好普法宣传',
    ])
    const both = `项目名称\t普法经费\n项目总体情况\t在全县实施\n年度目标\t做好普法宣传\n${table}`
    expect(await goalsOf(both)).toEqual(['annual 做好普法宣传'])
  })
})

describe('the number of a section', () => {
  test('stands before a key that a full stop ends', async () => {
    const text =
      '青石县司法局2022年度普法资金绩效自评报告\n一、基本情况\n(一)项目概况。安排资金30万元。\n(二)项目绩效目标。做好普法宣传,办好活动。\n二、自评情况\n1.数量指标:普法活动≥12场。\n2.质量指标:活动完成率≥95%。\n'
    expect(await goalsOf(text)).toEqual(['- 做好普法宣传,办好活动。'])
  })
})

describe('goals beside each other without a cell between', () => {
  test('part at a gap after a sentence', async () => {
    const text = `项目名称 普法经费\n绩效总目标 中期滚动目标(2022年-2024年) 年度目标\n三年内建成示范点。 做好普法宣传,办好活动。\n${table}`
    expect(await goalsOf(text)).toEqual([
      'long-term 三年内建成示范点。',
      'annual 做好普法宣传,办好活动。',
    ])
  })

  test.each([
    ['年度总体目标预期目标实际完成情况', '做好普法宣传。全年办活动14场。', '做好普法宣传。'],
    ['年度目标实际完成情况', '做好普法,办好活动。做好普法,办好活动。', '做好普法,办好活动。'],
    [
      '年初设定目标全年实际完成情况',
      '做好普法宣传。提高法治意识。已办活动14场。群众满意。',
      '做好普法宣传。提高法治意识。',
    ],
    ['年初设定目标全年实际完成情况', '办普法活动12场办普法活动14场', '办普法活动12场'],
    ['年初设定目标全年实际完成情况', '确保普法资料足额发放资料足额发放', '确保普法资料足额发放'],
    ['预期目标实际完成', '整治普法阵地,提升意识,已整治普法阵地', '整治普法阵地,提升意识,'],
  ])('part where the sentences of %s say so', async (keys, said, goal) => {
    const text = `项目名称普法宣传经费主管部门青石县司法局实施单位青石县法律援助中心${keys}${said}绩效指标${glued}`
    const { goals } = await formOf(text)
    expect(goals.map((each) => each.text)).toEqual([goal])
  })

  test('part where a list begins again', async () => {
    const text = `项目名称普法宣传经费主管部门青石县司法局实施单位青石县法律援助中心年度目标实际完成情况1.做好普法宣传;2.提高法治意识。1.办活动14场;2.问卷良好。绩效指标${glued}`
    const { goals } = await formOf(text)
    expect(goals.map((each) => each.text)).toEqual(['做好普法宣传;', '提高法治意识。'])
  })

  test('end before the first column of the header below, which no template here has', async () => {
    const text = `基金名称 青石县种业基金\n当年申请财政出资(万元) 3000\n年度绩效目标 做好普法。\n类别 ${table}`
    const { budget } = await formOf(text)
    expect([await goalsOf(text), budget.total?.text, budget.fiscal?.text]).toEqual([
      ['annual 做好普法。'],
      '3000',
      '3000',
    ])
  })

  test('part at a blank between words, and at one column that says 无', async () => {
    const blank = `项目名称 普法经费\n年度目标完成情况 预期目标 实际完成目标\n做好普法宣传,办好活动 做好普法宣传,办活动14场\n${table}`
    expect(await goalsOf(blank)).toEqual(['- 做好普法宣传,办好活动'])
    const none = `项目名称\t普法经费\n当年绩效目标\t年初绩效目标\t全年(调整)绩效目标\t全年目标实际完成情况\n\t做好普法宣传。\t无\t已办活动。\n${table}`
    expect(await goalsOf(none)).toEqual(['annual 做好普法宣传。'])
  })

  test('stay open where nothing says where one ends, and that is said', async () => {
    const text = `项目名称普法宣传经费主管部门青石县司法局实施单位青石县法律援助中心年度目标实际完成情况做好普法宣传。提高法治意识。群众知晓法律。绩效指标${glued}`
    const { forms, findings } = await recordOf(text)
    expect(forms[0]?.goals).toEqual([])
    expect(
      findings.map(({ code, message }) => [code, message.includes('群众知晓法律')]),
    ).toContainEqual(['cell-unmatched', true])
  })
})

test('goals in cells of a web page that a text file holds go each under its heading', async () => {
  const row = (...cells: string[]): string =>
    `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`
  const text = [
    row('项目名称', '城区路灯维护'),
    row('年度总体目标', '预期目标', '实际完成情况'),
    row('&nbsp;', '保障城区路灯正常运行', '城区路灯运行正常'),
    row('一级指标', '二级指标', '三级指标', '指标值'),
    row('产出指标', '数量指标', '维修路灯', '≥1500盏'),
  ].join('')
  const { goals, indicators } = await formOf(text)
  expect(goals.map((goal) => goal.text)).toEqual(['保障城区路灯正常运行'])
  expect(indicators.map(({ name }) => name)).toEqual(['维修路灯'])
})
