import { expect, test } from 'vitest'
import { read } from '../../src/formats/index.ts'
import { defaultLimits } from '../../src/formats/limits.ts'
import { rowFeatures } from '../../src/layout/confidence/features.ts'
import { weights } from '../../src/layout/confidence/model.ts'
import type { FeatureName } from '../../src/layout/confidence/names.ts'
import { recover } from '../../src/layout/recover.ts'

const header = '一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\n'
const rows = [
  ['产出指标', '数量指标', '培训人数', '参加培训的人数', '≥800人'],
  ['', '', '培训期数', '举办培训的期数', '≥12期'],
  ['', '质量指标', '结业考试', '考试的平均分', '≥95分'],
  ['', '时效指标', '培训完成时间', '全部培训完成的时间', '11月底前'],
  ['效益指标', '社会效益指标', '学员就业率', '就业人数占学员人数', '≥60%'],
]

/** A sign of one row, as it stands and with one cell changed. */
async function signs(
  sign: FeatureName,
  row: number,
  column: number,
  cell: string,
): Promise<(number | undefined)[]> {
  const changed = rows.map((each, at) => (at === row ? each.with(column, cell) : each))
  const found: (number | undefined)[] = []
  for (const cells of [rows, changed]) {
    const text = header + cells.map((each) => `${each.join('\t')}\n`).join('')
    const { stream, forms } = recover(await read(Buffer.from(text), { limits: defaultLimits }))
    const [block] = [...forms].flatMap((form) => form.blocks)
    found.push(block && rowFeatures(stream, block)[row]?.[sign])
  }
  return found
}

test.each<[string, FeatureName, number, number, string]>([
  ['lacks the description that every other row has', 'lacks', 1, 3, ''],
  ['has a name far longer than the others', 'long', 1, 2, '培训期数举办培训的期数和每期的天数合计'],
  ['has a name that ends in the middle of a sentence', 'ragged', 1, 2, '培训期数以及'],
  ['has a target strictly above a figure', 'strict', 2, 4, '>95分'],
  ['has a figure without a comparison among figures that have one', 'bare', 2, 4, '95分'],
  ['is measured in what is no unit', 'odd-unit', 1, 4, '≥12彡'],
])('a row is less sure when it %s', async (_, sign, row, column, cell) => {
  const [sound, doubtful] = await signs(sign, row, column, cell)
  expect(sound).toBe(0)
  expect(doubtful).toBeGreaterThan(0)
  expect(weights[sign]).toBeLessThan(0)
})
