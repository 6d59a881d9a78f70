import { describe, expect, test } from 'vitest'
import { isUntouched } from '../../../src/golden/score/split.ts'
import { calibrationError } from '../../../src/golden/score/totals.ts'

describe('calibrationError', () => {
  test('is nothing where nine of ten rows at 0.9 are right', () => {
    const rows = Array.from({ length: 10 }, (_, at): [number, boolean] => [0.9, at > 0])
    expect(calibrationError(rows)).toBeCloseTo(0)
  })

  test('is the distance where every sure row is wrong', () => {
    expect(calibrationError([[1, false]])).toBe(1)
  })

  test('is null for no rows', () => {
    expect(calibrationError([])).toBeNull()
  })
})

describe('isUntouched', () => {
  test('depends on nothing but the id', () => {
    expect(['a002', 'a005', 'a007', 'a010'].map(isUntouched)).toEqual(
      ['a002', 'a005', 'a007', 'a010'].map(isUntouched),
    )
  })

  test('keeps about a third aside', () => {
    const ids = Array.from({ length: 600 }, (_, at) => `x${at}`)
    const share = ids.filter(isUntouched).length / ids.length
    expect(share).toBeGreaterThan(0.28)
    expect(share).toBeLessThan(0.4)
  })
})
