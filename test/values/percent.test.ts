import { expect, test } from 'vitest'
import { monthIn, parsePercent } from '../../src/values/percent.ts'

test.each([
  ['25.00%', 25],
  ['75', 75],
  ['100％', 100],
  ['12.5百分比', 12.5],
])('%s is %d', (text, percent) => {
  expect(parsePercent(text)).toBe(percent)
})

test.each(['', '—', '3月底', '按进度'])('"%s" is no percentage', (text) => {
  expect(parsePercent(text)).toBeNull()
})

test.each([
  ['3月底', 3],
  ['10月底', 10],
  ['12 月', 12],
  ['第二季度', 6],
])('%s ends month %d', (label, month) => {
  expect(monthIn(label)).toBe(month)
})

test('a label without a month has none', () => {
  expect(monthIn('年底')).toBeNull()
})
