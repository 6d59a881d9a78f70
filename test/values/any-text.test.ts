import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Money, Target } from '../../src/record/schema.ts'
import { readDamaged } from '../../src/values/damaged.ts'
import { moneyUnitIn, parseMoney } from '../../src/values/money.ts'
import { regionInName } from '../../src/values/region.ts'
import { stripPinyin, toSimplified } from '../../src/values/script.ts'
import { joinTarget } from '../../src/values/join.ts'
import { parseTarget } from '../../src/values/target.ts'
import { unitInName, unitOf } from '../../src/values/unit.ts'
import { readProjectCode, yearInText } from '../../src/values/year.ts'

/** What stands in the columns of a form: a figure, an operator, a unit. */
const figures = constantFrom(
  '4500',
  '0.5',
  '1,200',
  '≥90',
  '100%',
  '27名',
  '1-2',
  '12万',
  '有效',
  '—',
)
const operators = constantFrom('≥', '≤', '=', '>', '正向', '定性', '大于等于', '')
const units = constantFrom('件', '%', '百分比', '万元', '人次', '元/人', '名', '')

const pieces = constantFrom(
  '≥',
  '≤',
  '=',
  '%',
  '二',
  '**',
  '12',
  '1,200',
  '0.5',
  '2023',
  '-',
  '~',
  '(',
  '）',
  '/',
  '·',
  '、',
  ' ',
  '\n',
  '件',
  '人',
  '万',
  '元',
  '百分比',
  '年',
  '月',
  '日',
  '前',
  '以上',
  '内',
  '覆盖',
  '百分之',
  '两',
  '台',
  '每',
  '至',
  '到',
  '，',
)
const anything = oneof(
  array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  string({ unit: 'binary' }),
)

describe('whatever the text', () => {
  test('a target is null or what the contract allows', () => {
    assert(
      property(anything, anything, anything, (text, operator, unit) => {
        const target = parseTarget(text, { operator, unit, name: text })
        expect(Target.nullable().safeParse(target).error).toBeUndefined()
        expect(target?.comparison === 'range').toBe(target?.max != null)
      }),
      { numRuns: 500 },
    )
  })

  test('joining twice changes nothing', () => {
    assert(
      property(figures, operators, units, (text, operator, unit) => {
        const joined = joinTarget(operator, text, unit)
        expect(joinTarget(operator, joined, unit)).toBe(joined)
      }),
      { numRuns: 500 },
    )
  })

  test('money is null or what the contract allows', () => {
    assert(
      property(anything, (text) => {
        const money = parseMoney(text, '万元')
        expect(Money.nullable().safeParse(money).error).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })
})

const readers: [string, (text: string) => unknown][] = [
  ['a target', parseTarget],
  ['damage', readDamaged],
  ['an amount', (text) => parseMoney(text, '元')],
  ['a unit of money', moneyUnitIn],
  ['a unit', unitOf],
  ['a hint', unitInName],
  ['a region', regionInName],
  ['a year', yearInText],
  ['a code', readProjectCode],
  ['pinyin', stripPinyin],
  ['traditional characters', toSimplified],
]

/** Each would take minutes if a pattern went back and forth over it. */
const LONG = 50_000
const runs = [
  '1',
  '1,',
  ' ',
  '(',
  '(a',
  '一',
  '*',
  '年',
  '2023年',
  '≥',
  '/',
  '单位',
  '元/',
  '-1',
  '績(j',
  '北京市',
  ' \n',
]

test.each(readers)('%s is looked for in very long texts without a hang', (_, read) => {
  for (const run of runs) {
    const text = run.repeat(LONG / run.length)
    for (const each of [text, `${text}x`, `x${text}`]) expect(() => read(each)).not.toThrow()
  }
})
