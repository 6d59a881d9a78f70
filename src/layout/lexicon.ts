/** Words of the vocabulary found in a stream, longest first. */
import { UNITS_IN_ALL, UnitSet } from '../values/chars.ts'
import { foldForMatching } from './fold.ts'

interface Entry<T> {
  readonly word: string
  readonly value: T
}

export interface Match<T> {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly value: T
}

/** Of more words that begin alike the lengths are tried, a look-up each, and not the words. */
const MANY = 12

/**
 * A set of words with what each means. Words are folded as the stream is. Every place of a document is asked, and
 * hardly any begins a word: the first character answers for most, the first two for nearly all others, and only then
 * are words compared.
 */
export class Lexicon<T> {
  readonly #firsts = new UnitSet()
  readonly #pairs = new UnitSet()
  /** Longest first, under the number of their first two characters. */
  readonly #byPair = new Map<number, Entry<T>[]>()
  /** Lengths of the words under a number that many share, the greatest first. */
  readonly #lengths = new Map<number, readonly number[]>()
  readonly #single = new Map<number, Entry<T>>()
  readonly #whole = new Map<string, T>()
  #longest = 0

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [raw, value] of entries) {
      const word = foldForMatching(raw).replace(/[\s\0]/g, '')
      if (this.#whole.has(word)) continue
      this.#whole.set(word, value)
      this.#longest = Math.max(this.#longest, word.length)
      this.#add({ word, value })
    }
    for (const [pair, list] of this.#byPair) {
      list.sort((one, other) => other.word.length - one.word.length)
      if (list.length <= MANY) continue
      this.#lengths.set(pair, [...new Set(list.map(({ word }) => word.length))])
    }
  }

  #add(entry: Entry<T>): void {
    const first = entry.word.charCodeAt(0)
    this.#firsts.add(first)
    if (entry.word.length === 1) {
      this.#single.set(first, entry)
      return
    }
    const pair = pairOf(first, entry.word.charCodeAt(1))
    this.#pairs.add(pair)
    const list = this.#byPair.get(pair)
    if (list === undefined) this.#byPair.set(pair, [entry])
    else list.push(entry)
  }

  /** The longest word that begins here and ends at or before a place. */
  at(text: string, start: number, stop = text.length): Match<T> | null {
    const first = text.charCodeAt(start)
    if (!this.#firsts.has(first)) return null
    const pair = pairOf(first, text.charCodeAt(start + 1))
    if (this.#pairs.has(pair)) {
      const lengths = this.#lengths.get(pair)
      const found =
        lengths === undefined
          ? firstAt(this.#byPair.get(pair) ?? [], text, start, stop)
          : this.#ofLength(lengths, text, start, stop)
      if (found !== null) return found
    }
    const single = this.#single.size === 0 ? undefined : this.#single.get(first)
    return single === undefined || start >= stop ? null : { start, end: start + 1, ...single }
  }

  /** The word of the first of some lengths that is one. */
  #ofLength(
    lengths: readonly number[],
    text: string,
    start: number,
    stop: number,
  ): Match<T> | null {
    for (const length of lengths) {
      const end = start + length
      if (end > stop) continue
      const word = text.slice(start, end)
      const value = this.#whole.get(word)
      if (value !== undefined) return { start, end, word, value }
    }
    return null
  }

  /** What a whole text means, or null. */
  get(text: string): T | null {
    if (text.length > this.#longest || !this.#firsts.has(text.charCodeAt(0))) return null
    return this.#whole.get(text) ?? null
  }
}

/** The first of some words, the longest first, that stands at a place. */
function firstAt<T>(
  words: readonly Entry<T>[],
  text: string,
  start: number,
  stop: number,
): Match<T> | null {
  for (const { word, value } of words) {
    const end = start + word.length
    if (end <= stop && text.startsWith(word, start)) return { start, end, word, value }
  }
  return null
}

/** Two characters as a number that few pairs share; the factor parts those that stand side by side in Unicode. */
function pairOf(first: number, second: number): number {
  return ((first * 31) ^ second) & (UNITS_IN_ALL - 1)
}
