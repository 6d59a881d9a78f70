import { describe, expect, test } from 'vitest'
import { recordOf } from './reading.ts'

const table = '一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t普法活动场次\t≥12场\n'

async function agencyOf(head: string): Promise<readonly (string | null)[]> {
  const { agency } = await recordOf(
    `项目支出绩效目标表\n项目名称\t普法宣传经费\n${head}\n总体目标\t提高法治意识\n${table}`,
  )
  return [agency.name, agency.code]
}

describe('the code of an agency', () => {
  test('stands before its name', async () => {
    expect(await agencyOf('主管部门及编码\t[018001]青石县司法局')).toEqual([
      '青石县司法局',
      '018001',
    ])
  })

  test('stands under a key of its own', async () => {
    expect(await agencyOf('主管部门\t青石县司法局\t部门预算编码\t230009')).toEqual([
      '青石县司法局',
      '230009',
    ])
  })

  test('stands before it on a line with the unit of money', async () => {
    const text = `项目支出绩效目标表\n308001青石县司法局 单位:万元\n项目名称\t普法经费\n${table}`
    const { agency } = await recordOf(text)
    expect([agency.name, agency.code]).toEqual(['青石县司法局', '308001'])
  })

  test('is never that of another organ', async () => {
    expect(await agencyOf('主管部门\t123-青石县司法局\t实施单位\t白水县法律援助中心')).toEqual([
      '白水县法律援助中心',
      null,
    ])
  })
})
