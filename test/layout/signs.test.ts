import { expect, test } from 'vitest'
import { indicatorsOf } from './reading.ts'

const header = '一级指标 二级指标 三级指标 指标性质 指标值 度量单位 权重'
const rows = [
  ['产出指标 数量指标 防治面积', '18', '万亩', '10'],
  ['架设招鹰架数量', '260', '架', '5'],
  ['质量指标 防治效果', '85', '%', '5'],
  ['满意度指标 服务对象满意度指标 牧民满意度', '90', '%', '5'],
]

test.each([
  ['之', '>='],
  ['二', '='],
  ['W', '<='],
  ['2', '>='],
  ['^', '>='],
])('%s in the column of operators is what a scanner left of %s', async (sign, comparison) => {
  for (const between of [' ', '\t', '\n']) {
    const text = [header, ...rows.map(([name, ...rest]) => [name, sign, ...rest].join(' '))]
      .map((row) => row.split(' ').join(between))
      .join('\n')
    const read = await indicatorsOf(text)
    expect(read.map(({ target }) => [target?.comparison, target?.value, target?.unit])).toEqual([
      [comparison, '18', '万亩'],
      [comparison, '260', '架'],
      [comparison, '85', '%'],
      [comparison, '90', '%'],
    ])
  }
})
