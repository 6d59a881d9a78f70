import { expect, test } from 'vitest'
import { countHan, holds, kind, kindsOf, UNITS_IN_ALL } from '../../src/values/chars.ts'

test.each([
  ['blank', kind.blank, /\s/],
  ['han', kind.han, /\p{Script=Han}/u],
  ['digit', kind.digit, /\d/],
  ['invisible', kind.invisible, /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/],
  ['toned', kind.toned, /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/],
])('the table says %s of what the regular expression matches', (_, bit, pattern) => {
  const wrong: string[] = []
  for (let unit = 0; unit < UNITS_IN_ALL; unit++) {
    const says = (kindsOf(unit) & bit) !== 0
    if (says !== pattern.test(String.fromCharCode(unit))) wrong.push(unit.toString(16))
  }
  expect(wrong).toEqual([])
})

test('Chinese characters beyond the first plane are counted once', () => {
  expect(countHan('绩效𠮷1%')).toBe(3)
})

test('a text holds a kind where one of its characters is of it', () => {
  expect(holds('绩效 目标', kind.blank)).toBe(true)
  expect(holds('绩效目标', kind.blank | kind.digit)).toBe(false)
})
