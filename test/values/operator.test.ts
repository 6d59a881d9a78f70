import { expect, test } from 'vitest'
import { operatorCell } from '../../src/values/operator.ts'

test.each([
  ['≥', 'operator', '>='],
  ['>=', 'operator', '>='],
  ['≦', 'operator', '<='],
  ['﹥', 'operator', '>'],
  ['=', 'operator', '='],
  ['大于等于', 'operator', '>='],
  ['小于等于', 'operator', '<='],
  ['不超过', 'operator', '<='],
  ['正向', 'direction', '>='],
  ['正向指标', 'direction', '>='],
  ['反向', 'direction', '<='],
  ['定性', 'qualitative', null],
  ['定量', 'quantitative', null],
])('%s is a cell of an operator column', (text, kind, comparison) => {
  expect(operatorCell(text)).toEqual({ kind, comparison })
})

test.each(['', '≥95%', '数量指标', '有效'])('"%s" is not', (text) => {
  expect(operatorCell(text)).toBeNull()
})
