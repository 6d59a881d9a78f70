/** Labels of several rows: which rows each of them governs, by where it stands. */
import type { Anchor, CellLine, Row } from './rows.ts'
import { type Texts, wrapPrice } from './texts.ts'
import { widthOf } from './runs.ts'
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
const NEAR = 0.4
/** How much less its place says for each row more. */
const DRIFT = 0.1
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
/** Height of a blank between rows, in lines. */
const PAD = 0.8

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
): { readonly labels: readonly Label[]; readonly price: number } {
  const heights = heightsOf(lines, rows, labels)
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
          blocked.add(rows.findIndex(({ first, last }) => first <= at && at <= last))
          continue
        }
        texts.push({ part, at, apart })
        apart = false
      }
    })
    const [best] = (['middle', 'top'] as const)
      .map((each) => {
        const read = spans(texts, heights, blocked, starts, all, each, height)
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

interface Heights {
  /** y of the first and last line of each row. */
  readonly tops: readonly number[]
  readonly bottoms: readonly number[]
  /** y of every line. */
  readonly ys: readonly number[]
}

/**
 * Where lines stood on the page. Lines of text that stood half a line apart are as far from each
 * other as those a whole one apart, so a row is as high as its longest text.
 */
function heightsOf(lines: readonly CellLine[], rows: readonly Row[], labels: number): Heights {
  const tops: number[] = []
  const bottoms: number[] = []
  const ys = lines.map(() => Number.NaN)
  let y = 0
  for (const { first, last } of rows) {
    const counts = new Map<number, number>()
    let top = -1
    let bottom = -1
    for (let at = first; at <= last; at++) {
      for (const part of lines[at]?.parts ?? []) {
        if (part.last < labels) continue
        if (top === -1) top = at
        bottom = at
        counts.set(part.first, (counts.get(part.first) ?? 0) + 1)
      }
    }
    if (top === -1) {
      top = first
      bottom = last
    }
    const height = Math.max(1, ...counts.values()) - 1
    tops.push(y)
    bottoms.push(y + height)
    for (let at = top; at <= bottom; at++) {
      ys[at] = top === bottom ? y : y + (height * (at - top)) / (bottom - top)
    }
    y += height + 1 + PAD
  }
  return { tops, bottoms, ys: interpolated(ys) }
}

function interpolated(ys: readonly number[]): number[] {
  const known = ys.flatMap((y, at) => (Number.isNaN(y) ? [] : [at]))
  return ys.map((y, at) => {
    if (!Number.isNaN(y)) return y
    const after = known.find((each) => each > at)
    const before = known.findLast((each) => each < at)
    if (before === undefined) return after === undefined ? at : (ys[after] as number) - (after - at)
    if (after === undefined) return (ys[before] as number) + (at - before)
    const share = (at - before) / (after - before)
    return (ys[before] as number) * (1 - share) + (ys[after] as number) * share
  })
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

/** Consecutive texts to labels, and consecutive rows to labels, at the least price. */
function spans(
  texts: readonly Text[],
  { tops, bottoms, ys }: Heights,
  blocked: ReadonlySet<number>,
  starts: ReadonlySet<number> | null,
  all: Texts,
  anchor: Anchor,
  header: number,
): { readonly labels: readonly Omit<Label, 'column'>[]; readonly price: number } {
  const rows = tops.length
  const width = rows + 1
  const prices = new Float64Array((texts.length + 1) * width).fill(Infinity)
  const from: ({ text: number; row: number } | undefined)[] = []
  prices[0] = 0
  const isFull = ({ part }: Text): boolean =>
    widthOf(part.text) > (all.capacity[part.first] as number) - SPARE
  const { ending } = all
  const cut = CUT * (1 - texts.filter(isFull).length / Math.max(1, texts.length))
  for (let text = 0; text <= texts.length; text++) {
    for (let row = 0; row <= rows; row++) {
      const here = prices[text * width + row] as number
      if (here === Infinity) continue
      if (row < rows) {
        const bare = here + (blocked.has(row) ? 0 : text === 0 ? LEADING : UNLABELLED)
        if (bare < (prices[text * width + row + 1] as number)) {
          prices[text * width + row + 1] = bare
          from[text * width + row + 1] = { text, row }
        }
      }
      let wraps = 0
      const parting = starts === null || starts.has(row) ? 0 : PARTING
      for (let end = text + 1; end <= Math.min(texts.length, text + MOST_LINES); end++) {
        const last = texts[end - 1] as Text
        if (row === 0 && header > 0 && last.at >= header) break
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
        const reach = row === 0 && header > 0 ? 1 : rows
        for (let below = row + 1; below <= reach && !blocked.has(below - 1); below++) {
          const upper = tops[row] as number
          const place = anchor === 'top' ? upper : (upper + (bottoms[below - 1] as number)) / 2
          const off = Math.abs(place - height)
          if (place - height > FAR) break
          if (off > FAR) continue
          const price =
            here +
            LABEL +
            wraps +
            edges +
            parting +
            OFF * Math.max(0, off - NEAR - DRIFT * (below - row))
          if (price >= (prices[end * width + below] as number)) continue
          prices[end * width + below] = price
          from[end * width + below] = { text, row }
        }
      }
    }
  }
  const labels: Omit<Label, 'column'>[] = []
  const price = prices[texts.length * width + rows] as number
  if (price === Infinity) return { labels, price }
  let text = texts.length
  let row = rows
  while (text > 0 || row > 0) {
    const before = from[text * width + row]
    if (before === undefined) break
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
  return { labels: labels.reverse(), price }
}
