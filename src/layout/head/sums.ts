/** Money that a head's own sums tell: a 合计 that is the total, one source of public money that is all of it. */
import type { Budget, Money } from '../../record/schema.ts'
import { plainDecimal, shiftPoint, toCents } from '../../values/decimal.ts'
import type { Key } from './keys.ts'

/** An amount under 合计, and the key of a total without a figure right before it. */
export interface Sum {
  readonly amount: Money | null
  readonly of: Key | null
}

/** What all expenditure is of. */
const KINDS = ['基本支出', '项目支出']

function lineOf({ lines }: Budget, kind: string): Money | null {
  return lines.find(({ item }) => item === kind)?.amount ?? null
}

/** The sum that stands for a total: 申请额度 合计:62, or one that fiscal and other money add up to. */
export function provedSum(sums: readonly Sum[], budget: Budget): Money | null {
  const sources = publicMoney(budget)
  const parts = [
    [budget.fiscal, budget.other],
    KINDS.map((kind) => lineOf(budget, kind)),
    ...(sources.length === 0 ? [] : [[...sources, budget.other ?? NONE]]),
  ]
  const isProved = ({ amount, of }: Sum): boolean =>
    amount !== null && (of !== null || parts.some((each) => addsUp(each, amount)))
  return sums.find(isProved)?.amount ?? null
}

const PUBLIC =
  /^(?:中央|省级?|市级?|县级?|区级?|州级?|地方|本级|上级)(?:财政|补助|资金|预算|安排)|^一般公共预算|^政府性基金/
const NONE: Money = { text: '0', yuan: '0.00' }

/** Public money by its source: of every source the amount that was told last, its budget. */
function publicMoney({ lines }: Budget): readonly (Money | null)[] {
  const sources = lines.filter(({ item, side }) => PUBLIC.test(item) && !/构成/.test(side ?? ''))
  return [...new Map(sources.map(({ item, amount }) => [item, amount])).values()]
}

/**
 * Public money told by its source only: 中央补助 0, 省级财政安排 60. Where they and the other money are all of the
 * total and only one of them is not 0, it is the fiscal money.
 */
export function onlyFiscal(budget: Budget): Money | null {
  const { total, other } = budget
  const amounts = publicMoney(budget)
  if (total === null || amounts.length === 0) return null
  if (!addsUp([...amounts, other ?? NONE], total)) return null
  const some = amounts.filter((amount) => amount !== null && figureOf(amount) !== 0n)
  return some.length > 1 ? null : (some[0] ?? amounts[0] ?? null)
}

/** Whether amounts are the parts of a whole, exactly; nothing is no part. */
function addsUp(parts: readonly (Money | null)[], whole: Money): boolean {
  let rest = figureOf(whole)
  for (const part of parts) {
    if (part === null) return false
    const figure = figureOf(part)
    if (figure !== 0n && (part.yuan === null) !== (whole.yuan === null)) return false
    rest -= figure
  }
  return rest === 0n
}

/** Places after the point that an amount without a unit may have. */
const PLACES = 6

/** An amount as a whole number: of its yuan where the unit is known, else of the figure as written. */
function figureOf({ yuan, text }: Money): bigint {
  const written = /-?\d[\d,]*(?:\.\d+)?/.exec(text)?.[0] ?? '0'
  return toCents(shiftPoint(yuan ?? plainDecimal(written), PLACES))
}
