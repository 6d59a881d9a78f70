import { describe, expect, test } from 'vitest'
import { line, recordOf } from './reading.ts'

const header = '一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 权重 |'

async function projectsOf(text: string): Promise<readonly unknown[]> {
  const { agency, forms } = await recordOf(text)
  const goals = forms.map((form) => form.goals.map((goal) => goal.text).join())
  return [
    agency.name,
    agency.code,
    ...forms.map((form, index) => [form.name, form.budget.total?.text, goals[index]]),
  ]
}

describe('projects one below the other in one table', () => {
  test('go on under the unit above where their row has lost its cell', async () => {
    const text =
      `部门预算项目绩效目标申报表(2024年度)\n| 单位名称 | 项目名称 | 预算数 | 年度目标 | ${header}\n` +
      '| 612-青石镇部门 | 46,300.00 | | | | | | | | | |\n' +
      '| 612001-青石县人民政府 | 环卫运行费 | 960.00 | 保持街道干净整洁 | 产出指标 | 数量指标 | 清扫街道面积 | ≥ | 860 | 平方米 | 20 |\n' +
      '| 产出指标 | 质量指标 | 垃圾日产日清率 | ≥ | 98 | % | 20 |\n' +
      '| 便民服务运转经费 | 286.00 | 方便群众办事。 | 产出指标 | 数量指标 | 服务窗口数量 | = | 8 | 个 | 20 |\n' +
      '| 产出指标 | 质量指标 | 办件准确率 | ≥ | 99 | % | 20 |\n'
    expect(await projectsOf(text)).toEqual([
      '青石县人民政府',
      '612001',
      ['环卫运行费', '960.00', '保持街道干净整洁'],
      ['便民服务运转经费', '286.00', '方便群众办事。'],
    ])
  })

  test('stand right behind the code and name of their unit in glued text', async () => {
    const text =
      '部门预算项目绩效目标表(2023年度)\n单位名称项目名称预算数年度目标绩效指标\n一级指标二级指标三级指标指标性质指标值度量单位权重\n' +
      '319301-青石县疾病预防控制中心传染病防控经费42.70规范开展监测。产出指标数量指标监测医院数量=7个5\n流行病学调查完成数≥85例10\n质量指标传染病报告及时率≥98%15\n' +
      '319301-青石县疾病预防控制中心筛查设备购置55.00扩大筛查面。产出指标数量指标购置设备数量=9台5\n质量指标设备验收合格率≥98%15\n'
    expect(await projectsOf(text)).toEqual([
      '青石县疾病预防控制中心',
      '319301',
      ['传染病防控经费', '42.70', '规范开展监测。'],
      ['筛查设备购置', '55.00', '扩大筛查面。'],
    ])
  })
})

describe('projects under their own numbered headings', () => {
  const row =
    '指标\t一级指标\t二级指标\t三级指标\t指标值\n\t产出指标\t数量指标\t维护道路里程\t≥62公里\n'
  const first = `1、“道路维护”项目\n(1)立项依据:会议纪要。\n(2)年度预算安排:58万元。\n项目支出绩效目标表\n项目名称\t道路维护\n年度目标\t保障雨季通行。\n${row}`

  test('are forms each, in a table or in sentences', async () => {
    const text = `青石县2023年度重点项目及绩效目标情况\n${first}2、“乡村夜校”项目\n(1)立项依据:有关通知。\n(2)年度预算安排:12万元。\n(3)绩效目标:开设课程48期。\n`
    const { forms } = await recordOf(text)
    expect(forms.map(({ name, budget }) => [name, budget.total?.text])).toEqual([
      ['道路维护', '58万元'],
      ['乡村夜校', '12万元'],
    ])
  })

  test('are none without money or a goal', async () => {
    const { forms } = await recordOf(`${first}2、“平安青石”活动\n3、“乡村夜校”项目\n按计划推进。\n`)
    expect(forms.map(({ name }) => name)).toEqual(['道路维护'])
  })

  test('are forms each where the heading stands over the first part of an outline', async () => {
    const part = (name: string, rows: string): string =>
      `${name}\n1)项目概述。按计划实施。\n2)年度预算安排。30万元,全部为财政拨款。\n3)绩效目标和指标。\n总体目标:办好实事。\n产出指标\n${rows}`
    const text = `青石县科协2023年项目及绩效目标情况\n${part('1.科普进校园', '数量指标:科普巡展≥40校次;排演科普剧≥2部;\n')}${part('2.乡村夜校', '数量指标:开设课程≥48期;\n效益指标\n社会效益指标:学员人次≥3000人次;')}`
    const { forms } = await recordOf(text)
    expect(forms.map(({ name, indicators }) => [name, ...indicators.map(line)])).toEqual([
      ['科普进校园', '产出 数量 科普巡展 ≥40校次', '产出 数量 排演科普剧 ≥2部'],
      ['乡村夜校', '产出 数量 开设课程 ≥48期', '效益 社会效益 学员人次 ≥3000人次'],
    ])
  })
})

test('projects told with their codes in text begin their forms, with the organ beside them', async () => {
  const row = (code: string, name: string, organ: string): string =>
    `${code}-${name} ${organ} 特定目标类 38.00 做好${name}工作,提高能力。 产出指标 数量指标 ${name}数量 大于等于 正向指标 40 台 20
产出指标 质量指标 验收合格率 等于 正向指标 100 % 10
`
  const text = `项目支出绩效目标表
单位:万元
项目名称 项目单位 项目类别 预算数 年度绩效目标 一级指标 二级指标 三级指标 指标性质 指标方向 目标值 计量单位 分值
${row('150826230000000418', '物资储备', '某某旗草原防火站')}${row('150826230000000425', '飞播补播', '某某旗草原工作站')}`
  const { forms } = await recordOf(text)
  expect(
    forms.map(({ name, code, implementer, indicators }) => [
      name,
      code,
      implementer,
      indicators.length,
    ]),
  ).toEqual([
    ['物资储备', '150826230000000418', '某某旗草原防火站', 2],
    ['飞播补播', '150826230000000425', '某某旗草原工作站', 2],
  ])
})
