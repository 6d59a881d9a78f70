import { expect, test } from 'vitest'
import { indicatorsOf } from './reading.ts'

const header = '一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\n'
const rows = [
  ['产出指标', '数量指标', '培训人数', '参加培训的人数', '≥800人'],
  ['', '', '培训期数', '举办培训的期数', '≥12期'],
  ['', '质量指标', '结业考试', '考试的平均分', '≥95分'],
  ['', '时效指标', '培训完成时间', '全部培训完成的时间', '11月底前'],
  ['效益指标', '社会效益指标', '学员就业率', '就业人数占学员人数', '≥60%'],
]

/** The confidence of one row, as it stands and with one cell changed. */
async function confidences(row: number, column: number, cell: string): Promise<[number, number]> {
  const text = (cells: readonly (readonly string[])[]): string =>
    header + cells.map((each) => `${each.join('\t')}\n`).join('')
  const changed = rows.map((each, at) => (at === row ? each.with(column, cell) : each))
  const [sound, other] = await Promise.all([text(rows), text(changed)].map(indicatorsOf))
  return [sound?.[row]?.confidence ?? 0, other?.[row]?.confidence ?? 0]
}

test.each([
  ['has a name far longer than the others', 1, 2, '培训期数举办培训的期数和每期的天数合计'],
  ['has a name that ends in the middle of a sentence', 1, 2, '培训期数以及'],
  ['has a target strictly above a figure', 2, 4, '>95分'],
  ['has a figure without a comparison among figures that have one', 2, 4, '95分'],
  ['is measured in what is no unit', 1, 4, '≥12彡'],
])('a row is less sure when it %s', async (_, row, column, cell) => {
  const [sound, doubtful] = await confidences(row, column, cell)
  expect(sound).toBeGreaterThanOrEqual(0.9)
  expect(doubtful).toBeLessThan(sound)
})

test('a glued row is less sure when it lacks the description that every other row has', async () => {
  const glued = (cells: readonly (readonly string[])[]): string =>
    cells.map((each) => `${each.join('')}\n`).join('')
  const bare = rows.map((each, at) => (at === 4 ? each.with(3, '') : each))
  const [sound, doubtful] = await Promise.all(
    [rows, bare].map((each) => indicatorsOf(header.replaceAll('\t', '') + glued(each))),
  )
  expect(doubtful?.[4]?.name).toBe(sound?.[4]?.name)
  expect(doubtful?.[4]?.confidence).toBeLessThan(sound?.[4]?.confidence ?? 0)
})
