/** The header of a section by position. */
import type { Part } from './parts.ts'
import type { CellLine } from './rows.ts'
import { FIGURE } from './texts.ts'
import { widthOf } from './runs.ts'

/** Lines of a header at most, from the one that begins at the left. */
const HEADER = 3

/** The lines of a header: the first, and the one after the last. */
export interface Header {
  readonly first: number
  readonly end: number
}

/**
 * The first header of a section: a line that begins at the left, and those below that don't and hold what is left of its
 * texts, which together have a text in every column; none of them is a figure. What stands above it and begins at the
 * left, and its wraps, are a head's. Null where there is none.
 */
export function headerOf(lines: readonly CellLine[], columns: number): Header | null {
  for (let at = 0; at < lines.length; at++) {
    if (!beginsLeft(lines[at] as CellLine)) continue
    const held: number[] = []
    let end = at
    while (end < Math.min(lines.length, at + HEADER)) {
      const { parts } = lines[end] as CellLine
      if (end > at && beginsLeft(lines[end] as CellLine)) break
      if (parts.some((part) => FIGURE.test(part.text) || !isRest(part, held))) break
      for (const { first, last, text } of parts) if (first === last) held[first] = widthOf(text)
      end++
    }
    if (held.filter((width) => width > 0).length < columns) continue
    let first = at
    while (first > 0 && !beginsLeft(lines[first - 1] as CellLine)) first--
    return { first, end }
  }
  return null
}

/** What is left of a header's text is shorter than the line above. */
function isRest({ first, text }: Part, held: readonly number[]): boolean {
  const above = held[first]
  return above === undefined || widthOf(text) < above
}

function beginsLeft({ parts }: CellLine): boolean {
  return parts[0]?.first === 0
}
