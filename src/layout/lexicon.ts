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
  readonly #byFirst = new Map<string, Entry<T>[]>()

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [raw, value] of entries) {
      const word = foldForMatching(raw).replace(/[\s\0]/g, '')
      const list = this.#byFirst.get(word.charAt(0)) ?? []
      list.push({ word, value })
      this.#byFirst.set(word.charAt(0), list)
    }
    for (const list of this.#byFirst.values()) {
      list.sort((one, other) => other.word.length - one.word.length)
    }
  }

  /** The longest word that begins here and ends at or before a place. */
  at(text: string, start: number, stop = text.length): Match<T> | null {
    for (const { word, value } of this.#byFirst.get(text.charAt(start)) ?? []) {
      const end = start + word.length
      if (end <= stop && text.startsWith(word, start)) return { start, end, word, value }
    }
    return null
  }

  /** What a whole text means, or null. */
  get(text: string): T | null {
    for (const { word, value } of this.#byFirst.get(text.charAt(0)) ?? []) {
      if (word === text) return value
    }
    return null
  }
}
