import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract.ts'
import { indicatorsOf, linesOf } from './reading.ts'

describe('a header that a conversion damaged', () => {
  test('promises the levels above the one it begins with', async () => {
    const text = `项目支出绩效目标表
三级指标
指标性质
指标值
度量单位
巡护河段长度
≥
42
公里
数量指标
清理漂浮物数量
≥
160
吨
`
    expect(await linesOf(text)).toEqual([
      '产出 数量 巡护河段长度 ≥42公里',
      '产出 数量 清理漂浮物数量 ≥160吨',
    ])
  })

  test('has stars behind its words', async () => {
    const text =
      '项目绩效目标表一级指标*二级指标*三级指标*绩效指标性质*绩效指标值*绩效度量单位权重*指标方向性*' +
      '产出指标数量指标新建候车亭≥12座10%正向指标维修路灯≥260盏10%正向指标质量指标验收合格率=100%10%正向指标'
    expect(await linesOf(text)).toEqual([
      '产出 数量 新建候车亭 ≥12座',
      '产出 数量 维修路灯 ≥260盏',
      '产出 质量 验收合格率 =100%',
    ])
  })

  test('goes on in the line below where its cells are narrow', async () => {
    const text = `部门整体支出绩效自评表
一级指标 二级指标 三级指标 绩效 实际 评分标准 指标分值 自评得分 未完成原因
目标值 完成值
产出目标 数量目标 修复古籍册数 90册 96册 本指标满分6分,全年修复达90册得6分,每少1册扣0.5分。 6 6 已完成
质量目标 修复验收合格率 ≥95% 97% 本指标满分6分,合格率95%以上得6分。 6 6 已完成
`
    const rows = await indicatorsOf(text)
    expect(
      rows.map(({ name, target, actual, weight }) => [name, target?.text, actual?.text, weight]),
    ).toEqual([
      ['修复古籍册数', '90册', '96册', 6],
      ['修复验收合格率', '≥95%', '97%', 6],
    ])
  })

  test('has a column of standards with their figures', async () => {
    const text =
      '财政支出项目绩效目标申报表评价内容绩效内容参考标准绩效目标值' +
      '投入时效目标经费支出率历史标准95%≥97%产出数量目标新建阅报栏计划标准9个质量目标编目差错率行业标准≤2%≤1%'
    expect(await linesOf(text)).toEqual([
      '投入 时效 经费支出率 ≥97%',
      '产出 数量 新建阅报栏 9个',
      '产出 质量 编目差错率 ≤1%',
    ])
  })

  test('has the characters of a word in another order', async () => {
    const text =
      '项目支出绩效自评表一级指标二级指标三级指标考值参分年度指标值全年实际值得分' +
      '项目产出(30分)数量指标(10分)清洗外墙面积103600平方米3600平方米10成本指标(10分)清洗所需成本512万元11.6万元5'
    const rows = await indicatorsOf(text)
    expect(rows.map(({ target, weight }) => [target?.text, weight])).toEqual([
      ['3600平方米', 10],
      ['12万元', 5],
    ])
  })
})

describe('a glued table', () => {
  test('keeps names whole over the blanks of narrow lines, where its labels are broken so', async () => {
    const text = `项目支出绩效目标表一级 指标二级 指标三级指标指标 值产 出 指 标数量 指标山洪预警广播站维 护数≥36处质量 指标雨量站数据上 传合格率≥97%时效 指标汛前检修完 成率100%`
    expect(await linesOf(text)).toEqual([
      '产出 数量 山洪预警广播站维护数 ≥36处',
      '产出 质量 雨量站数据上传合格率 ≥97%',
      '产出 时效 汛前检修完成率 100%',
    ])
  })

  test('has a name that ends as its target and its result are worded', async () => {
    const text =
      '项目支出绩效自评表一级指标二级指标三级指标年初目标值实际完成值得分' +
      '产出指标数量指标救助困难职工96人101人10质量指标救助资金专款专用专款专用专款专用10'
    expect(await linesOf(text)).toEqual([
      '产出 数量 救助困难职工 96人',
      '产出 质量 救助资金专款专用 专款专用',
    ])
  })

  test('has a target of one character beside its equal result', async () => {
    const text =
      '项目支出绩效自评表一级指标二级指标三级指标年度指标值实际完成值' +
      '产出指标数量指标检修泵站≥8座8座效益指标可持续影响指标泵站运行安全性高高'
    expect(await linesOf(text)).toEqual([
      '产出 数量 检修泵站 ≥8座',
      '效益 可持续影响 泵站运行安全性 高',
    ])
  })
})

test('the longer label is read where its parts stand on lines of their own, twice', async () => {
  const text = `一级指标
|
二级指标
|
三级指标
|
指标值
|
产出
指标
|
数量
指标
|
布设诱蚊灯
|
45盏
|
满意度
指标
|
服务对象
满意度指标
|
社区居民满意度
|
≥90%
|
服务对象
满意度指标
|
商户满意度
|
≥88%
|
`
  expect((await indicatorsOf(text)).map(({ level2 }) => level2)).toEqual([
    '数量指标',
    '服务对象满意度指标',
    '服务对象满意度指标',
  ])
})

test('figures and signs alone name nothing', async () => {
  const text = `项目支出绩效自评表一级指标二级指标三级指标年度指标值实际完成值
产出指标数量指标修剪行道树≥300株300株成本指标社会成本指标00%00%`
  const { record } = await extract(new TextEncoder().encode(text), { path: 'a.txt' })
  expect(record?.forms.flatMap(({ indicators }) => indicators.map(({ name }) => name))).toEqual([
    '修剪行道树',
  ])
})

test('rows above labels that strayed behind them are doubted', async () => {
  const rows = (labels: string): string => `项目支出绩效目标表
一级指标
二级指标
三级指标
指标值
成本指标
社会成本指标
施工扰民投诉
≤8次
建设机耕路长度
≥12公里
培训农机手人数
≥150人
效益指标
社会效益指标
带动务工人数
≥96人
${labels}`
  const plain = await indicatorsOf(rows(''))
  const strayed = await indicatorsOf(rows('数量指标\n质量指标\n产出指标\n'))
  expect(plain[1]?.confidence).toBeGreaterThanOrEqual(0.9)
  expect(strayed[1]?.confidence).toBeLessThan(0.9)
})
