/** Lines of a section → the rows of its table: stretches of lines in which every column holds one wrapped text. */
import type { Part } from './parts.ts'
import { type Texts, wrapPrice } from './texts.ts'

/** A line of a section. */
export interface CellLine {
  readonly parts: readonly Part[]
  /** Whether a blank line stands above. */
  readonly apart: boolean
}

/** First and last line, blank ends left out. */
export interface Row {
  readonly first: number
  readonly last: number
}

/** Lines of one row at most. */
const MOST_LINES = 24
/** Blank lines inside a row at most. */
const MOST_BLANKS = 1
/** Price of a row: more of them need a reason. */
const ROW = 0.6
/** Price of a row's end without a blank line. */
const TIGHT = 0.15
/** Price of a blank line inside a row. */
const BLANK = 2.5
/** Price of a column left out that most rows have. */
const MISSING = 0.9
/** Price of a second line with a text in most columns, and how many they are. */
const FULL_LINE = 1.8
const FULL = 0.7
/** Lines above and below that show whether a column is blank. */
const AROUND = 8
/** Price of a line by which a text is off the middle of its row. */
const OFF = 0.8
/** The same of the one that is farthest off: without blank lines, the texts of a row's single lines stand off together. */
const OFF_TOGETHER = 2
/** Lines off the middle that cost nothing; without blank lines, one of an even number of lines stands half a line off. */
const OFF_SPARE = 0.25
const OFF_TIGHT = 0.5
/** Price of a label in a row that has one in the same column, whole by its ending. */
const LABELS_IN_ROW = 1.5
/** Price of a row that begins with what is left of the text above. */
const REST = 1.5
/** Price of a text's line below its first. */
const WRAP = 0.4
/** Lines that a wrapped text may leave to others. */
const STEP = 2
/** Price of a cell over columns that have cells of their own in the row. */
const OVER = 1.2
/** Price of lines with labels only between two rows. */
const BARE = 1.5
/** The same between two blank lines. */
const BARE_ALONE = 0.3

export interface Rows {
  readonly rows: readonly Row[]
  readonly price: number
}

/** Which of two lines the texts in their middle stand on: 1 the upper, -1 the lower, the same all over a table. */
export type Lean = 1 | -1
/** Price of a row whose texts stand on the other one. */
const OTHER = 0.3

/** Where texts stand in cells that are higher than they. */
export type Anchor = 'middle' | 'top'

/** The rows of the least price, where the first `labels` columns hold labels of several rows. */
export function rowsOf(
  lines: readonly CellLine[],
  columns: number,
  labels: number,
  anchor: Anchor,
  texts: Texts,
  lean: Lean = 1,
): Rows {
  const missing = missingPrices(lines, columns, labels)
  const values = lines.map(({ parts }) => parts.filter((part) => part.last >= labels))
  const prices = new Float64Array(lines.length + 1).fill(Infinity)
  const from = new Int32Array(lines.length + 1)
  prices[0] = 0
  for (let end = 1; end <= lines.length; end++) {
    let blanks = 0
    for (let begin = end - 1; begin >= 0 && begin >= end - MOST_LINES; begin--) {
      if (begin + 1 < end && lines[begin + 1]?.apart === true) blanks++
      if (blanks > MOST_BLANKS) break
      const before = prices[begin] as number
      const joint = begin > 0 && lines[begin]?.apart !== true ? TIGHT : 0
      let price = before + joint
      if (price >= (prices[end] as number)) continue
      price += rowPrice(
        lines,
        values,
        begin,
        end,
        texts,
        missing[(begin + end) >> 1] ?? missing[begin] ?? [],
        labels,
        anchor,
        lean,
      )
      if (price >= (prices[end] as number)) continue
      prices[end] = price
      from[end] = begin
    }
  }
  const rows: Row[] = []
  for (let end = lines.length; end > 0; end = from[end] as number) {
    const begin = from[end] as number
    rows.push({ first: begin, last: end - 1 })
  }
  return { rows: rows.reverse(), price: prices[lines.length] as number }
}

function rowPrice(
  lines: readonly CellLine[],
  values: readonly (readonly Part[])[],
  begin: number,
  end: number,
  texts: Texts,
  missing: readonly number[],
  labels: number,
  anchor: Anchor,
  lean: Lean,
): number {
  const last: (Part | undefined)[] = missing.map(() => undefined)
  const lastAt = missing.map(() => -1)
  const firstAt = missing.map(() => -1)
  const wraps = missing.map(() => 0)
  const usual = missing.filter((each) => each > MISSING / 2).length
  let full = 0
  let price = ROW
  let top = -1
  let bottom = -1
  for (let at = begin; at < end; at++) {
    if (at > begin && lines[at]?.apart === true) price += BLANK
    if (at > begin && texts.ending !== null)
      price += wholeAbove(lines, begin, at, labels, texts.ending)
    const own = values[at] as readonly Part[]
    if (own[0]?.first === labels && own.length >= FULL * usual) full++
    for (const part of values[at] as readonly Part[]) {
      if (top === -1) top = at
      bottom = at
      const { first } = part
      for (let column = first; column <= part.last; column++) {
        const before = last[column]
        if (before !== undefined) {
          if (before.first !== first || before.last !== part.last) price += OVER
          else if (column === first) {
            if (first === part.last) price += wrapPrice(before, part, texts)
            wraps[first] = (wraps[first] as number) + 1
            price += Math.max(0, at - (lastAt[column] as number) - STEP)
          }
        } else {
          firstAt[column] = at
          if (column === first && texts.rests.has(part)) price += REST
        }
        last[column] = part
        lastAt[column] = at
      }
    }
  }
  if (top === -1) {
    const alone = lines[begin]?.apart !== false && lines[end]?.apart !== false
    return price + (alone ? BARE_ALONE : BARE)
  }
  price += WRAP * Math.max(...wraps) + FULL_LINE * Math.max(0, full - 1)
  const middle = (top + bottom) / 2
  const spare = texts.tight ? OFF_TIGHT : OFF_SPARE
  let most = 0
  let isOther = false
  for (let column = 0; column < missing.length; column++) {
    const first = firstAt[column] as number
    if (first === -1) {
      price += missing[column] as number
      continue
    }
    const below = (first + (lastAt[column] as number)) / 2 - middle
    if (lean * below > 0) isOther = true
    const off = anchor === 'top' ? first - top : Math.max(0, Math.abs(below) - spare)
    if (texts.tight) most = Math.max(most, off)
    else price += OFF * off
  }
  if (isOther && texts.tight && anchor === 'middle') price += OTHER
  return price + OFF_TOGETHER * most
}

/** The price of labels on a line below whole ones of the same row. */
function wholeAbove(
  lines: readonly CellLine[],
  begin: number,
  at: number,
  labels: number,
  ending: string,
): number {
  let price = 0
  for (const { first, last, text } of lines[at]?.parts ?? []) {
    if (last >= labels || !text.endsWith(ending) || text.length === ending.length) continue
    for (let above = begin; above < at; above++) {
      const same = lines[above]?.parts.find((part) => part.first === first && part.last === last)
      if (same?.text.endsWith(ending) !== true) continue
      price += LABELS_IN_ROW
      break
    }
  }
  return price
}

/**
 * What a row without a text in a column costs, by its place: nothing where the column is blank around, or
 * holds labels.
 */
function missingPrices(lines: readonly CellLine[], columns: number, labels: number): number[][] {
  return lines.map((_, at) => {
    const counts = Array.from({ length: columns }, () => 0)
    for (let near = Math.max(0, at - AROUND); near < lines.length && near <= at + AROUND; near++) {
      for (const { first, last } of lines[near]?.parts ?? []) {
        if (first === last) counts[first] = (counts[first] as number) + 1
      }
    }
    const held = counts.slice(labels).sort((a, b) => a - b)
    const usual = Math.max(1, held[held.length >> 1] ?? 1)
    return counts.map((count, column) =>
      column < labels ? 0 : MISSING * Math.min(1, count / usual),
    )
  })
}
