import { expect, test } from 'vitest'
import { aheadOfLabels, belongsBeside, mayGoOn } from '../../src/layout/confidence/beside.ts'
import { recover } from '../../src/layout/recover.ts'
import type { DraftIndicator } from '../../src/layout/rows/indicator.ts'
import { documentOf } from '../formats/text/reading.ts'

async function rowsOf(lines: string): Promise<readonly DraftIndicator[]> {
  const { forms } = recover(await documentOf(`一级指标\t二级指标\t三级指标\t指标值\n${lines}`))
  return forms.flatMap(({ blocks }) => blocks.flatMap(({ indicators }) => indicators))
}

test('a cost of money under 社会效益 speaks for the group of costs above', async () => {
  const rows = await rowsOf(
    '产出指标\t成本指标\t演出补助标准\t≤5612元\n效益指标\t社会效益指标\t宣传推介成本\t≤155万元\n\t\t文化自信\t明显增强\n',
  )
  expect(rows.map((_, index) => belongsBeside(rows, index))).toEqual([false, true, false])
})

test('a few characters alone below a row may be the end of its name', async () => {
  const rows = await rowsOf(
    '产出指标\t数量指标\t敬老院运转补助\t≥28家\n\t\t标准\t\n\t质量指标\t合格率\t≥95%\n',
  )
  expect(rows.map((_, index) => mayGoOn(rows, index))).toEqual([true, false, false])
})

test('a label of level 1 that a row had to infer, printed further down, makes the row doubtful', async () => {
  const rows = await rowsOf(
    '产出指标\t数量指标\t改造灌渠\t≥6公里\n效益指标\t经济效益指标\t兑付率\t100%\n效益指标\t社会效益指标\t受益村民\t≥210人\n',
  )
  const inferred = rows.map((row, at) =>
    at === 1 ? { ...row, repairs: ['level1-inferred'] } : row,
  )
  const isAhead = aheadOfLabels(inferred)
  expect(rows.map((_, index) => isAhead(index))).toEqual([false, true, false])
})
