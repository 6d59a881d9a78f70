/** Element names as shared strings, each with what HTML says of it. */
import { small } from './bytes.ts'
import { type Meaning, meaningOf } from './elements.ts'
import { htmlIntegration, impliedEnds, rawText, svgAndMath, voids } from './syntax.ts'

export interface ElementName extends Meaning {
  /** In small letters. */
  readonly name: string
  readonly bytes: Uint8Array
  /** It holds nothing and has no end tag. */
  readonly isVoid: boolean
  /** Elements that end where this one begins. */
  readonly ends: ReadonlySet<string> | null
  /** SVG and MathML: in them, `/>` ends an element. */
  readonly isForeign: boolean
  readonly isIntegration: boolean
  /** Up to its end tag there is nothing but text. */
  readonly isRaw: boolean
}

/** A power of two, well above the names that occur. */
const SIZE = 1024

/** Kept from page to page; one that invents names past all measure empties it. */
class ElementNames {
  #table = emptyTable()
  #count = 0

  /**
   * The name that stands from one place to another; they are not the same place.
   * @param hash of its bytes
   */
  at(page: Uint8Array, from: number, to: number, hash: number): ElementName {
    const length = to - from
    let slot = hash & (SIZE - 1)
    for (;;) {
      const found = this.#table[slot]
      if (found === undefined) break
      const { bytes: known } = found
      if (known.length === length) {
        let same = 0
        while (same < length && known[same] === small(page[from + same] ?? 0)) same++
        if (same === length) return found
      }
      slot = (slot + 1) & (SIZE - 1)
    }
    const name = describe(page.slice(from, to).map(small))
    if (++this.#count > SIZE / 2) {
      this.#table = emptyTable()
      this.#count = 0
    } else this.#table[slot] = name
    return name
  }
}

export const elementNames = new ElementNames()

/** The hash of a name and one more of its bytes, the same for capitals. */
export function hashed(hash: number, code: number): number {
  return (hash * 31 + small(code)) | 0
}

function emptyTable(): (ElementName | undefined)[] {
  return Array.from<ElementName | undefined>({ length: SIZE }).fill(undefined)
}

function describe(bytes: Uint8Array): ElementName {
  const text = Buffer.from(bytes).toString('utf8')
  // A property's key is a shared string to the engine.
  const name = Object.keys({ [text.toLowerCase()]: 0 })[0] ?? text
  return {
    ...meaningOf(name),
    name,
    bytes,
    isVoid: voids.has(name),
    ends: impliedEnds.get(name) ?? null,
    isForeign: svgAndMath.has(name),
    isIntegration: htmlIntegration.has(name),
    isRaw: rawText.has(name),
  }
}
