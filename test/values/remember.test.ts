import { expect, test } from 'vitest'
import { remembered } from '../../src/values/remember.ts'

test('a text is read once, a longer one every time', () => {
  const read: string[] = []
  const lengthOf = remembered(4, (text) => {
    read.push(text)
    return text.length
  })
  const asked = ['数量', '数量', '数量指标值', '数量指标值']
  expect(asked.map(lengthOf)).toEqual([2, 2, 5, 5])
  expect(read).toEqual(['数量', '数量指标值', '数量指标值'])
})

test('what is forgotten is read again', () => {
  const identity = remembered(10, (text) => text)
  for (let index = 0; index < 20_000; index++) identity(String(index))
  expect(identity('7')).toBe('7')
})
