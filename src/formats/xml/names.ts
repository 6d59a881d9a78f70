/**
 * Names and short values as shared strings: an office file says the same few a hundred thousand times,
 * and neither decoding them anew nor comparing them should cost anything.
 */
export interface Name {
  readonly full: string
  /** Without the prefix. */
  readonly local: string
  readonly bytes: Uint8Array
}

/** A power of two, well above the names that occur. */
const SIZE = 2048

/** Kept from file to file; one that invents names past all measure empties it. */
export class Names {
  #table = emptyTable()
  #count = 0
  readonly #reading: (text: string) => string

  /** @param reading what is to stand for a text of the file */
  constructor(reading: (text: string) => string = (text) => text) {
    this.#reading = reading
  }

  /**
   * The name that stands in a part from one place to another; they are not the same place.
   * @param hash of its bytes
   */
  at(part: Buffer, from: number, to: number, hash: number): Name {
    const length = to - from
    let slot = hash & (SIZE - 1)
    for (;;) {
      const found = this.#table[slot]
      if (found === undefined) break
      const { bytes } = found
      if (bytes.length === length) {
        let same = 0
        while (same < length && bytes[same] === part[from + same]) same++
        if (same === length) return found
      }
      slot = (slot + 1) & (SIZE - 1)
    }
    const name = makeName(part, from, to, this.#reading)
    if (++this.#count > SIZE / 2) {
      this.#table = emptyTable()
      this.#count = 0
    } else this.#table[slot] = name
    return name
  }
}

function emptyTable(): (Name | undefined)[] {
  return Array.from<Name | undefined>({ length: SIZE }).fill(undefined)
}

/** Whether these bytes stand at a place of a part. */
export function startsAt(part: Uint8Array, from: number, bytes: Uint8Array): boolean {
  if (from + bytes.length > part.length) return false
  for (let at = 0; at < bytes.length; at++) if (part[from + at] !== bytes[at]) return false
  return true
}

function makeName(part: Buffer, from: number, to: number, reading: (text: string) => string): Name {
  const full = reading(part.toString('utf8', from, to))
  const local = full.slice(full.indexOf(':') + 1)
  // A property's key is a shared string to the engine, a slice of a file is not.
  return {
    full: Object.keys({ [full]: 0 })[0] ?? full,
    local: Object.keys({ [local]: 0 })[0] ?? local,
    bytes: Uint8Array.from(part.subarray(from, to)),
  }
}
