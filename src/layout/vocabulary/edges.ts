/** Whether a text begins or ends with one of some words, asked by one character before any word is compared. */

import { UnitSet } from '../../values/chars.ts'

/** Words under the character that they begin or end with. */
class Words {
  readonly #units = new UnitSet()
  readonly #byUnit = new Map<number, string[]>()

  constructor(words: readonly string[], unitOf: (word: string) => number) {
    for (const word of words) {
      const unit = unitOf(word)
      this.#units.add(unit)
      const list = this.#byUnit.get(unit)
      if (list === undefined) this.#byUnit.set(unit, [word])
      else list.push(word)
    }
  }

  /** The words of a character; for nearly all there are none. */
  of(unit: number): readonly string[] {
    return this.#units.has(unit) ? (this.#byUnit.get(unit) ?? NONE) : NONE
  }
}

const NONE: readonly string[] = []

/** Tells whether one of the words stands at a place of a text and ends at or before another. */
export function beginnings(
  words: readonly string[],
): (text: string, at?: number, stop?: number) => boolean {
  const known = new Words(words, (word) => word.charCodeAt(0))
  return (text, at = 0, stop = text.length) => {
    for (const word of known.of(text.charCodeAt(at))) {
      if (at + word.length <= stop && text.startsWith(word, at)) return true
    }
    return false
  }
}

/** Tells whether a text ends with one of the words. */
export function endings(words: readonly string[]): (text: string) => boolean {
  const known = new Words(words, (word) => word.charCodeAt(word.length - 1))
  return (text) => {
    for (const word of known.of(text.charCodeAt(text.length - 1))) {
      if (text.endsWith(word)) return true
    }
    return false
  }
}
