import { expect, test } from 'vitest'
import { remembered, rememberedStretches } from '../../src/values/remember.ts'

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

test('a stretch is read once wherever it lies, a longer one every time', () => {
  const read: string[] = []
  const lengthOf = rememberedStretches(4, (text) => {
    read.push(text)
    return text.length
  })
  const text = '数量指标数量'
  expect([lengthOf(text, 0, 2), lengthOf(text, 4, 6), lengthOf('产量', 1, 2)]).toEqual([2, 2, 1])
  expect([lengthOf(text, 0, 5), lengthOf(text, 0, 5)]).toEqual([5, 5])
  expect(read).toEqual(['数量', '量', '数量指标数', '数量指标数'])
})

test('a stretch that is forgotten is read again, and none is taken for another', () => {
  const identity = rememberedStretches(10, (text) => text)
  for (let index = 0; index < 20_000; index++) {
    expect(identity(` ${index}`, 1, 1 + String(index).length)).toBe(String(index))
  }
  expect(identity('7', 0, 1)).toBe('7')
})
