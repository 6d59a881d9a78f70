import { expect, test } from 'vitest'
import { blockFeatures, rowFeatures } from '../../src/layout/confidence/features.ts'
import { featureNames } from '../../src/layout/confidence/names.ts'
import { recover } from '../../src/layout/recover.ts'
import { documentOf } from '../formats/text/reading.ts'

const text = [
  '一级指标\t二级指标\t三级指标\t指标值',
  '产出指标\t数量指标\t案件办结率\t',
  '\t\t办结案件数\t≥10件',
].join('\n')

test('the features of a row come in the order in which they are weighed', async () => {
  const { stream, forms } = recover(await documentOf(text))
  const blocks = forms.flatMap((form) => form.blocks)
  const rows = blocks.flatMap((each) => rowFeatures(stream, each))
  expect(rows.map((row) => Object.keys(row))).toEqual([[...featureNames], [...featureNames]])
  const values = blocks.flatMap((each) =>
    [...blockFeatures(stream, each)].flatMap((slice) => [...slice]),
  )
  expect(rows.flatMap((row) => Object.values(row))).toEqual(values)
})

test('a row without a target is doubtful, and makes the others less sure', async () => {
  const { stream, forms } = recover(await documentOf(text))
  const rows = forms.flatMap(({ blocks }) => blocks.flatMap((each) => rowFeatures(stream, each)))
  expect(rows.map((row) => [row['no-target'], row['doubts-near']])).toEqual([
    [1, 0],
    [0, 1],
  ])
})
