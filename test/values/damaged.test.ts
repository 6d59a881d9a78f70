import { expect, test } from 'vitest'
import { readDamaged } from '../../src/values/damaged.ts'

const readings = (text: string) =>
  readDamaged(text).map(({ repair, likely, target }) => [repair, likely, target.text])

test.each([
  ['295%', 'ge-read-as-2', '≥95%'],
  ['二100百分比', 'eq-read-as-er', '=100百分比'],
  ['之70%', 'ge-read-as-zhi', '≥70%'],
  ['%=97百分比', 'ge-read-as-percent', '>=97百分比'],
  ['^20%', 'ge-read-as-caret', '≥20%'],
  ['之18万亩', 'ge-read-as-zhi', '≥18万亩'],
  ['1O0%', 'zero-read-as-o', '100%'],
  ['95$', 'percent-read-as-dollar', '95%'],
  ['l00件', 'one-read-as-l', '100件'],
])('%s can hardly be meant', (text, repair, mended) => {
  expect(readings(text)).toEqual([[repair, true, mended]])
})

test('letters O at the end of a figure are zeros whatever else was damaged', () => {
  expect(readings('二1OO%')).toContainEqual(['eq-read-as-er', true, '=100%'])
})

test('a dollar sign behind a figure is a % whatever else was damaged', () => {
  expect(readings('290$')).toContainEqual(['ge-read-as-2', true, '≥90%'])
})

test('a count with a leading 2 may be sound', () => {
  expect(readings('260次')).toEqual([['ge-read-as-2', false, '≥60次']])
})

test.each(['98%', '200', '≥95%', '有效', '120%'])('%s is sound', (text) => {
  expect(readDamaged(text)).toEqual([])
})
