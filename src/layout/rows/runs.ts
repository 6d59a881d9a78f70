/** Contiguous runs of rows, one around each label: laid out together, at the best sum. */
import { CLEAR } from '../align/margins.ts'

/** A label off the middle of its run, a row. */
const OFF_MIDDLE = 3

/** Where a label stands among the rows. */
export interface Mark {
  /** Rows of which it governs one for certain: two where it stands between them. */
  readonly first: number
  readonly last: number
  /** The middle of its run. */
  readonly centre: number
  /** How far off the middle may be: an even run has two middle rows. */
  readonly spare: number
}

export interface Runs {
  /** Index of the label that governs each row. */
  readonly labels: readonly number[]
  /** By how much the best other layout of each row is worse. */
  readonly margins: readonly number[]
}

/**
 * Lays runs over `count` rows, each around its label.
 * @param marks where the labels stand, growing
 * @param worth what a row is worth under a label
 */
export function layRuns(
  marks: readonly Mark[],
  count: number,
  worth: (label: number, row: number) => number,
): Runs {
  const last = marks.length
  if (last === 0) {
    return {
      labels: Array.from({ length: count }, () => -1),
      margins: Array.from({ length: count }, () => CLEAR),
    }
  }
  const sums = marks.map((_, label) => {
    const sum = [0]
    for (let row = 0; row < count; row++) sum.push((sum[row] as number) + worth(label, row))
    return sum
  })
  const run = (label: number, from: number, to: number): number => {
    const sum = sums[label] as number[]
    const { centre, spare } = marks[label] as Mark
    const off = Math.abs((from + to - 1) / 2 - centre) - spare
    return (sum[to] as number) - (sum[from] as number) - OFF_MIDDLE * Math.max(0, off)
  }
  const forward = grid(last + 1, count + 1)
  const backward = grid(last + 1, count + 1)
  at(forward, 0)[0] = 0
  at(backward, last)[count] = 0
  for (let label = 0; label < last; label++) {
    eachRun(marks, label, count, (from, to) => {
      const total = (at(forward, label)[from] as number) + run(label, from, to)
      at(forward, label + 1)[to] = Math.max(at(forward, label + 1)[to] as number, total)
    })
  }
  for (let label = last - 1; label >= 0; label--) {
    eachRun(marks, label, count, (from, to) => {
      const total = (at(backward, label + 1)[to] as number) + run(label, from, to)
      at(backward, label)[from] = Math.max(at(backward, label)[from] as number, total)
    })
  }
  const best = grid(count, Math.max(1, last))
  for (let label = 0; label < last; label++) {
    eachRun(marks, label, count, (from, to) => {
      const whole =
        (at(forward, label)[from] as number) +
        run(label, from, to) +
        (at(backward, label + 1)[to] as number)
      for (let row = from; row < to; row++) {
        at(best, row)[label] = Math.max(at(best, row)[label] as number, whole)
      }
    })
  }
  return {
    labels: best.map((totals) => totals.indexOf(Math.max(...totals))),
    margins: best.map((totals) => {
      const [first = 0, second = Number.NEGATIVE_INFINITY] = [...totals].sort((a, b) => b - a)
      return Math.min(CLEAR, first - second)
    }),
  }
}

/** Every run that a label may have: around its own row, and no other label's. */
function eachRun(
  marks: readonly Mark[],
  label: number,
  count: number,
  visit: (from: number, to: number) => void,
): void {
  const own = marks[label] as Mark
  const first = label === 0 ? 0 : (marks[label - 1] as Mark).first + 1
  const end = marks[label + 1]?.last ?? count
  for (let from = first; from <= own.last; from++) {
    for (let to = Math.max(from, own.first) + 1; to <= end; to++) visit(from, to)
  }
}

function grid(rows: number, columns: number): Float64Array[] {
  return Array.from({ length: rows }, () =>
    new Float64Array(columns).fill(Number.NEGATIVE_INFINITY),
  )
}

function at(table: readonly Float64Array[], row: number): Float64Array {
  return table[row] as Float64Array
}
