/** The columns behind the names as runs of cells: which column each run is, told by its texts and by how many they are. */
import * as price from '../align/prices.ts'
import { MINUS } from '../align/transitions.ts'
import type { Slot } from '../slots.ts'
import { type ColumnCell, isLabelled } from './align.ts'

/** Cells of each column, by slot. */
export type Runs = ReadonlyMap<number, readonly ColumnCell[]>

/**
 * Parts the cells behind the names into columns in the header's order, each a run, best where a run is as
 * long as there are names.
 */
export function runsOf(tail: readonly ColumnCell[], slots: readonly Slot[], names: number): Runs {
  const cells: ColumnCell[] = []
  const forced: (number | null)[] = []
  let heading: number | null = null
  for (const cell of tail) {
    if (cell.kind === 'header') heading = cell.slot
    else if (cell.kind === 'cell') {
      cells.push(cell)
      forced.push(heading)
    }
  }
  const columns = slots.flatMap((each, index) => (isLabelled(each) ? [] : [index]))
  const n = cells.length
  const best: Float64Array[] = [
    Float64Array.from({ length: n + 1 }, (_, i) => (i === 0 ? 0 : MINUS)),
  ]
  const from: Int32Array[] = [new Int32Array(n + 1)]
  for (const [order, column] of columns.entries()) {
    const before = best[order] as Float64Array
    const score = new Float64Array(n + 1).fill(MINUS)
    const back = new Int32Array(n + 1)
    for (let j = 0; j <= n; j++) {
      if (before[j] === MINUS) continue
      let sum = before[j] ?? MINUS
      for (let i = j; i <= n; i++) {
        if (i > j) {
          const own = forced[i - 1] ?? null
          if (own !== null && own !== column) break
          sum += cells[i - 1]?.scores[column] ?? MINUS
        }
        const length = i - j
        const total = sum + (length === 0 ? 0 : price.RUN_COUNT * Math.abs(length - names))
        if (total > (score[i] ?? MINUS)) {
          score[i] = total
          back[i] = j
        }
      }
    }
    best.push(score)
    from.push(back)
  }
  const runs = new Map<number, readonly ColumnCell[]>()
  let i = n
  if (best.at(-1)?.[n] === MINUS) return runs
  for (let order = columns.length; order > 0; order--) {
    const j = from[order]?.[i] ?? 0
    if (i > j) runs.set(columns[order - 1] ?? 0, cells.slice(j, i))
    i = j
  }
  return runs
}
