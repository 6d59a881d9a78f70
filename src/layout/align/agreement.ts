/** What the figures of one row say of each other: of its target, its result, its weight and its score. */
import type { Slot } from '../slots.ts'
import type { Role } from '../vocabulary/headers.ts'
import * as price from './prices.ts'

/** One figure of a row, and the column it is read in. */
export interface Part {
  readonly slot: number
  readonly start: number
  readonly end: number
  readonly value: number
  readonly unit: string
  /** A comparison that nought fits: ≤. */
  readonly atMost: boolean
}

/** A share above this is one in a hundred. */
const MOST_SHARE = 1.5

/** How well the figures of a row go with each other. */
export function agreement(parts: readonly Part[], slots: readonly Slot[]): number {
  const of = (role: Role): Part | undefined => parts.find(({ slot }) => slots[slot]?.role === role)
  const [target, adjusted, actual] = [of('target'), of('adjusted'), of('actual')]
  const [weight, score, rate] = [of('weight'), of('score'), of('rate')]
  let sum = likeness(target, adjusted) + likeness(adjusted ?? target, actual)
  if (weight !== undefined && score !== undefined) {
    if (score.value > weight.value) sum += price.SCORE_ABOVE
    else sum += price.TWIN - shortfall(weight.value, score.value)
    if (rate !== undefined) {
      // 得分系数 is written as 98 or as 0.98.
      const share = rate.value > MOST_SHARE ? rate.value / 100 : rate.value
      const off = Math.abs(share * weight.value - score.value)
      sum += off <= price.NEAR_SHARE * weight.value ? price.SHARE_HOLDS : price.SHARE_FAILS
    }
  }
  return sum
}

/** What a score far below its weight costs: 8 of 81. */
function shortfall(weight: number, score: number): number {
  if (score === weight) return 0
  const apart = score === 0 ? price.SHORT_MOST : Math.log(weight / score)
  return price.TWIN + Math.min(price.SHORT_MOST, price.SHORT * apart)
}

/** A result is of the order of its target, where both are measured alike. */
function likeness(target: Part | undefined, result: Part | undefined): number {
  if (target === undefined || result === undefined) return 0
  if (target.unit !== '' && result.unit !== '' && target.unit !== result.unit) return 0
  if (target.value === 0 || result.value === 0)
    return target.value === result.value ? price.TWIN : target.atMost ? 0 : price.NOUGHT
  const apart = Math.abs(Math.log(result.value / target.value))
  return price.TWIN - Math.min(price.ORDER_MOST, price.ORDER * apart)
}
