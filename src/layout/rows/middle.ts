/**
 * Labels of merged cells that stand beside the middle of their names: each governs a run of names around its
 * own place, and the runs cover all names in order.
 */
import type { Stream } from '../stream.ts'
import { categoriesOf, type Category, meaning, withCategory } from './collected.ts'
import type { DraftIndicator } from './indicator.ts'
import { cellOf, type Row } from './row.ts'

/** A name by which a run's middle lies off its label. */
const OFF = -1.2
/** By how much the middle must beat the top. */
const BETTER = 1
/** How sure such a row is. */
const MARGIN = 1

/** Whether a name stands above the first label. */
export function labelsStandInMiddle(rows: readonly Row[]): boolean {
  const cells = rows.flatMap((row) => row.cells)
  const first = cells.findIndex(({ slot }) => slot.role === 'name')
  const label = cells.findIndex(({ slot }) => slot.role === 'level2')
  return first !== -1 && first < label
}

/**
 * Gives each indicator the label that it is nearest to, so that every label stands in its run's middle.
 * @param surely whether labels above their names are out of the question
 */
export function layMiddles(
  stream: Stream,
  rows: readonly Row[],
  indicators: readonly DraftIndicator[],
  surely: boolean,
): DraftIndicator[] {
  const named = rows.filter((row) => cellOf(row, 'name') !== null)
  const told = withColumn(indicators) ? indicators.filter(({ name }) => name !== null) : indicators
  const categories = categoriesOf(stream, rows)
  if (named.length !== told.length || categories.length === 0) return [...indicators]
  if (categories.length > named.length) return [...indicators]
  const names = named.map((row) => cellOf(row, 'name')?.start ?? row.start)
  const places = categories.map(({ at }) => names.filter((name) => name < at).length)
  const { runs, score } = bestRuns(told, categories, places)
  if (!surely && score < topScore(told, categories, names) + BETTER) return [...indicators]
  let next = 0
  return indicators.map((each) =>
    told[next] === each ? withCategory(each, categories[runs[next++] ?? 0], MARGIN) : each,
  )
}

/** Whether values stood in a column of their own, of which some are left over without a name. */
function withColumn(indicators: readonly DraftIndicator[]): boolean {
  return indicators.some(({ repairs }) => repairs.includes('value-from-column'))
}

/** What the names say of labels that stand above theirs, the first of which were lost. */
function topScore(
  indicators: readonly DraftIndicator[],
  categories: readonly Category[],
  names: readonly number[],
): number {
  return indicators.reduce((sum, indicator, index) => {
    const category = categories.findLast(({ at }) => at < (names[index] ?? 0))
    return category === undefined ? sum : sum + meaning(indicator, category)
  }, 0)
}

/** For each indicator its category: runs of at least one, by place and by meaning. */
function bestRuns(
  indicators: readonly DraftIndicator[],
  categories: readonly Category[],
  places: readonly number[],
): { runs: number[]; score: number } {
  const n = indicators.length
  const m = categories.length
  const best = Array.from({ length: m + 1 }, () => new Float64Array(n + 1).fill(-Infinity))
  const from = Array.from({ length: m + 1 }, () => new Int32Array(n + 1))
  const first = best[0]
  if (first !== undefined) first[0] = 0
  for (const [k, category] of categories.entries()) {
    const before = best[k] ?? new Float64Array()
    const after = best[k + 1] ?? new Float64Array()
    const back = from[k + 1] ?? new Int32Array()
    for (let a = k; a < n; a++) {
      let sum = before[a] ?? -Infinity
      for (let b = a + 1; b <= n - (m - k - 1) && sum > -Infinity; b++) {
        const indicator = indicators[b - 1]
        if (indicator !== undefined) sum += meaning(indicator, category)
        const off = Math.abs((places[k] ?? 0) - (a + Math.floor((b - a - 1) / 2)))
        const total = sum + OFF * off
        if (total > (after[b] ?? -Infinity)) {
          after[b] = total
          back[b] = a
        }
      }
    }
  }
  const out = indicators.map(() => 0)
  let end = n
  for (let k = m; k > 0; k--) {
    const start = from[k]?.[end] ?? 0
    out.fill(k - 1, start, end)
    end = start
  }
  return { runs: out, score: best[m]?.[n] ?? -Infinity }
}
