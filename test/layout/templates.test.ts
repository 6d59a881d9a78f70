/** Forms printed with every category, one cell a line, and filled in part. */
import { describe, expect, test } from 'vitest'
import { linesOf } from './reading.ts'

/** Cells parted by blanks here, by blank lines in the text. */
const cells = (text: string): string => text.trim().split(/\s+/).join('\n\n')

describe('a template, one cell a line,', () => {
  test('with more empty categories than rows is read by rows, for its figures stand among its labels', async () => {
    const text = cells(`一级 指标 二级 指标 三级 指标 指标值
      产出 指标 数量指标 注射雌株数量 ≥21000株 …… …… 质量指标 注射有效率 ≥90% …… ……
      时效指标 飞絮高峰前完成注射 4月初 …… …… 成本指标 效益指标 经济效益 指标
      社会效益 指标 市民投诉下降率 ≥20% …… …… 生态效益 指标 可持续影响 指标
      满意度 指标 服务对象 满意度指标 市民满意度 ≥85% …… ……`)
    expect(await linesOf(text)).toEqual([
      '产出 数量 注射雌株数量 ≥21000株',
      '产出 质量 注射有效率 ≥90%',
      '产出 时效 飞絮高峰前完成注射 4月初',
      '效益 社会效益 市民投诉下降率 ≥20%',
      '满意度 服务对象满意度 市民满意度 ≥85%',
    ])
  })
})
