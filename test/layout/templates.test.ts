/** Forms printed with every category, one cell a line, and filled in part. */
import { describe, expect, test } from 'vitest'
import { indicatorsOf, linesOf } from './reading.ts'

/** Cells parted by blanks here, by blank lines in the text. */
const cells = (text: string): string => text.trim().split(/\s+/).join('\n\n')

describe('a template, one cell a line,', () => {
  test('with more empty categories than rows is read by rows, for its figures stand among its labels', async () => {
    const text = cells(`一级 指标 二级 指标 三级 指标 指标值
      产出 指标 数量指标 注射雌株数量 ≥21000株 …… …… 质量指标 注射有效率 ≥90% …… ……
      时效指标 飞絮高峰前完成注射 4月初 …… …… 成本指标 效益指标 经济效益 指标
      社会效益 指标 市民投诉下降率 ≥20% …… …… 生态效益 指标 可持续影响 指标
      满意度 指标 服务对象 满意度指标 市民满意度 ≥85% …… ……`)
    expect(await linesOf(text)).toEqual([
      '产出 数量 注射雌株数量 ≥21000株',
      '产出 质量 注射有效率 ≥90%',
      '产出 时效 飞絮高峰前完成注射 4月初',
      '效益 社会效益 市民投诉下降率 ≥20%',
      '满意度 服务对象满意度 市民满意度 ≥85%',
    ])
  })

  test('takes the number of a blank 指标2 for no value of the name above it', async () => {
    const text = cells(`一级指标 二级指标 三级指标 指标值 产出指标 数量指标
      指标1 排演科普剧 指标2 质量指标 指标1 展品完好率 ≥95% 指标2
      时效指标 指标1 巡展任务完成时间 指标2 满意度指标 服务对象满意度指标 指标1 师生满意度 指标2`)
    expect(await linesOf(text)).toEqual([
      '产出 数量 排演科普剧 -',
      '产出 质量 展品完好率 ≥95%',
      '产出 时效 巡展任务完成时间 -',
      '满意度 服务对象满意度 师生满意度 -',
    ])
  })

  test('goes on below its title, which a printer set on top of the next page', async () => {
    const text = cells(`项目支出绩效目标申报表 （2022年度） 项目名称 农田管护
      一级指标 二级指标 三级指标 指标值 产出指标 数量指标 管护面积 ≥1.2万亩 —3—
      项目支出绩效目标申报表 （2022年度） 维修渠道 36公里 质量指标 设施完好率 ≥95%
      效益指标 社会效益指标 受益农户 ≥860户`)
    expect(await linesOf(text)).toEqual([
      '产出 数量 管护面积 ≥1.2万亩',
      '产出 数量 维修渠道 36公里',
      '产出 质量 设施完好率 ≥95%',
      '效益 社会效益 受益农户 ≥860户',
    ])
  })

  test('takes a label behind a numbering for a name, and …… and 2. for neither name nor value', async () => {
    const text = cells(`一级指标 二级指标 三级指标 指标值 产出指标 数量指标
      指标1：造林面积 ≥320亩 …… 质量指标 指标1：造林质量指标 ≥90%
      效益指标 生态效益指标 1.水土流失治理 =稳定 指标2 …… 2. …… 满意度指标 服务对象满意度指标
      指标1：服务对象满意度 ≥95%`)
    expect(await linesOf(text)).toEqual([
      '产出 数量 造林面积 ≥320亩',
      '产出 质量 造林质量指标 ≥90%',
      '效益 生态效益 水土流失治理 =稳定',
      '满意度 服务对象满意度 服务对象满意度 ≥95%',
    ])
  })

  test('with a number before every name has none without: a name goes on there', async () => {
    const text = cells(`一级指标 二级指标 三级指标 指标值 产出指标
      数量指标 指标1：实施除险 加固水库 4座 指标2：新建安全监 测设施 4处
      时效指标 指标1：主体工程按 期完工率 ≥95% 效益指标
      社会效益指标 指标1：保护下游人口 ≥1.2万人`)
    expect(await linesOf(text)).toEqual([
      '产出 数量 实施除险加固水库 4座',
      '产出 数量 新建安全监测设施 4处',
      '产出 时效 主体工程按期完工率 ≥95%',
      '效益 社会效益 保护下游人口 ≥1.2万人',
    ])
  })

  test('takes numbers for points and not for targets left blank where the points so add up to 100', async () => {
    const text = cells(`一级指标 二级指标 三级指标 指标值 权重 产出指标
      数量指标 公园厕所保洁座数 20 病虫害防治面积 15 质量指标 保洁达标率 20 成本指标 单座厕所年保洁费 15
      效益指标 社会效益指标 全年游客投诉数量 ≤20件 10 满意度指标 服务对象满意度指标 游客满意度 20`)
    expect(await linesOf(text)).toEqual([
      '产出 数量 公园厕所保洁座数 -',
      '产出 数量 病虫害防治面积 -',
      '产出 质量 保洁达标率 -',
      '产出 成本 单座厕所年保洁费 -',
      '效益 社会效益 全年游客投诉数量 ≤20件',
      '满意度 服务对象满意度 游客满意度 -',
    ])
  })

  test('takes 2. before a name for its number, and no value of the name above it', async () => {
    const text = cells(`一级指标 二级指标 三级指标 指标值 产出指标
      数量指标 1.补助人才人数 2.组织人才培训 ≥3期 质量指标 1.培训合格率 ≥95%
      效益指标 社会效益指标 1.带动就业人数 ≥60人`)
    expect(await linesOf(text)).toEqual([
      '产出 数量 补助人才人数 -',
      '产出 数量 组织人才培训 ≥3期',
      '产出 质量 培训合格率 ≥95%',
      '效益 社会效益 带动就业人数 ≥60人',
    ])
  })

  test('ends with a value, and no number of a page, where figures stand in cells of their own', async () => {
    const text = cells(`一级指标 二级指标 三级指标 指标值 产出指标
      数量指标 巡护次数 96 质量指标 案件处置率 100
      满意度指标 服务对象满意度指标 周边群众满意度 85`)
    expect(await linesOf(text)).toEqual([
      '产出 数量 巡护次数 96',
      '产出 质量 案件处置率 100',
      '满意度 服务对象满意度 周边群众满意度 85',
    ])
  })

  test('has no numbered name for the result or the unit of the row above it', async () => {
    const text = cells(`一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 产出指标
      数量指标 指标1维修工程处数 ≥28处 28处 15 15 指标2更换管道长度 ≥36公里 34.2公里 10 9.5
      社会效益指标 指标1登记管理 15 指标2供水保证率 15 指标3村(社区)监测点 ≥3个 3个 5 5
      满意度指标 服务对象满意度指标 指标1用水户满意度 ≥90% 92% 10 10`)
    expect((await linesOf(text)).slice(2, 5)).toEqual([
      '效益 社会效益 登记管理 15',
      '效益 社会效益 供水保证率 15',
      '效益 社会效益 村(社区)监测点 ≥3个',
    ])
  })

  test('is not sure of a lone number that may be points, where no sum proves it', async () => {
    const text = cells(`一级指标 二级指标 三级指标 指标值 权重 产出指标
      数量指标 公园厕所保洁座数 ≥28座 20 病虫害防治面积 15 质量指标 保洁达标率 ≥95% 20
      满意度指标 服务对象满意度指标 游客满意度 ≥90% 10`)
    const rows = await indicatorsOf(text)
    expect(rows.map(({ confidence }) => confidence >= 0.9)).toEqual([true, false, true, true])
  })
})

describe('a template that a program took block by block', () => {
  const head = ['绩效目标申报表（参考模板）', '一级指标 二级指标', '三级指标']
  const late = ['成本指标', '残疾人护理补贴标准', '无障碍改造单价', '效益指标', '社会效益指标']
  const values = ['指标值', '≥**人', '≥**人次', '≥**%', '**元/人·月', '**元/户', '≥**%']
  const early = ['产出指标', '数量指标', '就业技能培训人数', '接受康复服务人次', '质量指标']

  test('has values between its names: the names behind them come first where the values say so', async () => {
    const text = [...head, ...late, '政策知晓率', ...values, ...early, '康复服务覆盖率'].join('\n')
    expect((await linesOf(text)).toSorted()).toEqual([
      '产出 成本 无障碍改造单价 **元/户',
      '产出 成本 残疾人护理补贴标准 **元/人·月',
      '产出 数量 就业技能培训人数 ≥**人',
      '产出 数量 接受康复服务人次 ≥**人次',
      '产出 质量 康复服务覆盖率 ≥**%',
      '效益 社会效益 政策知晓率 ≥**%',
    ])
  })

  test('gives a value to the name that has its unit', async () => {
    const text = [...head, ...early, '康复服务覆盖率', ...late, '政策知晓率']
      .concat(['指标值', '≥**人', '≥**人次', '**元/人·月', '**元/户', '≥**%', '注：各地据实填报。'])
      .join('\n')
    expect(await linesOf(text)).toEqual([
      '产出 数量 就业技能培训人数 ≥**人',
      '产出 数量 接受康复服务人次 ≥**人次',
      '产出 质量 康复服务覆盖率 -',
      '产出 成本 残疾人护理补贴标准 **元/人·月',
      '产出 成本 无障碍改造单价 **元/户',
      '效益 社会效益 政策知晓率 ≥**%',
    ])
  })
})
