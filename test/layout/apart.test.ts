import { describe, expect, test } from 'vitest'
import { indicatorsOf, line } from './reading.ts'

const column = (...cells: string[]): string => `${cells.join('\n\n')}\n\n`
const names = ['办结案件数', '案件合格率', '案件办结及时率', '群众满意度']
const values = ['≥800件', '≥95%', '≥98%', '≥90%']
const rows = [
  '产出 数量 办结案件数 ≥800件',
  '产出 质量 案件合格率 ≥95%',
  '产出 时效 案件办结及时率 ≥98%',
  '满意度 服务对象满意度 群众满意度 ≥90%',
]
const labelled = column(
  '产出指标',
  '数量指标',
  '办结案件数',
  '质量指标',
  '案件合格率',
  '时效指标',
  '案件办结及时率',
  '满意度指标',
  '服务对象满意度指标',
  '群众满意度',
)
const labels = ['数量指标', '质量指标', '时效指标', '服务对象满意度指标']

async function read(text: string): Promise<string[]> {
  return (await indicatorsOf(text)).map(line)
}

describe('a table read column after column', () => {
  test('gives each name the value of its own place', async () => {
    const header = column('一级指标', '二级指标', '三级指标', '指标值')
    expect(await read(header + labelled + column(...values))).toEqual(rows)
  })

  test('joins the parts of a name until there are as many names as values', async () => {
    const torn =
      '一级 指标 二级指标 三级指标 产出 指标 数量指标 办结各类行政 诉讼案件数 案件回访户数 质量指标 案件合格率 时效指标 案件办结及时率 效益 指标 社会效益 指标 社会和谐稳定 满意度 指标 服务对象 满意度指标 群众满意度 指标值 ≥800件 ≥60户 ≥95% ≥98% 有所提高 ≥90%'
    expect(await read(torn)).toEqual([
      '产出 数量 办结各类行政诉讼案件数 ≥800件',
      '产出 数量 案件回访户数 ≥60户',
      '产出 质量 案件合格率 ≥95%',
      '产出 时效 案件办结及时率 ≥98%',
      '效益 社会效益 社会和谐稳定 有所提高',
      '满意度 服务对象满意度 群众满意度 ≥90%',
    ])
  })

  test('goes on in rows below its names, under the rest of its header', async () => {
    const header = column('一级指标', '二级指标', '三级指标')
    const names = column(
      '产出指标',
      '数量指标',
      '巡回放映场次',
      '质量指标',
      '放映合格率',
      '成本指标',
      '单场放映成本',
    )
    const head = column('项目单位', '86.40', '指标性质 目标值 计量单位')
    const rest = column('≥', '320', '场', '≥', '97', '%', '≤', '0.27', '万元')
    expect(await read(header + names + head + rest)).toEqual([
      '产出 数量 巡回放映场次 ≥320场',
      '产出 质量 放映合格率 ≥97%',
      '产出 成本 单场放映成本 ≤0.27万元',
    ])
  })

  test('says that the value came from another column', async () => {
    const header = column('一级指标', '二级指标', '三级指标', '指标值')
    const [first] = await indicatorsOf(header + labelled + column(...values))
    expect(first?.repairs).toContain('value-from-column')
  })

  test('may have the headers of its figures above each column', async () => {
    const header = column('一级指标', '二级指标', '三级指标')
    const figures =
      column('指标性质', '≥', '≥', '≥', '≥') +
      column('指标值', '800', '95', '98', '90') +
      column('计量单位', '件', '%', '%', '%') +
      column('权重', '20', '30', '30', '20')
    const found = await indicatorsOf(header + labelled + figures)
    expect(found.map(line)).toEqual(rows)
    expect(found.map(({ weight }) => weight)).toEqual([20, 30, 30, 20])
  })

  test('may have a header above every column, labels and all', async () => {
    const text =
      column('一级指标', '产出指标', '满意度指标') +
      column('二级指标', ...labels) +
      column('三级指标', ...names) +
      column('指标值', ...values)
    expect(await read(text)).toEqual(rows)
  })

  test('has labels that stand once for every name', async () => {
    const text =
      column('一级指标', '产出指标', '产出指标', '产出指标', '满意度指标') +
      column('二级指标', ...labels) +
      column('三级指标', ...names) +
      column('指标值', ...values)
    expect(await read(text)).toEqual(rows)
  })

  test('may have a label beside the middle of its names', async () => {
    const text =
      column('一级指标', '二级指标', '三级指标') +
      column('办结案件数', '数量指标', '宣传场次', '培训人数', '产出指标') +
      column('案件合格率', '质量指标', '文书合格率', '卷宗合格率') +
      column('指标值', '≥800件', '≥12场', '≥300人', '≥95%', '≥96%', '≥97%')
    expect(await read(text)).toEqual([
      '产出 数量 办结案件数 ≥800件',
      '产出 数量 宣传场次 ≥12场',
      '产出 数量 培训人数 ≥300人',
      '产出 质量 案件合格率 ≥95%',
      '产出 质量 文书合格率 ≥96%',
      '产出 质量 卷宗合格率 ≥97%',
    ])
  })

  test('keeps its names where nobody filled in a figure', async () => {
    const text =
      column('一级指标', '产出指标') + column('二级指标', ...labels) + column('三级指标', ...names)
    expect((await indicatorsOf(text)).map(({ name, target }) => [name, target])).toEqual(
      names.map((name) => [name, null]),
    )
  })
})

test('a template of labels and numbered blanks gives no indicator', async () => {
  const text =
    column('一级指标', '二级指标', '三级指标', '指标值') +
    column('产出指标', '数量指标', '指标1：', '质量指标', '指标1：', '成本指标', '指标1：') +
    column('效益指标', '社会效益指标', '指标1：', '满意度指标', '服务对象满意度指标', '指标1：')
  expect(await indicatorsOf(text)).toEqual([])
})
