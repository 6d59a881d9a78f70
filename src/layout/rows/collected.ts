/**
 * Labels that a conversion collected into one row while the indicators kept their own order: the ordered
 * labels are laid over the ordered indicators in contiguous runs, by what each name means.
 */
import type { Level1Code, Level2Code } from '../../record/schema.ts'
import { type Level1, level1Of, type Level2, level2Of, standardLevel1 } from '../labels.ts'
import type { Header } from '../find/header.ts'
import type { Piece } from '../pieces.ts'
import { slot } from '../slots.ts'
import type { Stream } from '../stream.ts'
import type { DraftIndicator } from './indicator.ts'
import { fit } from './meaning.ts'
import { coreOf, type Row, type RowCell } from './row.ts'

/** A label of the second level with that of the first, and where it stands. */
export interface Category {
  readonly level1: Level1 | null
  readonly level2: Level2 | null
  readonly at: number
}

/** Labels of two levels that may stand in one row of a table. */
const LEVELS = 2
/** How sure a row is whose labels stand once for every name. */
const REPEATED = 3
/** A category of the labels that no indicator would belong to. */
const EMPTY = -3.5
/** A category of the labels where the indicator's own row names another. */
const OTHERS = -20

/**
 * Whether a row of the source holds more labels than the table has levels, one level twice, and no indicator between
 * them. The two halves of a doubled table, and a label of no standard above the others, are no second of a level.
 */
export function labelsAreCollected(stream: Stream, rows: readonly Row[]): boolean {
  let run: RowCell[] = []
  let last: Piece | null = null
  for (const { cells } of rows) {
    for (const cell of cells) {
      const piece = isLabel(cell) ? gridPieceOf(stream, cell) : null
      if (piece === null || piece.row !== last?.row || piece.block !== last.block) {
        if (isCollection(stream, run)) return true
        run = []
      }
      last = piece
      if (piece !== null) run.push(cell)
    }
  }
  return isCollection(stream, run)
}

/** Whether labels of one row are more than the levels of a table. */
function isCollection(stream: Stream, run: readonly RowCell[]): boolean {
  if (run.length <= LEVELS) return false
  const standard = run.filter((cell) => isStandard(coreOf(stream, cell)))
  return (
    standard.length > LEVELS && new Set(standard.map(({ slot }) => slot)).size < standard.length
  )
}

function isLabel({ slot }: RowCell): boolean {
  return slot.role === 'level1' || slot.role === 'level2'
}

/** The piece that a cell begins in, where its row and column are known. */
function gridPieceOf(stream: Stream, { start }: RowCell): Piece | null {
  const piece = stream.pieces.at(stream.pieceAt[start] ?? -1)
  return piece !== undefined && piece.row !== null && piece.column !== null ? piece : null
}

/** Whether all labels stand before all names, and there are names enough for most of them. */
export function labelsStandFirst(rows: readonly Row[]): boolean {
  let seconds = 0
  let names = 0
  let isMixed = false
  for (const { cells } of rows) {
    for (const { slot } of cells) {
      if (slot.role === 'name') names++
      else if (slot.role === 'level2') {
        seconds++
        isMixed ||= names > 0
      }
    }
  }
  return seconds > LEVELS && names * 2 > seconds && !isMixed
}

/** The labels that stand between a header's words, as a row of their own. */
export function labelRowOf(header: Header | null): Row[] {
  const labels = header?.labels ?? []
  const [first] = labels
  if (first === undefined) return []
  const cells = labels.map(({ start, end, level }): RowCell => ({
    slot: slot(level === 1 ? 'level1' : 'level2', ''),
    start,
    end,
    margin: REPEATED,
  }))
  return [{ cells, start: first.start, end: labels.at(-1)?.end ?? first.end }]
}

/** Repairs that speak of labels given before. */
const ABOVE = /^level[12]-|^label-slid$/

function isStandard(text: string): boolean {
  return level1Of(text)?.code != null || level2Of(text)?.code != null
}

/** Lays the labels of all rows over the indicators. */
export function layLabels(
  stream: Stream,
  rows: readonly Row[],
  indicators: readonly DraftIndicator[],
): DraftIndicator[] {
  const categories = categoriesOf(stream, rows)
  if (categories.length === 0) return [...indicators]
  const single = categories.length === indicators.length && labelsStandFirst(rows)
  if (single) {
    return indicators.map((each, index) => withCategory(each, categories[index], REPEATED))
  }
  return layCategories(indicators, categories, [])
}

/**
 * Lays categories over indicators, both in their order, in contiguous runs.
 * @param own by indicator, the category that its own row names; null or nothing where it names none
 */
export function layCategories(
  indicators: readonly DraftIndicator[],
  categories: readonly Category[],
  own: readonly (Level2Code | null)[],
): DraftIndicator[] {
  const score = indicators.map((each, index) =>
    categories.map((category) => {
      const isOther = own[index] != null && category.level2?.code !== own[index]
      return isOther ? OTHERS : meaning(each, category)
    }),
  )
  const { runs, margins } = bestRuns(score, categories.length)
  return indicators.map((indicator, index) =>
    withCategory(indicator, categories[runs[index] ?? 0], margins[index] ?? 0),
  )
}

/** An indicator under labels that stand elsewhere. */
export function withCategory(
  indicator: DraftIndicator,
  category: Category | undefined,
  margin: number,
): DraftIndicator {
  return {
    ...indicator,
    level1: category?.level1?.label ?? null,
    level1Code: category?.level1?.code ?? null,
    level2: category?.level2?.label ?? null,
    level2Code: category?.level2?.code ?? null,
    repairs: [...indicator.repairs.filter((each) => !ABOVE.test(each)), 'labels-collected'],
    margin: Math.min(indicator.margin, margin),
  }
}

/** The labels in their order, each level-2 label with its level-1 label, worded as the table words it. */
export function categoriesOf(stream: Stream, rows: readonly Row[]): Category[] {
  const labels = rows
    .flatMap((row) => row.cells)
    .filter(({ slot }) => slot.role === 'level1' || slot.role === 'level2')
    .map((cell) => ({ cell, text: coreOf(stream, cell) }))
  const printed = labels.flatMap(({ cell, text }) =>
    cell.slot.role === 'level1' ? (level1Of(text) ?? []) : [],
  )
  const hasCosts = labels.some(({ text }) => level2Of(text)?.parent === 'cost')
  const repeated = labels.filter(({ cell }) => cell.slot.role === 'level1')
  const seconds = labels.some(({ text }) => level1Of(text) === null && isSatisfaction(text))
  const out: Category[] = []
  let level1: Level1 | null = null
  for (const { cell, text } of labels) {
    const second = level2Of(text)
    const first = level1Of(text)
    const above = first !== null && (first.code !== 'cost' || hasCosts)
    if (first !== null && first.code === 'satisfaction' && !seconds) {
      out.push({ level1: first, level2: second, at: cell.start })
    } else if (second !== null && !above) {
      out.push({ level1: parentOf(level1, second, printed), level2: second, at: cell.start })
    } else if (cell.slot.role === 'level2' && first === null && text !== '') {
      out.push({ level1, level2: { label: text, code: null, parent: null }, at: cell.start })
    } else level1 = first ?? level1
  }
  if (repeated.length !== out.length || repeated.length <= LEVELS) return out
  return out.map((each, index) => {
    const own = level1Of(repeated[index]?.text ?? '')
    return own === null || own.code !== each.level2?.parent ? each : { ...each, level1: own }
  })
}

function isSatisfaction(text: string): boolean {
  return level2Of(text)?.code === 'satisfaction'
}

function parentOf(
  level1: Level1 | null,
  second: Level2,
  printed: readonly Level1[],
): Level1 | null {
  if (second.parent === null || level1?.code === second.parent) return level1
  const known = printed.find((each) => each.code === second.parent)
  if (known !== undefined) return known
  const older = second.parent === 'satisfaction' && level1?.code === 'benefit'
  return older
    ? level1
    : { label: standardLevel1(second.parent), code: second.parent satisfies Level1Code }
}

/** Dynamic programming over indicators × categories: runs in order, the best sum of meanings. */
function bestRuns(
  score: readonly (readonly number[])[],
  m: number,
): { runs: number[]; margins: number[] } {
  const n = score.length
  const forward = table(n, m)
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < m; k++) {
      let best = i === 0 ? k * EMPTY : Number.NEGATIVE_INFINITY
      for (let from = i > 0 ? 0 : k + 1; from <= k; from++) {
        best = Math.max(best, at(forward, i - 1, from) + Math.max(0, k - from - 1) * EMPTY)
      }
      set(forward, i, k, best + at(score, i, k))
    }
  }
  const backward = table(n, m)
  for (let i = n - 1; i >= 0; i--) {
    for (let k = 0; k < m; k++) {
      let best = i === n - 1 ? (m - 1 - k) * EMPTY : Number.NEGATIVE_INFINITY
      for (let to = i < n - 1 ? k : m; to < m; to++) {
        const next = at(backward, i + 1, to) + at(score, i + 1, to)
        best = Math.max(best, next + Math.max(0, to - k - 1) * EMPTY)
      }
      set(backward, i, k, best)
    }
  }
  const runs: number[] = []
  const margins: number[] = []
  for (let i = 0; i < n; i++) {
    const totals = Array.from({ length: m }, (_, k) => at(forward, i, k) + at(backward, i, k))
    const best = Math.max(...totals)
    const run = totals.indexOf(best)
    runs.push(run)
    margins.push(best - Math.max(...totals.filter((_, k) => k !== run), best - 20))
  }
  return { runs, margins }
}

/** How well an indicator fits a category. */
export function meaning(indicator: DraftIndicator, category: Category): number {
  const code: Level2Code | null =
    category.level2?.code ?? (category.level1?.code === 'satisfaction' ? 'satisfaction' : null)
  return fit(
    {
      name: indicator.name ?? '',
      target: indicator.target?.text ?? '',
      unit: indicator.target?.unit ?? null,
    },
    code,
  )
}

function table(n: number, m: number): number[][] {
  return Array.from({ length: n }, () => Array.from({ length: m }, () => 0))
}

function at(grid: readonly (readonly number[])[], row: number, column: number): number {
  return grid[row]?.[column] ?? Number.NEGATIVE_INFINITY
}

function set(grid: number[][], row: number, column: number, value: number): void {
  const line = grid[row]
  if (line !== undefined) line[column] = value
}
