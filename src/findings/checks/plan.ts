/** A spending plan is cumulative: it never falls and ends at 100 %. */
import { finding } from '../catalogue.ts'
import { type Check, eachForm } from './check.ts'

export const spendingPlanFalls: Check = (record) =>
  eachForm(record, (form) => {
    let before: number | null = null
    for (const [index, { label, percent }] of form.spendingPlan.entries()) {
      if (percent === null) continue
      if (before !== null && percent < before) {
        const values = { before: String(before), after: String(percent), label }
        return [finding('spending-plan-falls', values, `/spendingPlan/${index}`, form.at)]
      }
      before = percent
    }
    return []
  })

/** Only a plan that was filled: all zeros, or the last step left blank, is a form not filled in. */
export const spendingPlanEnd: Check = (record) =>
  eachForm(record, (form) => {
    const index = form.spendingPlan.length - 1
    const last = form.spendingPlan[index]
    if (!last || last.percent === null || last.percent === 100) return []
    if (form.spendingPlan.every((step) => (step.percent ?? 0) === 0)) return []
    const values = { label: last.label, percent: String(last.percent) }
    return [finding('spending-plan-end', values, `/spendingPlan/${index}`, form.at)]
  })
