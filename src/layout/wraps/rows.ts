/** Rows of a head whose cells wrap: which lines they take, and which words each key has. */
import type { Field } from '../vocabulary/keys.ts'
import { keyFrom, type Lines, type WrappedKey } from './keys.ts'
import { overlaps, type Word } from './words.ts'

/** A key and what stands behind it or below it, line by line. */
export interface WrappedCell {
  readonly key: readonly Word[]
  readonly values: readonly Word[]
}

export interface WrappedRow {
  readonly from: number
  /** The line after its last one. */
  readonly to: number
  readonly cells: readonly WrappedCell[]
}

/** Lines of a row at most. */
const LINES = 6
/** What goes on with a value is no longer than the line above, which fills its cell, but for so many columns. */
const LONGER = 2
/** A value's wrap stands no further left of its key than this. */
const OUT = 1

/** Fields of texts that stand side by side below their headings. */
const HEADINGS: ReadonlySet<Field> = new Set<Field>(['goal', 'goal-long', 'achieved'])

/**
 * The row that begins with a line, where cells of it wrap; null where each of its lines is whole.
 * @param floor the first line that is of no row above
 */
export function rowAt(lines: Lines, from: number, floor = 0): WrappedRow | null {
  const first = lines[from]?.[0]
  if (first === undefined) return null
  const keys: WrappedKey[] = []
  const taken = new Set<Word>()
  let to = from + 1
  for (let at = from; at < Math.min(to, lines.length); at++) {
    for (const word of lines[at] ?? []) {
      const key = taken.has(word) ? null : (keyFrom(lines, word) ?? filled(word))
      if (key === null) continue
      keys.push(key)
      for (const part of key.words) taken.add(part)
      to = Math.max(to, (key.words.at(-1) as Word).line + 1)
    }
    if (at === from && !begins(keys, first)) return null
    if (at + 1 === to && (areHeadings(lines, at, to) || goesOn(lines, to, keys, taken))) to++
    if (to > from + LINES) return null
  }
  const isBroken = keys.some(({ words }) => words.length > 1)
  const top = topOfGoal(lines, from, floor, keys)
  if (!isBroken && to === top + 1) return pairsOf(lines[from] ?? [], from)
  const words = lines.slice(top, to).flat()
  return {
    from: top,
    to,
    cells: cellsOf(
      keys,
      words.filter((word) => !taken.has(word)),
    ),
  }
}

/** A line of several keys and values that blanks set apart, whatever the keys after the first are. */
function pairsOf(line: readonly Word[], from: number): WrappedRow | null {
  const runs: Word[][] = []
  for (const word of line) {
    const before = runs.at(-1)?.at(-1)
    if (before !== undefined && word.start - before.end < APART) runs.at(-1)?.push(word)
    else runs.push([word])
  }
  if (runs.length < 2 * PAIRS || runs.length % 2 > 0 || runs[0]?.length !== 1) return null
  const cells = runs.flatMap((key, index) =>
    index % 2 === 0 ? [{ key, values: runs[index + 1] ?? [] }] : [],
  )
  return { from, to: from + 1, cells }
}

/** Keys with a value each that make a line one of cells, and blanks between cells at least. */
const PAIRS = 2
const APART = 2

/** The first line of a goal whose key stands beside the middle of it: texts that begin where the one behind the key does. */
function topOfGoal(lines: Lines, from: number, floor: number, keys: readonly WrappedKey[]): number {
  const [key, other] = keys
  const beside = lines[from]?.[1]
  if (key === undefined || other !== undefined || beside === undefined) return from
  if (!isHeading(key.field)) return from
  const isBelow = (at: number): boolean => {
    const line = lines[at] ?? []
    const isText = line.every(({ field, filled: own }) => field === null && own === 0)
    return isText && Math.abs((line[0]?.left ?? 0) - beside.left) <= OUT
  }
  let top = from
  while (top > floor && from - top < LINES && isBelow(top - 1)) top--
  if (top === floor) return top
  const end = lines[top]?.[0]?.right ?? 0
  const isOfOther = lines[top - 1]?.some(
    ({ left, right }) => Math.abs(left - beside.left) <= OUT && end <= right + LONGER,
  )
  return isOfOther === true ? from : top
}

/** A word that begins with a key and goes on with its value. */
function filled(word: Word): WrappedKey | null {
  return word.filled > 0 ? { words: [word], field: 'pass', left: word.left } : null
}

/** Whether a line ends with headings of goals, and the next holds a text for each. */
function areHeadings(lines: Lines, at: number, next: number): boolean {
  const line = lines[at] ?? []
  const count = line.length - 1 - line.findLastIndex(({ field }) => !isHeading(field))
  if (count < 2) return false
  const [first, ...rest] = lines[next] ?? []
  if (first === undefined) return false
  const texts = [first, ...rest].filter(({ field, filled: key }) => field === null && key === 0)
  return texts.length === count || keyFrom(lines, first) !== null
}

function isHeading(field: Field | null): boolean {
  return field !== null && HEADINGS.has(field)
}

/** A row begins with a key. */
function begins(keys: readonly WrappedKey[], first: Word): boolean {
  return keys.some(({ words }) => words[0] === first)
}

/**
 * Whether the next line goes on with values of a row of several keys: it has no key of its own, or one only further right
 * than what goes on with the first value; and every such word stands below a value, right of that value's key.
 */
function goesOn(
  lines: Lines,
  at: number,
  keys: readonly WrappedKey[],
  taken: ReadonlySet<Word>,
): boolean {
  const line = lines[at] ?? []
  const own = line.findIndex((word) => keyFrom(lines, word) !== null || word.filled > 0)
  const rest = line.slice(0, own === -1 ? line.length : own)
  if (rest.length === 0 || (own === -1 && keys.length < 2)) return false
  const leftmost = keys.reduce((one, other) => (other.left < one.left ? other : one))
  const edge = Math.max(...leftmost.words.map(({ right }) => right))
  const above = (lines[at - 1] ?? []).filter((word) => !taken.has(word))
  return rest.every(
    (word) =>
      word.left >= edge &&
      above.some((each) => overlaps(each, word) && word.right <= each.right + LONGER),
  )
}

function cellsOf(keys: readonly WrappedKey[], values: readonly Word[]): WrappedCell[] {
  const sorted = keys.toSorted((one, other) =>
    isStacked(one, other) ? topOf(one) - topOf(other) : one.left - other.left,
  )
  const owner = underHeadings(keys, values) ?? ((word: Word) => nearest(keys, word))
  const owned = new Map<WrappedKey, Word[]>(sorted.map((key) => [key, []]))
  for (const word of values) owned.get(owner(word) ?? (sorted[0] as WrappedKey))?.push(word)
  return sorted.map((key) => ({ key: key.words, values: owned.get(key) ?? [] }))
}

/** The key that a value stands behind, of several that stand one over the other the one whose lines are nearest. */
function nearest(keys: readonly WrappedKey[], word: Word): WrappedKey | undefined {
  const before = keys.filter(({ left }) => left <= word.left + OUT)
  const lefts = before.map(({ left }) => left)
  const last = before[lefts.lastIndexOf(Math.max(...lefts))]
  if (last === undefined) return undefined
  const distance = ({ words }: WrappedKey): number =>
    Math.min(...words.map(({ line }) => Math.abs(line - word.line)))
  return before
    .filter((key) => isStacked(key, last))
    .reduce((best, key) => (distance(key) < distance(best) ? key : best), last)
}

function isStacked(one: WrappedKey, other: WrappedKey): boolean {
  return one.words.some((word) => other.words.some((each) => overlaps(word, each)))
}

function topOf({ words }: WrappedKey): number {
  return words[0]?.line ?? 0
}

/** Headings of goals side by side on a line of their own, and as many texts on the first line below: each is of its heading. */
function underHeadings(
  keys: readonly WrappedKey[],
  values: readonly Word[],
): ((word: Word) => WrappedKey | undefined) | null {
  const top = values[0]?.line
  const headings = keys.filter(
    ({ words, field }) => words.length === 1 && isHeading(field) && words[0]?.line !== top,
  )
  const first = values.filter(({ line }) => line === top)
  if (headings.length < 2 || first.length !== headings.length) return null
  return (word) => {
    const column = first.findLastIndex(({ left }) => left <= word.left + OUT)
    return headings[Math.max(0, column)]
  }
}
