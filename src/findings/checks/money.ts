/** A form's money: the total and its parts, amounts without a unit. */
import type { Form, Money } from '../../record/schema.ts'
import { fromCents, toCents } from '../../values/decimal.ts'
import { isDamagedAmount } from '../../values/money.ts'
import { finding } from '../catalogue.ts'
import { type Check, eachForm } from './check.ts'

/** Hundredths of a yuan, null where the amount or its unit is not known. */
export function centsOf(money: Money | null | undefined): bigint | null {
  return money?.yuan == null ? null : toCents(money.yuan)
}

/** What rounding to two decimals of the unit may leave, in hundredths of a yuan: 0.01万元 is a hundred yuan. */
const ROUNDING: Readonly<Record<string, bigint>> = {
  千元: 1_000n,
  万元: 10_000n,
  亿元: 100_000_000n,
}

/** Whether two sums agree as far as the form's unit tells. */
export function sameSum(a: bigint, b: bigint, form: Form): boolean {
  const difference = a > b ? a - b : b - a
  return difference <= (ROUNDING[form.moneyUnit ?? '元'] ?? 0n)
}

export const moneySum: Check = (record) =>
  eachForm(record, (form) => {
    const total = centsOf(form.budget.total)
    const fiscal = centsOf(form.budget.fiscal)
    const other = centsOf(form.budget.other)
    if (total === null || fiscal === null || other === null) return []
    if (sameSum(total, fiscal + other, form)) return []
    const values = {
      total: fromCents(total),
      fiscal: fromCents(fiscal),
      other: fromCents(other),
    }
    return [finding('money-sum', values, '/budget', form.at)]
  })

/** Every amount of a form with its pointer inside the form. */
function amounts(form: Form): [string, Money | null][] {
  const { total, fiscal, other, lines } = form.budget
  return [
    ['/budget/total', total],
    ['/budget/fiscal', fiscal],
    ['/budget/other', other],
    ...lines.map((line, index): [string, Money | null] => [
      `/budget/lines/${index}/amount`,
      line.amount,
    ]),
    ...form.tasks.map((task, index): [string, Money | null] => [
      `/tasks/${index}/total`,
      task.total,
    ]),
  ]
}

export const moneyDamaged: Check = (record) =>
  eachForm(record, (form) =>
    amounts(form).flatMap(([inside, money]) =>
      money !== null && isDamagedAmount(money)
        ? [finding('money-damaged', { text: money.text }, inside, form.at)]
        : [],
    ),
  )

/** One finding a document, at the first amount: the unit is usually missing everywhere. */
export const moneyUnitUnknown: Check = (record) => {
  const found = record.forms.flatMap((form, index) => {
    const [inside, money] =
      amounts(form).find(([, each]) => each?.yuan === null && Number(each.text) !== 0) ?? []
    return money ? [{ text: money.text, path: `/forms/${index}${inside}`, at: form.at }] : []
  })
  const [first] = found
  if (first === undefined) return []
  const values = { count: String(found.length), text: first.text }
  return [finding('money-unit-unknown', values, first.path, first.at)]
}
