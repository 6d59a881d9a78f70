/** A line in the columns of a section: which column each of its texts stands in. */
import type { PlacedLine, Word } from './runs.ts'

/** Places between two columns that no text covers: the next column begins at `right`. */
export interface Blank {
  readonly left: number
  readonly right: number
}

/** How far from the middle of a blank, by its share, a header over two columns may stand. */
const CENTRED = 0.2

/** A run, or a part of one that a blank between columns cuts off, in the columns that it covers. */
export interface Part extends Word {
  readonly first: number
  readonly last: number
}

/** The parts of a line; a run is cut where a blank of its own lies between two columns. */
export function partsOf({ words, runs }: PlacedLine, blanks: readonly Blank[]): Part[] {
  const parts: Part[] = []
  let at = 0
  for (const run of runs) {
    let begins = true
    for (; at < words.length && (words[at] as Word).right <= run.right; at++) {
      const word = words[at] as Word
      const range = rangeOf(word, blanks)
      const before = parts.at(-1)
      if (begins || before === undefined || range.first > before.last) {
        parts.push({ ...word, ...range })
      } else {
        const text = `${before.text} ${word.text}`
        parts[parts.length - 1] = { ...before, text, right: word.right, last: range.last }
      }
      begins = false
    }
  }
  return parts
}

/**
 * The columns that a word lies over. One in a blank is of the column nearer to it; where the blank is
 * wide and the word in its middle, of both: a header over two columns.
 */
function rangeOf(
  { left, right }: Word,
  blanks: readonly Blank[],
): { readonly first: number; readonly last: number } {
  let first = 0
  while (first < blanks.length && left >= (blanks[first] as Blank).left) first++
  let last = blanks.length
  while (last > 0 && right <= (blanks[last - 1] as Blank).right) last--
  if (last >= first) return { first, last }
  const blank = blanks[last] as Blank
  const before = left - blank.left
  const after = blank.right - right
  if (Math.abs(before - after) <= Math.max(1, CENTRED * (before + after)) && before > 1) {
    return { first: last, last: first }
  }
  return before < after ? { first: last, last } : { first, last: first }
}

/** How a line stands to the columns: each part in its own, some over several, or in the way of each other. */
export function fitOf(
  line: PlacedLine,
  blanks: readonly Blank[],
): 'inside' | 'spanning' | 'crossing' {
  const parts = partsOf(line, blanks)
  if (line.runs.length === 1 && parts.length > 1) return 'crossing'
  if (parts.some(({ first }, index) => first <= (parts[index - 1]?.last ?? -1))) return 'crossing'
  if (parts.every(({ first, last }) => first === last)) return 'inside'
  return parts.length > 1 ? 'spanning' : 'crossing'
}
