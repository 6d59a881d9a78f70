/** A section → its rows and the labels that govern several of them: the reading of the least price. */
import { type Label, labelsOf } from './labels.ts'
import { type Anchor, type CellLine, type Row, rowsOf } from './rows.ts'

export interface Layout {
  readonly rows: readonly Row[]
  /** How many columns at the left hold labels of several rows. */
  readonly labels: number
  readonly governing: readonly Label[]
}

/** Columns of labels that a form has at most. */
const MOST_LABELS = 4
/** Price of a column of labels. */
const LABEL_COLUMN = 1.6

/** Share of the lines with a blank line above: text without any sets rows and wraps alike. */
const APART = 0.1
const anchors: readonly Anchor[] = ['middle', 'top']

/** The layout; null where nothing tells rows from wraps: hardly any blank lines. */
export function layoutOf(lines: readonly CellLine[], columns: number): Layout | null {
  const apart = lines.filter((line) => line.apart).length
  if (apart < APART * lines.length) return null
  let best: Layout = { rows: [], labels: 0, governing: [] }
  let least = Infinity
  for (const anchor of anchors) {
    for (let labels = 0; labels <= Math.min(MOST_LABELS, columns - 2); labels++) {
      const { rows, price } = rowsOf(lines, columns, labels, anchor)
      if (price >= least) continue
      const governing = labelsOf(lines, rows, columns, labels, anchor)
      const total = price + governing.price + LABEL_COLUMN * labels
      if (total >= least) continue
      least = total
      best = { rows, labels, governing: governing.labels }
    }
  }
  return best
}
