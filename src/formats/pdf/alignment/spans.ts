/** Which rows each label of a column governs: a merged label stands in the middle of its rows. */

export interface LabelSpan {
  /** Index of the label. */
  readonly label: number
  readonly row: number
  readonly rowSpan: number
}

/** Price of a row without a label, in font sizes of distance. */
const BLANK_ROW = 0.8
/** How far a label may stand from the middle of its rows, in font sizes. */
const FAR = 1.2

/**
 * The cheapest way to give consecutive rows to consecutive labels.
 * @param labels centres of the column's labels, top to bottom
 * @param lines y between the rows, outer ones included
 * @param blocked rows in which another cell stands in the column
 */
export function spansOf(
  labels: readonly number[],
  lines: readonly number[],
  size: number,
  blocked: ReadonlySet<number>,
): LabelSpan[] {
  const rows = lines.length - 1
  const count = labels.length
  const width = rows + 1
  const price = new Float64Array((count + 1) * width).fill(Infinity)
  const from = new Int32Array((count + 1) * width).fill(-1)
  const blank = (row: number): number => (blocked.has(row) ? 0 : BLANK_ROW)
  price[0] = 0
  for (let row = 1; row <= rows; row++) price[row] = (price[row - 1] as number) + blank(row - 1)
  for (let label = 1; label <= count; label++) {
    const centre = labels[label - 1] as number
    for (let end = 1; end <= rows; end++) {
      let best = (price[label * width + end - 1] as number) + blank(end - 1)
      let start = -1
      for (let begin = end - 1; begin >= 0 && !blocked.has(begin); begin--) {
        const middle = ((lines[begin] as number) + (lines[end] as number)) / 2
        if (middle < centre - FAR * size) break
        const off = Math.abs(middle - centre) / size
        if (off > FAR) continue
        const total = (price[(label - 1) * width + begin] as number) + off
        if (total < best) {
          best = total
          start = begin
        }
      }
      price[label * width + end] = best
      from[label * width + end] = start
    }
  }
  const spans: LabelSpan[] = []
  let end = rows
  for (let label = count; label > 0 && end > 0;) {
    const start = from[label * width + end] as number
    if (!Number.isFinite(price[label * width + end])) return []
    if (start === -1) {
      end--
      continue
    }
    spans.push({ label: label - 1, row: start, rowSpan: end - start })
    end = start
    label--
  }
  return spans.reverse()
}
