import { describe, expect, test } from 'vitest'
import {
  decimal,
  likeness,
  sameAmount,
  sameTarget,
  sameText,
  sameUnit,
} from '../../../src/golden/score/same.ts'
import { aTarget } from '../../build.ts'

describe('what counts as the same', () => {
  test('spacing, width and punctuation of a name do not matter', () => {
    expect(sameText('办结 案件（数）', '办结案件(数)')).toBe(true)
  })

  test('a percent sign in a name does', () => {
    expect(sameText('达到95%', '达到95')).toBe(false)
  })

  test('nothing and an empty text are one', () => {
    expect(sameText(null, '')).toBe(true)
  })

  test.each([
    ['09.50', '9.5'],
    ['1,200.00', '1200'],
    ['-0.10', '-0.1'],
    ['.5', '0.5'],
  ])('the number %s is written plainly as %s', (given, plain) => {
    expect(decimal(given)).toBe(plain)
  })

  test('百分比 is the unit %, and no unit is not a unit', () => {
    expect(sameUnit('百分比', '％')).toBe(true)
    expect(sameUnit(null, '人')).toBe(false)
  })

  test('an actual value is the same without its unit, and not with another sign', () => {
    const given = aTarget('≥95%', { comparison: '>=', value: '95', unit: '%' })
    expect(sameTarget(given, '95.0')).toBe(true)
    expect(sameTarget(given, '≥95%')).toBe(true)
    expect(sameTarget(given, '≤95%')).toBe(false)
    expect(sameTarget(given, '95人')).toBe(false)
  })

  test('an amount is compared as it is written', () => {
    expect(sameAmount({ text: '36.00万元', yuan: '360000.00' }, '36')).toBe(true)
    expect(sameAmount(null, '0')).toBe(false)
  })

  test('names that share half their pairs of characters are half alike', () => {
    expect(likeness('案件办结率', '案件办结率')).toBe(1)
    expect(likeness('办结率', '办结数')).toBe(0.5)
    expect(likeness('办结率', '满意度')).toBe(0)
  })
})
