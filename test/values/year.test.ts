import { describe, expect, test } from 'vitest'
import { readProjectCode, yearInText } from '../../src/values/year.ts'

describe('a stated year', () => {
  test.each([
    ['2023年特定目标类项目绩效目标表', 2023],
    ['预算年度:2023', 2023],
    ['预算年度：２０２３', 2023],
    ['(2020 年)', 2020],
    ['2021年部门预算绩效文本', 2021],
    ['2020年度部门整体支出绩效目标申报表', 2020],
    ['项目支出绩效自评表（2021年度）', 2021],
    ['附件22024年地质灾害防治资金绩效目标表', 2024],
  ])('%s', (text, year) => {
    expect(yearInText(text)).toMatchObject({ year, known: 'stated' })
  })

  test.each([
    '2016-2020年规划',
    '某财政法[2020]70号转移支付资金-办案业务费绩效目标表',
    '某财社〔2020〕12号预算',
    '2018年上级专项法律援助经费',
    '绩效目标表',
    '1880年',
    '项目预算 2020.50 绩效目标',
    '1320201绩效',
    '电话 82020 预算',
  ])('does not stand in %s', (text) => {
    expect(yearInText(text)).toBeNull()
  })
})

describe('a project code', () => {
  test('of the Hebei kind gives region and year, as inferred', () => {
    expect(readProjectCode('130303210196XGDESKDNM')).toEqual({
      region: '130303',
      year: { year: 2021, known: 'inferred', from: '130303210196XGDESKDNM' },
    })
  })

  test.each(['315001', '041001', '130303', 'ABC', '13030399P00123456789X'])(
    'of another kind gives nothing: %s',
    (code) => {
      expect(readProjectCode(code)).toBeNull()
    },
  )
})
