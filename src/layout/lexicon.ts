/** Words of the vocabulary found in a stream, longest first. */
import { UNITS_IN_ALL } from '../values/chars.ts'
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

/** What a character begins: words, and a word that is no longer than it. */
const begins = { some: 1, whole: 2 } as const

/**
 * A set of words with what each means. Words are folded as the stream is. Every place of a document is asked, and
 * hardly any begins a word: a table of first characters answers, then one of the first two, and only then are words
 * looked at.
 */
export class Lexicon<T> {
  readonly #begins = new Uint8Array(UNITS_IN_ALL)
  /** Whether two characters may begin a word, at a number that few pairs share. */
  readonly #pairs = new Uint8Array(UNITS_IN_ALL)
  /** Longest first, under their first two characters; words of one character under that. */
  readonly #byStart = new Map<number, Entry<T>[]>()
  readonly #whole = new Map<string, T>()
  #longest = 0

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [raw, value] of entries) {
      const word = foldForMatching(raw).replace(/[\s\0]/g, '')
      if (this.#whole.has(word)) continue
      this.#whole.set(word, value)
      this.#longest = Math.max(this.#longest, word.length)
      const first = word.charCodeAt(0)
      if (word.length === 1) this.#begins[first] = (this.#begins[first] as number) | begins.whole
      else {
        this.#begins[first] = (this.#begins[first] as number) | begins.some
        this.#pairs[pairOf(first, word.charCodeAt(1))] = 1
      }
      const list = this.#byStart.get(startOf(word, 0)) ?? []
      list.push({ word, value })
      this.#byStart.set(startOf(word, 0), list)
    }
    for (const list of this.#byStart.values()) {
      list.sort((one, other) => other.word.length - one.word.length)
    }
  }

  /** The longest word that begins here and ends at or before a place. */
  at(text: string, start: number, stop = text.length): Match<T> | null {
    if (start + 1 >= text.length) return start < text.length ? this.#last(text, start, stop) : null
    const first = text.charCodeAt(start)
    const known = this.#begins[first] as number
    if (known === 0) return null
    if (known === begins.some && this.#pairs[pairOf(first, text.charCodeAt(start + 1))] === 0) {
      return null
    }
    return (
      longest(this.#byStart.get(startOf(text, start)), text, start, stop) ??
      longest(this.#byStart.get(text.charCodeAt(start)), text, start, stop)
    )
  }

  #begin(text: string): boolean {
    return text !== '' && this.#begins[text.charCodeAt(0)] !== 0
  }

  /** A word that is a text's last character. */
  #last(text: string, start: number, stop: number): Match<T> | null {
    return longest(this.#byStart.get(text.charCodeAt(start)), text, start, stop)
  }

  /** What a whole text means, or null. */
  get(text: string): T | null {
    if (text.length > this.#longest || !this.#begin(text)) return null
    return this.#whole.get(text) ?? null
  }
}

function longest<T>(
  list: readonly Entry<T>[] | undefined,
  text: string,
  start: number,
  stop: number,
): Match<T> | null {
  if (list === undefined) return null
  for (const { word, value } of list) {
    const end = start + word.length
    if (end <= stop && text.startsWith(word, start)) return { start, end, word, value }
  }
  return null
}

/** Two characters as an index into a table; the factor spreads those that stand near each other in Unicode. */
function pairOf(first: number, second: number): number {
  return ((first * 31) ^ second) & (UNITS_IN_ALL - 1)
}

/** The first two characters as one number; the only one, where a word has no more. */
function startOf(text: string, at: number): number {
  const first = text.charCodeAt(at)
  return at + 1 < text.length ? (text.charCodeAt(at + 1) + 1) * UNITS_IN_ALL + first : first
}
