/** Element names as shared strings, each with what HTML says of it. */
import { htmlIntegration, impliedEnds, rawText, svgAndMath, voids } from './syntax.ts'

export interface ElementName {
  /** In small letters. */
  readonly name: string
  readonly codes: Uint16Array
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
export class ElementNames {
  #table = emptyTable()
  #count = 0

  /** The name that stands from one place to another; they are not the same place. */
  at(codes: Uint16Array, from: number, to: number): ElementName {
    const length = to - from
    let hash = length
    for (let at = from; at < to; at++) hash = (hash * 31 + small(codes[at] ?? 0)) | 0
    let slot = hash & (SIZE - 1)
    for (;;) {
      const found = this.#table[slot]
      if (found === undefined) break
      const { codes: known } = found
      if (known.length === length) {
        let same = 0
        while (same < length && known[same] === small(codes[from + same] ?? 0)) same++
        if (same === length) return found
      }
      slot = (slot + 1) & (SIZE - 1)
    }
    const name = describe(codes.slice(from, to).map(small))
    if (++this.#count > SIZE / 2) {
      this.#table = emptyTable()
      this.#count = 0
    } else this.#table[slot] = name
    return name
  }
}

function emptyTable(): (ElementName | undefined)[] {
  return Array.from<ElementName | undefined>({ length: SIZE }).fill(undefined)
}

/** A Latin capital as its small letter. */
export function small(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code | 0x20 : code
}

function describe(codes: Uint16Array): ElementName {
  const text = Buffer.from(codes.buffer, codes.byteOffset, codes.byteLength).toString('utf16le')
  // A property's key is a shared string to the engine.
  const name = Object.keys({ [text.toLowerCase()]: 0 })[0] ?? text
  return {
    name,
    codes,
    isVoid: voids.has(name),
    ends: impliedEnds.get(name) ?? null,
    isForeign: svgAndMath.has(name),
    isIntegration: htmlIntegration.has(name),
    isRaw: rawText.has(name),
  }
}
