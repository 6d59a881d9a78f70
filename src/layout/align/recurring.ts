/** Words that follow several values of a table, as a basis or a reason does: they end where they cease to agree. */
import { setOf } from '../../values/chars.ts'

/** A shorter agreement is chance. */
const SHORTEST = 4
const LONGEST = 24
const HAN = /^[\p{Script=Han},，、（）()“”]+/u

/** A phrase as long is looked for behind words as well: no more phrases than these of a table. */
const LONG_PHRASE = 5
const MOST_PHRASES = 24

/**
 * Ends of the texts that come again behind values, and both edges of the longer of them wherever they stand.
 * @param ends places of the text where a value may end
 */
export function recurringEdges(text: string, ends: Iterable<number>): Set<number> {
  const following = [...ends].flatMap((at) => {
    const words = HAN.exec(text.slice(at, at + LONGEST))?.[0] ?? ''
    return words.length >= SHORTEST ? [{ at, words }] : []
  })
  following.sort((one, other) => (one.words < other.words ? -1 : 1))
  const found = new Set<number>()
  const phrases = new Set<string>()
  let before = 0
  for (const [index, one] of following.entries()) {
    const other = following[index + 1]
    if (other === undefined) break
    const length = agreement(one.words, other.words)
    const common = Math.min(before, length)
    if (common >= LONG_PHRASE && phrases.size < MOST_PHRASES)
      phrases.add(one.words.slice(0, common))
    before = length
    if (length < SHORTEST) continue
    found.add(one.at + length).add(other.at + length)
  }
  for (const phrase of phrases) {
    for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
      found.add(at).add(at + phrase.length)
    }
  }
  return found
}

/** What a column of reasons says where there is none. */
const NONE = '无'
/** Fewer may begin a name: 无人机, 无害化. */
const FEWEST_NONES = 3

/** Ends of a 无 that stands behind so many values that it fills a column. */
export function noneEnds(text: string, ends: Iterable<number>): readonly number[] {
  const found = [...ends].filter((at) => text[at] === NONE).map((at) => at + NONE.length)
  return found.length < FEWEST_NONES ? [] : found
}

function agreement(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}

/** What says the same twice: words, or words with figures in them. */
const TWIN = /^(?:\p{Script=Han}{2,12}|\p{Script=Han}[\p{Script=Han}\d,、.%]{2,23})$/u
const LONGEST_TWIN = 24

/** Targets of one character. */
const SHORT_VALUE = setOf('高优无是')

/** Pairs of characters share this many places in a table. */
const PAIRS = 4096

/** Places of words that stand twice in a row, as a target in words and its equal result do: start, middle, end. */
export function twinEdges(text: string): number[] {
  const lengths = twinLengths(text)
  const edges: number[] = []
  for (let at = 0; at < text.length; at++) {
    const length = lengths[at] as number
    if (length === 0) continue
    // 数量指标指标1: is a label and a numbered name.
    if (text.slice(at, at + length) !== '指标') edges.push(at, at + length, at + 2 * length)
    at += 2 * length - 1
  }
  return edges
}

/** How long the longest word is that stands twice from each place on; 0 where none does. */
function twinLengths(text: string): Uint8Array {
  const lengths = new Uint8Array(text.length)
  /** The last place of a pair of characters, and the place before of each place's pair; both one more than it. */
  const last = new Int32Array(PAIRS)
  const before = new Int32Array(text.length)
  for (let at = 0; at + 1 < text.length; at++) {
    const unit = text.charCodeAt(at)
    const pair = (unit * 31 + text.charCodeAt(at + 1)) & (PAIRS - 1)
    if (unit === text.charCodeAt(at + 1) && SHORT_VALUE.has(unit)) lengths[at] = 1
    let start = (last[pair] as number) - 1
    before[at] = start + 1
    last[pair] = at + 1
    for (; start >= 0 && at - start <= LONGEST_TWIN; start = (before[start] as number) - 1) {
      const length = at - start
      if (length >= 2 && isTwin(text, start, length)) lengths[start] = length
    }
  }
  return lengths
}

function isTwin(text: string, start: number, length: number): boolean {
  for (let at = start; at < start + length; at++) {
    if (text.charCodeAt(at) !== text.charCodeAt(at + length)) return false
  }
  return TWIN.test(text.slice(start, start + length))
}
