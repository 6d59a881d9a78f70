/** Sums over scored documents. */
import { moreCells, rowCells, type CellName } from './cells.ts'
import type { DocumentScore, Tally } from './document.ts'
import { headNames, type HeadName } from './heads.ts'

export interface Totals {
  readonly files: number
  readonly given: number
  readonly expected: number
  readonly right: number
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
  readonly silent: number
  readonly calibrationError: number | null
  readonly cells: Readonly<Partial<Record<CellName, Tally>>>
  readonly heads: Readonly<Partial<Record<HeadName, Tally>>>
}

const BINS = 10

/** Adds up documents; shares are over all their rows, and null where there is nothing to share. */
export function total(scores: readonly DocumentScore[]): Totals {
  const given = sum(scores.map((each) => each.given))
  const expected = sum(scores.map((each) => each.expected))
  const right = sum(scores.map((each) => each.right))
  return {
    files: scores.length,
    given,
    expected,
    right,
    precision: share(right, given),
    recall: share(right, expected),
    f1: share(2 * right, given + expected),
    silent: sum(scores.map((each) => each.silent)),
    calibrationError: calibrationError(scores.flatMap((each) => each.confidences)),
    cells: addCells(scores),
    heads: addHeads(scores),
  }
}

/**
 * Expected calibration error: over ten bins of confidence, how far the share of right rows lies from the mean
 * confidence, weighted by rows. Null for no rows.
 */
export function calibrationError(
  rows: readonly (readonly [confidence: number, right: boolean])[],
): number | null {
  if (rows.length === 0) return null
  const bins = Array.from({ length: BINS }, () => ({ confidence: 0, right: 0 }))
  for (const [confidence, right] of rows) {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))]
    if (bin === undefined) continue
    bin.confidence += confidence
    if (right) bin.right++
  }
  return sum(bins.map((bin) => Math.abs(bin.confidence - bin.right))) / rows.length
}

function addCells(scores: readonly DocumentScore[]): Partial<Record<CellName, Tally>> {
  const tallies: Partial<Record<CellName, Tally>> = {}
  for (const name of [...rowCells, ...moreCells]) {
    const parts = scores.flatMap((each) => each.cells[name] ?? [])
    if (parts.length > 0) tallies[name] = addTallies(parts)
  }
  return tallies
}

function addHeads(scores: readonly DocumentScore[]): Partial<Record<HeadName, Tally>> {
  const tallies: Partial<Record<HeadName, Tally>> = {}
  for (const name of headNames) {
    const cells = scores.flatMap((each) => each.heads).filter((cell) => cell.name === name)
    if (cells.length === 0) continue
    tallies[name] = { right: cells.filter(({ right }) => right).length, of: cells.length }
  }
  return tallies
}

function addTallies(parts: readonly Tally[]): Tally {
  return { right: sum(parts.map(({ right }) => right)), of: sum(parts.map(({ of }) => of)) }
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0)
}
