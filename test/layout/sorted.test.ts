import { expect, test } from 'vitest'
import { beginningIn, firstFrom, overlapOf, within } from '../../src/layout/sorted.ts'

const ranges = [
  { start: 0, end: 4 },
  { start: 4, end: 6 },
  { start: 9, end: 12 },
]

test('the first range from a place on is found, or the end of the list', () => {
  expect([0, 1, 4, 7, 10].map((at) => firstFrom(ranges, at))).toEqual([0, 1, 1, 2, 3])
})

test('ranges within two places begin and end there', () => {
  expect(within(ranges, 0, 6)).toEqual(ranges.slice(0, 2))
  expect(within(ranges, 1, 11)).toEqual([ranges[1]])
  expect(within(ranges, 7, 8)).toEqual([])
})

test('an overlap is seen with ranges in any order and inside each other', () => {
  const overlaps = overlapOf([
    { start: 20, end: 22 },
    { start: 0, end: 10 },
    { start: 2, end: 4 },
  ])
  expect(overlaps(6, 7)).toBe(true)
  expect(overlaps(10, 20)).toBe(false)
  expect(overlaps(21, 30)).toBe(true)
  expect(overlapOf([])(0, 5)).toBe(false)
})

test('what begins between two places is found in a list of any order', () => {
  const sorted = beginningIn(ranges)
  expect(sorted(4, 9)).toEqual([ranges[1]])
  expect(sorted(0, 99)).toEqual(ranges)
  expect(beginningIn(ranges.toReversed())(4, 10)).toEqual([ranges[2], ranges[1]])
})
