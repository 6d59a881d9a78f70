/** Which part of one list is which part of another, when parts came, went or changed. */
import { likeness } from './score/same.ts'

/** Indexes into both lists; null where the other list has nothing for it. */
export type Aligned =
  | { readonly before: number; readonly after: number }
  | { readonly before: number; readonly after: null }
  | { readonly before: null; readonly after: number }

/**
 * Price of a part that came or went, and of one whose name has nothing in common with the other's; two
 * parts are one where that is cheaper than both together. Whole numbers: the way back compares sums.
 */
const GONE = 700
const OTHER = 2000

/**
 * Aligns two lists by the names of their parts, in order: the cheapest way from one to the other where a part that
 * keeps its name is free, and one that changes it costs the more the less the names are alike.
 */
export function align(before: readonly string[], after: readonly string[]): readonly Aligned[] {
  const costs = fill(before, after)
  const steps: Aligned[] = []
  let i = before.length
  let j = after.length
  while (i > 0 || j > 0) {
    const here = costs[i]?.[j] ?? 0
    if (i > 0 && j > 0 && here === diagonal(costs, before, after, i, j)) {
      steps.push({ before: --i, after: --j })
    } else if (i > 0 && (j === 0 || here === (costs[i - 1]?.[j] ?? 0) + GONE)) {
      steps.push({ before: --i, after: null })
    } else {
      steps.push({ before: null, after: --j })
    }
  }
  return steps.reverse()
}

function fill(before: readonly string[], after: readonly string[]): number[][] {
  const costs = [Array.from({ length: after.length + 1 }, (_, j) => j * GONE)]
  for (let i = 1; i <= before.length; i++) {
    const row = [i * GONE]
    costs.push(row)
    for (let j = 1; j <= after.length; j++) {
      const left = (row[j - 1] ?? 0) + GONE
      const up = (costs[i - 1]?.[j] ?? 0) + GONE
      row.push(Math.min(diagonal(costs, before, after, i, j), up, left))
    }
  }
  return costs
}

function diagonal(
  costs: readonly (readonly number[])[],
  before: readonly string[],
  after: readonly string[],
  i: number,
  j: number,
): number {
  const one = before[i - 1] ?? ''
  const other = after[j - 1] ?? ''
  const price = one === other ? 0 : Math.round(OTHER * (1 - likeness(one, other)))
  return (costs[i - 1]?.[j - 1] ?? 0) + price
}
