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

/**
 * A set of words with what each means. Words are folded as the stream is. Every place of a document is asked, and
 * hardly any begins a word: a table of first characters answers, then words are sought by their first two.
 */
export class Lexicon<T> {
  readonly #begins = new Uint8Array(UNITS_IN_ALL)
  /** Longest first, under their first two characters; words of one character under that. */
  readonly #byStart = new Map<number, Entry<T>[]>()
  readonly #whole = new Map<string, T>()

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [raw, value] of entries) {
      const word = foldForMatching(raw).replace(/[\s\0]/g, '')
      if (this.#whole.has(word)) continue
      this.#whole.set(word, value)
      this.#begins[word.charCodeAt(0)] = 1
      const list = this.#byStart.get(startOf(word, 0)) ?? []
      list.push({ word, value })
      this.#byStart.set(startOf(word, 0), list)
    }
    for (const list of this.#byStart.values()) {
      list.sort((one, other) => other.word.length - one.word.length)
    }
  }

  /** Whether a word begins with the character here. */
  begins(text: string, at: number): boolean {
    return this.#begins[text.charCodeAt(at)] === 1
  }

  /** The longest word that begins here and ends at or before a place. */
  at(text: string, start: number, stop = text.length): Match<T> | null {
    if (this.#begins[text.charCodeAt(start)] !== 1) return null
    return (
      longest(this.#byStart.get(startOf(text, start)), text, start, stop) ??
      longest(this.#byStart.get(text.charCodeAt(start)), text, start, stop)
    )
  }

  /** What a whole text means, or null. */
  get(text: string): T | null {
    return this.#begins[text.charCodeAt(0)] === 1 ? (this.#whole.get(text) ?? null) : null
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

/** The first two characters as one number; the only one, where a word has no more. */
function startOf(text: string, at: number): number {
  const first = text.charCodeAt(at)
  return at + 1 < text.length ? (text.charCodeAt(at + 1) + 1) * UNITS_IN_ALL + first : first
}
