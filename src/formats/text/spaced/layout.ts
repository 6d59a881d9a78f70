/** A section → its rows and the labels that govern several of them: the reading of the least price. */
import { headerOf } from './header.ts'
import { isTight, type Section } from './section.ts'
import { type Label, labelsOf } from './labels.ts'
import { type Anchor, type CellLine, type Row, rowsOf } from './rows.ts'
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
  /** The line after its last, counted likewise. */
  readonly to: number
}

/** Columns of labels that a form has at most. */
const MOST_LABELS = 4
/** Price of a column of labels, also where no blank lines set rows apart. */
const LABEL_COLUMN = 1.6
const LABEL_COLUMN_TIGHT = 0.5

const anchors: readonly Anchor[] = ['middle', 'top']

/** Share of its columns of values that a row of a table fills. */
const FILLED = 0.7

/** The layout of the least price. Without blank lines, rows of a head above the header are no part of it, nor of the next one's below. */
export function layoutOf({ cells: lines, columns, isFollowed }: Section): Layout {
  const tight = isTight(lines)
  const header = tight ? headerOf(lines, columns) : null
  const from = header?.first ?? 0
  const height = (header?.end ?? 0) - from
  const own = lines.slice(from)
  const whole = leastOf(own, columns, { tight, from, height })
  const to = isFollowed ? endOf(own, columns, whole) : own.length
  return to === own.length ? whole : leastOf(own.slice(0, to), columns, { tight, from, height })
}

/** The end of the last row that fills most columns behind the labels. */
function endOf(lines: readonly CellLine[], columns: number, { rows, labels }: Layout): number {
  const last = rows.findLast((row) => {
    const parts = lines.slice(row.first, row.last + 1).flatMap((line) => line.parts)
    const held = new Set(parts.map(({ first }) => first).filter((column) => column >= labels))
    return held.size >= FILLED * (columns - labels)
  })
  return last === undefined ? lines.length : last.last + 1
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
  const to = from + lines.length
  let best: Layout = { rows: [], labels: 0, governing: [], tight, from, to }
  let least = Infinity
  for (const anchor of anchors) {
    for (let labels = 0; labels <= Math.min(MOST_LABELS, columns - 2); labels++) {
      const read = rowsOf(body, columns, labels, anchor, texts)
      if (read.price >= least) continue
      const rows = belowHeader(read.rows, height)
      const governing = labelsOf(lines, rows, labels, anchor, texts, height)
      const column = tight ? LABEL_COLUMN_TIGHT : LABEL_COLUMN
      const total = read.price + governing.price + column * labels
      if (total >= least) continue
      least = total
      best = { rows, labels, governing: governing.labels, tight, from, to }
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
