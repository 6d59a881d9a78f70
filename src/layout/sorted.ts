/** Ranges in their order, found without passing over all of them: a long document has thousands of keys and forms. */

interface Range {
  readonly start: number
  readonly end: number
}

/** Index of the first range that begins at a place or behind it. */
export function firstFrom(ranges: readonly Range[], at: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle] as Range).start < at) low = middle + 1
    else high = middle
  }
  return low
}

/** The ranges that lie between two places, of ranges of which none overlaps another. */
export function within<T extends Range>(ranges: readonly T[], from: number, to: number): T[] {
  const first = firstFrom(ranges, from)
  let last = first
  while (last < ranges.length && (ranges[last] as T).end <= to) last++
  return ranges.slice(first, last)
}
