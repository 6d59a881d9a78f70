/** Labels of merged cells that a page's end cut: the table goes on below its header, and the label is not told again. */
import type { DraftIndicator } from './indicator.ts'

/** How sure a label is that was told on the page before. */
const CARRIED = 2

/** The indicators of a table's next part; the first of them, as long as none has a label, under the last of before. */
export function carried(
  before: readonly DraftIndicator[],
  indicators: readonly DraftIndicator[],
): readonly DraftIndicator[] {
  const last = before.at(-1)
  if (last === undefined || last.level1 === null) return indicators
  const { level1, level1Code, level2, level2Code } = last
  const told = indicators.findIndex((each) => each.level1 !== null || each.level2 !== null)
  return indicators.map((each, index) => {
    if (told !== -1 && index >= told) return each
    const repairs = [...each.repairs, 'level1-from-merge', ...(level2 === null ? [] : [MERGED])]
    const margin = Math.min(each.margin, CARRIED)
    return { ...each, level1, level1Code, level2, level2Code, repairs, margin }
  })
}

const MERGED = 'level2-from-merge'
