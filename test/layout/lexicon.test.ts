import { describe, expect, test } from 'vitest'
import { Lexicon } from '../../src/layout/lexicon.ts'
import { beginnings, endings } from '../../src/layout/vocabulary/edges.ts'

describe('a lexicon', () => {
  const lexicon = new Lexicon([
    ['指标', 'short'],
    ['指标值', 'long'],
    ['优', 'grade'],
    ['优秀', 'word'],
    ['指标', 'second'],
  ])

  test('finds the longest word at a place', () => {
    expect(lexicon.at('年度指标值', 2)).toEqual({ start: 2, end: 5, word: '指标值', value: 'long' })
  })

  test('finds a shorter word where the longest goes past the stop', () => {
    expect(lexicon.at('年度指标值', 2, 4)?.value).toBe('short')
  })

  test('finds a word of one character, at the text’s end too', () => {
    expect(lexicon.at('优良', 0)?.value).toBe('grade')
    expect(lexicon.at('评优', 1)?.value).toBe('grade')
    expect(lexicon.at('优秀', 0)?.value).toBe('word')
  })

  test('finds nothing where no word begins, at the end and past it', () => {
    expect(lexicon.at('指数', 0)).toBeNull()
    expect(lexicon.at('指', 0)).toBeNull()
    expect(lexicon.at('指标', 2)).toBeNull()
  })

  test('knows a whole text by the first meaning it was given', () => {
    expect(lexicon.get('指标')).toBe('short')
    expect(lexicon.get('指标值分')).toBeNull()
    expect(lexicon.get('')).toBeNull()
  })
})

test('beginnings are asked at any place of a text', () => {
  const isTotal = beginnings(['合计', '总分'])
  expect([isTotal('合计'), isTotal('得总分', 1), isTotal('计'), isTotal('')]).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('endings are asked of the whole text', () => {
  const isName = endings(['率', '数量'])
  expect([isName('合格率'), isName('数量'), isName('量'), isName('')]).toEqual([
    true,
    true,
    false,
    false,
  ])
})
