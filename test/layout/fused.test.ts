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

  test('are cut where points stand before the target and a scanner misread its signs', async () => {
    const text =
      '一级指标二级指标三级指标分值年度指标值全年实际值得分产出指标(60分)数量指标修缮凉亭612座12座6' +
      '质量指标构件验收合格率14290$100%14时效指标报修后到场时限20W48小时36小时20' +
      '成本指标单座造价较上年减少203%3%20效益指标(40分)生态效益指标古树受损起数200起0起20' +
      '满意度指标服务对象满意度游客满意度20290$293$20'
    expect(await shown(text)).toEqual([
      ['12座', '12座', 6, 6],
      ['290$', '100%', 14, 14],
      ['W48小时', '36小时', 20, 20],
      ['3%', '3%', 20, 20],
      ['0起', '0起', 20, 20],
      ['290$', '293$', 20, 20],
    ])
    expect((await indicatorsOf(text)).map(({ target }) => target?.value)).toEqual([
      '12',
      '90',
      '48',
      '3',
      '0',
      '90',
    ])
  })

  test('are cut behind a unit in a column of its own, and the weights may add up to 90', async () => {
    const text =
      '指标名称计量单位指标性质指标值指标权重(分)全年完成值指标得分(分)' +
      '巡河里程公里5602057520排口整治点个12201220投诉办结件数件3001033010水质达标率%95109810' +
      '河道清淤方量立方米850010862010断面考核优良率%901092.510沿河居民满意度%85108810'
    expect(await shown(text)).toEqual([
      ['560公里', '575', 20, 20],
      ['12个', '12', 20, 20],
      ['300件', '330', 10, 10],
      ['95%', '98', 10, 10],
      ['8500立方米', '8620', 10, 10],
      ['90%', '92.5', 10, 10],
      ['85%', '88', 10, 10],
    ])
  })
})
