import { expect, test } from 'vitest'
import { indicatorsOf, line, linesOf, recordOf } from './reading.ts'

test('projects on rows of their own above their rows are a form each, with its goal', async () => {
  const text = `项目支出绩效目标表
单位名称、项目名称 | 项目年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 |
1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 |
某县气象中心 | | | | | | | |
防雹作业经费 | 开展防雹增雨作业,减少损失。 | | | | | | |
 | | 产出指标 | 数量指标 | 作业次数 | >= | 120 | 次 |
 | | 产出指标 | 质量指标 | 年检合格率 | = | 100 | % |
预警发布经费 | 及时发布预警信息。 | | | | | | |
 | | 产出指标 | 数量指标 | 短信条数 | >= | 65 | 万条 |
 | | 满意度指标 | 服务对象满意度指标 | 公众满意度 | >= | 88 | % |
`
  const { forms } = await recordOf(text)
  expect(forms.map(({ name, goals }) => [name, goals[0]?.text])).toEqual([
    ['防雹作业经费', '开展防雹增雨作业,减少损失。'],
    ['预警发布经费', '及时发布预警信息。'],
  ])
  expect(forms.map(({ indicators }) => indicators.map(line))).toEqual([
    ['产出 数量 作业次数 >=120次', '产出 质量 年检合格率 =100%'],
    ['产出 数量 短信条数 >=65万条', '满意度 服务对象满意度 公众满意度 >=88%'],
  ])
})

test('a form may call its project by 名称 in the first cell of a row', async () => {
  const form = (name: string): string => `|名称|${name}||单位|万元|
|预算规模及资金用途|预算数|58.60|其中:财政资金|58.60|
|绩效目标|改善${name}。||||
|一级指标|二级指标|三级指标|绩效指标描述|指标值|
|产出指标|数量指标|${name}人数|全年人数|≥620人|
||质量指标|合格率|合格的比例|≥98%|
`
  const { forms } = await recordOf(`|项目支出绩效目标表|||||\n${form('适配')}\n${form('培训')}`)
  expect(forms.map(({ name, indicators }) => [name, indicators.length])).toEqual([
    ['适配', 2],
    ['培训', 2],
  ])
})

test('the result of a year before stands in the history, the value expected is the target', async () => {
  const text = `绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标标准或依据 | |
2022年实际实现值 | 预期2023年实现值 | |||||
产出指标 | 数量指标 | 展演场次 | 16场 | 20场 | |||
质量指标 | 结业率 | 94% | ≥95% | ||||
时效指标 | 及时完成率 | 100% | |||||
财政资金管理科室(盖章) 年 月 日 | 绩效管理科室(盖章) 年 月 日 |
`
  const rows = await indicatorsOf(text)
  expect(rows.map(({ name, target, history }) => [name, target?.text, history[0]?.year])).toEqual([
    ['展演场次', '20场', 2022],
    ['结业率', '≥95%', 2022],
    ['及时完成率', '100%', undefined],
  ])
})

test('a part of a table whose page lost the first column goes on under the labels before it', async () => {
  const text = `| 一级指标 | 二级指标 | 三级指标 | 指标解释 | 指标值 |
| 产出指标 | 数量指标 | 服务站 | 反映个数 | 46个 |
| | 质量指标 | 合格率 | 合格数 | 100% |

— 3 —

| 二级指标 | 三级指标 | 指标解释 | 指标值 |
| | 持证上岗率 | 持证人数 | ≥90% |
| 时效指标 | 拨付时限 | 反映时间 | ≤30日 |
`
  expect(await linesOf(text)).toEqual([
    '产出 数量 服务站 46个',
    '产出 质量 合格率 100%',
    '产出 质量 持证上岗率 ≥90%',
    '产出 时效 拨付时限 ≤30日',
  ])
})

test('分解目标 内容 目标值: one level, a cell a line', async () => {
  const text = `财政项目支出绩效目标表

项目名称:

垃圾箱房改造

分解目标

内容

目标值

投入和管理目标

预算执行率

≥95%

产出目标

改造数量

62处
`
  expect(await linesOf(text)).toEqual(['投入和管理目标 - 预算执行率 ≥95%', '产出 - 改造数量 62处'])
})

test('the code before the name of a project is its code', async () => {
  const text = `单位:某局
单位名称 | 项目名称 | 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
某局 | 51000024T000001234567-档案抢救修复 | 修复档案。 | 产出指标 | 数量指标 | 修复页数 | ≥800页 |
 | | | | 质量指标 | 合格率 | ≥95% |
`
  const form = (await recordOf(text)).forms[0]
  expect([form?.code, form?.name]).toEqual(['51000024T000001234567', '档案抢救修复'])
})

test('a glued form has its head though a long letter stands glued before it', async () => {
  const letter =
    '县水利局:根据省财政厅的通知,现下达你单位专项资金如数,主要用于山洪灾害防治等方面支出,并就有关事项通知如下。'
  const text = `${letter.repeat(10)}附件区域绩效目标表资金名称水利专项资金主管部门甲县水利局年度金额(万元)268.40总体目标完成更新。绩效指标一级指标二级指标三级指标指标值产出指标数量指标更新雨量站≥34处更新广播≥120套质量指标合格率100%`
  const { agency, forms } = await recordOf(text)
  expect([agency.name, forms[0]?.name, forms[0]?.indicators.length]).toEqual([
    '甲县水利局',
    '水利专项资金',
    3,
  ])
})
