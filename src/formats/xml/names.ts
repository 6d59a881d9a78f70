/**
 * Element names as shared strings: an office file says the same few names a hundred thousand times,
 * and comparing shared strings costs nothing.
 */
export interface Name {
  readonly full: string
  /** Without the prefix. */
  readonly local: string
}

/** A power of two, well above the names that occur. */
const SIZE = 1024

export class Names {
  readonly #table: (Name | undefined)[] = Array.from<Name | undefined>({ length: SIZE }).fill(
    undefined,
  )
  #count = 0

  /** The name that stands in a text from one place to another. */
  at(text: string, from: number, to: number): Name {
    const last = text.charCodeAt(to - 1)
    const middle = text.charCodeAt((from + to) >> 1)
    let slot = (last * 31 + middle * 7 + text.charCodeAt(from) + (to - from) * 131) & (SIZE - 1)
    for (;;) {
      const found = this.#table[slot]
      if (found === undefined) break
      if (found.full.length === to - from && text.startsWith(found.full, from)) return found
      slot = (slot + 1) & (SIZE - 1)
    }
    const name = makeName(text.slice(from, to))
    // A file that invents names past all measure gets no table for them.
    if (this.#count < SIZE / 2) {
      this.#count++
      this.#table[slot] = name
    }
    return name
  }
}

function makeName(full: string): Name {
  const local = full.slice(full.indexOf(':') + 1)
  // A property's key is a shared string to the engine, a slice of a file is not.
  return {
    full: Object.keys({ [full]: 0 })[0] ?? full,
    local: Object.keys({ [local]: 0 })[0] ?? local,
  }
}
