import { describe, expect, test } from 'vitest'
import { headingLevel } from '../../../src/formats/text/headings.ts'
import { defaultLimits } from '../../../src/formats/limits.ts'
import { type Line, splitLines } from '../../../src/formats/text/lines.ts'

function line(text: string): Line {
  const [first] = splitLines(text, defaultLimits)
  if (first === undefined) throw new Error('no line')
  return first
}

describe('splitLines', () => {
  test.each(['\n', '\r\n', '\r', '\u0085', '\u2028', '\u2029', '\f', '\v'])(
    'splits at the line end %j',
    (end) => {
      expect(splitLines(`一${end}二`, defaultLimits).map((each) => each.text)).toEqual(['一', '二'])
    },
  )

  test('numbers lines from one, blank ones too', () => {
    expect(
      splitLines('一\n\n二', defaultLimits).map((each) => [each.number, each.isBlank]),
    ).toEqual([
      [1, false],
      [2, true],
      [3, false],
    ])
  })

  test('takes ideographic blanks and zero-width marks alone for a blank line', () => {
    expect(line('\u3000\u00a0\u200b\ufeff').isBlank).toBe(true)
  })

  test('strips a table-of-contents code and keeps which list it names', () => {
    const read = line(' TC "一、部门职责" \\f A \\l 2 一、部门职责')
    expect([read.contents, read.text.trim()]).toEqual(['A', '一、部门职责'])
  })

  test('leaves a line without a code on no list', () => {
    expect(line('一、部门职责').contents).toBeNull()
  })

  test('counts tabs, and knows a tab with one cell after it', () => {
    expect(
      ['\t数量指标', '数量指标\t', '\t数量指标\t办案数'].map((text) => {
        const { tabs, isLoneCell } = line(text)
        return [tabs, isLoneCell]
      }),
    ).toEqual([
      [1, true],
      [1, false],
      [2, false],
    ])
  })

  test.each([
    ['| 数量指标 | ≥8件 |', 3],
    ['数量指标 |', 1],
    ['| 数量指标', 1],
    ['产出 | 数量 | 质量', 2],
    ['甲方|乙方', 0],
    ['没有', 0],
  ])('counts the pipes of %j as %i', (text, pipes) => {
    expect(line(text).pipes).toBe(pipes)
  })
})

describe('headingLevel', () => {
  test.each([
    ['第一部分 部门整体绩效目标', 1],
    ['二、绩效目标', 2],
    ['（三）工作保障措施', 3],
    ['本部门共有干部12人', null],
    [`一、${'很长的一句话'.repeat(8)}`, null],
  ])('gives %j level %j', (text, level) => {
    expect(headingLevel(line(text))).toBe(level)
  })

  test('takes a line that the table of contents lists for a heading', () => {
    expect(headingLevel(line('TC "1.宣传费" \\f C \\l 11.宣传费绩效目标表'))).toBe(2)
  })
})
