import { assert, bigInt, integer, property, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MoneyUnit, moneyUnitBeside, moneyUnitIn, parseMoney } from '../../src/values/money.ts'

describe('an amount', () => {
  test.each<[string, MoneyUnit | null, string]>([
    ['107000.00', '元', '107000.00'],
    ['20', '万元', '200000.00'],
    ['2,600.00', '元', '2600.00'],
    ['854万', '元', '8540000.00'],
    ['3.15  万元', null, '31500.00'],
    ['620万(其中:财政资金600万)', null, '6200000.00'],
    ['620万620万', null, '6200000.00'],
    ['620万620万(其中道路400万元)', null, '6200000.00'],
    ['36.00万元，其中财政拨款36万元', null, '360000.00'],
    ['2600(万元)', '元', '26000000.00'],
    ['1.5', '亿元', '150000000.00'],
    ['12', '千元', '12000.00'],
    ['２０．５', '万元', '205000.00'],
    ['-5.2', '万元', '-52000.00'],
    ['0', '元', '0.00'],
    ['51.955555', '万元', '519555.55'],
    ['0.0000005', '万元', '0.01'],
  ])('%s under %s', (text, unit, yuan) => {
    expect(parseMoney(text, unit)).toEqual({ text, yuan })
  })

  test('without any unit keeps its text and has no yuan', () => {
    expect(parseMoney('934000', null)).toEqual({ text: '934000', yuan: null })
  })

  test.each(['', '—', '/', '--', '财政拨款', '100%', '20元/人', '95.65 100', '2023年'])(
    'is not "%s"',
    (text) => {
      expect(parseMoney(text, '元')).toBeNull()
    },
  )
})

const amount = tuple(bigInt({ min: 0n, max: 10n ** 15n }), integer({ min: 0, max: 99 })).map(
  ([whole, cents]) => `${whole}.${String(cents).padStart(2, '0')}`,
)

const grouped = (text: string) => text.replace(/\B(?=(?:\d{3})+\.)/g, ',')

describe('whatever the amount', () => {
  test('thousands separators change nothing', () => {
    assert(
      property(amount, (text) => {
        expect(parseMoney(grouped(text), '元')?.yuan).toBe(parseMoney(text, '元')?.yuan)
      }),
    )
  })

  test('yuan come out as they go in', () => {
    assert(
      property(amount, (text) => {
        expect(parseMoney(text, '元')?.yuan).toBe(text)
      }),
    )
  })

  test('ten thousand yuan are one 万元, exactly', () => {
    assert(
      property(amount, (text) => {
        const cents = (value: string | null | undefined) => BigInt((value ?? '').replace('.', ''))
        expect(cents(parseMoney(text, '万元')?.yuan)).toBe(
          10_000n * cents(parseMoney(text, '元')?.yuan),
        )
      }),
    )
  })

  test('a unit in the text wins over the one that governs', () => {
    assert(
      property(amount, (text) => {
        expect(parseMoney(`${text}万元`, '元')?.yuan).toBe(parseMoney(text, '万元')?.yuan)
      }),
    )
  })
})

describe('the unit of money', () => {
  test.each([
    ['单位：万元', '万元'],
    ['金额单位:元', '元'],
    ['（单位：千元）', '千元'],
    ['资金情况 (万元)', '万元'],
    ['單位：萬元', '万元'],
    ['亿元', '亿元'],
    ['某区司法局单位：元项目编码', '元'],
    ['单位：万元项目名称', '万元'],
  ])('stands in %s', (text, unit) => {
    expect(moneyUnitIn(text)).toBe(unit)
  })

  test.each(['主管部门及单位', '实施单位:元宝山区司法局', '项目单位 元丰小学', '预算数'])(
    'does not stand in %s',
    (text) => {
      expect(moneyUnitIn(text)).toBeNull()
    },
  )
})

describe('a unit beside the same figure', () => {
  test.each([
    ['3.15', '项目总成本3.15万元', '万元'],
    ['3.150', '共3.15万元', '万元'],
    ['107000.00', '安排107,000元', '元'],
    ['320', '现将资金320万元下达', '万元'],
  ])('%s in %s', (amount, text, unit) => {
    expect(moneyUnitBeside(amount, text)).toBe(unit)
  })

  test.each([
    ['3.15', '共13.15万元'],
    ['20', '20元/人'],
    ['20', '20万元，另20元'],
    ['0', '0万元'],
    ['合计', '合计万元'],
  ])('is not told for %s in %s', (amount, text) => {
    expect(moneyUnitBeside(amount, text)).toBeNull()
  })
})
