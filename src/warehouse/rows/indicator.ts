/** The indicators of a form as rows. */
import type { Form, Indicator, Target } from '../../record/schema.ts'
import type { indicator, indicatorValue, valueKinds } from '../definition/indicator.ts'
import type { Row } from '../definition/model.ts'
import { fit, rounded } from './decimal.ts'
import { type OfForm, placed } from './form.ts'

/** Key of the indicator at an index of a form. */
export function indicatorKey(formId: string, index: number): string {
  return `${formId}.i${index + 1}`
}

export function indicatorRows(of: OfForm, source: Form): Row<typeof indicator>[] {
  const goals = new Map(source.goals.map(({ id }, index) => [id, `${of.form_id}.g${index + 1}`]))
  return source.indicators.map((each, index) => ({
    indicator_id: indicatorKey(of.form_id, index),
    ...of,
    ord: index + 1,
    goal_id: each.goal === null ? null : (goals.get(each.goal) ?? null),
    level1: each.level1,
    level1_code: each.level1Code,
    level2: each.level2,
    level2_code: each.level2Code,
    name: each.name,
    description: each.description,
    target_text: each.target?.text ?? null,
    comparison: each.target?.comparison ?? null,
    target_value: fit(each.target?.value ?? null, 'decimal'),
    target_max: fit(each.target?.max ?? null, 'decimal'),
    unit: each.target?.unit ?? null,
    weight: rounded(each.weight, 'weight'),
    basis: each.basis,
    standard: each.standard,
    horizon: each.horizon,
    actual_text: each.actual?.text ?? null,
    actual_value: fit(each.actual?.value ?? null, 'decimal'),
    score: rounded(each.score, 'weight'),
    reason: each.reason,
    repairs: each.repairs.length === 0 ? null : each.repairs.join(','),
    ...placed(each.at),
    confidence: rounded(each.confidence, 'share'),
  }))
}

interface NamedValue {
  readonly kind: (typeof valueKinds)[number]
  readonly area: string | null
  readonly year: number | null
  readonly target: Target | null
}

/** All values of all indicators: target, one a place, history, actual. */
export function valueRows(of: OfForm, source: Form): Row<typeof indicatorValue>[] {
  return source.indicators.flatMap((each, index) => {
    const id = indicatorKey(of.form_id, index)
    return valuesOf(each, of.fiscal_year).map(({ kind, area, year, target }, ord) => ({
      indicator_value_id: `${id}.v${ord + 1}`,
      ...of,
      indicator_id: id,
      kind,
      area,
      year,
      text: target?.text ?? null,
      comparison: target?.comparison ?? null,
      value: fit(target?.value ?? null, 'decimal'),
      max: fit(target?.max ?? null, 'decimal'),
      unit: target?.unit ?? null,
      ...placed(each.at),
      confidence: rounded(each.confidence, 'share'),
    }))
  })
}

function valuesOf({ target, actual, history, columns }: Indicator, year: number | null) {
  const values: NamedValue[] = []
  if (target !== null) values.push({ kind: 'target', area: null, year, target })
  for (const { label, target: local } of columns) {
    if (local !== null) values.push({ kind: 'target', area: label, year, target: local })
  }
  for (const each of history) {
    values.push({ kind: 'history', area: null, year: each.year, target: each.target })
  }
  if (actual !== null) values.push({ kind: 'actual', area: null, year, target: actual })
  return values
}
