/** Rows of an evaluation that sum up the rows below them: points and no figures, over figures and no points. */
import type { DraftIndicator } from './indicator.ts'

/** Leaves out the rows that only carry the points of the rows below. */
export function withoutParents(indicators: readonly DraftIndicator[]): DraftIndicator[] {
  return indicators.filter((each, index) => {
    const below = indicators[index + 1]
    return !(isParent(each) && below !== undefined && isChild(below) && sameLabels(each, below))
  })
}

function isParent(each: DraftIndicator): boolean {
  return isEmpty(each) && (each.weight !== null || each.score !== null)
}

function isChild(each: DraftIndicator): boolean {
  return each.target !== null && each.weight === null && each.score === null
}

function isEmpty(each: DraftIndicator): boolean {
  return each.target === null && each.actual === null && each.columns.length === 0
}

function sameLabels(one: DraftIndicator, other: DraftIndicator): boolean {
  return one.level1Code === other.level1Code && one.level2Code === other.level2Code
}
