import { expect, test } from 'vitest'
import { recover } from '../../src/layout/recover.ts'
import { documentOf } from '../formats/text/reading.ts'

const table = `一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
管理效率 | 预算编制 | 预算编制科学性 | 科学 | 科学 | 30 | 30 |
战略管理 | 规划相符性 | 相符 | 相符 | 30 | 30 |
人才支撑 | 培训覆盖率 | ≥90% | 92% | 40 | 40 |
`

async function rowsOf(text: string) {
  const { forms } = recover(await documentOf(text))
  return forms.flatMap(({ blocks }) => blocks.flatMap(({ indicators }) => indicators))
}

test('the sum below a table makes none of its rows clearer', async () => {
  const open = await rowsOf(table)
  const closed = await rowsOf(`${table}总分 | | | | | 100 | 100 |\n`)
  expect(closed.map(({ name }) => name)).toEqual(open.map(({ name }) => name))
  const [one, other] = [open, closed].map((rows) => Math.min(...rows.map(({ margin }) => margin)))
  expect(other).toBeLessThan((one ?? 0) + 2)
})

test('a row is no clearer than the label that governs it from a row above', async () => {
  const text = `${table}规划完整性 | 完整 | 完整 | 20 | 20 |\n`.replace(
    '人才支撑 | 培训',
    '战略规划 | 培训',
  )
  const { forms } = recover(await documentOf(text))
  const [block] = forms.flatMap(({ blocks }) => blocks)
  const label = block?.rows
    .flatMap(({ cells }) => cells)
    .findLast(({ slot }) => slot.role === 'level2')
  const last = block?.indicators.at(-1)
  expect(last?.repairs).toContain('level2-from-merge')
  expect(last?.margin).toBeLessThanOrEqual(label?.margin ?? 0)
})
