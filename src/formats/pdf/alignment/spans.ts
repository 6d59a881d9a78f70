/** Which rows each label of a column governs: a merged label stands in the middle of its rows, or in the first or the last. */
import { type Anchor, heightOf } from './anchors.ts'

export interface LabelSpan {
  /** Index of the label. */
  readonly label: number
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
  { lines, texts, blocked, full, starts, size }: SpanRows,
): Spans {
  const far = anchor === 'middle' ? FAR : FAR_FROM_TEXT
  const rows = lines.length - 1
  const count = labels.length
  const width = rows + 1
  const price = new Float64Array((count + 1) * width).fill(Infinity)
  const from = new Int32Array((count + 1) * width).fill(BLANK)
  const blank = (row: number): number => {
    if (blocked.has(row)) return 0
    return full[row] === true ? BLANK_ROW : BLANK_KEY
  }
  const placeOf = (begin: number, end: number): number => {
    if (anchor === 'top') return (texts[begin] as { top: number }).top
    if (anchor === 'bottom') return (texts[end - 1] as { bottom: number }).bottom
    return ((lines[begin] as number) + (lines[end] as number)) / 2
  }
  price[0] = 0
  for (let label = 1; label <= count; label++) {
    price[label * width] = label * LOST
    from[label * width] = NONE
  }
  for (let row = 1; row <= rows; row++) price[row] = (price[row - 1] as number) + blank(row - 1)
  for (let label = 1; label <= count; label++) {
    const height = heightOf(anchor, labels[label - 1] as { top: number; bottom: number })
    for (let end = 1; end <= rows; end++) {
      let best = (price[label * width + end - 1] as number) + blank(end - 1)
      let start = BLANK
      let across = 0
      // Low text stands in the last row, wherever its rows begin.
      const out = anchor === 'bottom' && Math.abs(placeOf(0, end) - height) > far * size
      for (let begin = out ? -1 : end - 1; begin >= 0 && !blocked.has(begin); begin--) {
        const place = placeOf(begin, end)
        if (place < height - far * size) break
        const off = Math.round((STEPS * Math.abs(place - height)) / size) / STEPS
        if (off <= far) {
          const total = (price[(label - 1) * width + begin] as number) + off + across
          if (total < best) {
            best = total
            start = begin
          }
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
  return { spans: traced(from, count, rows), price: price[count * width + rows] as number }
}

function traced(from: Int32Array, count: number, rows: number): LabelSpan[] {
  const spans: LabelSpan[] = []
  let end = rows
  let label = count
  while (label > 0) {
    const start = from[label * (rows + 1) + end] as number
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
