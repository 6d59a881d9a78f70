import { describe, expect, test } from 'vitest'
import { check } from '../../src/findings/check.ts'
import type { BudgetLine, Money } from '../../src/record/schema.ts'
import { parseMoney } from '../../src/values/money.ts'
import { codesOf, form, record, yuan } from './records.ts'

const line = (
  side: string | null,
  item: string,
  amount: string,
  share: string | null = null,
): BudgetLine => ({
  side,
  item,
  amount: yuan(amount),
  share,
  history: [],
})
const budget = (total: Money | null, fiscal: Money | null, other: Money | null) => ({
  budget: { total, fiscal, other, lines: [] },
})
const lines = (...all: BudgetLine[]) => ({
  budget: { total: null, fiscal: null, other: null, lines: all },
})

describe('total, fiscal and other', () => {
  test('that add up are fine', () => {
    expect(codesOf(budget(yuan('107000'), yuan('100000'), yuan('7000')))).toEqual([])
  })

  test('that do not are found', () => {
    expect(codesOf(budget(yuan('107000'), yuan('100000'), yuan('7000.01')))).toEqual(['money-sum'])
  })

  test('in 万元 may be off by rounding', () => {
    const amounts = ['95.11', '90.05', '5.05'].map((text) => parseMoney(text, '万元'))
    const [total = null, fiscal = null, other = null] = amounts
    expect(codesOf({ moneyUnit: '万元', ...budget(total, fiscal, other) })).toEqual([])
  })

  test('with one left blank prove nothing', () => {
    expect(codesOf(budget(yuan('107000'), yuan('100000'), null))).toEqual([])
  })
})

describe('lines of a side', () => {
  test('that add up to their total are fine', () => {
    const parts = lines(
      line('收入', '财政拨款', '90'),
      line('收入', '其他', '10'),
      line('收入', '合计', '100'),
    )
    expect(codesOf(parts)).toEqual([])
  })

  test('that do not are found', () => {
    const parts = lines(
      line('收入', '财政拨款', '90'),
      line('收入', '其他', '11'),
      line('收入', '合计', '100'),
    )
    expect(codesOf(parts)).toEqual(['money-lines-sum'])
  })

  test('with parts of parts prove nothing', () => {
    const parts = lines(
      line('收入', '财政', '90'),
      line('收入', '其中：中央', '50'),
      line('收入', '合计', '90'),
    )
    expect(codesOf(parts)).toEqual([])
  })
})

test('basic and project expenditure make the total of a department', () => {
  const parts = (total: string) => ({
    kind: 'department' as const,
    budget: {
      total: yuan(total),
      fiscal: null,
      other: null,
      lines: [line(null, '基本支出', '60'), line(null, '项目支出', '40')],
    },
  })
  expect(codesOf(parts('100'))).toEqual([])
  expect(codesOf(parts('101'))).toEqual(['money-parts'])
})

test('tasks add up to the total', () => {
  const task = (text: string) => ({
    name: '任务',
    content: null,
    total: yuan(text),
    fiscal: null,
    other: null,
  })
  const parts = (total: string) => ({
    ...budget(yuan(total), null, null),
    tasks: [task('30'), task('70')],
  })
  expect(codesOf(parts('100'))).toEqual([])
  expect(codesOf(parts('90'))).toEqual(['task-sum'])
})

test('a share is the amount by the total, as far as it is printed', () => {
  const parts = (share: string) =>
    lines(
      line('收入', '财政拨款', '1801.88', share),
      line('收入', '其他', '82', '4.35%'),
      line('收入', '合计', '1883.88', '100%'),
    )
  expect(codesOf(parts('95.65%'))).toEqual([])
  expect(codesOf(parts('96.65%'))).toEqual(['share-differs'])
})

test('projects add up to the project expenditure of the department', () => {
  const department = form({ kind: 'department', ...lines(line(null, '项目支出', '100')) })
  const project = (total: string) => form(budget(yuan(total), null, null))
  const codes = (...totals: string[]) =>
    check(record(department, ...totals.map(project))).map((each) => each.code)
  expect(codes('60', '40')).toEqual([])
  expect(codes('60')).toEqual(['project-sum'])
})

test('amounts without a unit are found once a document', () => {
  const money = parseMoney('934000', null)
  const each = form(budget(money, money, money))
  const found = check(record(each, each))
  expect(found).toMatchObject([{ code: 'money-unit-unknown', path: '/forms/0/budget/total' }])
  expect(found[0]?.message).toContain('2 张表')
})

describe('a spending plan', () => {
  const plan = (...percents: (number | null)[]) => ({
    spendingPlan: percents.map((percent, index) => ({
      label: `第${index}期`,
      month: null,
      percent,
    })),
  })

  test('that rises to 100 is fine', () => {
    expect(codesOf(plan(25, 50, 75, 100))).toEqual([])
  })

  test('that falls is found', () => {
    expect(codesOf(plan(25, 20, 75, 100))).toEqual(['spending-plan-falls'])
  })

  test('that ends elsewhere is found', () => {
    expect(codesOf(plan(25, 50, 75, 90))).toEqual(['spending-plan-end'])
  })

  test('left blank is fine', () => {
    expect(codesOf(plan(null, null))).toEqual([])
    expect(codesOf(plan(0, 0))).toEqual([])
  })
})
