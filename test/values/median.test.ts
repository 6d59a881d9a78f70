import { expect, it } from 'vitest'
import { median } from '../../src/values/median.ts'

it('the median stands in the middle, whatever the order', () => {
  expect(median([9, 1, 5])).toBe(5)
})

it('of two in the middle the greater one is taken', () => {
  expect(median([1, 2, 3, 4])).toBe(3)
})

it('the median of nothing is nought', () => {
  expect(median([])).toBe(0)
})
