/**
 * Lines whose columns stand so close that single blanks part them, and a line's texts are pushed aside where there are
 * many: every word is a cell's, of the column that it is nearest to, in the order of the columns.
 */
import type { PlacedLine, Word } from './runs.ts'
import type { Section } from './section.ts'
import type { Part } from './parts.ts'
import { unstacked } from './stacks.ts'

/** Words of the line that shows the columns, and lines with most of them, that make a table. */
const FEWEST = 4
const LINES = 4
const MOST = 0.6
/** A word off its column costs its distance, at most this; two words of a line in one column cost more. */
const FARTHEST = 12
const JOIN = 8
/** How far a word may reach into the next column, pushed aside, and what each place more costs. */
const PUSHED = 5
const OVER = 1
/** Distance of a line's words, on average, past which it is no line of the table. */
const OFF = 4
/** Times that columns are placed anew by what stands in them. */
const ROUNDS = 3

/** Where a column's words begin, end and have their middle, as most do. */
interface Column {
  readonly left: number
  readonly right: number
  readonly centre: number
}

/** The table around the line with the most words, of lines that hold one; null where there is none. */
export function denseSection(
  lines: readonly PlacedLine[],
  from: number,
  to: number,
): Section | null {
  let model = from
  for (let at = from; at < to; at++) {
    if (wordsAt(lines, at).length > wordsAt(lines, model).length) model = at
  }
  const count = wordsAt(lines, model).length
  if (count < FEWEST) return null
  let columns = wordsAt(lines, model).map(columnOf)
  let range = { first: model, last: model }
  for (let round = 0; round < ROUNDS; round++) {
    range = rangeOf(lines, from, to, model, columns)
    columns = placedAnew(lines.slice(range.first, range.last + 1), columns)
  }
  const own = lines.slice(range.first, range.last + 1)
  if (own.filter(({ words }) => words.length >= MOST * count).length < LINES) return null
  const cells = own.map(({ words, blanks }, index) => ({
    parts: partsOf(words, assigned(words, columns).columns),
    apart: index > 0 && blanks > 0,
  }))
  const whole = unstacked(cells)
  const isKept = (_: unknown, index: number): boolean => (whole[index]?.parts.length ?? 0) > 0
  return {
    ...range,
    columns: count,
    lines: own.filter(isKept),
    cells: whole.filter(isKept),
    isFollowed: false,
  }
}

function wordsAt(lines: readonly PlacedLine[], at: number): readonly Word[] {
  return (lines[at] as PlacedLine).words
}

function columnOf({ left, right }: Word): Column {
  return { left, right, centre: (left + right) / 2 }
}

/** The lines around the model whose words stand in the columns. */
function rangeOf(
  lines: readonly PlacedLine[],
  from: number,
  to: number,
  model: number,
  columns: readonly Column[],
): { first: number; last: number } {
  const fits = (at: number): boolean => {
    const { words } = lines[at] as PlacedLine
    return assigned(words, columns).price <= OFF * words.length
  }
  let first = model
  while (first > from && fits(first - 1)) first--
  let last = model
  while (last + 1 < to && fits(last + 1)) last++
  return { first, last }
}

/** The columns where the words that they hold stand, by their medians. */
function placedAnew(lines: readonly PlacedLine[], columns: readonly Column[]): Column[] {
  const held: Word[][] = columns.map(() => [])
  for (const { words } of lines) {
    const own = assigned(words, columns).columns
    for (const [index, word] of words.entries()) held[own[index] as number]?.push(word)
  }
  return columns.map((column, index) => {
    const words = held[index] as Word[]
    if (words.length === 0) return column
    const left = median(words.map((word) => word.left))
    const right = median(words.map((word) => word.right))
    return { left, right, centre: median(words.map((word) => (word.left + word.right) / 2)) }
  })
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[numbers.length >> 1] as number
}

/** The column of each word, at the least price: columns grow along a line, and few words share one. */
function assigned(
  words: readonly Word[],
  columns: readonly Column[],
): { readonly columns: readonly number[]; readonly price: number } {
  let prices = columns.map(() => 0)
  const from: number[][] = []
  for (const [index, word] of words.entries()) {
    const own: number[] = []
    const back: number[] = []
    let best = Infinity
    let bestAt = 0
    for (const [at, column] of columns.entries()) {
      const joined = index === 0 ? Infinity : (prices[at] as number) + JOIN
      const before = index === 0 ? 0 : best
      const isJoined = joined < before
      own.push(Math.min(joined, before) + distance(word, column) + over(word, columns, at))
      back.push(isJoined ? at : bestAt)
      if ((prices[at] as number) < best) {
        best = prices[at] as number
        bestAt = at
      }
    }
    prices = own
    from.push(back)
  }
  let at = prices.indexOf(Math.min(...prices))
  const price = prices[at] ?? 0
  const out: number[] = []
  for (let index = words.length - 1; index >= 0; index--) {
    out.unshift(at)
    at = from[index]?.[at] as number
  }
  return { columns: out, price }
}

function distance({ left, right }: Word, column: Column): number {
  return Math.min(
    FARTHEST,
    Math.abs(left - column.left),
    Math.abs(right - column.right),
    Math.abs((left + right) / 2 - column.centre),
  )
}

/** The price of a text that lies over the columns beside its own. */
function over({ left, right }: Word, columns: readonly Column[], at: number): number {
  const before = columns[at - 1]
  const after = columns[at + 1]
  const reach =
    Math.max(0, right - (after?.left ?? Infinity) - PUSHED) +
    Math.max(0, (before?.right ?? -Infinity) - left - PUSHED)
  return OVER * reach
}

function partsOf(words: readonly Word[], columns: readonly number[]): Part[] {
  const parts: Part[] = []
  for (const [index, word] of words.entries()) {
    const first = columns[index] as number
    const before = parts.at(-1)
    if (before?.first === first) {
      parts[parts.length - 1] = {
        ...before,
        text: `${before.text} ${word.text}`,
        right: word.right,
      }
    } else parts.push({ ...word, first, last: first })
  }
  return parts
}
