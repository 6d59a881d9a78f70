/** A section → its rows and the labels that govern several of them: the reading of the least price. */
import { isTight } from './section.ts'
import { type Label, labelsOf } from './labels.ts'
import { type Anchor, type CellLine, FIGURE, type Row, rowsOf, textsOf } from './rows.ts'

export interface Layout {
  readonly rows: readonly Row[]
  /** How many columns at the left hold labels of several rows. */
  readonly labels: number
  readonly governing: readonly Label[]
  /** Whether no blank lines set rows apart. */
  readonly tight: boolean
  /** Its first line: places are counted from there. */
  readonly from: number
}

/** Columns of labels that a form has at most. */
const MOST_LABELS = 4
/** Price of a column of labels, also where no blank lines set rows apart. */
const LABEL_COLUMN = 1.6
const LABEL_COLUMN_TIGHT = 0.5

const anchors: readonly Anchor[] = ['middle', 'top']

/** The layout of the least price. Without blank lines, rows of a head above the header are no part of it. */
export function layoutOf(lines: readonly CellLine[], columns: number): Layout {
  const tight = isTight(lines)
  const from = tight ? headerOf(lines, columns) : 0
  return leastOf(lines.slice(from), columns, tight, from)
}

/** Lines of a header at most, from the one that begins at the left. */
const HEADER = 3

/**
 * The first line of a header: with those below that don't begin at the left it has a text in every column, and none of
 * them is a figure. All that begins at the left above it, and its wraps, are a head's. 0 where there is none.
 */
function headerOf(lines: readonly CellLine[], columns: number): number {
  for (let at = 0; at < lines.length; at++) {
    if (!beginsLeft(lines[at] as CellLine)) continue
    const held = new Set<number>()
    for (let below = at; below < Math.min(lines.length, at + HEADER); below++) {
      const { parts } = lines[below] as CellLine
      if (below > at && beginsLeft(lines[below] as CellLine)) break
      if (parts.some(({ text }) => FIGURE.test(text))) break
      for (const { first, last } of parts) if (first === last) held.add(first)
    }
    if (held.size < columns) continue
    let from = at
    while (from > 0 && !beginsLeft(lines[from - 1] as CellLine)) from--
    return from
  }
  return 0
}

function beginsLeft({ parts }: CellLine): boolean {
  return parts[0]?.first === 0
}

function leastOf(
  lines: readonly CellLine[],
  columns: number,
  tight: boolean,
  from: number,
): Layout {
  const texts = textsOf(lines, columns, tight)
  let best: Layout = { rows: [], labels: 0, governing: [], tight, from }
  let least = Infinity
  for (const anchor of anchors) {
    for (let labels = 0; labels <= Math.min(MOST_LABELS, columns - 2); labels++) {
      const { rows, price } = rowsOf(lines, columns, labels, anchor, texts)
      if (price >= least) continue
      const governing = labelsOf(lines, rows, labels, anchor, texts)
      const column = tight ? LABEL_COLUMN_TIGHT : LABEL_COLUMN
      const total = price + governing.price + column * labels
      if (total >= least) continue
      least = total
      best = { rows, labels, governing: governing.labels, tight, from }
    }
  }
  return best
}
