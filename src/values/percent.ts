/** Percentages of a spending plan. */
import { NUMBER, plainDecimal } from './decimal.ts'
import { dropZeroWidth, foldChars } from './normalize.ts'

const PERCENT = new RegExp(String.raw`^(${NUMBER})\s*(%|百分比)?$`)

/**
 * Reads a percentage: `25.00%` → 25, `75` → 75.
 * @returns null where no percentage stands
 */
export function parsePercent(text: string): number | null {
  const found = PERCENT.exec(foldChars(dropZeroWidth(text)).trim())?.[1]
  return found === undefined ? null : Number(plainDecimal(found))
}

/** The month of a spending step's label: 3月底 → 3, 第一季度 → 3. Null where it names none. */
export function monthIn(label: string): number | null {
  const folded = foldChars(label)
  const month = Number(/(?<!\d)(1[0-2]|0?[1-9])\s*月/.exec(folded)?.[1] ?? 0)
  if (month > 0) return month
  const quarter = /([一二三四1-4])\s*季度/.exec(folded)?.[1]
  return quarter === undefined ? null : ('一二三四'.indexOf(quarter) + 1 || Number(quarter)) * 3
}
