/** A small seeded generator (mulberry32): the same seed gives the same forms on every machine. */
export interface Random {
  /** A whole number from low to high, both included. */
  readonly int: (low: number, high: number) => number
  /** True with the given chance. */
  readonly chance: (share: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T
  /** Up to `count` different members, in the order of the list. */
  readonly some: <T>(from: readonly T[], count: number) => T[]
}

/** @param seed any text; equal texts give equal sequences */
export function random(seed: string): Random {
  let state = hash(seed)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(from: readonly T[]): T => {
    const found = from[int(0, from.length - 1)]
    if (found === undefined) throw new Error('random.pick: the list is empty')
    return found
  }
  const some = <T>(from: readonly T[], count: number): T[] => {
    const chosen = new Set<number>()
    while (chosen.size < Math.min(count, from.length)) chosen.add(int(0, from.length - 1))
    return from.filter((_, index) => chosen.has(index))
  }
  return { int, chance: (share) => next() < share, pick, some }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}
