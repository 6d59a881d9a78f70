/** Labels that a conversion put behind the rows they belong to. */
import { level2Of } from '../labels.ts'
import type { RecoveredBlock } from '../recover.ts'
import { placeOfCategory } from '../rows/displaced.ts'
import type { Stream } from '../stream.ts'

/** One may be an empty category in a place of its own. */
const FEWEST_STRAY = 2

/** Whether labels without names stand behind rows that no standard puts them behind: they belong to rows before. */
export function hasStrayLabels({ text }: Stream, { rows }: RecoveredBlock): boolean {
  let last = 0
  let stray = 0
  for (const { cells } of rows) {
    const label = cells.find(({ slot }) => slot.role === 'level2')
    const code = label === undefined ? null : level2Of(text.slice(label.start, label.end))?.code
    const place = placeOfCategory(code ?? null)
    const isNamed = cells.some(({ slot }) => slot.role === 'name')
    if (place === null) continue
    if (isNamed) last = place
    else if (place < last) stray++
  }
  return stray >= FEWEST_STRAY
}
