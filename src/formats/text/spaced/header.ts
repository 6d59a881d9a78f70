/** The header of a section by position. */
import type { Part } from './parts.ts'
import type { CellLine } from './rows.ts'
import { FIGURE } from './texts.ts'
import { widthOf } from './runs.ts'

/** Lines of a header at most, from the one that begins at the left. */
const HEADER = 3

/** Lines of a form's head above its table at most. */
const HEAD = 24

/** The lines of a header: the first, and the one after the last. */
export interface Header {
  readonly first: number
  readonly end: number
}

/**
 * The first header of a section whose words are alike, the first one where none are: a line that begins at the left, and those below that don't and hold what is left of its
 * texts, which together have a text in every column; none of them is a figure. What stands above it and begins at the
 * left, and its wraps, are a head's. Null where there is none.
 */
export function headerOf(lines: readonly CellLine[], columns: number): Header | null {
  let found: Header | null = null
  for (let at = 0; at < lines.length; at++) {
    if (!beginsLeft(lines[at] as CellLine)) continue
    const held: number[] = []
    const texts: string[] = []
    let end = at
    while (end < Math.min(lines.length, at + HEADER)) {
      const { parts } = lines[end] as CellLine
      if (end > at && beginsLeft(lines[end] as CellLine)) break
      if (parts.some((part) => FIGURE.test(part.text) || !isRest(part, held))) break
      for (const { first, last, text } of parts) if (first === last) held[first] = widthOf(text)
      texts.push(...parts.map(({ text }) => text))
      end++
    }
    const blank = range(columns).filter((column) => held[column] === undefined)
    const alike = areAlike(texts)
    if (blank.length > 0 && !(alike && columns - blank.length >= FEWEST)) continue
    if (blank.some((column) => holds(lines, end, column))) continue
    let first = at
    while (first > 0 && isAbove(lines[first - 1] as CellLine)) first--
    found ??= { first, end }
    if (alike) return { first, end }
    if (at > found.first + HEAD) break
  }
  return found
}

/** Texts of a header at least whose words are alike, where the head above it has columns of its own. */
const FEWEST = 4

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index)
}

/** Whether a text stands in a column from a line on, and in no other. */
function holds(lines: readonly CellLine[], from: number, column: number): boolean {
  return lines
    .slice(from)
    .some(({ parts }) => parts.some(({ first, last }) => first === column && last === column))
}

/** Different texts that have the same two characters: 一级指标, 二级指标. Names of a head and what they name have nothing in common. */
const ALIKE = 3

function areAlike(texts: readonly string[]): boolean {
  const count = new Map<string, number>()
  for (const text of new Set(texts)) {
    const pairs = new Set<string>()
    for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2))
    for (const pair of pairs) {
      const own = (count.get(pair) ?? 0) + 1
      if (own >= ALIKE) return true
      count.set(pair, own)
    }
  }
  return false
}

/** A line that begins further right and holds short texts: what of a header's cells stands above its first line. */
function isAbove(line: CellLine): boolean {
  return !beginsLeft(line) && line.parts.every(({ text }) => !SENTENCE.test(text))
}

/** A sentence is no header's. */
const SENTENCE = /[。；;，,]|.{16}/

/** What is left of a header's text is shorter than the line above. */
function isRest({ first, text }: Part, held: readonly number[]): boolean {
  const above = held[first]
  return above === undefined || widthOf(text) < above
}

function beginsLeft({ parts }: CellLine): boolean {
  return parts[0]?.first === 0
}
