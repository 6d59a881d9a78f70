/** Which rows each label of a column governs: a merged label stands in the middle of its rows, or in the first or the last. */
import { type Anchor, heightOf } from './anchors.ts'

/** Sides on which the page, and not the table, ends. */
export interface Open {
  readonly top: boolean
  readonly bottom: boolean
}

export interface LabelSpan {
  /** Index of the label; null for rows whose label stands on another page. */
  readonly label: number | null
  readonly row: number
  readonly rowSpan: number
}

export interface Spans {
  readonly spans: readonly LabelSpan[]
  readonly price: number
}

/** The rows that the labels of a column are to share. */
export interface SpanRows {
  /** y between the rows, outer ones included. */
  readonly lines: readonly number[]
  /** Where the text of each row begins and ends. */
  readonly texts: readonly { readonly top: number; readonly bottom: number }[]
  /** Rows in which another cell stands in the column. */
  readonly blocked: ReadonlySet<number>
  /** Whether a row has text in most of the table's columns: a note or a key needs no label. */
  readonly full: readonly boolean[]
  /** Rows with which a label of the column to the left begins. */
  readonly starts: ReadonlySet<number>
  readonly open: Open
  readonly size: number
}

/** Price of a row without a label, in font sizes of distance. */
const BLANK_ROW = 0.8
/** Price of a row with little text and no label. */
const BLANK_KEY = 0.2
/** Price of a label across the beginning of a label to its left. */
const ACROSS = 2
/** Price of a label that no rows are found for. */
const LOST = 3
/** Price of rows at an open side whose label stands on the other page, or off the middle of those on this one. */
const OVERLEAF = 0.5
/** In place of a first row: the last row has no label; the label has no rows. */
const BLANK = -1
const NONE = -2
/** Steps a font size in which distances are told: engines differ by less. */
const STEPS = 10
/** How far a label may stand from the middle of its rows, and from the text of its first or last one, in font sizes. */
const FAR = 1.2
const FAR_FROM_TEXT = 0.4

/**
 * The cheapest way to give consecutive rows to consecutive labels.
 * @param labels texts of the column, top to bottom
 */
export function spansOf(
  labels: readonly { readonly top: number; readonly bottom: number }[],
  anchor: Anchor,
  among: SpanRows,
): Spans {
  const { lines, blocked, starts, open } = among
  const rows = lines.length - 1
  const count = labels.length
  const width = rows + 1
  const price = new Float64Array((count + 1) * width).fill(Infinity)
  const from = new Int32Array((count + 1) * width).fill(BLANK)
  const blanks = blankPrices(among)
  price[0] = 0
  for (let label = 1; label <= count; label++) {
    price[label * width] = label * LOST
    from[label * width] = NONE
  }
  for (let row = 1; row <= rows; row++) {
    price[row] = open.top ? overleaf(blanks, 0, row, among) : (blanks[row] as number)
  }
  for (let label = 1; label <= count; label++) {
    const offOf = offsetsOf(labels[label - 1] as { top: number; bottom: number }, anchor, among)
    for (let end = 1; end <= rows; end++) {
      const blank = (blanks[end] as number) - (blanks[end - 1] as number)
      let best = (price[label * width + end - 1] as number) + blank
      let start = BLANK
      let across = 0
      for (let begin = end - 1; begin >= 0 && !blocked.has(begin); begin--) {
        const off = offOf(begin, end)
        if (off === TOO_HIGH) break
        const total = (price[(label - 1) * width + begin] as number) + off + across
        if (total < best) {
          best = total
          start = begin
        }
        if (starts.has(begin)) across += ACROSS
      }
      const lost = (price[(label - 1) * width + end] as number) + LOST
      if (lost < best) {
        best = lost
        start = NONE
      }
      price[label * width + end] = best
      from[label * width + end] = start
    }
  }
  let end = rows
  let least = price[count * width + rows] as number
  for (let row = 0; open.bottom && row < rows; row++) {
    const total = (price[count * width + row] as number) + overleaf(blanks, row, rows, among)
    if (total >= least) continue
    least = total
    end = row
  }
  const spans = traced(from, count, width, end)
  const first = spans[0]?.row ?? end
  if (open.top && first > 0 && isOpen(0, first, among)) {
    spans.unshift({ label: null, row: 0, rowSpan: first })
  }
  if (end < rows) spans.push({ label: null, row: end, rowSpan: rows - end })
  return { spans, price: least }
}

/** What rows without labels cost, from the first one to before each. */
function blankPrices({ texts, blocked, full }: SpanRows): number[] {
  const prices = [0]
  for (let row = 0; row < texts.length; row++) {
    const own = full[row] === true ? BLANK_ROW : BLANK_KEY
    prices.push((prices[row] as number) + (blocked.has(row) ? 0 : own))
  }
  return prices
}

/** What rows at an open side cost that have no label on this page. */
function overleaf(blanks: readonly number[], begin: number, end: number, among: SpanRows): number {
  const plain = (blanks[end] as number) - (blanks[begin] as number)
  return isOpen(begin, end, among) ? Math.min(OVERLEAF, plain) : plain
}

/** Whether rows can be of one label of another page. */
function isOpen(begin: number, end: number, { blocked, starts }: SpanRows): boolean {
  for (let row = begin; row < end; row++) {
    if (blocked.has(row) || (row > begin && starts.has(row))) return false
  }
  return true
}

/** A label that stands lower than any of the rows it is to govern, and than all that begin further up. */
const TOO_HIGH = -1

/** How far a label stands, in font sizes, from where it would stand for the rows from `begin` to before `end`; Infinity past what is allowed. */
function offsetsOf(
  label: { readonly top: number; readonly bottom: number },
  anchor: Anchor,
  { lines, texts, open, size }: SpanRows,
): (begin: number, end: number) => number {
  const far = anchor === 'middle' ? FAR : FAR_FROM_TEXT
  const height = heightOf(anchor, label)
  const rows = texts.length
  const rounded = (points: number): number => Math.round((STEPS * Math.abs(points)) / size) / STEPS
  return (begin, end) => {
    const upper = texts[begin] as { top: number }
    const lower = texts[end - 1] as { bottom: number }
    const middle = ((lines[begin] as number) + (lines[end] as number)) / 2
    const place = anchor === 'middle' ? middle : anchor === 'top' ? upper.top : lower.bottom
    const off = rounded(place - height)
    // A label in the middle of rows on both pages stands off the middle of these; one over the page’s end, at their top.
    if (anchor === 'middle' && open.bottom && end === rows) {
      const past = Math.min(height > place ? 0 : off, rounded(label.top - upper.top))
      return past <= far ? Math.min(off, OVERLEAF + past) : Infinity
    }
    if (anchor === 'middle' && open.top && begin === 0 && height < place) {
      return Math.min(off, OVERLEAF)
    }
    if (off <= far) return off
    return anchor === 'bottom' || place < height ? TOO_HIGH : Infinity
  }
}

function traced(from: Int32Array, count: number, width: number, last: number): LabelSpan[] {
  const spans: LabelSpan[] = []
  let end = last
  let label = count
  while (label > 0) {
    const start = from[label * width + end] as number
    if (start === BLANK) end--
    else {
      label--
      if (start === NONE) continue
      spans.push({ label, row: start, rowSpan: end - start })
      end = start
    }
  }
  return spans.reverse()
}
