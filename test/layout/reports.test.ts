import { describe, expect, test } from 'vitest'
import { indicatorsOf, line, linesOf, recordOf } from './reading.ts'

describe('a self-evaluation told in sentences', () => {
  test('gives name, target, result, weight and score of each indicator', async () => {
    const text = `某项目支出绩效自评报告
(一)产出指标完成情况
1.数量指标方面,共设置2个三级指标。“道路里程”指标,年初设定目标值为大于等于24公里,实际完成24.6公里,完成率102.5%,该项分值15分,得15分;“桥涵数量”指标,年初设定目标值为等于9座,实际完成8座,完成率89%,该项分值10分,得9分。
2.质量指标方面,“验收合格率”指标,年初设定目标值为等于100%,实际完成100%,该项分值15分,得15分。
`
    const rows = await indicatorsOf(text)
    expect(rows.map(line)).toEqual([
      '产出 数量 道路里程 大于等于24公里',
      '产出 数量 桥涵数量 等于9座',
      '产出 质量 验收合格率 等于100%',
    ])
    expect(rows.map(({ actual, weight, score }) => [actual?.text, weight, score])).toEqual([
      ['24.6公里', 15, 15],
      ['8座', 10, 9],
      ['100%', 15, 15],
    ])
  })

  test('may put a name in quotation marks right before its target', async () => {
    const text = `某单位部门整体支出绩效自评报告
数量指标:“演出场次”年初目标值≥30场,全年实际完成32场,得10分;“送戏场次”年初目标值≥60场,全年实际完成60场,得10分。
质量指标:“活动覆盖率”年初目标值≥90%,全年实际完成95%,得10分。
`
    const rows = await indicatorsOf(text)
    expect(rows.map(({ name, target, actual }) => [name, target?.text, actual?.text])).toEqual([
      ['演出场次', '≥30场', '32场'],
      ['送戏场次', '≥60场', '60场'],
      ['活动覆盖率', '≥90%', '95%'],
    ])
  })

  test('sets what stands before the result, without any operator', async () => {
    const text = `某县人工影响天气项目绩效自评报告
(二)绩效目标完成情况分析。
数量指标:作业站点建设≥45个,实际建设47个;补充火箭弹6000枚,实际补充6000枚。
质量指标:装备年检合格率100%,实际100%。
`
    expect(await linesOf(text)).toEqual([
      '产出 数量 作业站点建设 ≥45个',
      '产出 数量 补充火箭弹 6000枚',
      '产出 质量 装备年检合格率 100%',
    ])
  })

  test('names project and implementer in its first sentence', async () => {
    const text = `某县道路硬化项目支出绩效自评报告
项目名称为乡村道路硬化工程,由某县交通运输局组织实施。年初预算安排860万元。
数量指标:硬化里程,目标值为24公里,实际完成24.6公里,得分10分。
质量指标:合格率,目标值为100%,实际完成100%,得分10分。
`
    const { agency, forms } = await recordOf(text)
    expect([agency.name, forms[0]?.name]).toEqual(['某县交通运输局', '乡村道路硬化工程'])
  })
})

describe('projects of a list whose text holds the indicators', () => {
  const cell = (name: string): string =>
    `【项目概况】:实施改造。【总体目标】改善环境。【产出指标-数量指标】指标1:${name}数量(=16座)指标2:新增(≥12个)【产出指标-质量指标】指标1:合格率(=100%)【满意度指标-服务对象满意度指标】指标1:满意率(≥85%)`
  const text = `某局2024年项目绩效目标
单位:元
| 单位编码 | 单位名称(项目类别/支出项目) | 年度预算安排 | 项目内容及绩效目标 |
| 063001 | 公厕改造 | 4480000 | ${cell('公厕')} |
| 063001 | 路灯改造 | 1652500 | ${cell('路灯')} |
`

  test('are a form each, with all rows of its cell', async () => {
    const { forms } = await recordOf(text)
    expect(forms.map(({ name }) => name)).toEqual(['公厕改造', '路灯改造'])
    expect(forms[1]?.indicators.map(line)).toEqual([
      '产出 数量 路灯数量 (=16座)',
      '产出 数量 新增 (≥12个)',
      '产出 质量 合格率 (=100%)',
      '满意度 服务对象满意度 满意率 (≥85%)',
    ])
  })

  test('have their money in the unit above the list', async () => {
    const { forms } = await recordOf(text)
    expect(forms.map(({ budget }) => budget.total?.yuan)).toEqual(['4480000.00', '1652500.00'])
  })
})

describe('a table whose explanations speak of goals', () => {
  const text = `部门整体绩效目标表
部门名称\t某局
年度履职目标\t1.稳定生产。
\t2.保障安全。
年度主要任务\t任务名称\t主要内容
\t稳粮\t落实面积。
\t防疫\t集中免疫。
预算情况\t部门预算总额(万元)\t8642
\t(1)基本支出\t3118
一级指标\t二级指标\t三级指标\t指标值\t指标值说明
投入管理指标\t工作目标管理\t目标相关性\t相关\t是否与职责相关
\t\t任务科学性\t科学\t工作任务是否有明确的绩效目标
\t绩效管理指标\t自评完成率\t100%\t已完成项目数/应自评项目数×100%
`

  test('goes on behind them', async () => {
    expect(await linesOf(text)).toEqual([
      '投入管理 工作目标管理 目标相关性 相关',
      '投入管理 工作目标管理 任务科学性 科学',
      '投入管理 绩效管理 自评完成率 100%',
    ])
  })

  test('has goals and tasks of its own words above it', async () => {
    const form = (await recordOf(text)).forms[0]
    expect(form?.goals.map((goal) => goal.text)).toEqual(['稳定生产。', '保障安全。'])
    expect(form?.tasks.map(({ name, content }) => [name, content])).toEqual([
      ['稳粮', '落实面积。'],
      ['防疫', '集中免疫。'],
    ])
  })
})

test('a report announces a target and its result within a clause', async () => {
  const text = `转移支付2023年度绩效自评报告
二、绩效目标完成情况分析
1.数量指标。救助患病职工指标为76人实际完成值为74人,举办健康讲座指标为≥20场实际完成值为23场
2.质量指标。救助对象审核准确率指标为100%实际完成值为100%。
3.满意度指标。受助职工满意度指标为≥95%实际完成值为98%
`
  expect(await linesOf(text)).toEqual([
    '产出 数量 救助患病职工 76人',
    '产出 数量 举办健康讲座 ≥20场',
    '产出 质量 救助对象审核准确率 100%',
    '满意度 满意度 受助职工满意度 ≥95%',
  ])
})

test('a list of names and values under numbers is a table', async () => {
  const rows = [
    '序号',
    '三级指标',
    '年度指标值',
    '1',
    '组织集训人数',
    '145人',
    '2',
    '新建健身点',
    '25个',
    '3',
    '器材验收合格率',
    '100%',
  ]
  const text = `体育健身项目绩效自评报告\n具体绩效指标如下表所示:\n${rows.map((cell) => `${cell} |`).join('\n')}\n(三)项目组织管理情况\n1.项目管理机构。宣传部门为主管处室,负责集训计划编制。\n`
  expect(await linesOf(text)).toEqual([
    '- - 组织集训人数 145人',
    '- - 新建健身点 25个',
    '- - 器材验收合格率 100%',
  ])
})
