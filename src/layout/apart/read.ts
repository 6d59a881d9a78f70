/**
 * Tables that were read column after column. Where the rows of the usual reading lack their figures, the
 * columns' own reading is tried: it holds where names and figures are two runs, surely so where they are as
 * many.
 */
import { featuresOf, type Shape } from '../align/features.ts'
import { type AlignOptions, type Alignment } from '../align/viterbi.ts'
import { parseTarget } from '../../values/target.ts'
import { labelsStandFirst } from '../rows/collected.ts'
import { layValues } from '../rows/paired.ts'
import { cellOf, coreOf, type Row, type RowCell } from '../rows/row.ts'
import type { Slot } from '../slots.ts'
import type { Role } from '../vocabulary/headers.ts'
import { boundaryAfter, type Stream } from '../stream.ts'
import { alignColumns, type ColumnCell, isLabelled, type Lean } from './align.ts'
import { asMany, type Columns } from './balance.ts'
import { columnHeadersOf } from './headers.ts'
import { runsOf } from './runs.ts'
import { stretchesOf } from './stretches.ts'

/** Names of the usual reading that lack a figure, before columns are thought of: at least, and of all. */
const WAITING = 2
const WAITING_SHARE = 0.4
/** A shorter run of figures tells nothing. */
const RUN = 2
/** Of a run of figures this share must look like figures. */
const FIGURES = 0.6
/** What it may cost to read labels below names as names. */
const CARELESS = 16
/** How sure a row's parts belong together: by equal numbers; by what fits. */
const PROVED = 3
const LAID = 0.5

export interface Apart {
  readonly rows: readonly Row[]
  readonly slots: readonly Slot[]
  readonly alignment: Alignment
  /** Whether every column has as many cells as there are names. */
  readonly proved: boolean
}

/**
 * Whether a usual reading leaves so many names without anything beside them, or with a name for a figure, that
 * columns may stand apart.
 */
export function mayStandApart(stream: Stream, rows: readonly Row[]): boolean {
  const named = rows.filter((row) => cellOf(row, 'name') !== null)
  const waiting = named.filter((row) => row.cells.every((cell) => isLabelled(cell.slot)))
  const odd = named.filter((row) => looksOdd(stream, row))
  const labels = rows.length - named.length
  const doubtful = new Set([...waiting, ...odd]).size
  return (
    (doubtful >= WAITING && doubtful >= WAITING_SHARE * named.length) ||
    labels > named.length ||
    labelsStandFirst(rows)
  )
}

/** A name for a figure, or a figure for a name. */
function looksOdd(stream: Stream, row: Row): boolean {
  const [name, target] = (['name', 'target'] as const).map((role) => {
    const cell = cellOf(row, role)
    return cell === null ? null : featuresOf(coreOf(stream, cell))
  })
  const named = target != null && target.shape === 'text' && target.nameness > 1
  return named || (name != null && name.nameness < 0)
}

/** The reading in column order, or null where it isn't one. */
export function readApart(
  stream: Stream,
  from: number,
  to: number,
  given: readonly Slot[],
  options: AlignOptions,
): Apart | null {
  const { headers, slots } = columnHeadersOf(stream, from, to, given)
  const target = slots.findIndex((each) => each.role === 'target')
  if (target === -1) return null
  const stretches = stretchesOf(stream, from, to, slots, options)
  let usual = 0
  const columnsBy = (lean: Lean): Columns | null => {
    const { cells, score } = alignColumns(stretches, slots, headers, lean)
    if (lean.names === 0 && lean.targets === 0 && !lean.labelsFirst) usual = score
    if (!lean.labelsFirst) return columnsOf(stream, cells, slots, target)
    if (score < usual - CARELESS || !isCollected(cells, slots)) return null
    const columns = columnsOf(stream, cells, slots, target)
    return columns?.runs.has(target) === true ? columns : null
  }
  const best = asMany(columnsBy, target)
  if (best === null || !holdsFigures(stream, best.cells, slots)) return null
  const { cells, names, runs } = best
  const rows = rowsOf(stream, cells, slots, names, runs, target)
  return {
    rows,
    slots,
    alignment: alignmentOf(cells, slots, best.missing),
    proved: best.missing === 0,
  }
}

/** The columns of a reading, or null where names and figures take turns. */
function columnsOf(
  stream: Stream,
  cells: readonly ColumnCell[],
  slots: readonly Slot[],
  target: number,
): Columns | null {
  const labelled = (cell: ColumnCell): boolean => {
    const own = cell.slot === null ? undefined : slots[cell.slot]
    return own !== undefined && isLabelled(own)
  }
  const isFigure = (cell: ColumnCell): boolean => cell.slot !== null && !labelled(cell)
  const first = cells.findIndex(isFigure)
  const last = cells.findLastIndex((cell) => cell.kind === 'cell' && labelled(cell))
  const names = cells.filter((cell) => cell.kind === 'cell' && roleOf(cell, slots) === 'name')
  if (names.length < RUN || (first !== -1 && first < last)) return null
  const runs =
    first === -1 ? new Map<number, ColumnCell[]>() : runsOf(cells.slice(first), slots, names.length)
  const targets = runs.get(target)?.length ?? 0
  if (targets > 0 && targets < RUN) return null
  if (targets === 0 && !(isCollected(cells, slots) && looksLikeNames(stream, names))) return null
  if (!looksLikeFigures(runs.get(target) ?? [], slots, target)) return null
  return { cells, names, runs, missing: targets === 0 ? 0 : Math.abs(targets - names.length) }
}

/** Names that nothing proves must look like some. */
function looksLikeNames(stream: Stream, names: readonly ColumnCell[]): boolean {
  const own = names.filter((cell) => featuresOf(coreOf(stream, cell)).nameness > 1)
  return own.length >= FIGURES * names.length
}

/** Most of the figures could be no names. */
function looksLikeFigures(
  run: readonly ColumnCell[],
  slots: readonly Slot[],
  target: number,
): boolean {
  const name = slots.findIndex((each) => each.role === 'name')
  const figures = run.filter(({ scores }) => (scores[target] ?? 0) > (scores[name] ?? 0))
  return figures.length >= FIGURES * run.length
}

/** Of the figures that the source sets apart this share stands in the columns of figures; else rows have theirs beside them. */
const IN_COLUMNS = 0.5
const FIGURE: ReadonlySet<Shape> = new Set(['value', 'number', 'date'])

/** Whether figures in cells of their own stand in columns of figures, and not among names and noise. */
function holdsFigures(
  stream: Stream,
  cells: readonly ColumnCell[],
  slots: readonly Slot[],
): boolean {
  let inside = 0
  let outside = 0
  for (const { start, end, slot, kind } of cells) {
    const own = slot === null ? undefined : slots[slot]
    if (kind === 'after' || kind === 'header') continue
    const inColumn = own !== undefined && !isLabelled(own)
    if (own !== undefined && !inColumn && own.role !== 'name') continue
    for (let at = start; at < end;) {
      const next = boundaryAfter(stream, at, end)
      const isFigure = FIGURE.has(featuresOf(stream.text.slice(at, next)).shape)
      if (isFigure && inColumn) inside++
      else if (isFigure) outside++
      at = next
    }
  }
  return inside >= IN_COLUMNS * (inside + outside)
}

/** All labels stand before all names. */
function isCollected(cells: readonly ColumnCell[], slots: readonly Slot[]): boolean {
  const name = cells.findIndex((cell) => cell.kind === 'cell' && roleOf(cell, slots) === 'name')
  const labels = cells.filter((cell) => cell.kind === 'cell' && roleOf(cell, slots) === 'level2')
  const last = cells.findLastIndex(
    (cell) => cell.kind === 'cell' && roleOf(cell, slots) === 'level2',
  )
  return labels.length > RUN && last < name
}

function roleOf(cell: ColumnCell, slots: readonly Slot[]): Slot['role'] | null {
  return cell.slot === null ? null : (slots[cell.slot]?.role ?? null)
}

/** A row a name: the labels before it, and of every run the cell that is its own. */
function rowsOf(
  stream: Stream,
  cells: readonly ColumnCell[],
  slots: readonly Slot[],
  names: readonly ColumnCell[],
  runs: ReadonlyMap<number, readonly ColumnCell[]>,
  target: number,
): Row[] {
  const figures = names.map((): RowCell[] => [])
  for (const [index, run] of runs) {
    const slot = slots[index]
    if (slot === undefined) continue
    const own = laid(stream, names, run, slot.role, runs.get(target) ?? [])
    for (const [at, place] of own.entries()) {
      const cell = run[place]
      if (cell === undefined) continue
      const margin = own.filter((each) => each >= 0).length === run.length ? PROVED : LAID
      figures[at]?.push({ slot, start: cell.start, end: cell.end, margin })
    }
  }
  const rows: Row[] = []
  let labels: RowCell[] = []
  for (const cell of cells) {
    const slot = cell.slot === null ? undefined : slots[cell.slot]
    if (cell.kind !== 'cell' || slot === undefined || !isLabelled(slot)) continue
    const own: RowCell = { slot, start: cell.start, end: cell.end, margin: PROVED }
    const above = labels.at(-1)
    if (above !== undefined && slots.indexOf(above.slot) >= slots.indexOf(slot)) {
      rows.push(row(labels))
      labels = []
    }
    labels.push(own)
    if (slot.role !== 'name') continue
    rows.push(row([...labels, ...(figures[names.indexOf(cell)] ?? [])]))
    labels = []
  }
  if (labels.length > 0) rows.push(row(labels))
  return rows
}

function row(cells: readonly RowCell[]): Row {
  return {
    cells,
    start: cells[0]?.start ?? 0,
    end: Math.max(...cells.map(({ end }) => end)),
  }
}

/** For each name the place of its cell in a run, or -1. Units stand beside figures only. */
function laid(
  stream: Stream,
  names: readonly ColumnCell[],
  run: readonly ColumnCell[],
  role: Role,
  targets: readonly ColumnCell[],
): number[] {
  if (run.length === names.length) return names.map((_, index) => index)
  const text = (cell: ColumnCell | undefined): string =>
    cell === undefined ? '' : coreOf(stream, cell)
  if (role === 'unit') return unitsLaid(names.map(text), targets.map(text), run.map(text))
  const isCut = run.length < names.length && (run.at(-1)?.end ?? 0) >= stream.text.length
  if (isCut) return names.map((_, index) => (index < run.length ? index : -1))
  if (role !== 'target') return names.map(() => -1)
  return layValues(
    names.map(text),
    run.map((cell) => parseTarget(text(cell))),
  )
}

/** Units stand beside figures only: beside every one, or beside those they fit. */
function unitsLaid(
  names: readonly string[],
  targets: readonly string[],
  units: readonly string[],
): number[] {
  const figures = names.flatMap((_, index) => (/\d$/.test(targets[index] ?? '') ? [index] : []))
  const own =
    figures.length === units.length
      ? figures.map((_, at) => at)
      : layValues(
          figures.map((index) => names[index] ?? ''),
          units.map((unit) => parseTarget(`1${unit}`)),
        )
  const out = names.map(() => -1)
  for (const [at, index] of figures.entries()) out[index] = own[at] ?? -1
  return out
}

function alignmentOf(
  cells: readonly ColumnCell[],
  slots: readonly Slot[],
  missing: number,
): Alignment {
  const margin = missing === 0 ? PROVED : LAID
  return {
    score: 0,
    segments: cells.map(({ start, end, slot, kind }) => ({
      start,
      end,
      slot: kind === 'cell' && slot !== null ? (slots[slot] ?? null) : null,
      rest: kind === 'cell' ? null : kind === 'after' ? 'after' : 'noise',
      newRow: kind === 'cell',
      margin: slots.length === 0 ? 0 : margin,
    })),
  }
}
