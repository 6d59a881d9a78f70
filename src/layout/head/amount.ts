/** An amount as it stands in a head. */
import type { Money } from '../../record/schema.ts'
import { type MoneyUnit, parseMoney } from '../../values/money.ts'
import { type Stream, written } from '../stream.ts'
import type { Entry } from './values.ts'

/** The only thing that stands behind a group of money, where it is an amount: 项目资金(万元) | 520.00. */
export function ownAmount(stream: Stream, { spans }: Entry, unit: MoneyUnit | null): Money | null {
  const [only, other] = spans
  if (only === undefined || other !== undefined) return null
  const text = written(stream, only.start, only.end)
  return AMOUNT.test(text) ? parseMoney(text, unit) : null
}

const AMOUNT = /^[\d,]+(?:\.\d+)?(?:万|亿|元)*$/

/** An amount, or the figure that a text begins with and a word follows after a blank: 3860.00 执行率分值(10). */
export function moneyIn(text: string, unit: MoneyUnit | null): Money | null {
  const said = text.replace(/[。;；,，]+$/, '')
  const whole = parseMoney(said, unit)
  if (whole !== null) return whole
  const [first = '', second] = said.split(/\s+/)
  return second === undefined ? null : parseMoney(first, unit)
}
