import { describe, expect, test } from 'vitest'
import { indicatorsOf, linesOf } from './reading.ts'

const header = '一级指标二级指标三级指标指标值'

describe('a table without anything between its cells', () => {
  test('has a row a line where its labels begin lines', async () => {
    const text = `${header}
产出指标数量指标秸秆还田面积完成市里下达任务
离田利用秸秆量不低于4.2万吨
质量指标还田作业质量符合作业规范
时效指标补助兑付及时
效益指标生态效益指标露天焚烧火点同比下降
土壤有机质稳中有升
满意度指标服务对象满意度指标作业农户比较满意
社会公众认可度90%以上
`
    expect(await linesOf(text)).toEqual([
      '产出 数量 秸秆还田面积 完成市里下达任务',
      '产出 数量 离田利用秸秆量 不低于4.2万吨',
      '产出 质量 还田作业质量 符合作业规范',
      '产出 时效 补助兑付 及时',
      '效益 生态效益 露天焚烧火点 同比下降',
      '效益 生态效益 土壤有机质 稳中有升',
      '满意度 服务对象满意度 作业农户 比较满意',
      '满意度 服务对象满意度 社会公众认可度 90%以上',
    ])
  })

  test('keeps 稳定性 whole, a term that runs from an event, and a date that begins a name', async () => {
    const text = `${header}产出指标时效指标资金拨付时间每学期开学后30日内项目完成时间2022年12月31日截至2024年12月底任务完成率≥90%效益指标可持续影响指标队伍稳定性保持稳定`
    expect(await linesOf(text)).toEqual([
      '产出 时效 资金拨付时间 每学期开学后30日内',
      '产出 时效 项目完成时间 2022年12月31日',
      '产出 时效 截至2024年12月底任务完成率 ≥90%',
      '效益 可持续影响 队伍稳定性 保持稳定',
    ])
  })
})

test('blanks within a date set nothing apart', async () => {
  const text = `一级指标 二级指标 三级指标 指标值 指标值确定依据
产出指标 数量指标 接收档案 ≥6500 卷 接收计划
质量指标 成果合格率 ≥99% 数字化规范
时效指标 接收任务完成时间 2022 年 11 月底前 接收计划
效益指标 社会效益指标 查档人次 ≥4800 人次 上年完成值
`
  expect((await linesOf(text))[2]).toBe('产出 时效 接收任务完成时间 2022 年 11 月底前')
})

test('a body that signs with month and year ends the table', async () => {
  const text = `${header}
产出指标数量指标新建管道≥3公里
质量指标合格率100%
满意度指标服务对象满意度指标居民满意度≥90%
松泽市农业农村局
2020年4月
`
  expect(await linesOf(text)).toHaveLength(3)
})

test('operator, figure and unit in columns of their own make a figure of a month', async () => {
  const text = `一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位
产出指标\t时效指标\t完成时间\t<=\t3\t月
\t数量指标\t件数\t>=\t8\t件
`
  const [row] = await indicatorsOf(text)
  expect([row?.target?.comparison, row?.target?.value, row?.target?.unit]).toEqual([
    '<=',
    '3',
    '月',
  ])
})

test('a 2 by itself before a figure is a ≥ that a scanner lost', async () => {
  const text = `一级指标 二级指标 三级指标 年度指标值 实际完成值
产出指标 数量指标 检查企业 2 40家 43家
质量指标 差错率 ≤l‰ 0.6‰
时效指标 发布时间 每月2O日前 每月20日前
`
  const rows = await indicatorsOf(text)
  expect(rows.map(({ target }) => [target?.comparison, target?.value])).toEqual([
    ['>=', '40'],
    ['<=', '1'],
    [null, null],
  ])
  expect(rows[0]?.repairs).toContain('ge-read-as-2')
})

describe('a count with a leading 2', () => {
  const table = (share: string): string => `一级指标 二级指标 三级指标 年度指标值 实际完成值
产出指标 数量指标 培训配种员 260人 64人
数量指标 检查企业 240家 236家
质量指标 受胎率 ${share} 87%
`
  const read = async (share: string): Promise<unknown> =>
    (await indicatorsOf(table(share))).map(({ target }) => [target?.comparison, target?.value])

  test('is a ≥ where another value shows that damage and the result tells so', async () => {
    expect(await read('285%')).toEqual([
      ['>=', '60'],
      ['=', '240'],
      ['>=', '85'],
    ])
  })

  test('is left as it is where nothing else in the table is damaged', async () => {
    expect(await read('85%')).toEqual([
      ['=', '260'],
      ['=', '240'],
      ['=', '85'],
    ])
  })

  test('keeps figures whole that say whom or what a name is about', async () => {
    const text = `${header}产出指标数量指标每万人口拥有6岁以下儿童看护点数≥2.8个慰问70周岁及以上老人≥1200人质量指标设备3C认证比例100%`
    expect(await linesOf(text)).toEqual([
      '产出 数量 每万人口拥有6岁以下儿童看护点数 ≥2.8个',
      '产出 数量 慰问70周岁及以上老人 ≥1200人',
      '产出 质量 设备3C认证比例 100%',
    ])
  })

  test('ends at the next section of a report', async () => {
    const text = `${header}产出指标数量指标新增托位≥160个效益指标社会效益指标入托家长满意率≥90%三、资金管理情况本项目安排资金96万元,数量目标15分,得14分,质量目标15分,得15分。`
    expect(await linesOf(text)).toEqual([
      '产出 数量 新增托位 ≥160个',
      '效益 社会效益 入托家长满意率 ≥90%',
    ])
  })
})
