/** A section → its rows and the labels that govern several of them: the reading of the least price. */
import { headerOf } from './header.ts'
import { isTight, type Section } from './tables.ts'
import { type Label, labelsOf } from './labels.ts'
import { type Anchor, type CellLine, type Lean, type Row, rowsOf } from './rows.ts'
import { textsOf } from './texts.ts'

export interface Layout {
  readonly rows: readonly Row[]
  /** How many columns at the left hold labels of several rows. */
  readonly labels: number
  readonly governing: readonly Label[]
  /** Whether no blank lines set rows apart. */
  readonly tight: boolean
  /** Its first line: places are counted from there. */
  readonly from: number
  /** Lines of its header; 0 where none is known. */
  readonly height: number
}

/** Columns of labels that a form has at most. */
const MOST_LABELS = 4
/** Price of a column of labels. */
const LABEL_COLUMN = 0.5

/** Where texts stand in cells higher than they, and on which of two lines in the middle. */
const placings: readonly (readonly [Anchor, Lean])[] = [
  ['middle', 1],
  ['middle', -1],
  ['top', 1],
]
/** Price of a table whose texts stand on the lower of two lines. */
const LOWER = 0.02

/** The layout of the least price. Without blank lines, rows of a head above the header are no part of it. */
export function layoutOf({ cells, columns }: Section): Layout {
  const tight = isTight(cells)
  const header = tight ? headerOf(cells, columns) : null
  const from = header?.first ?? 0
  return leastOf(cells.slice(from), columns, { tight, from, height: (header?.end ?? 0) - from })
}

/** @param height lines of the header, where it is known */
function leastOf(
  lines: readonly CellLine[],
  columns: number,
  {
    tight,
    from,
    height,
  }: { readonly tight: boolean; readonly from: number; readonly height: number },
): Layout {
  const body = lines.slice(height)
  const texts = textsOf(body, columns, tight)
  let best: Layout = { rows: [], labels: 0, governing: [], tight, from, height }
  let least = Infinity
  for (const [anchor, lean] of placings) {
    if (lean === -1 && !tight) continue
    for (let labels = 0; labels <= Math.min(MOST_LABELS, columns - 2); labels++) {
      const read = rowsOf(body, columns, labels, anchor, texts, lean)
      if (read.price >= least) continue
      const rows = belowHeader(read.rows, height)
      const governing = labelsOf(lines, rows, labels, anchor, texts, height, lean)
      const lower = lean === 1 ? 0 : LOWER
      const total = read.price + governing.price + LABEL_COLUMN * labels + lower
      if (total >= least) continue
      least = total
      best = { rows, labels, governing: governing.labels, tight, from, height }
    }
  }
  return best
}

/** The rows with that of the header above them. */
function belowHeader(rows: readonly Row[], height: number): readonly Row[] {
  if (height === 0) return rows
  const below = rows.map(({ first, last }) => ({ first: first + height, last: last + height }))
  return [{ first: 0, last: height - 1 }, ...below]
}
