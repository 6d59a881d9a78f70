/** The spending plan: 3月底 … 12月底 and the cumulative percent at each. */
import type { SpendingStep } from '../../record/schema.ts'
import { monthIn, parsePercent } from '../../values/percent.ts'
import { type Stream, written } from '../stream.ts'
import type { Entry } from './values.ts'

const LABEL = /^\d{1,2}月(?:底|末|份)?$/

/** The steps of the plan's key, labels and figures in their order. */
export function planOf(stream: Stream, entries: readonly Entry[]): SpendingStep[] {
  const entry = entries.find((each) => each.key.field === 'plan')
  if (entry === undefined) return []
  const texts = entry.spans.map((span) => written(stream, span.start, span.end))
  const labels = texts.filter((text) => LABEL.test(text))
  const figures = texts.filter((text) => /^\d+(?:\.\d+)?\s*[%％]?$/.test(text))
  return labels.map((label, index) => {
    const figure = figures[index]
    return {
      label,
      month: monthIn(label),
      percent: figure === undefined ? null : parsePercent(figure),
    }
  })
}
