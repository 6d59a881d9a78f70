import { describe, expect, test } from 'vitest'
import { check } from '../../src/findings/check.ts'
import { codesOf, codesOfRow, form, indicator, record, target } from './records.ts'

describe('levels', () => {
  test('a sound row has no finding', () => {
    expect(codesOfRow({})).toEqual([])
  })

  test('a level 2 under the wrong level 1 is found', () => {
    expect(codesOfRow({ level1: '效益指标', level1Code: 'benefit' })).toEqual(['level2-misplaced'])
  })

  test('the older templates’ places of cost and satisfaction are fine', () => {
    expect(codesOfRow({ level2: '成本指标', level2Code: 'cost' })).toEqual([])
    const older = { level1: '效益指标', level1Code: 'benefit', level2Code: 'satisfaction' } as const
    expect(
      codesOfRow({
        ...older,
        level2: '服务对象满意度指标',
        name: '群众满意度',
        target: target('≥92%'),
      }),
    ).toEqual([])
  })

  test('satisfaction under another category is pointed out', () => {
    expect(codesOfRow({ name: '受助学生满意度', target: target('≥92%') })).toEqual([
      'level2-unlikely',
    ])
  })

  test.each(['数量指标', '产出指标', '三级指标', '指标值', '经济效益 指标'])(
    'a name that is a label is found: %s',
    (name) => {
      expect(codesOfRow({ name })).toEqual(['name-is-label'])
    },
  )

  test('a row that says the same twice is found at the second', () => {
    const found = check(record(form({ indicators: [indicator(), indicator({ id: 'f1.i2' })] })))
    expect(found).toMatchObject([{ code: 'indicator-repeated', path: '/forms/0/indicators/1' }])
  })

  test('the same name with another target is no repetition', () => {
    const two = [indicator(), indicator({ target: target('≥900件') })]
    expect(codesOf({ indicators: two })).toEqual([])
  })
})

describe('targets', () => {
  test.each([
    ['案件办结率', '≥95人'],
    ['群众满意度', '≥3次'],
    ['培训人数', '≥95%'],
  ])('%s of %s do not fit', (name, text) => {
    const parts = { name, target: target(text), level1Code: null, level2: null, level2Code: null }
    expect(codesOfRow(parts)).toEqual(['target-unit-mismatch'])
  })

  test.each([
    ['案件办结率', '≥95%'],
    ['培训频率', '≥3次'],
    ['案件办结率', '0.97比例'],
    ['培训人数', '≥95人'],
    ['投诉率（件）', '有效'],
  ])('%s of %s fit', (name, text) => {
    expect(codesOfRow({ name, target: target(text) })).toEqual([])
  })

  test('a rate of a whole above 100 % is found', () => {
    expect(codesOfRow({ name: '验收合格率', target: target('≥120%') })).toEqual([
      'target-above-100',
    ])
    expect(codesOfRow({ name: '增长率', target: target('≥120%') })).toEqual([])
  })

  test('a value that a scanner damaged is found, with what it may mean', () => {
    const [found] = check(
      record(form({ indicators: [indicator({ name: '成活率', target: target('295%') })] })),
    )
    expect(found).toMatchObject({ code: 'target-damaged', path: '/forms/0/indicators/0/target' })
    expect(found?.message).toContain('>=95%')
  })

  test('a mended value is told as well', () => {
    const parts = { repairs: ['ge-read-as-2'], target: target('≥95%') }
    expect(codesOfRow(parts)).toEqual(['target-damaged'])
  })

  test('target and actual in different units are pointed out', () => {
    const parts = { target: target('200元'), actual: target('195.5万元') }
    expect(codesOfRow(parts)).toEqual(['actual-unit-differs'])
    expect(codesOfRow({ ...parts, target: target('200万') })).toEqual([])
    expect(codesOfRow({ target: target('200件'), actual: target('195') })).toEqual([])
  })
})

describe('reading', () => {
  test('a low confidence is found', () => {
    expect(codesOfRow({ confidence: 0.4 })).toEqual(['low-confidence'])
  })

  test('labels from merged cells are ordinary', () => {
    expect(codesOfRow({ repairs: ['level1-from-merge', 'level2-from-merge'] })).toEqual([])
  })

  test('inferred labels and repaired rows are told once a form', () => {
    const repairs = ['level1-inferred', 'level2-inferred', 'label-slid']
    const rows = ['甲', '乙'].map((name) => indicator({ name, repairs }))
    const found = check(record(form({ indicators: rows })))
    expect(found.map((each) => each.code)).toEqual([
      'level1-inferred',
      'level2-inferred',
      'row-repaired',
    ])
    expect(found[2]?.message).toContain('类别名称错位')
    expect(found[0]?.message).toContain('甲、乙')
  })
})

describe('identity', () => {
  const code = '130303210196XGDESKDNM'
  const region = { code: '130303', province: '河北省', city: '秦皇岛市', county: '山海关区' }
  const codes = (parts: Partial<ReturnType<typeof record>>) =>
    check({ ...record(form({ code })), ...parts }).map((each) => each.code)

  test('an agency whose region is not known is pointed out', () => {
    expect(codes({ agency: { name: '县司法局', code: null, region: null } })).toEqual([
      'region-unknown',
    ])
  })

  test('a code of the same region and year is fine, also of the city above', () => {
    expect(codes({ fiscalYear: 2021, agency: { name: '甲', code: null, region } })).toEqual([])
    const city = { ...region, code: '130300' }
    expect(codes({ agency: { name: '甲', code: null, region: city } })).toEqual([])
  })

  test('a code of another year or region is found', () => {
    expect(codes({ fiscalYear: 2022 })).toEqual(['year-differs'])
    const other = { ...region, code: '130682' }
    expect(codes({ agency: { name: '甲', code: null, region: other } })).toEqual(['region-differs'])
  })
})
