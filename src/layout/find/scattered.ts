/**
 * A header whose words stand apart, each above its own column: 一级指标 and its labels, 二级指标 and its labels, 三级指标.
 * Or 一级指标 二级指标, the labels of both, and the rest of the header above its rows.
 */
import { level1Of, level2Of } from '../labels.ts'
import { Lexicon } from '../lexicon.ts'
import { strength, type Stream } from '../stream.ts'
import { type HeaderWord, headerWords } from '../vocabulary/headers.ts'
import type { Item } from './headerslots.ts'

const LEVELS = ['level1', 'level2', 'name'] as const
const lexicon = new Lexicon<HeaderWord>(
  headerWords
    .filter(({ role }) => LEVELS.some((each) => each === role))
    .flatMap((entry) => entry.words.map((word) => [word, entry] as const)),
)
/** Labels of a column, and characters of one. */
const MOST_LABELS = 60
const LONGEST_LABEL = 16

/** The three headers, where nothing but labels stands between them; null where it is no such table. */
export function scatteredItems(stream: Stream, start: number, stop: number): Item[] | null {
  const items: Item[] = []
  let at = start
  let labels = 0
  for (let cells = 0; cells < MOST_LABELS && at < stop; cells++) {
    const end = wordEnd(stream, at, stop)
    const text = stream.text.slice(at, end)
    const word = lexicon.get(text)
    if (word !== null && word.role === LEVELS[items.length]) {
      items.push({ role: word.role, over: [], label: text, column: null, year: null })
      if (items.length === LEVELS.length) return labels > 1 ? items : null
    } else if (level1Of(text) !== null || level2Of(text) !== null) labels++
    else return null
    at = end
  }
  return null
}

/** Over the whole table, centred beside its labels. */
const GROUP = /^(?:项目|专项|部门|单位)?(?:年度|本年度|长期|中期|当年)?绩效指标$/

/** A label where it stands. */
export interface PlacedLabel {
  readonly start: number
  readonly end: number
  readonly level: 1 | 2
}

/** The labels of all rows between the levels of a header and the name that it goes on with; null for none. */
export function labelsBetween(
  stream: Stream,
  from: number,
  stop: number,
  before: readonly Item[],
): { labels: readonly PlacedLabel[]; end: number } | null {
  const roles = before.map(({ role }) => role).filter((role) => role !== 'group')
  if (roles.length === 0 || roles.some((role) => role !== 'level1' && role !== 'level2'))
    return null
  const labels: PlacedLabel[] = []
  let at = from
  for (let cells = 0; cells < MOST_LABELS && at < stop; cells++) {
    const end = wordEnd(stream, at, stop)
    const text = stream.text.slice(at, end)
    if (level1Of(text) !== null) labels.push({ start: at, end, level: 1 })
    else if (level2Of(text) !== null) labels.push({ start: at, end, level: 2 })
    else if (lexicon.get(text)?.role === 'name') {
      return labels.length === 0 ? null : { labels, end: at }
    } else if (!GROUP.test(text)) return null
    at = end
  }
  return null
}

/** Where a label or a header ends; one that is broken over a line or a space is joined. */
function wordEnd(stream: Stream, from: number, stop: number): number {
  let first: number | null = null
  for (let end = from + 1; end <= stop && end - from <= LONGEST_LABEL; end++) {
    const boundary = end === stop ? strength.row : (stream.before[end] ?? 0)
    if (boundary === 0) continue
    first ??= end
    const text = stream.text.slice(from, end)
    if (lexicon.get(text) !== null || level1Of(text) !== null || level2Of(text) !== null) {
      return end
    }
  }
  return first ?? stop
}
