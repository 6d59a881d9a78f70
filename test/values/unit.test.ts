import { describe, expect, test } from 'vitest'
import { unitInName, unitOf } from '../../src/values/unit.ts'
import { unitKind } from '../../src/values/units.ts'

describe('a cell that is a unit', () => {
  test.each([
    '元',
    '人次',
    '万人次',
    '元/人·月',
    '元/平方米/季',
    '元/生/年',
    '元/师·月',
    '元/亩/年',
    '元/床/日',
    '元/人年',
    '元/每生每年',
    '元/古树/年',
    '场（次）',
    '村居（社区）',
    '个村',
    'km',
    '‰',
  ])('%s stays as written', (unit) => {
    expect(unitOf(unit)).toBe(unit)
  })

  test.each(['百分比', '％', '%'])('%s is %%', (unit) => {
    expect(unitOf(unit)).toBe('%')
  })

  test.each(['产出指标', '', '/', '≥', '800件', '有效'])('"%s" is none', (text) => {
    expect(unitOf(text)).toBeNull()
  })
})

describe('a name in brackets', () => {
  test.each([
    ['供暖面积(平方米)', '平方米', null],
    ['宣传资料印刷册数（册）', '册', null],
    ['组织宣传活动次数(次）', '次', null],
    ['合格率(≥**%)', '%', '>='],
    ['每株补助(≤**元/株)', '元/株', '<='],
    ['低保标准(**元/人·月)', '元/人·月', null],
  ])('%s', (name, unit, comparison) => {
    expect(unitInName(name)).toEqual({ unit, comparison })
  })

  test.each(['办结率($)', '法律顾问(社区)', '培训(2022年)', '法律知识(含宣传)', '平方米'])(
    '%s holds no unit',
    (name) => {
      expect(unitInName(name)).toBeNull()
    },
  )
})

test.each([
  ['%', 'share'],
  ['万元', 'money'],
  ['元/亩', 'money'],
  ['人次', 'people'],
  ['万人次', 'people'],
  ['个工作日', 'time'],
  ['场（次）', 'times'],
  ['社区', 'noun'],
])('%s measures %s', (unit, kind) => {
  expect(unitKind(unit)).toBe(kind)
})
