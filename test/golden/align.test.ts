import { expect, test } from 'vitest'
import { align } from '../../src/golden/align.ts'

test('lists of any length are aligned when one of them is empty', () => {
  for (let length = 0; length < 40; length++) {
    const names = Array.from({ length }, (_, index) => `row ${index}`)
    expect(align(names, [])).toHaveLength(length)
    expect(align([], names)).toHaveLength(length)
  }
})
