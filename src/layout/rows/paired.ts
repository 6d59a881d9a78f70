/** Column order: all the names, then all the values. Names without a value and values without a name meet in order. */
import { parseTarget } from '../../values/target.ts'
import type { Target } from '../../record/schema.ts'
import type { DraftIndicator } from './indicator.ts'

/** A run of this many values without names tells that the columns came one after the other. */
const RUN = 2

/** Gives values that stand alone to the names that lack one, where both are as many; else they stay apart. */
export function pairColumns(indicators: readonly DraftIndicator[]): DraftIndicator[] {
  const runs = runsOf(indicators)
  if (runs !== null) return runs
  const orphans = indicators.filter((each) => each.name === null && each.target !== null)
  const waiting = indicators.filter((each) => each.name !== null && each.target === null)
  if (orphans.length < RUN || waiting.length === 0) return [...indicators]
  const values = new Map<DraftIndicator, DraftIndicator>()
  for (const [index, name] of waiting.entries()) {
    const value = orphans[index]
    if (value !== undefined) values.set(name, value)
  }
  const certain = orphans.length === waiting.length
  return indicators.flatMap((each) => {
    if (orphans.includes(each)) return []
    const value = values.get(each)
    if (value === undefined) return [each]
    return [
      {
        ...each,
        target: value.target,
        repairs: [...each.repairs, 'value-from-column'],
        margin: certain ? Math.min(each.margin, 2) : 0,
      },
    ]
  })
}

/**
 * A run of names and then a run of as many values. A value in words looks like a name, so the values are
 * counted from their end: the names are as many as what stands behind them.
 */
function runsOf(indicators: readonly DraftIndicator[]): DraftIndicator[] | null {
  const first = indicators.findIndex((each) => each.target !== null)
  const orphans = indicators.filter((each) => each.name === null && each.target !== null)
  if (first < 1 || orphans.length < RUN) return null
  for (let names = first; names <= first + 1; names++) {
    const values = indicators.slice(names - 1).flatMap((each, index) => {
      const words = index === 0 || each.name === null ? [] : [parseTarget(each.name, {})]
      return each.target === null ? words : [...words, each.target]
    })
    if (values.length === names) return laid(indicators.slice(0, names), values)
  }
  return null
}

function laid(
  names: readonly DraftIndicator[],
  values: readonly (Target | null)[],
): DraftIndicator[] {
  return names.map((each, index) => ({
    ...each,
    target: values[index] ?? null,
    repairs: [...each.repairs, 'value-from-column'],
    margin: Math.min(each.margin, 2),
  }))
}
