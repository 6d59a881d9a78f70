import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { fold, foldChars } from '../../src/values/normalize.ts'

test.each([
  ['⺠', '民'],
  ['⻓', '长'],
  ['⻔', '门'],
  ['⻋', '车'],
  ['⻅', '见'],
  ['⻚', '页'],
  ['⼀', '一'],
  ['⼆', '二'],
  ['⻢', '马'],
  ['⻳', '龟'],
  ['⽬', '目'],
  ['⾦', '金'],
  ['⼾', '户'],
])('the radical %s reads %s', (radical, ideograph) => {
  expect(foldChars(radical)).toBe(ideograph)
})

test('full-width and small forms become half-width', () => {
  expect(foldChars('（Ａ１）：％，﹦﹪﹥')).toBe('(A1):%,=%>')
})

test('every kind of blank becomes a space, tabs and line ends stay', () => {
  expect(foldChars('a\u3000b\u00a0c\u2003d\te\n')).toBe('a b c d\te\n')
})

test('zero-width characters go and blanks collapse when folding for matching', () => {
  expect(fold('\ufeff绩\u200b效\u00ad  目标')).toBe('绩效 目标')
})

test('Chinese punctuation that has no half-width twin stays', () => {
  expect(foldChars('。、《》“”')).toBe('。、《》“”')
})

test('folding character by character never changes the length', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => {
      expect(foldChars(text)).toHaveLength(text.length)
    }),
  )
})
