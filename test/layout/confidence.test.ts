import { expect, test } from 'vitest'
import { featureNames, rowFeatures } from '../../src/layout/confidence/features.ts'
import { recover } from '../../src/layout/recover.ts'
import { documentOf } from '../formats/text/reading.ts'

test('the features of a row come in the order in which they are weighed', async () => {
  const text = '一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t办结案件数\t≥10件\n'
  const { stream, forms } = recover(await documentOf(text))
  const rows = forms.flatMap(({ blocks }) => blocks.flatMap((each) => rowFeatures(stream, each)))
  expect(rows.map((row) => Object.keys(row))).toEqual([[...featureNames]])
})
