/** Column order: all the names, then all the values. Names without a value and values without a name meet in order. */
import type { DraftIndicator } from './indicator.ts'

/** A run of this many values without names tells that the columns came one after the other. */
const RUN = 2

/** Gives values that stand alone to the names that lack one, where both are as many; else they stay apart. */
export function pairColumns(indicators: readonly DraftIndicator[]): DraftIndicator[] {
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
