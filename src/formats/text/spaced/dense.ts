/**
 * Lines whose columns stand so close that single blanks part them, and a line's texts are pushed aside where there are
 * many: every word is a cell's, of the column that it is nearest to, in the order of the columns.
 */
import { median } from '../../../values/median.ts'
import type { CellLine } from './rows.ts'
import type { PlacedLine, Word } from './runs.ts'
import type { Section } from './tables.ts'
import type { Part } from './parts.ts'
import { FIGURE } from './texts.ts'
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

/** Lines that may show the columns, and how many words fewer than the most they may have. */
const MODELS = 6
const FEWER = 2
/** What a word in its column is worth, and what a column costs that hardly a line fills. */
const WORTH = 4
const SPARSE = 0.15
const SPARSE_PRICE = 40
/** Price of a column: more of them fit better by themselves. */
const COLUMN = 12

/** A line that shows the columns, and the lines whose words stand in them. */
interface Fit {
  readonly first: number
  readonly last: number
  readonly columns: readonly Column[]
  readonly worth: number
}

/** The table around the line that shows columns best, of lines that hold one; null where there is none. */
export function denseSection(
  lines: readonly PlacedLine[],
  from: number,
  to: number,
): Section | null {
  let best: Fit | null = null
  for (const model of modelsOf(lines, from, to)) {
    if (best !== null && isSame(lines, model, best)) continue
    const fit = fitOf(lines, from, to, model)
    if (best === null || fit.worth > best.worth) best = fit
  }
  if (best === null) return null
  const { first, last, columns } = best
  const own = lines.slice(first, last + 1)
  if (own.filter(({ words }) => words.length >= MOST * columns.length).length < LINES) return null
  const cells = own.map(({ words, blanks }, index) => ({
    parts: partsOf(words, assigned(words, columns).columns),
    apart: index > 0 && blanks > 0,
  }))
  const whole = unstacked(spanning(cells, columns))
  const isKept = (_: unknown, index: number): boolean => (whole[index]?.parts.length ?? 0) > 0
  return {
    first,
    last,
    columns: columns.length,
    lines: own.filter(isKept),
    cells: whole.filter(isKept),
    top: lines[first] as PlacedLine,
    bottom: lines[last] as PlacedLine,
  }
}

/** Lines with the most words, or nearly, from the top. */
function modelsOf(lines: readonly PlacedLine[], from: number, to: number): number[] {
  let most = FEWEST
  for (let at = from; at < to; at++) most = Math.max(most, wordsAt(lines, at).length)
  const models: number[] = []
  for (let fewer = 0; fewer <= FEWER && most - fewer >= FEWEST; fewer++) {
    for (let at = from; at < to && models.length < MODELS; at++) {
      if (wordsAt(lines, at).length === most - fewer) models.push(at)
    }
  }
  return models
}

/** Whether a line has as many words as a fit has columns and is one of its own. */
function isSame(lines: readonly PlacedLine[], at: number, { first, last, columns }: Fit): boolean {
  return at >= first && at <= last && wordsAt(lines, at).length === columns.length
}

function fitOf(lines: readonly PlacedLine[], from: number, to: number, model: number): Fit {
  let columns = wordsAt(lines, model).map(columnOf)
  let range = { first: model, last: model }
  for (let round = 0; round < ROUNDS; round++) {
    range = rangeOf(lines, from, to, model, columns)
    columns = placedAnew(lines.slice(range.first, range.last + 1), columns)
  }
  const held = columns.map(() => 0)
  let worth = 0
  for (let at = range.first; at <= range.last; at++) {
    const words = wordsAt(lines, at)
    const { columns: own, price } = assigned(words, columns)
    worth += WORTH * words.length - price
    for (const column of new Set(own)) held[column] = (held[column] as number) + 1
  }
  const height = range.last - range.first + 1
  const sparse = held.filter((count) => count < SPARSE * height).length
  return { ...range, columns, worth: worth - SPARSE_PRICE * sparse - COLUMN * columns.length }
}

/** The lines with texts in the middle over two columns that have texts of their own on the line below: headers of both. */
function spanning(lines: readonly CellLine[], columns: readonly Column[]): readonly CellLine[] {
  return lines.map((line, at) => {
    if (line.parts.length < FEWEST || line.parts.some(({ text }) => FIGURE.test(text))) return line
    const below = new Set(lines[at + 1]?.parts.map(({ first }) => first))
    const held = new Set(line.parts.map(({ first }) => first))
    const parts = line.parts.map((part) => {
      const beside = [part.first - 1, part.first + 1].find((other) => {
        const [own, next] = [columns[part.first], columns[other]]
        if (own === undefined || next === undefined || held.has(other)) return false
        if (!below.has(other) || !below.has(part.first)) return false
        const centre = (part.left + part.right) / 2
        const middle = (own.centre + next.centre) / 2
        return Math.abs(centre - middle) < Math.abs(centre - own.centre)
      })
      if (beside === undefined) return part
      return { ...part, first: Math.min(part.first, beside), last: Math.max(part.first, beside) }
    })
    return { ...line, parts }
  })
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
