import { describe, expect, test } from 'vitest'
import { mended } from '../../../src/formats/text/brokenrows.ts'

function rowsOf(text: string): readonly (readonly string[])[] {
  const lines = text.split('\n').map((line, number) => ({ number, texts: line.split('\t') }))
  return mended(lines).map(({ texts }) => texts)
}

const grid = '产出\t数量\t办结案件\t8件\n\t\t普法活动\t9场\n\t质量\t合格率\t90%\n'

describe('rows of a tab grid', () => {
  test('are one where the tabs of two lines add up to those of a row', () => {
    expect(rowsOf(`${grid}效益\t社会效益\n指标\t知晓率\t80%`).at(-1)).toEqual([
      '效益',
      '社会效益\n指标',
      '知晓率',
      '80%',
    ])
  })

  test('stay apart where merged cells left nothing behind, so that rows differ in length', () => {
    const text =
      '产出\t数量\t办结案件\t8件\n普法活动\t9场\n质量\t合格率\t90%\n效益\t社会效益\t知晓率\t80%'
    expect(rowsOf(text)).toHaveLength(4)
  })

  test('stay apart where a short line between whole ones has no other half', () => {
    expect(
      rowsOf(`${grid}注:略\t无\n效益\t社会效益\n指标\t知晓率\t80%\n\t\t投诉\t3起`),
    ).toHaveLength(7)
  })
})
