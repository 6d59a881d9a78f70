import { expect, it } from 'vitest'
import { holdsDate, isDate } from '../../src/values/date.ts'

it('a date is told in digits and in numerals', () => {
  expect(['2021年3月5日', '二〇二一年十二月三十一日', '1998年12月1日'].filter(isDate)).toHaveLength(
    3,
  )
})

it('a month without its day may date a signature, a year alone may not', () => {
  expect([isDate('2021年3月'), isDate('2021年')]).toEqual([true, false])
})

it('a date may say that it is the day of printing', () => {
  expect(isDate('2022年2月11日印发')).toBe(true)
})

it('a date inside a sentence is held and not the whole of it', () => {
  const text = '某局2021年3月5日印发'
  expect(isDate(text)).toBe(false)
  expect(holdsDate(text)).toBe(true)
})
