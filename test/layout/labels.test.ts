import { describe, expect, test } from 'vitest'
import { bareLabel, level1Of, level2Of } from '../../src/layout/labels.ts'

describe('level-1 labels', () => {
  test.each([
    ['产出指标', '产出指标', 'output'],
    ['产出值', '产出指标', 'output'],
    ['项目产出', '产出指标', 'output'],
    ['效益指标', '效益指标', 'benefit'],
    ['满意度', '满意度指标', 'satisfaction'],
    ['成本指标', '成本指标', 'cost'],
  ])('read %s as %s', (text, label, code) => {
    expect(level1Of(text)).toEqual({ label, code })
  })

  test('keep the wording 效果指标 and have the code of 效益指标', () => {
    expect(level1Of('效果指标')).toEqual({ label: '效果指标', code: 'benefit' })
  })

  test('keep a level of a province’s own, without a code', () => {
    expect(level1Of('过程管理指标')).toEqual({ label: '过程管理指标', code: null })
  })

  test.each([
    '产出指标(50分)',
    '【产出指标】',
    '一、产出指标',
    '(一)产出指标:',
    '★产出指标',
    '产出指标50分',
    '产出指标(必填)',
  ])('are known in %s', (text) => {
    expect(level1Of(text)?.code).toBe('output')
  })

  test('are not known in a sentence that begins with one', () => {
    expect(level1Of('产出指标完成较好')).toBeNull()
  })
})

describe('level-2 labels', () => {
  test.each([
    ['数量指标', 'quantity'],
    ['产出质量', 'quality'],
    ['时效目标', 'timeliness'],
    ['经济效益', 'economic-benefit'],
    ['环境效益指标', 'ecological-benefit'],
    ['可持续发展影响指标', 'sustained-impact'],
    ['社会公众或服务对象满意度指标', 'satisfaction'],
    ['生态环境成本指标', 'ecological-cost'],
  ])('read %s as %s', (text, code) => {
    expect(level2Of(text)?.code).toBe(code)
  })

  test('say which level-1 label they stand under in the standard template', () => {
    expect([level2Of('成本指标')?.parent, level2Of('经济成本指标')?.parent]).toEqual([
      'output',
      'cost',
    ])
  })
})

describe('bareLabel', () => {
  test.each([
    ['【数量指标】', '数量指标'],
    ['1.数量指标', '数量指标'],
    ['(2)质量指标(20分)', '质量指标'],
    ['数量指标：', '数量指标'],
  ])('strips %s to %s', (text, bare) => {
    expect(bareLabel(text)).toBe(bare)
  })

  test('leaves a value alone that looks like numbering', () => {
    expect(bareLabel('1.5%')).toBe('1.5%')
  })

  test('leaves something of a text that is nothing but marks', () => {
    expect(bareLabel('：')).toBe('：')
  })
})

test.each([
  '经济社会效益指标',
  '社会、经济、生态效益指标',
  '经济和社会效益',
  '预算(或投资规模)控制指标',
])('a level-2 label of more than one kind keeps its words: %s', (text) => {
  expect(level2Of(text)).toMatchObject({ label: text, code: null })
})

test.each([
  ['预期产出指标', 'output'],
  ['预期效果指标', 'benefit'],
])('%s is expected and not reached', (text, code) => {
  expect(level1Of(text)?.code).toBe(code)
})
