import { expect, test } from 'vitest'
import { check } from '../../src/findings/check.ts'
import { codesOf, codesOfRow, form, indicator, record } from './records.ts'

const rows = (...weights: (number | null)[]) =>
  weights.map((weight, index) => indicator({ id: `i${index}`, name: `第${index}项`, weight }))

test('weights of 100 are fine', () => {
  expect(codesOf({ indicators: rows(50, 27.5, 22.5) })).toEqual([])
})

test('tenths add up exactly', () => {
  expect(codesOf({ indicators: rows(33.3, 33.3, 33.4) })).toEqual([])
})

test('fractions that add up to 1 are fine', () => {
  expect(codesOf({ indicators: rows(0.7, 0.1, 0.2) })).toEqual([])
})

test('another sum is named, with its place', () => {
  const [found] = check(record(form({ indicators: rows(50, 45) })))
  expect(found).toMatchObject({ code: 'weight-sum', path: '/forms/0/indicators', at: { line: 12 } })
  expect(found?.message).toContain('95')
})

test('90 is fine beside 10 for the execution of the budget', () => {
  expect(codesOf({ stage: 'evaluation', indicators: rows(40, 50) })).toEqual([])
  expect(codesOf({ indicators: rows(40, 50) })).toEqual([])
  expect(codesOf({ indicators: rows(40, 40) })).toEqual(['weight-sum'])
})

test('two horizons may have 100 each', () => {
  const both = [
    ...rows(60, 40).map((row) => ({ ...row, horizon: 'annual' as const })),
    ...rows(50, 50).map((row) => ({ ...row, horizon: 'long-term' as const })),
  ]
  expect(codesOf({ indicators: both })).toEqual([])
})

test('a form without weights is fine', () => {
  expect(codesOf({ indicators: rows(null, null) })).toEqual([])
})

test('rows without a weight are named instead of the sum', () => {
  expect(codesOf({ indicators: rows(50, null) })).toEqual(['weight-missing'])
})

test('rows without a weight do not matter where the others make 100', () => {
  expect(codesOf({ indicators: rows(60, 40, null) })).toEqual([])
})

test('a score above its weight is found', () => {
  expect(codesOfRow({ weight: 100, score: 100.5 })).toEqual(['score-above-weight'])
  expect(codesOfRow({ weight: 100, score: 100 })).toEqual([])
})
