import { describe, expect, test } from 'vitest'
import { indicatorsOf, linesOf } from './reading.ts'

const header = '一级指标二级指标三级指标指标值'

describe('values in glued text', () => {
  test('in words end their row before the next name', async () => {
    const text = `${header}效益指标社会效益指标居民生活负担有所减轻政策知晓率≥90%可持续影响指标管护机制健全村民满意度≥95%`
    expect(await linesOf(text)).toEqual([
      '效益 社会效益 居民生活负担 有所减轻',
      '效益 社会效益 政策知晓率 ≥90%',
      '效益 可持续影响 管护机制 健全',
      '效益 可持续影响 村民满意度 ≥95%',
    ])
  })

  test('that are a range are one value', async () => {
    const text = `${header}产出指标数量指标举办培训班期数6-8期培训人数≥80人满意度指标服务对象满意度指标居民满意度85%-95%窗口满意度大于90%`
    expect(await linesOf(text)).toEqual([
      '产出 数量 举办培训班期数 6-8期',
      '产出 数量 培训人数 ≥80人',
      '满意度 服务对象满意度 居民满意度 85%-95%',
      '满意度 服务对象满意度 窗口满意度 大于90%',
    ])
  })

  test('leave 每 to the name that begins with it', async () => {
    const text = `${header}产出指标数量指标运维站点数量5座每站每周巡检次数≥1次时效指标巡查频次1次每周`
    expect(await linesOf(text)).toEqual([
      '产出 数量 运维站点数量 5座',
      '产出 数量 每站每周巡检次数 ≥1次',
      '产出 时效 巡查频次 1次每周',
    ])
  })

  test('of two dates of a header whose words no template has are told apart', async () => {
    const text =
      '一级指标二级指标三级指标2022年实际实现值预期2023年实现值产出指标数量指标展演场次16场20场' +
      '质量指标展演计划完成率100%100%时效指标完成及时率98%100%'
    const rows = await indicatorsOf(text)
    expect(rows.map(({ target, history }) => [history[0]?.target.text, target?.text])).toEqual([
      ['16场', '20场'],
      ['100%', '100%'],
      ['98%', '100%'],
    ])
  })
})

test('a rule of points holds together with what it is about', async () => {
  const text =
    '一级指标二级指标三级指标指标值类型指标值计量单位指标解释评(扣)分标准' +
    '产出指标质量指标托养机构事故定量0起发现1次不规范扣1分' +
    '满意度指标服务对象满意度指标住户满意度定量≥90%问卷调查每低1%扣1分'
  const rows = await indicatorsOf(text)
  expect(rows.map(({ name, basis }) => [name, basis])).toEqual([
    ['托养机构事故', '发现1次不规范扣1分'],
    ['住户满意度', '每低1%扣1分'],
  ])
})

test('the number of a page is no part of a name', async () => {
  const text = `${header}产出指标数量指标坡耕地改梯田≥210公顷— 5 —新建淤地坝2座`
  expect(await linesOf(text)).toEqual([
    '产出 数量 坡耕地改梯田 ≥210公顷',
    '产出 数量 新建淤地坝 2座',
  ])
})

describe('a glued table ends', () => {
  const table = `${header}产出指标数量指标维护道路里程≥62公里满意度指标服务对象满意度指标林农满意度≥90%`

  test.each([
    ['the heading of the next project', '2、“乡村夜校”项目(1)项目概述:在6个村开设夜校,开展培训。'],
    ['a section told in sentences', '2.部门绩效评价结果。本单位对1个项目开展了评价。'],
    ['a numbered goal that is told', '年度目标1:保障灌溉供水,推进设施建设'],
  ])('before %s', async (_, after) => {
    const next = after.startsWith('年度') ? `${header}产出指标数量指标清淤长度260公里` : ''
    expect((await linesOf(`${table}${after}${next}`)).slice(0, 2)).toEqual([
      '产出 数量 维护道路里程 ≥62公里',
      '满意度 服务对象满意度 林农满意度 ≥90%',
    ])
    expect(await linesOf(`${table}${after}${next}`)).toHaveLength(next === '' ? 2 : 3)
  })
})

test('points, unit, sign and figure in four columns are told apart without anything between them', async () => {
  const text = `专项资金绩效目标表
绩效指标指标名称指标权重计量单位指标性质指标值
采集水样20份≥260
35-64岁妇女建档率10%≥92
检测完成时间10月≤11
服务对象满意度10%≥91
`
  const rows = await indicatorsOf(text)
  expect(rows.map(({ name, weight, target }) => [name, weight, target?.text])).toEqual([
    ['采集水样', 20, '≥260份'],
    ['35-64岁妇女建档率', 10, '≥92%'],
    ['检测完成时间', 10, '≤11月'],
    ['服务对象满意度', 10, '≥91%'],
  ])
})
