/** What the rows right before and after a row say against it. */
import { isPoints } from '../align/proof.ts'
import type { DraftIndicator } from '../rows/indicator.ts'
import { fit } from '../rows/meaning.ts'
import type { Slot } from '../slots.ts'

/** By so much the other label must fit better: as two plain words and a unit do. */
const FAR_BETTER = 3

/**
 * Whether a row's meaning speaks for the label of the row before or after it: where no format stores how far a label
 * reaches, the line between the two groups may be drawn a row too early or too late.
 */
export function belongsBeside(rows: readonly DraftIndicator[], index: number): boolean {
  const row = rows[index]
  if (row === undefined || row.level2Code === null || row.name === null) return false
  const { name, target, level2Code } = row
  const said = { name, target: target?.text ?? '', unit: target?.unit ?? null }
  const own = fit(said, level2Code)
  return [rows[index - 1], rows[index + 1]].some((beside) => {
    const code = beside?.level2Code ?? null
    return code !== null && code !== level2Code && fit(said, code) - own >= FAR_BETTER
  })
}

/** The rest of a name is no longer. */
const LONGEST_REST = 6

/** Whether the next row holds a few characters and nothing else: the rest of this row's name, from over a page's end. */
export function mayGoOn(rows: readonly DraftIndicator[], index: number): boolean {
  const [row, next] = [rows[index], rows[index + 1]]
  if (row === undefined || next === undefined || next.name === null) return false
  const isBare = next.target === null && next.weight === null && next.columns.length === 0
  return isBare && next.name.length <= LONGEST_REST && next.level2 === row.level2
}

/** Whether a row's only number stands for its target where the table has points as well: the target may have been left blank. */
export function mayBePoints(slots: readonly Slot[], row: DraftIndicator): boolean {
  if (row.weight !== null || row.actual !== null) return false
  return slots.some(({ role }) => role === 'weight') && isPoints(row.target?.text ?? '')
}

/**
 * Tells rows whose label of level 1 was told by that of level 2 alone while the table prints it further down: one of the
 * two is out of place.
 */
export function aheadOfLabels(rows: readonly DraftIndicator[]): (index: number) => boolean {
  const printed = new Map<string | null, number>()
  for (const [index, { level1Code, repairs }] of rows.entries()) {
    if (!repairs.includes(INFERRED) && !repairs.includes(CARRIED)) printed.set(level1Code, index)
  }
  return (index) => {
    const row = rows[index]
    if (row === undefined || !row.repairs.includes(INFERRED)) return false
    return (printed.get(row.level1Code) ?? index) > index
  }
}

const INFERRED = 'level1-inferred'
const CARRIED = 'level1-from-merge'
