import { describe, expect, test } from 'vitest'
import { indicatorsOf } from './reading.ts'

const shown = async (text: string): Promise<unknown[]> =>
  (await indicatorsOf(text)).map(({ target, actual, weight, score }) => [
    target?.text,
    actual?.text,
    weight,
    score,
  ])

describe('figures of several columns one right behind the other', () => {
  test('are cut where the result is of the order of its target', async () => {
    const text =
      '一级指标二级指标三级指标年度指标值实际完成值分值得分产出指标数量指标' +
      '指标1:建设精品村庄数量≥1801921010指标2:改造户用厕所数量≥150021061010'
    expect(await shown(text)).toEqual([
      ['≥180', '192', 10, 10],
      ['≥1500', '2106', 10, 10],
    ])
  })

  test('are cut where the rate is the share of the score in its weight', async () => {
    const text =
      '指标名称计量单位指标性质年初指标值调整指标值全年完成值得分系数(%)指标权重(分)指标得分(分)是否核心指标' +
      '在职人员控制率%≤1009610022否政府采购执行率%≥9072.748021.6否巡查次数次≥120118991514.8是满意度%≥9095.210088是'
    expect(await shown(text)).toEqual([
      ['≤100%', '96', 2, 2],
      ['≥90%', '72.74', 2, 1.6],
      ['≥120次', '118', 15, 14.8],
      ['≥90%', '95.2', 8, 8],
    ])
  })

  test('stay whole between a comparison and a unit', async () => {
    const text =
      '一级指标二级指标三级指标年度指标值实际完成值分值得分产出指标数量指标发放补贴人数≥1500人1620人1010'
    expect(await shown(text)).toEqual([['≥1500人', '1620人', 10, 10]])
  })
})
