/** Weights add up to 100, or to 90 beside 10 for the execution of the budget. */
import type { Form, Indicator } from '../../record/schema.ts'
import { finding } from '../catalogue.ts'
import { type Check, eachForm, eachIndicator } from './check.ts'

/** Weights are given to at most this many decimals. */
const SCALE = 10_000

const sumOf = (indicators: readonly Indicator[]): number =>
  indicators.reduce((sum, each) => sum + Math.round((each.weight ?? 0) * SCALE), 0) / SCALE

/** 1 where weights are written as fractions. */
function isWhole(sum: number): boolean {
  return sum === 100 || sum === 1 || sum === 90
}

/** A form may print a table of its own, with weights of its own, for each horizon or goal. */
function allGroupsWhole(form: Form): boolean {
  const groups = new Map<string, Indicator[]>()
  for (const each of form.indicators) {
    const key = `${each.horizon}/${each.goal}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [each])
    else group.push(each)
  }
  return [...groups.values()].every((group) => isWhole(sumOf(group)))
}

export const weightSum: Check = (record) =>
  eachForm(record, (form) => {
    const weighted = form.indicators.filter((each) => each.weight !== null)
    const sum = sumOf(weighted)
    if (weighted.length === 0 || isWhole(sum) || allGroupsWhole(form)) return []
    const missing = form.indicators.length - weighted.length
    const at = weighted[0]?.at ?? form.at
    if (missing > 0) {
      const values = { count: String(missing), sum: String(sum) }
      return [finding('weight-missing', values, '/indicators', at)]
    }
    return [finding('weight-sum', { sum: String(sum), expected: '100-or-90' }, '/indicators', at)]
  })

export const scoreAboveWeight: Check = (record) =>
  eachIndicator(record, ({ score, weight, at }) =>
    score === null || weight === null || score <= weight
      ? []
      : [
          finding(
            'score-above-weight',
            { score: String(score), weight: String(weight) },
            '/score',
            at,
          ),
        ],
  )
