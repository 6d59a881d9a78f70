import { expect, test } from 'vitest'
import { drawTable } from '../../src/cli/table.ts'

test('a Han character takes two columns', () => {
  expect(drawTable(['名', 'n'], [['办结', '1']])).toBe('名    n\n────  ─\n办结  1\n')
})

test('a long cell is folded over several lines', () => {
  expect(drawTable(['a', 'b'], [['abcdef', '1']], 4)).toBe('a     b\n────  ─\nabcd  1\nef\n')
})

test('a table may have more rows than a call has arguments', () => {
  const rows = Array.from({ length: 200_000 }, () => ['甲'])
  expect(drawTable(['a'], rows)).toHaveLength(5 + 2 * rows.length)
})
