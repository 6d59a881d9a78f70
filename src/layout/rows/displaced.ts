/**
 * Labels of merged cells that a conversion put into a run of their own, in any order, while cells of one row kept
 * their labels: all of them are laid over the indicators in the standard order of the categories.
 */
import type { Level2Code } from '../../record/schema.ts'
import type { Stream } from '../stream.ts'
import { categoriesOf, type Category, layCategories } from './collected.ts'
import type { DraftIndicator } from './indicator.ts'
import { type Row } from './row.ts'

/** The order of the templates (财预〔2015〕88号); newer ones have costs of three kinds, which come first. */
const ORDER: readonly Level2Code[] = [
  'economic-cost',
  'social-cost',
  'ecological-cost',
  'quantity',
  'quality',
  'timeliness',
  'cost',
  'economic-benefit',
  'social-benefit',
  'ecological-benefit',
  'sustained-impact',
  'satisfaction',
]

/** The place of a category in the templates; null for none of the standard. */
export function placeOfCategory(code: Level2Code | null): number | null {
  const place = code === null ? -1 : ORDER.indexOf(code)
  return place === -1 ? null : place
}

/** Fewer labels without a name between them may be those of empty categories. */
const FEWEST = 3

/** Whether a run of labels that own no name falls back behind a label that stood before it, and no name follows. */
export function labelsAreDisplaced(stream: Stream, rows: readonly Row[]): boolean {
  const lastName = rows.findLastIndex(({ cells }) => cells.some(({ slot }) => slot.role === 'name'))
  const trailing = rows.slice(lastName + 1)
  const categories = categoriesOf(stream, trailing)
  if (categories.length < FEWEST) return false
  const owned = categoriesOf(stream, rows.slice(0, lastName + 1))
  return fallsBack([...owned, ...categories])
}

/** Whether a label stands behind one that the standard order puts after it. */
function fallsBack(categories: readonly Category[]): boolean {
  let last = -1
  for (const { level2 } of categories) {
    const place = level2?.code == null ? -1 : ORDER.indexOf(level2.code)
    if (place === -1) continue
    if (place < last) return true
    last = place
  }
  return false
}

/** Lays all labels of a table over its indicators; those that stand in a row of their own are that row's. */
export function layDisplaced(
  stream: Stream,
  rows: readonly Row[],
  indicators: readonly DraftIndicator[],
): DraftIndicator[] {
  const categories = inOrder(categoriesOf(stream, rows))
  if (categories === null) return [...indicators]
  const own = indicators.map((each) =>
    each.repairs.includes('level2-from-merge') ? null : each.level2Code,
  )
  return layCategories(indicators, categories, own)
}

/** Each category once, in the standard order; null where a label is none of the standard. */
function inOrder(categories: readonly Category[]): Category[] | null {
  const placed = new Map<number, Category>()
  for (const category of categories) {
    const code = category.level2?.code ?? category.level1?.code
    const place = ORDER.indexOf(code as Level2Code)
    if (place === -1) return null
    if (!placed.has(place)) placed.set(place, category)
  }
  return [...placed].toSorted(([one], [other]) => one - other).map(([, category]) => category)
}
