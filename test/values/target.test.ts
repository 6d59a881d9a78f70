import { describe, expect, test } from 'vitest'
import { parseTarget } from '../../src/values/target.ts'

/** `text | comparison | value or low..high | unit`, blank for null. */
const rows = (table: string): [string, string, string, string][] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [text = '', comparison = '', value = '', unit = ''] = line
        .split(' |')
        .map((t) => t.trim())
      return [text, comparison, value, unit]
    })

function read(text: string): [string, string, string] {
  const target = parseTarget(text)
  const value = target?.max ? `${target.value}..${target.max}` : (target?.value ?? '')
  return [target?.comparison ?? '', value, target?.unit ?? '']
}

describe('a target as forms write it', () => {
  test.each(
    rows(`
    ≥32席 | >= | 32 | 席
    ≥0.995比例 | >= | 0.995 | 比例
    <2小时 | < | 2 | 小时
    <934000元 | < | 934000 | 元
    ≥92% | >= | 92 | %
    730次 | = | 730 | 次
    >94% | > | 94 | %
    98% | = | 98 | %
    ﹦114000元 | = | 114000 | 元
    ﹦100% | = | 100 | %
    ≦1% | <= | 1 | %
    9 | = | 9 | 
    92%以上 | >= | 92 | %
    发放村卫生室214个。 | = | 214 | 个
    在岗村医231人。 | = | 231 | 人
    231人全部参加考核 | = | 231 | 人
    1640盏 | = | 1640 | 盏
    ≤268万元 | <= | 268 | 万元
    1.5km | = | 1.5 | km
    <=3150平方米 | <= | 3150 | 平方米
    =100% | = | 100 | %
    40元/平方米/季 | = | 40 | 元/平方米/季
    大于等于2座 | >= | 2 | 座
    >=18000株 | >= | 18000 | 株
    >=100% | >= | 100 | %
    ≥46万元 | >= | 46 | 万元
    ≥18户 | >= | 18 | 户
    >=320平方米 | >= | 320 | 平方米
    >=2个 | >= | 2 | 个
    >=85亩 | >= | 85 | 亩
    <=320元/亩 | <= | 320 | 元/亩
    <=6400元/个 | <= | 6400 | 元/个
    <=280元/平方米 | <= | 280 | 元/平方米
    >=4万元 | >= | 4 | 万元
    >=1.85万元 | >= | 1.85 | 万元
    >=30000人 | >= | 30000 | 人
    **人 |  |  | 人
    ≥**人次 | >= |  | 人次
    ≥**% | >= |  | %
    ≤**% | <= |  | %
    **元/人·月 |  |  | 元/人·月
    ≥**万元 | >= |  | 万元
    大于等于1860.5平方米 | >= | 1860.5 | 平方米
    ≧412人次 | >= | 412 | 人次
    ≧100% | >= | 100 | %
    ═100% | = | 100 | %
    180人 | = | 180 | 人
    950元/月/人 | = | 950 | 元/月/人
    ≦265万 | <= | 265 | 万
    =330天 | = | 330 | 天
    =98百分比 | = | 98 | %
    %=97百分比 | >= | 97 | %
    二100百分比 | = | 100 | %
    =12家 | = | 12 | 家
    ≥14台套 | >= | 14 | 台套
    ≥2600小时 | >= | 2600 | 小时
    1栋 | = | 1 | 栋
    2100平方米 | = | 2100 | 平方米
    2条 | = | 2 | 条
    ≥5 | >= | 5 | 
    350元/人、天 | = | 350 | 元/人、天
    120万 | = | 120 | 万
    ≥84处 | >= | 84 | 处
    ≥30厘米 | >= | 30 | 厘米
    35万元 | = | 35 | 万元
    ≥640人 | >= | 640 | 人
    ≥1.28km | >= | 1.28 | km
    `),
  )('reads %s', (text, comparison, value, unit) => {
    expect(read(text)).toEqual([comparison, value, unit])
  })
})

describe('a target written in another way', () => {
  test.each(
    rows(`
    1-2个 | range | 1..2 | 个
    80%~90% | range | 80..90 | %
    5至10天 | range | 5..10 | 天
    ≥80%且≤90% | range | 80..90 | %
    800万 | = | 800 | 万
    5万份 | = | 5 | 万份
    60000元/人 | = | 60000 | 元/人
    ≥覆盖63社区 | >= | 63 | 社区
    268个村居(社区) | = | 268 | 个
    1,200人 | = | 1200 | 人
    不低于95% | >= | 95 | %
    全年不少于12次 | >= | 12 | 次
    不超过3天 | <= | 3 | 天
    控制在10万元以内 | <= | 10 | 万元
    48小时内修复 | <= | 48 | 小时
    5%以下 | <= | 5 | %
    95%(含)以上 | >= | 95 | %
    ≥90%以上 | >= | 90 | %
    小于2小时 | < | 2 | 小时
    超过100人 | > | 100 | 人
    =≥95% | >= | 95 | %
    ＞９８％ | > | 98 | %
    两台 | = | 2 | 台
    百分之九十五 | = | 95 | %
    百分之95以上 | >= | 95 | %
    12次（每月1次） | = | 12 | 次
    ≥95%≥95% | >= | 95 | %
    (≥**%) >=95% | >= | 95 | %
    ≥**座)大于等于2座 | >= | 2 | 座
    ≥3场（次） | >= | 3 | 场（次）
    10m2 | = | 10 | m2
    ≥-5% | >= | -5 | %
    986.40hm | = | 986.40 | hm
    12个月 | = | 12 | 个月
    PM2.5≤35微克/立方米 | <= | 35 | 微克/立方米
    1000余人 | = | 1000 | 人
    3万余人 | = | 3 | 万人
    3人·次 | = | 3 | 人·次
    1200(人) | = | 1200 | 人
    ≥85（%） | >= | 85 | %
    5%≤X≤10% | range | 5..10 | %
    ≥90%且＜95% | range | 90..95 | %
    不少于2人，不多于5人 | range | 2..5 | 人
    100元/人.天 | = | 100 | 元/人.天
    38台（套） | = | 38 | 台（套）
    2000余万元 | = | 2000 | 万元
    ≥% | >= |  | %
    万元 |  |  | 万元
    XX人 |  |  | 人
    295% | = | 295 | %
    `),
  )('reads %s', (text, comparison, value, unit) => {
    expect(read(text)).toEqual([comparison, value, unit])
  })
})

describe('words, dates and several claims', () => {
  test.each(
    `间接支撑|有所改善|正面支撑|持续保障|不超合同|不高于中标单价|持续增加|有所减轻|亮灯率符合城市照明规范,灯杆无倾斜|2021年每月25日前|明显减少|明显降低|长期使用|按时|较好|有效|轻微|提升|增加岗位|长远|规范|充分|明确|合理|已完成|2022年12月31日|稳步提高|2022年底|完成1部申报片,3套方案|通过|8月份完成申报片;10月份完成文本;12月完成专家论证|谋划更新项目库|指导片区建设|有利于低碳发展|满意|显著提升|
    参考率98%以上，优秀率90%以上|1600人、200人|100%95%88%88%|9月15日前|2023年12月前|2021年|2022-12-31|2022.12.31|每月15日前|12.31前|三季度|2季度|7×24小时|1:3|第3名|1人1档|一次性发放|一流|二等奖|12345热线|财社〔2020〕12号|零事故|定性|不低于上年|2+1|1-12月|2023年1-12月|每月10日前|≤2023年12月31日|100人2期|1/3|一期|万元以内|社区|每日18点前|早上8点前|上午9时30分|每周五17点前|7点至18点|每季末月20日`
      .split('|')
      .map((text) => text.trim()),
  )('have no value: %s', (text) => {
    expect(parseTarget(text)).toEqual({
      text,
      comparison: null,
      value: null,
      max: null,
      unit: null,
    })
  })

  test.each(['', '  ', '—', '/', '无', '*', '……'])('nothing said is no target: "%s"', (text) => {
    expect(parseTarget(text)).toBeNull()
  })
})

describe('columns of operator and unit', () => {
  test('join the value in order', () => {
    expect(parseTarget('4500', { operator: '≥', unit: '件' })).toEqual({
      text: '≥4500件',
      comparison: '>=',
      value: '4500',
      max: null,
      unit: '件',
    })
  })

  test('an operator in words compares', () => {
    const target = parseTarget('95', { operator: '大于等于', unit: '百分比' })
    expect(target).toMatchObject({ text: '大于等于95百分比', comparison: '>=', unit: '%' })
  })

  test('正向 and 反向 compare but are not part of the text', () => {
    const up = parseTarget('95', { operator: '正向', unit: '%' })
    expect(up).toMatchObject({ text: '95%', comparison: '>=' })
    expect(parseTarget('3', { operator: '反向', unit: '天' })).toMatchObject({ comparison: '<=' })
  })

  test('定性 leaves words as they are', () => {
    expect(parseTarget('有效', { operator: '定性', unit: '/' })).toMatchObject({
      text: '有效',
      comparison: null,
    })
  })

  test('what the value says is not said twice', () => {
    expect(parseTarget('≥95%', { operator: '≥', unit: '%' })?.text).toBe('≥95%')
    expect(parseTarget('800件', { operator: '≥', unit: '件' })?.text).toBe('≥800件')
  })

  test('a unit column beats a noun in the place of a unit', () => {
    expect(parseTarget('268村居（社区）', { operator: '=', unit: '个' })).toMatchObject({
      text: '=268村居（社区）个',
      unit: '个',
    })
  })

  test('a unit column completes 万', () => {
    expect(parseTarget('800万', { unit: '元' })).toMatchObject({ text: '800万元', unit: '万元' })
  })

  test('a unit that the vocabulary does not know is taken from its column', () => {
    expect(parseTarget('5', { unit: '公众号' })).toMatchObject({ value: '5', unit: '公众号' })
  })

  test('an empty value stays empty', () => {
    expect(parseTarget('', { operator: '≥', unit: '%' })).toBeNull()
  })

  test('a placeholder keeps operator and unit', () => {
    expect(parseTarget('**', { operator: '≥', unit: '人次' })).toMatchObject({
      comparison: '>=',
      value: null,
      unit: '人次',
    })
  })
})

describe("the indicator's name", () => {
  test('gives the unit of a bare number', () => {
    expect(parseTarget('3150', { name: '供暖面积(平方米)' })).toMatchObject({ unit: '平方米' })
  })

  test("gives the comparison of a template's hint", () => {
    expect(parseTarget('98', { name: '合格率(≥**%)' })).toMatchObject({
      comparison: '>=',
      unit: '%',
    })
  })

  test('completes a unit whose head is lost', () => {
    expect(parseTarget('≤0.95/株', { name: '每株补助(≤**元/株)' })?.unit).toBe('元/株')
  })

  test('does not overrule the value', () => {
    expect(parseTarget('≤12天', { name: '合格率(≥**%)' })).toMatchObject({
      comparison: '<=',
      unit: '天',
    })
  })
})

test('a line end inside a value is a wrap', () => {
  expect(parseTarget('≥95\n%')).toMatchObject({ text: '≥95%', unit: '%' })
})
