import { expect, test } from 'vitest'
import { parseTarget } from '../../src/values/target.ts'

test.each([
  ['³95%', '>=', '95'],
  ['\uf0b395%', '>=', '95'],
  ['£5%', '<=', '5'],
  ['\uf0a35%', '<=', '5'],
  ['〉=95%', '>=', '95'],
  ['>/=95%', '>=', '95'],
  ['大于或者等于95%', '>=', '95'],
  ['95%及其以上', '>=', '95'],
  ['未超过5%', '<=', '5'],
])(
  '%s is a comparison that a font or a scanner changed, or one in other words',
  (text, ...said) => {
    const target = parseTarget(text)
    expect([target?.comparison, target?.value]).toEqual(said)
  },
)

test('better than a figure says neither more nor less', () => {
  expect(parseTarget('优于0.1米')).toMatchObject({ comparison: null, value: null })
})

test('an hour of the day is no figure', () => {
  expect(parseTarget('每日18点前')).toMatchObject({ comparison: null, value: null, unit: null })
})

test('a unit goes on over a division whose word no vocabulary has', () => {
  expect(parseTarget('1000元/生/年')).toMatchObject({ value: '1000', unit: '元/生/年' })
})
