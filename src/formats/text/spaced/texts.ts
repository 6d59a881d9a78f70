/** What the texts of a section's columns are like, and which of them may be one text's lines. */
import type { Part } from './parts.ts'
import type { CellLine } from './rows.ts'
import { firstWidth, widthOf } from './runs.ts'

/** Price of a text going on after a line with room for more, by the room; at most, also where no blank lines set rows apart. */
const ROOM = 0.45
const MOST_ROOM = 1.4
const MOST_ROOM_TIGHT = 4
/** Price of a figure going on in another, and of an operator in any text: two values. */
const FIGURES = 3
const OPERATOR = /^[≥≤≧≦=＝><＞＜]/
/** Years head columns as well. */
export const FIGURE = /^(?!(?:19|20)\d\d年)[≥≤≧≦=＝><＞＜]{0,2}\d/
/** Room, in Latin characters, that says nothing. */
const SPARE = 2
/** What the texts of each column are like. */
export interface Texts {
  /** The widest text of each column, as printed. */
  readonly capacity: readonly number[]
  /** Whether no blank lines set rows apart, so that texts have to. */
  readonly tight: boolean
  /** Those that begin as figures do. */
  readonly figures: ReadonlySet<Part>
  /** Those that are what is left of the text above: short, below one that fills its column. */
  readonly rests: ReadonlySet<Part>
  /** How most texts of the first columns end, as labels do; null where they don't end alike. */
  readonly ending: string | null
}

/** The price of a text going on below a line that had room for its beginning. */
export function wrapPrice(before: Part, part: Part, { capacity, tight, figures }: Texts): number {
  const room = (capacity[part.first] as number) - widthOf(before.text) - firstWidth(part.text)
  const begins = tight && OPERATOR.test(part.text)
  const two = begins || (figures.has(before) && figures.has(part)) ? FIGURES : 0
  if (tight) return room < 0 ? two : two + Math.min(MOST_ROOM_TIGHT, ROOM * (room + 1))
  return room < SPARE ? two : two + Math.min(MOST_ROOM, ROOM * room)
}

/** @param tight whether no blank lines set rows apart */
export function textsOf(lines: readonly CellLine[], columns: number, tight: boolean): Texts {
  const figures = new Set<Part>()
  for (const { parts } of lines) {
    for (const part of parts) if (FIGURE.test(part.text)) figures.add(part)
  }
  const ending = tight ? endingOf(lines) : null
  const capacity = capacities(lines, columns, tight)
  return { capacity, tight, figures, rests: restsOf(lines, capacity), ending }
}

/** Share of its column that what is left of a text has at most, and lines between it and the text. */
const REST = 0.5
const BETWEEN = 2

function restsOf(lines: readonly CellLine[], capacity: readonly number[]): ReadonlySet<Part> {
  const rests = new Set<Part>()
  const above: { part: Part; at: number }[] = []
  for (const [at, { parts }] of lines.entries()) {
    for (const part of parts) {
      if (part.first !== part.last) continue
      const before = above[part.first]
      above[part.first] = { part, at }
      if (before === undefined || at - before.at > BETWEEN) continue
      const width = capacity[part.first] as number
      const isFull = widthOf(before.part.text) > width - SPARE
      if (isFull && widthOf(part.text) <= REST * width && !FIGURE.test(part.text)) rests.add(part)
    }
  }
  return rests
}

/** The first columns hold labels, where any do; so many of their texts, and at least this share, end alike. */
const LABELS = 2
const FEWEST_ALIKE = 4
const ALIKE = 0.3
const ENDING = 2

function endingOf(lines: readonly CellLine[]): string | null {
  const counts = new Map<string, number>()
  let all = 0
  for (const { parts } of lines) {
    for (const { last, text } of parts) {
      if (last >= LABELS) continue
      all++
      const ending = text.slice(-ENDING)
      counts.set(ending, (counts.get(ending) ?? 0) + 1)
    }
  }
  const [best] = [...counts].sort((one, other) => other[1] - one[1])
  const [ending, count] = best ?? ['', 0]
  return count >= Math.max(FEWEST_ALIKE, ALIKE * all) && ending.length === ENDING ? ending : null
}

/** A text wider than all others of its column by this factor is no measure of it: a title, a value of the head. */
const OUTLYING = 1.25

/** The widest text of each column, as printed; without blank lines, one far wider than the next aside. */
export function capacities(lines: readonly CellLine[], columns: number, tight: boolean): number[] {
  const widest = Array.from({ length: columns }, () => 0)
  const next = widest.slice()
  for (const { parts } of lines) {
    for (const { first, last, text } of parts) {
      if (first !== last) continue
      const width = widthOf(text)
      next[first] = Math.max(next[first] as number, Math.min(width, widest[first] as number))
      widest[first] = Math.max(widest[first] as number, width)
    }
  }
  return widest.map((width, column) => {
    const other = next[column] as number
    return tight && other > 0 && width > OUTLYING * other ? other : width
  })
}
