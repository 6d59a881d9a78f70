import { expect, test } from 'vitest'
import { indicatorsOf, linesOf } from './reading.ts'

const header = '一级指标\t二级指标\t三级指标\t指标性质\t指标值\t计量单位\t权重\n'

test('a full label before a figure is no name where names were lost', async () => {
  const found = await indicatorsOf(
    `${header}产出指标\t数量指标\t\t≥\t76\t件\t40\n产出指标\t质量指标\t\t=\t100\t%\t30\n` +
      '效益指标\t经济效益指标\t\t≥\t265\t万元\t30\n',
  )
  expect(found).toEqual([])
})

test('a label written short is the name of the figure behind it where another label stands before', async () => {
  const found = await linesOf(
    '一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t办结案件数\t≥800件\n履职效益\t社会效益\t社会效益\t≥95%\n',
  )
  expect(found.at(-1)).toMatch(/社会效益 ≥95%$/)
})
