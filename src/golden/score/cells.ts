/** The cells of a row, and when each is right. */
import type { Indicator } from '../../record/schema.ts'
import { comparison, decimal, plain, sameNumber, sameTarget, sameText, sameUnit } from './same.ts'
import type { TruthRow } from './truth.ts'

/** A row is right when all of these are. */
export const rowCells = ['level1', 'level2', 'name', 'op', 'value', 'max', 'unit'] as const
/** Counted on their own, beside the row. */
export const moreCells = [
  'columns',
  'history',
  'weight',
  'actual',
  'score',
  'description',
  'basis',
  'standard',
  'horizon',
] as const

export type CellName = (typeof rowCells)[number] | (typeof moreCells)[number]

interface Cell {
  /** As printed beside the truth; empty for nothing. */
  readonly shown: (given: Indicator) => string
  readonly same: (given: Indicator, expected: unknown) => boolean
}

const cells: Readonly<Record<CellName, Cell>> = {
  level1: textCell((row) => row.level1),
  level2: textCell((row) => row.level2),
  name: textCell((row) => row.name),
  op: {
    shown: (row) => row.target?.comparison ?? '',
    same: (row, expected) => comparison(row.target?.comparison) === comparison(asText(expected)),
  },
  value: numberCell((row) => row.target?.value ?? null),
  max: numberCell((row) => row.target?.max ?? null),
  unit: {
    shown: (row) => unitOf(row) ?? '',
    same: (row, expected) => sameUnit(unitOf(row), asText(expected)),
  },
  columns: {
    shown: (row) =>
      row.columns.map(({ label, target }) => `${label} ${target?.text ?? ''}`).join(' | '),
    same: sameColumns,
  },
  history: {
    shown: (row) => row.history.map(({ year, target }) => `${year} ${target.text}`).join(' | '),
    same: sameHistory,
  },
  weight: numberCell((row) => row.weight),
  actual: {
    shown: (row) => row.actual?.text ?? '',
    same: (row, expected) => sameTarget(row.actual, asText(expected)),
  },
  score: numberCell((row) => row.score),
  description: textCell((row) => row.description),
  basis: textCell((row) => row.basis),
  standard: textCell((row) => row.standard),
  horizon: textCell((row) => row.horizon),
}

/** What a record gives for a cell, as text. */
export function shown(given: Indicator, name: CellName): string {
  return cells[name].shown(given)
}

/** What the truth expects for a cell, as text. */
export function expectedText(row: TruthRow, name: CellName): string {
  if (name === 'columns' || name === 'history') {
    return (row[name] ?? []).map(([label, value]) => `${label} ${value ?? ''}`).join(' | ')
  }
  return String(row[name] ?? '')
}

/** Whether a cell is right: the truth's answer or one of its `alt`. */
export function cellRight(given: Indicator, row: TruthRow, name: CellName): boolean {
  const answers: readonly unknown[] = [row[name] ?? null, ...(row.alt[name] ?? [])]
  return answers.some((answer) => cells[name].same(given, answer))
}

/** Whether the row is right: levels, name, comparison, value, max and unit. */
export function rowRight(given: Indicator, row: TruthRow): boolean {
  return rowCells.every((name) => cellRight(given, row, name))
}

function textCell(read: (row: Indicator) => string | null): Cell {
  return {
    shown: (row) => read(row) ?? '',
    same: (row, expected) => sameText(read(row), asText(expected)),
  }
}

function numberCell(read: (row: Indicator) => string | number | null): Cell {
  return {
    shown: (row) => decimal(read(row)),
    same: (row, expected) => sameNumber(read(row), asText(expected)),
  }
}

function asText(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

/** The row's unit; of a row with one value a place, the unit that all places share. */
function unitOf(row: Indicator): string | null {
  if (row.target !== null) return row.target.unit
  const units = new Set(row.columns.map(({ target }) => target?.unit ?? null))
  const [only] = units
  return units.size === 1 && only !== undefined ? only : null
}

function sameColumns(row: Indicator, expected: unknown): boolean {
  const places = Array.isArray(expected) ? expected : []
  if (places.length !== row.columns.length) return false
  return places.every((place, index) => {
    const column = row.columns[index]
    if (!Array.isArray(place) || column === undefined) return false
    const [label, value] = place.map(asText)
    return (
      plain(column.label) === plain(label) &&
      (sameTarget(column.target, value ?? null) || sameText(column.target?.text, value))
    )
  })
}

function sameHistory(row: Indicator, expected: unknown): boolean {
  const years = Array.isArray(expected) ? expected : []
  if (years.length !== row.history.length) return false
  return years.every((entry, index) => {
    const given = row.history[index]
    if (!Array.isArray(entry) || given === undefined) return false
    const [year, value] = entry.map(asText)
    return year === String(given.year) && sameTarget(given.target, value ?? null)
  })
}
