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

/** What the characters so far may go on to; a word ends here where there is an entry. */
interface Branch<T> {
  entry: Entry<T> | null
  readonly next: Map<number, Branch<T>>
}

/**
 * A set of words with what each means. Words are folded as the stream is. Every place of a document is asked, and
 * hardly any begins a word: the first character answers for most, the first two for nearly all others, and only then
 * a tree of the words is walked, a look-up a character.
 */
export class Lexicon<T> {
  readonly #firsts = new UnitSet()
  readonly #pairs = new UnitSet()
  readonly #single = new UnitSet()
  readonly #tree: Branch<T> = { entry: null, next: new Map() }
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
  }

  #add(entry: Entry<T>): void {
    const { word } = entry
    const first = word.charCodeAt(0)
    this.#firsts.add(first)
    if (word.length === 1) this.#single.add(first)
    else this.#pairs.add(pairOf(first, word.charCodeAt(1)))
    let branch = this.#tree
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at)
      let next = branch.next.get(unit)
      if (next === undefined) branch.next.set(unit, (next = { entry: null, next: new Map() }))
      branch = next
    }
    branch.entry = entry
  }

  /** The characters that its words begin with. */
  get firsts(): string {
    return [...this.#whole.keys()].map((word) => word.charAt(0)).join('')
  }

  /** The longest word that begins here and ends at or before a place. */
  at(text: string, start: number, stop = text.length): Match<T> | null {
    const found = this.#longestAt(text, start, stop)
    if (found === null) return null
    const { word, value } = found
    return { start, end: start + word.length, word, value }
  }

  /** Whether a word begins here that ends at or before a place. */
  begins(text: string, start: number, stop = text.length): boolean {
    return this.#longestAt(text, start, stop) !== null
  }

  #longestAt(text: string, start: number, stop: number): Entry<T> | null {
    const first = text.charCodeAt(start)
    if (!this.#firsts.has(first)) return null
    const second = text.charCodeAt(start + 1)
    if (!this.#pairs.has(pairOf(first, second)) && !this.#single.has(first)) return null
    let found: Entry<T> | null = null
    let branch: Branch<T> | undefined = this.#tree
    for (let at = start; at < stop; at++) {
      branch = branch.next.get(text.charCodeAt(at))
      if (branch === undefined) break
      found = branch.entry ?? found
    }
    return found
  }

  /** What a whole text means, or null. */
  get(text: string): T | null {
    if (text.length > this.#longest || !this.#firsts.has(text.charCodeAt(0))) return null
    return this.#whole.get(text) ?? null
  }
}

/** Two characters as a number that few pairs share; the factor parts those that stand side by side in Unicode. */
function pairOf(first: number, second: number): number {
  return ((first * 31) ^ second) & (UNITS_IN_ALL - 1)
}
