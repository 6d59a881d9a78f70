/** Headers of columns that stand alone inside a table, each above the column it heads. */
import { labelsIn } from '../align/cuts/labels.ts'
import type { Block } from '../find/forms.ts'
import { isKey } from '../head/keylexicon.ts'
import { Lexicon } from '../lexicon.ts'
import { type Slot, slot } from '../slots.ts'
import { boundaryAfter, type Stream } from '../stream.ts'
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
  const found = wordsIn(stream, from, to)
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

interface FoundWord {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly role: Role
}

/** Words of headers that stand alone; the last column's may have run into its first figure. */
function wordsIn(stream: Stream, from: number, to: number): FoundWord[] {
  const found: FoundWord[] = []
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
  return found
}

/** Columns that words head together, which the header itself has not: 指标性质 目标值 计量单位. */
const FEWEST_TOGETHER = 2
/** What stands beside a header is no longer than this. */
const BESIDE = 100

/**
 * A table with the part of its header that a conversion put among its rows. What stands before that part and holds
 * no label is none of the table: it stood beside the header.
 */
export function withStranded(stream: Stream, block: Block): Block {
  const { header, start, end } = block
  if (header === null) return block
  const { slots } = header
  const known = new Set(slots.filter(({ assumed }) => !assumed).map(({ role }) => role))
  const run = runOf(wordsIn(stream, start, end), ({ role }) => LEFT.has(role) && !known.has(role))
  const first = run[0]?.start ?? end
  const last = run.at(-1)?.end ?? start
  if (run.length < FEWEST_TOGETHER) return block
  const roles = new Set(run.map(({ role }) => role))
  const all = [
    ...slots.filter(({ role, assumed }) => !(assumed && roles.has(role))),
    ...run.map(({ role, word }) => slot(role, word)),
  ]
  const whole = { ...block, header: { ...header, slots: all } }
  const label = labelsIn(stream.text, start, first).at(-1)
  if (label !== undefined) {
    const isBelow = labelsIn(stream.text, last, end).length === 0
    if (!isBelow) return whole
    return { ...whole, below: { start: namesEnd(stream, label.end, first), values: last } }
  }
  return first - start <= BESIDE ? { ...whole, start: last } : whole
}

/** Where the head goes on behind a table's names. */
function namesEnd(stream: Stream, from: number, to: number): number {
  for (let at = from; at < to; at = boundaryAfter(stream, at, to)) {
    if (isKey(stream.text.slice(at, boundaryAfter(stream, at, to)))) return at
  }
  return to
}

/** The first words that stand right behind one another. */
function runOf(words: readonly FoundWord[], isWanted: (word: FoundWord) => boolean): FoundWord[] {
  let run: FoundWord[] = []
  for (const word of words) {
    if (run.length > 0 && run.at(-1)?.end !== word.start) {
      if (run.length >= FEWEST_TOGETHER) break
      run = []
    }
    if (isWanted(word)) run.push(word)
  }
  return run
}
