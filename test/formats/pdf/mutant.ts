/** A file damaged the way that transfers, disks and tools damage files; the same seed damages it the same. */
export function mutant(bytes: Uint8Array, seed: number): Uint8Array {
  const next = random(seed)
  const at = (): number => Math.floor(next() * bytes.length)
  switch (seed % 5) {
    case 0: {
      const copy = Uint8Array.from(bytes)
      for (let i = 0; i < 1 + (seed % 40); i++) copy[at()] = Math.floor(next() * 256)
      return copy
    }
    case 1:
      return bytes.subarray(0, at())
    case 2: {
      const from = at()
      return joined(bytes.subarray(0, from), bytes.subarray(from + 1 + Math.floor(next() * 2000)))
    }
    case 3: {
      const from = at()
      const to = Math.min(bytes.length, from + Math.floor(next() * 2000))
      return joined(bytes.subarray(0, to), bytes.subarray(from))
    }
    default: {
      // Digits of lengths, offsets and references.
      const copy = Uint8Array.from(bytes)
      for (let i = 0, left = 1 + (seed % 20); i < 4000 && left > 0; i++) {
        const place = at()
        const byte = copy[place] ?? 0
        if (byte < 48 || byte > 57) continue
        copy[place] = 48 + Math.floor(next() * 10)
        left--
      }
      return copy
    }
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const whole = new Uint8Array(one.length + other.length)
  whole.set(one)
  whole.set(other, one.length)
  return whole
}

/** Mulberry32: 0 to 1, the same for the same seed. */
function random(seed: number): () => number {
  let state = (seed * 0x9e3779b9) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
