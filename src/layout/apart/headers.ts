/** Headers of columns that stand alone inside a table, each above the column it heads. */
import { Lexicon } from '../lexicon.ts'
import { type Slot, slot } from '../slots.ts'
import type { Stream } from '../stream.ts'
import { type HeaderWord, headerWords, type Role } from '../vocabulary/headers.ts'

export interface ColumnHeader {
  readonly start: number
  readonly end: number
  readonly slot: number
}

/** Words that are as often a cell's text stand for nothing here. */
const lexicon = new Lexicon<HeaderWord>(
  headerWords
    .filter((entry) => entry.role !== 'grade')
    .flatMap((entry) => entry.words.map((word) => [word, entry] as const)),
)

/** Roles whose headers the table's own header may have left to the columns. */
const LEFT: ReadonlySet<Role> = new Set([
  'description',
  'operator',
  'target',
  'unit',
  'weight',
  'actual',
  'score',
  'reason',
  'basis',
  'standard',
  'note',
])

/**
 * The headers inside a table, and the slots with those added that only they name. A word heads a column
 * where it stands alone; the header of the last column may have run into its first figure.
 */
export function columnHeadersOf(
  stream: Stream,
  from: number,
  to: number,
  slots: readonly Slot[],
): { headers: ColumnHeader[]; slots: Slot[] } {
  const found: { start: number; end: number; word: string; role: Role }[] = []
  for (let at = from; at < to; at++) {
    if ((stream.before[at] ?? 0) === 0 && at > from) continue
    const word = lexicon.at(stream.text, at, to)
    if (word === null) continue
    const alone = word.end >= to || (stream.before[word.end] ?? 0) > 0
    const run = word.value.role === 'target' && /\d|[≥≤><=]/.test(stream.text.charAt(word.end))
    if (!alone && !run) continue
    found.push({ start: at, end: word.end, word: word.word, role: word.value.role })
    at = word.end - 1
  }
  let all = [...slots]
  for (const { role, word } of found) {
    const own = all.find((each) => each.role === role)
    if (own?.assumed === true) {
      all = all.filter((each) => each !== own).concat(slot(role, word))
    } else if (own === undefined && LEFT.has(role)) all.push(slot(role, word))
  }
  const headers = found.flatMap(({ start, end, role }) => {
    const index = all.findIndex((each) => each.role === role)
    return index === -1 ? [] : [{ start, end, slot: index }]
  })
  return { headers, slots: all }
}
