/** The attributes of a tag, noted by their places: of nearly all, neither name nor value is ever made a text. */
import { Names } from '../xml/names.ts'
import {
  AMPERSAND,
  beginsHiding,
  COLON,
  endsName,
  EQUALS,
  GREATER,
  isBlank,
  small,
} from './bytes.ts'
import { resolveValue } from './references.ts'

/** The attributes of the tag under the scanner; valid only during the call. */
export interface Attributes {
  /** The value of an attribute by its name in small letters; undefined where there is none. */
  readonly get: (name: string) => string | undefined
  /** Whether any could say that the element is hidden; asked first, since hardly any style has to be read. */
  readonly mayHide: boolean
}

/** A value longer than this is hardly said twice. */
const SHORT_VALUE = 16
/** Numbers that are noted of an attribute. */
const PLACES = 4
/** As long as the name of the attribute that hides an element by itself. */
const HIDDEN = 'hidden'.length
const values = new Names(resolveValue)

export class TagAttributes implements Attributes {
  readonly #html: Buffer
  /** Of each attribute: where its name begins and ends, and its value. */
  readonly #places: number[] = []
  #count = 0
  #mayHide = false

  /** @param html the page in UTF-8 */
  constructor(html: Buffer) {
    this.#html = html
  }

  /** Another tag begins. */
  clear(): void {
    this.#count = 0
    this.#mayHide = false
  }

  get mayHide(): boolean {
    return this.#mayHide
  }

  /** Takes note of an attribute. @returns where it ends */
  note(from: number): number {
    const html = this.#html
    const { length } = html
    let at = from + 1
    while (at < length && html[at] !== EQUALS && !endsName(html[at] ?? 0)) at++
    const end = at
    while (at < length && isBlank(html[at] ?? 0)) at++
    if (html[at] !== EQUALS) {
      this.#put(from, end, end, end, false)
      return at
    }
    at++
    while (at < length && isBlank(html[at] ?? 0)) at++
    const quote = html[at]
    let hides = false
    if (quote === 0x22 || quote === 0x27) {
      const start = ++at
      for (; at < length; at++) {
        const code = html[at] ?? 0
        // Letters first: nearly all of a style are.
        if (code > COLON) continue
        if (code === quote) break
        if (code === COLON || code === AMPERSAND) hides ||= beginsHiding(html, at)
      }
      this.#put(from, end, start, at, hides)
      return at + 1
    }
    const start = at
    for (; at < length; at++) {
      const code = html[at] ?? 0
      if (code === GREATER || isBlank(code)) break
      if (code === COLON || code === AMPERSAND) hides ||= beginsHiding(html, at)
    }
    this.#put(from, end, start, at, hides)
    return at
  }

  #put(name: number, nameEnd: number, value: number, valueEnd: number, hides: boolean): void {
    const places = this.#places
    const at = this.#count
    places[at] = name
    places[at + 1] = nameEnd
    places[at + 2] = value
    places[at + 3] = valueEnd
    if (hides || nameEnd - name === HIDDEN) this.#mayHide = true
    this.#count = at + PLACES
  }

  get(name: string): string | undefined {
    const found = this.#find(name)
    if (found < 0) return undefined
    const html = this.#html
    const from = this.#places[found + 2] ?? 0
    const to = this.#places[found + 3] ?? 0
    if (from === to) return ''
    if (to - from > SHORT_VALUE) return resolveValue(html.toString('utf8', from, to))
    let hash = 0
    for (let at = from; at < to; at++) hash = (hash * 31 + (html[at] ?? 0)) | 0
    return values.at(html, from, to, hash).full
  }

  /** Where an attribute is noted, by its name in small letters; below zero where there is none. */
  #find(name: string): number {
    const places = this.#places
    const html = this.#html
    for (let at = 0; at < this.#count; at += PLACES) {
      const from = places[at] ?? 0
      if ((places[at + 1] ?? 0) - from !== name.length) continue
      let same = 0
      while (same < name.length && small(html[from + same] ?? 0) === name.charCodeAt(same)) same++
      if (same === name.length) return at
    }
    return -1
  }
}
