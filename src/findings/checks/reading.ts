/** How sure the reading is: repaired rows, inferred labels, low confidence. */
import type { Indicator } from '../../record/schema.ts'
import { type Code, finding } from '../catalogue.ts'
import { type Check, eachForm, eachIndicator } from './check.ts'

/** Below this a row is worth a person's look: more than one in three such rows is wrong somewhere. */
export const LOW_CONFIDENCE = 0.6

/** Repairs that every merged table needs, or that a finding of their own tells. */
const ORDINARY = new Set([
  'level1-from-merge',
  'level2-from-merge',
  'level1-inferred',
  'level2-inferred',
])

function isOutOfOrdinary(code: string): boolean {
  return !ORDINARY.has(code) && !code.includes('-read-as-')
}

const NAMES_SHOWN = 3

function names(indicators: readonly Indicator[]): string {
  const shown = indicators.slice(0, NAMES_SHOWN).map((each) => each.name ?? each.id)
  return `${shown.join('、')}${indicators.length > NAMES_SHOWN ? ' …' : ''}`
}

/** One finding a form, not one a row: inference goes by the form. */
const inferred =
  (code: Code): Check =>
  (record) =>
    eachForm(record, (form) => {
      const rows = form.indicators.filter((each) => each.repairs.includes(code))
      if (rows.length === 0) return []
      const values = { count: String(rows.length), names: names(rows) }
      return [finding(code, values, '/indicators', rows[0]?.at ?? form.at)]
    })

export const level1Inferred = inferred('level1-inferred')
export const level2Inferred = inferred('level2-inferred')

export const rowRepaired: Check = (record) =>
  eachForm(record, (form) => {
    const rows = form.indicators.filter((each) => each.repairs.some(isOutOfOrdinary))
    if (rows.length === 0) return []
    const codes = new Set(rows.flatMap((each) => each.repairs.filter(isOutOfOrdinary)))
    const values = {
      count: String(rows.length),
      repairs: [...codes].join(', '),
      names: names(rows),
    }
    return [finding('row-repaired', values, '/indicators', rows[0]?.at ?? form.at)]
  })

export const lowConfidence: Check = (record) =>
  eachIndicator(record, ({ id, name, confidence, at }) =>
    confidence >= LOW_CONFIDENCE
      ? []
      : [
          finding(
            'low-confidence',
            { name: name ?? id, confidence: confidence.toFixed(2) },
            null,
            at,
          ),
        ],
  )
