import { expect, test } from 'vitest'
import { isTornRow } from '../../src/layout/confidence/torn.ts'
import type { DraftIndicator } from '../../src/layout/rows/indicator.ts'
import { parseTarget } from '../../src/values/target.ts'

const isTorn = (name: string, target: string, actual = '', cellsKnown = false): boolean =>
  isTornRow(
    {
      trust: { cellsKnown, separated: 0 },
      slots: [{ role: 'operator' }],
    } as never,
    { name, target: parseTarget(target), actual: parseTarget(actual) } as DraftIndicator,
  )

test.each([
  ['游客满意度(%)≥', '95', ''],
  ['举办义诊每社', '不少于6场', ''],
  ['各项费用', '使用周期2020年2月至2020年12月', ''],
  ['带动农产品销售', '≥万元108市', ''],
  ['例行监测完成时间', '=12月', ''],
  ['渔船事故起数较上年下降', '下降', ''],
  ['设备使用年限', '≥5', '5年'],
  ['企业参与助学', '(3)', ''],
])('a row %s with %s was cut in the wrong place', (name, target, actual) => {
  expect(isTorn(name, target, actual)).toBe(true)
})

test.each([
  ['游客满意度(%)', '≥95', '96'],
  ['项目完成时间', '2022年12月底前', ''],
  ['道路养护及时率', '≥95%', '98%'],
  ['监测结果上报', '每月25日前', ''],
])('a row %s with %s shows no tear', (name, target, actual) => {
  expect(isTorn(name, target, actual)).toBe(false)
})

test('a format that stores its cells tears none', () => {
  expect(isTorn('设备使用年限', '≥5', '5年', true)).toBe(false)
})
