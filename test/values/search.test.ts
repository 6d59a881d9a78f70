import { expect, test } from 'vitest'
import { firstNotBelow } from '../../src/values/search.ts'

const sorted = [1, 3, 3, 7]
const at = (place: number): number =>
  firstNotBelow(sorted.length, (index) => (sorted[index] as number) < place)

test('the first of equal ones is found', () => expect(at(3)).toBe(1))

test('what lies between two is below the second', () => expect(at(4)).toBe(3))

test('past the last there is the length', () => expect(at(8)).toBe(4))

test('nothing at all has no index but 0', () => {
  expect(firstNotBelow(0, () => true)).toBe(0)
})
