/** What a cell of a header says: a word, a word and more, a new wording told by its end, or nothing that is known. */
import { setOf } from '../../values/chars.ts'
import { isKey } from '../head/keylexicon.ts'
import { endings } from '../vocabulary/edges.ts'
import {
  headerEndings,
  type HeaderWord,
  headerWords,
  otherTimes,
  type Role,
} from '../vocabulary/headers.ts'
import { labelAt } from '../labels.ts'
import { Lexicon, type Match } from '../lexicon.ts'
import { boundaryAfter, strength, type Stream } from '../stream.ts'

const lexicon = new Lexicon<HeaderWord>(
  headerWords.flatMap((entry) => entry.words.map((word) => [word, entry] as const)),
)

/** The first characters of all columns' words. */
export const firstsOfWords = lexicon.firsts

/** What a header's cell is written in. */
const WRITTEN = /^[\p{Script=Han}()（）、/]+$/u
const LONGEST = 14

/** The longest column's word at a place. */
export function wordAt(text: string, at: number, stop: number): Match<HeaderWord> | null {
  return lexicon.at(text, at, stop)
}

/** Whether a column's word begins at a place. */
export function beginsWord(text: string, at: number, stop: number): boolean {
  return lexicon.begins(text, at, stop)
}

/** Where a cell that begins with a column's word ends, if it says more, and is no key of a head: 计算公式 或说明. */
export function restOfCell(stream: Stream, at: number, end: number, stop: number): number {
  if (end >= stop || (stream.before[end] ?? 0) > 0 || (stream.before[at] ?? 0) < strength.line) {
    return end
  }
  const close = boundaryAfter(stream, end, Math.min(stop, end + LONGEST + 1))
  const isCell = close - end <= LONGEST && (stream.before[close] ?? 0) >= strength.line
  if (!isCell || !WRITTEN.test(stream.text.slice(end, close))) return end
  return isKnown(stream.text, end, stop) || isKey(stream.text.slice(at, close)) ? end : close
}

/** Where a cell of a word that no template here has ends, between columns that are known; null for no such cell. */
export function unknownCell(stream: Stream, at: number, stop: number): number | null {
  const end = cellEnd(stream, at, stop)
  if (end === null || !WRITTEN.test(stream.text.slice(at, end))) return null
  return isKnown(stream.text, end, stop) ? end : null
}

const allWords = headerWords.flatMap(({ role, words }) => words.map((word) => ({ role, word })))
/** A shorter beginning may be one of many words'. */
const SHORTEST_CUT = 3
/** The rest of a header's cells stands in so many cells behind it. */
const CUT_REACH = 12

/** The role of a cell that holds the beginning of a word, whose rest a printer set into the row below; null for no such cell. */
export function roleOfCut(stream: Stream, at: number, end: number): Role | null {
  const text = stream.text.slice(at, end)
  if (text.length < SHORTEST_CUT) return null
  const cut = allWords.filter(({ word }) => word.startsWith(text) && word.length > text.length)
  if (cut.length === 0) return null
  let start = end
  for (let cell = 0; cell < CUT_REACH; cell++) {
    const close = boundaryAfter(stream, start, stream.text.length)
    const rest = stream.text.slice(start, close)
    const whole = cut.find(({ word }) => word === text + rest)
    if (whole !== undefined) return whole.role
    start = close
  }
  return null
}

/** Words of three characters or more by their characters in order, whatever order they stand in. */
const byCharacters = new Map(
  headerWords.flatMap((entry) =>
    entry.words.filter(isScrambling).map((word) => [inOrder(word), entry] as const),
  ),
)

function isScrambling(word: string): boolean {
  return word.length >= SHORTEST_CUT && /^\p{Script=Han}+$/u.test(word)
}

/** What those words are written in. */
const inWords = setOf([...byCharacters.keys()].join(''))

function inOrder(word: string): string {
  return [...word].sort().join('')
}

/** A word whose characters a conversion put in another order before the next column's: 考值参分 for 参考分值; null for none. */
export function scrambledAt(
  { text, before }: Stream,
  at: number,
  stop: number,
): { role: Role; end: number } | null {
  for (let end = at + 1; end <= Math.min(stop, at + LONGEST); end++) {
    if (!inWords.has(text.charCodeAt(end - 1))) return null
    if ((before[end - 1] ?? 0) > 0 && end - 1 > at) return null
    if (end - at < SHORTEST_CUT) continue
    const entry = byCharacters.get(inOrder(text.slice(at, end)))
    if (entry !== undefined && isKnown(text, end, stop)) return { role: entry.role, end }
  }
  return null
}

/** Words too common to name a column but between two that do, by what stands before them. */
const BETWEEN: readonly {
  readonly word: string
  readonly role: Role
  readonly behind: readonly Role[]
}[] = [
  { word: '绩效目标', role: 'target', behind: ['level2'] },
  { word: '内容', role: 'name', behind: ['level1', 'level2'] },
]

/** A cell of a common word that names a column between others; null for no such cell. */
export function cellBetween(
  stream: Stream,
  at: number,
  stop: number,
  before: string | undefined,
): { role: Role; end: number } | null {
  for (const { word, role, behind } of BETWEEN) {
    if (!stream.text.startsWith(word, at) || !behind.includes(before as Role)) continue
    const end = at + word.length
    if (cellEnd(stream, at, stop) === end && isKnown(stream.text, end, stop)) return { role, end }
  }
  return null
}

/** 中期滚动目标 | 年度目标 behind the names head values, which 年度目标 alone in a head does not. */
const GOAL_OF_PERIOD =
  /^(?:本?年度|当年|中期(?:滚动|规划)?|中长期|长期|三年(?:滚动|规划)?|实施周?期|滚动)(?:绩效)?目标$/
const BEHIND: ReadonlySet<string> = new Set(['name', 'target'])

/** Where a cell ends that is headed by the goal of a period, behind the names; null for no such cell. */
export function goalOfPeriod(
  stream: Stream,
  at: number,
  stop: number,
  before: string | undefined,
): number | null {
  if (before === undefined || !BEHIND.has(before)) return null
  const end = cellEnd(stream, at, stop)
  return end !== null && GOAL_OF_PERIOD.test(stream.text.slice(at, end)) ? end : null
}

/** 前年 | 上年 below the header of earlier years; 上年 begins longer words too. */
const EARLIER_YEAR = /^(?:前年|上年)(?=$|上年|预[期计])/

/** Where the header of one earlier year ends; null for no such header. */
export function earlierYear(stream: Stream, at: number, stop: number): number | null {
  const cell = stream.text.slice(at, boundaryAfter(stream, at, Math.min(stop, at + LONGEST)))
  const found = EARLIER_YEAR.exec(cell)
  return found === null ? null : at + found[0].length
}

const byEnding = headerEndings.map((entry) => ({ ...entry, isEnd: endings(entry.words) }))
const endsWord = setOf(
  headerEndings.flatMap(({ words }) => words.map((word) => word.slice(-1))).join(''),
)
const YEAR = /(?:19|20)\d\d/
const QUALIFIED = /^[\p{Script=Han}\d()（）、/*]+$/u

/** A cell whose last word tells its column, whatever stands before it: 本级当年度指标值. */
export function cellByEnding(
  stream: Stream,
  at: number,
  stop: number,
): { role: Role; over: readonly Role[]; year: number | null; end: number } | null {
  const end = cellEnd(stream, at, stop) ?? gluedEnd(stream, at, stop)
  if (end === null) return null
  const text = stream.text.slice(at, end)
  const entry = byEnding.find(({ isEnd }) => isEnd(text))
  if (entry === undefined || !QUALIFIED.test(text)) return null
  const other = entry.role === 'target' ? otherTimes.find(([when]) => when.test(text)) : undefined
  const role = other?.[1] ?? entry.role
  const year = role === 'history' ? YEAR.exec(text)?.[0] : undefined
  return { role, over: entry.over ?? [], year: year === undefined ? null : Number(year), end }
}

/** The column that a text which is a cell of its own heads; null for none that is known. */
export function roleOfCell(text: string): Role | null {
  const word = lexicon.get(text)
  return word === null ? (byEnding.find(({ isEnd }) => isEnd(text))?.role ?? null) : word.role
}

/** Where a word's end stands before another column's or the first label, in text that sets nothing apart; null for none. */
function gluedEnd(stream: Stream, at: number, stop: number): number | null {
  const { text } = stream
  const last = boundaryAfter(stream, at, Math.min(stop, at + LONGEST))
  for (let end = at + SHORTEST_CUT; end <= last; end++) {
    if (!endsWord.has(text.charCodeAt(end - 1))) continue
    const isEnd = byEnding.some((entry) => entry.isEnd(text.slice(at, end)))
    if (!isEnd) continue
    const isNext = isKnown(text, end, stop) || isLabel(text, end, stop)
    if (isNext || gluedEnd(stream, end, stop) !== null) return end
  }
  return null
}

function isLabel(text: string, at: number, stop: number): boolean {
  const label = labelAt(text, at, stop)
  return label !== null && label.value.code !== null
}

/** Where the short cell that begins at a place ends; null where none begins. */
function cellEnd(stream: Stream, at: number, stop: number): number | null {
  if ((stream.before[at] ?? 0) < strength.line) return null
  const end = boundaryAfter(stream, at, Math.min(stop, at + LONGEST + 1))
  const isCell = end - at <= LONGEST && (stream.before[end] ?? strength.row) >= strength.line
  return isCell ? end : null
}

/** Whether the word of a column begins at a place. */
function isKnown(text: string, at: number, stop: number): boolean {
  const word = wordAt(text, at, stop)
  const label = labelAt(text, at, stop)
  return word !== null && (label === null || word.end >= label.end)
}
