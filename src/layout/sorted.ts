/** Ranges in their order, found without passing over all of them: a long document has thousands of keys and forms. */
import { firstNotBelow } from '../values/search.ts'

interface Begun {
  readonly start: number
}

interface Range extends Begun {
  readonly end: number
}

/** Index of the first range that begins at a place or behind it. */
export function firstFrom(ranges: readonly Begun[], at: number): number {
  return firstNotBelow(ranges.length, (index) => (ranges[index] as Begun).start < at)
}

/** Whether a place range overlaps one of some ranges, which may overlap each other and come in any order. */
export function overlapOf(ranges: readonly Range[]): (start: number, end: number) => boolean {
  const sorted = ranges.toSorted((one, other) => one.start - other.start)
  let reach = Number.NEGATIVE_INFINITY
  const reaches = sorted.map((range) => (reach = Math.max(reach, range.end)))
  return (start, end) => (reaches[firstFrom(sorted, end) - 1] ?? start) > start
}

/** The ranges that lie between two places, of ranges of which none overlaps another. */
export function within<T extends Range>(ranges: readonly T[], from: number, to: number): T[] {
  const first = firstFrom(ranges, from)
  let last = first
  while (last < ranges.length && (ranges[last] as T).end <= to) last++
  return ranges.slice(first, last)
}

/** What begins between two places, in the order given; all of it is only passed over where that is not its own order. */
export function beginningIn<T extends Begun>(all: readonly T[]): (from: number, to: number) => T[] {
  const isSorted = all.every((each, at) => at === 0 || (all[at - 1] as T).start <= each.start)
  return isSorted
    ? (from, to) => all.slice(firstFrom(all, from), firstFrom(all, to))
    : (from, to) => all.filter(({ start }) => start >= from && start < to)
}
