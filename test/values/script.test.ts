import { expect, test } from 'vitest'
import { stripPinyin, toSimplified } from '../../src/values/script.ts'

test('traditional characters become simplified ones, each for itself', () => {
  expect(toSimplified('績效目標 數量指標 滿意度 萬元')).toBe('绩效目标 数量指标 满意度 万元')
})

test('simplified text stays', () => {
  expect(toSimplified('显著提高乾县绩效≥95%')).toBe('显著提高乾县绩效≥95%')
})

test('pinyin in brackets goes', () => {
  expect(stripPinyin('績(jì)效，項(xiàng)目（mù）').text).toBe('績效，項目')
})

test('every character knows where it stood', () => {
  const { text, positions } = stripPinyin('績(jì)效')
  expect([...text].map((_, index) => positions[index])).toEqual([0, 5])
  expect(positions.at(-1)).toBe(6)
})

test.each(['里程(km)', '满意度(%)', '(一)产出', 'GDP(jì)'])('%s is no pinyin', (text) => {
  expect(stripPinyin(text).text).toBe(text)
})
