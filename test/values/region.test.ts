import { describe, expect, test } from 'vitest'
import { regionInName, regionOfCode } from '../../src/values/region.ts'

describe('a code', () => {
  test('of a county gives county, city and province', () => {
    expect(regionOfCode('130303')).toEqual({
      code: '130303',
      province: '河北省',
      city: '秦皇岛市',
      county: '山海关区',
    })
  })

  test('of a county right under its province has no city', () => {
    expect(regionOfCode('429004')).toMatchObject({ city: null, county: '仙桃市' })
  })

  test('that is not known falls back to the city and says so by its code', () => {
    expect(regionOfCode('130399')).toEqual({
      code: '130300',
      province: '河北省',
      city: '秦皇岛市',
      county: null,
    })
  })

  test.each(['999999', '1303', '', '13030a'])('"%s" is none', (code) => {
    expect(regionOfCode(code)).toBeNull()
  })
})

describe("an agency's name", () => {
  test.each([
    ['秦皇岛市山海关区司法局', '130303'],
    ['秀山土家族苗族自治县司法局', '500241'],
    ['武汉市新洲区司法局', '420117'],
    ['库尔勒市司法局', '652801'],
    ['定州市司法局本级', '130682'],
    ['315001定州市司法局本级', '130682'],
    ['河北省秦皇岛市海港区教育局', '130302'],
    ['北京市朝阳区财政局', '110105'],
    ['石家庄市财政局', '130100'],
    ['河北省司法厅', '130000'],
    ['郑州市社区矫正局', '410100'],
    ['石家莊市財政局', '130100'],
    ['新疆库尔勒市司法局', '652801'],
    ['河北秦皇岛市山海关区司法局', '130303'],
    ['三明市三元区财政局', '350404'],
    ['咸阳市乾县财政局', '610424'],
  ])('%s lies in %s', (name, code) => {
    expect(regionInName(name)?.code).toBe(code)
  })

  test('that several regions share is not decided', () => {
    expect(regionInName('朝阳区司法局')).toBeNull()
  })

  test.each([
    '松坪县司法局',
    '岐山市渭川区林业局',
    '石家庄市青竹区财政局',
    '县司法局',
    '河北司法厅',
    '海南松坪县财政局',
    '',
    '司法局',
  ])('in a place that does not exist gives none: %s', (name) => {
    expect(regionInName(name)).toBeNull()
  })
})
