/** Words of the vocabulary found in a stream, longest first. */
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

/** A set of words with what each means. Words are folded as the stream is. */
export class Lexicon<T> {
  readonly #byFirst = new Map<number, Entry<T>[]>()

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [raw, value] of entries) {
      const word = foldForMatching(raw).replace(/[\s\0]/g, '')
      const list = this.#byFirst.get(word.charCodeAt(0)) ?? []
      list.push({ word, value })
      this.#byFirst.set(word.charCodeAt(0), list)
    }
    for (const list of this.#byFirst.values()) {
      list.sort((one, other) => other.word.length - one.word.length)
    }
  }

  /** Whether a word begins with the character here. */
  begins(text: string, at: number): boolean {
    return this.#byFirst.has(text.charCodeAt(at))
  }

  /** The longest word that begins here and ends at or before a place. */
  at(text: string, start: number, stop = text.length): Match<T> | null {
    const list = this.#byFirst.get(text.charCodeAt(start))
    if (list === undefined) return null
    for (const { word, value } of list) {
      const end = start + word.length
      if (end <= stop && text.startsWith(word, start)) return { start, end, word, value }
    }
    return null
  }

  /** What a whole text means, or null. */
  get(text: string): T | null {
    const list = this.#byFirst.get(text.charCodeAt(0))
    if (list === undefined) return null
    for (const { word, value } of list) {
      if (word === text) return value
    }
    return null
  }
}
