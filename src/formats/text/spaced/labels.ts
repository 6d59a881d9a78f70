/** Labels of several rows: which rows each of them governs, by where it stands. */
import { type Heights, heightsOf } from './heights.ts'
import type { Anchor, CellLine, Lean, Row } from './rows.ts'
import { type Texts, wrapPrice } from './texts.ts'
import { widthOf } from './runs.ts'
import { firstNotBelow } from '../../../values/search.ts'
import type { Part } from './parts.ts'

/** The lines of a label, and the rows it governs. */
export interface Label {
  readonly column: number
  readonly parts: readonly Part[]
  readonly lines: readonly number[]
  readonly row: number
  readonly rowSpan: number
}

/** Price of a label, of a row without one, and of a label that parts one to its right. */
const LABEL = 0
const UNLABELLED = 0.7
const PARTING = 0.8
/** Price of a row above the first label: a page may have cut its rows off. */
const LEADING = 0.25
/** Price of ending a label with a full line, where few labels fill theirs. */
const CUT = 1.3
/** Price of a blank line inside a label. */
const BLANK = 2.5
/** Price of a label's line below its first. */
const WRAP = 0.3
/** Price of a line by which a label is off the middle of its rows, or off their first line. */
const OFF = 0.5
const NEAR = 0.2
/** Without blank lines, price of a label in the middle of two lines that stands on the other one than most texts. */
const OTHER = 0.05
/** How much less its place says for each row more. */
const DRIFT = 0.05
/** Price of a column whose labels stand otherwise in their cells than the values do. */
const MIXED = 1
/** A label this far off governs other rows. */
const FAR = 3
/** Price of a line between two of a label, past the one that a row in its middle takes. */
const STEP = 0.8
/** Room, in Latin characters, that a full line may leave. */
const SPARE = 2
/** Lines of a label at most. */
const MOST_LINES = 8

/** Where labels end alike: price of one going on though it has its ending, of one that begins with what a wrap left, of one without it. */
const WHOLE = 2
const REST = 2
const HALF = 0.2

interface Text {
  readonly part: Part
  readonly at: number
  /** Whether a blank line stands between it and the text above. */
  readonly apart: boolean
}

/**
 * @param height lines of the header, where the first row is one: its texts govern nothing below
 * @returns the labels of the columns before `labels`, with their price
 */
export function labelsOf(
  lines: readonly CellLine[],
  rows: readonly Row[],
  labels: number,
  anchor: Anchor,
  all: Texts,
  height: number,
  lean: Lean = 1,
): { readonly labels: readonly Label[]; readonly price: number } {
  const heights = heightsOf(lines, rows, labels)
  const rowAt = lines.map(() => -1)
  for (const [row, { first, last }] of rows.entries()) rowAt.fill(row, first, last + 1)
  const found: Label[] = []
  let price = 0
  let starts: ReadonlySet<number> | null = null
  for (let column = labels - 1; column >= 0; column--) {
    const texts: Text[] = []
    const blocked = new Set<number>()
    let apart = false
    lines.forEach((line, at) => {
      apart ||= line.apart
      for (const part of line.parts) {
        if (part.first > column || part.last < column) continue
        if (part.first !== column || part.last >= labels) {
          blocked.add(rowAt[at] as number)
          continue
        }
        texts.push({ part, at, apart })
        apart = false
      }
    })
    const [best] = (['middle', 'top'] as const)
      .map((each) => {
        const read = spans(texts, heights, blocked, starts, all, each, lean, height)
        return { ...read, price: read.price + (each === anchor ? 0 : MIXED) }
      })
      .sort((one, other) => one.price - other.price)
    if (best === undefined) continue
    price += best.price
    found.push(...best.labels.map((label) => ({ ...label, column })))
    starts = startsOf(rows.length, best.labels)
  }
  return { labels: found, price }
}

/** Rows in which a label begins, or that none governs. */
function startsOf(rows: number, labels: readonly Omit<Label, 'column'>[]): ReadonlySet<number> {
  const starts = new Set(Array.from({ length: rows }, (_, row) => row))
  for (const { row, rowSpan } of labels) {
    for (let inner = row + 1; inner < row + rowSpan; inner++) starts.delete(inner)
  }
  return starts
}

/** The price of a label that begins with one character, or what is left of the ending of all: a wrap. */
function restPrice({ part }: Text, { tight, ending }: Texts): number {
  return tight && (part.text.length === 1 || ending?.endsWith(part.text) === true) ? REST : 0
}

function endsSo(texts: readonly Text[], ending: string): boolean {
  return texts
    .slice(-ending.length)
    .map(({ part }) => part.text)
    .join('')
    .endsWith(ending)
}

/** Texts of the column that may be one label, from one text up to before `end`. */
interface Candidate {
  readonly end: number
  /** Price of the texts as a label, wherever it stands. */
  readonly price: number
  /** y by which it is held against the rows. */
  readonly height: number
}

/** Consecutive texts to labels, and consecutive rows to labels, at the least price. */
function spans(
  texts: readonly Text[],
  { tops, bottoms, ys }: Heights,
  blocked: ReadonlySet<number>,
  starts: ReadonlySet<number> | null,
  all: Texts,
  anchor: Anchor,
  lean: Lean,
  header: number,
): { readonly labels: readonly Omit<Label, 'column'>[]; readonly price: number } {
  const rows = tops.length
  const best = new Best(texts.length, rows)
  const isFull = ({ part }: Text): boolean =>
    widthOf(part.text) > (all.capacity[part.first] as number) - SPARE
  const cut = CUT * (1 - texts.filter(isFull).length / Math.max(1, texts.length))
  const candidates = texts.map((_, text) => candidatesAt(texts, text, ys, all, anchor, isFull, cut))
  /** No label of a text or of those behind it governs a row past this one. */
  const lasts = candidates.map((own) => {
    const lowest = Math.max(...own.map(({ height }) => height)) + FAR
    return firstNotBelow(rows, (row) => (tops[row] as number) <= lowest)
  })
  const walls = wallsOf(rows, blocked)
  for (let text = 0; text <= texts.length; text++) {
    for (const row of best.rowsAt(text, lasts[text] ?? rows)) {
      const here = best.priceOf(text, row)
      if (row < rows) {
        const bare = blocked.has(row) ? 0 : text === 0 ? LEADING : UNLABELLED
        best.offer(text, row + 1, here + bare, text, row)
      }
      const parting = starts === null || starts.has(row) ? 0 : PARTING
      const inHeader = row === 0 && header > 0
      const upper = tops[row] as number
      for (const { end, price, height } of candidates[text] ?? []) {
        if (inHeader && (texts[end - 1] as Text).at >= header) break
        const reach = Math.min(inHeader ? 1 : rows, walls[row] as number, lasts[end] ?? rows)
        const placeAt = (below: number): number =>
          anchor === 'top' ? upper : (upper + (bottoms[below - 1] as number)) / 2
        let below = 1 + firstNotBelow(rows, (at) => at < row || placeAt(at + 1) < height - FAR)
        for (; below <= reach && placeAt(below) <= height + FAR; below++) {
          const off = Math.abs(placeAt(below) - height)
          const away = OFF * Math.max(0, off - NEAR - DRIFT * (below - row))
          const isOther = all.tight && lean * (height - placeAt(below)) > NEAR
          const side = isOther ? OTHER : 0
          best.offer(end, below, here + LABEL + price + parting + away + side, text, row)
        }
      }
    }
  }
  return { labels: best.labelsOf(texts), price: best.priceOf(texts.length, rows) }
}

/** Of each row the next one, itself included, that no label governs; the number of rows where none is. */
function wallsOf(rows: number, blocked: ReadonlySet<number>): Int32Array {
  const walls = new Int32Array(rows + 1).fill(rows)
  for (let row = rows - 1; row >= 0; row--) {
    walls[row] = blocked.has(row) ? row : (walls[row + 1] as number)
  }
  return walls
}

/** The labels that may begin with a text. */
function candidatesAt(
  texts: readonly Text[],
  text: number,
  ys: readonly number[],
  all: Texts,
  anchor: Anchor,
  isFull: (text: Text) => boolean,
  cut: number,
): Candidate[] {
  const { ending } = all
  const found: Candidate[] = []
  let wraps = 0
  for (let end = text + 1; end <= Math.min(texts.length, text + MOST_LINES); end++) {
    const last = texts[end - 1] as Text
    if (end > text + 1) {
      const above = texts[end - 2] as Text
      if (last.apart) wraps += BLANK
      wraps += WRAP + wrapPrice(above.part, last.part, all)
      if (ending !== null && above.part.text.endsWith(ending)) wraps += WHOLE
      wraps += STEP * Math.max(0, (ys[last.at] as number) - (ys[above.at] as number) - 2)
    }
    const next = texts[end]
    const near = next?.apart === false && (ys[next.at] as number) - (ys[last.at] as number) <= 2
    const edges =
      restPrice(texts[text] as Text, all) +
      (ending === null
        ? Number(near && isFull(last)) * cut
        : Number(!endsSo(texts.slice(text, end), ending)) * HALF)
    const top = ys[(texts[text] as Text).at] as number
    const bottom = ys[last.at] as number
    const height = anchor === 'top' ? top : (top + bottom) / 2
    found.push({ end, price: wraps + edges, height })
  }
  return found
}

/** The least price of giving so many texts to so many rows, and how it came about. */
class Best {
  readonly #rows: number
  /** By how many texts: the rows that they may end before, each with its price and what came before. */
  readonly #states: (Map<number, { price: number; text: number; row: number }> | undefined)[] = []

  constructor(texts: number, rows: number) {
    this.#rows = rows
    this.#states.length = texts + 1
    this.offer(0, 0, 0, -1, -1)
  }

  /** Rows up to a last one that so many texts may end before, in order; also those that are added on the way. */
  *rowsAt(text: number, last: number): Generator<number> {
    const states = this.#states[text]
    if (states === undefined) return
    let first = last
    for (const row of states.keys()) first = Math.min(first, row)
    for (let row = first; row <= last; row++) if (states.has(row)) yield row
  }

  priceOf(text: number, row: number): number {
    return this.#states[text]?.get(row)?.price ?? Infinity
  }

  offer(text: number, row: number, price: number, fromText: number, fromRow: number): void {
    if (price >= this.priceOf(text, row)) return
    const states = this.#states[text] ?? new Map()
    this.#states[text] = states
    states.set(row, { price, text: fromText, row: fromRow })
  }

  /** The labels on the way to all texts and all rows. */
  labelsOf(texts: readonly Text[]): Omit<Label, 'column'>[] {
    const labels: Omit<Label, 'column'>[] = []
    let text = texts.length
    let row = this.#rows
    while (text > 0 || row > 0) {
      const before = this.#states[text]?.get(row)
      if (before === undefined || before.row === -1) break
      if (before.text < text) {
        const own = texts.slice(before.text, text)
        labels.push({
          parts: own.map(({ part }) => part),
          lines: own.map(({ at }) => at),
          row: before.row,
          rowSpan: row - before.row,
        })
      }
      text = before.text
      row = before.row
    }
    return labels.reverse()
  }
}
