/** Which given row answers which row of the truth: one to one, the best pairs first, the forms' order aside. */
import type { Indicator } from '../../record/schema.ts'
import { cellRight, rowCells, rowRight } from './cells.ts'
import { likeness, plain } from './same.ts'
import type { TruthRow } from './truth.ts'

export interface GivenRow {
  readonly row: Indicator
  readonly form: string | null
  /** Where it stands among all rows, 0 to 1. */
  readonly position: number
}

export interface ExpectedRow {
  readonly row: TruthRow
  readonly form: string | null
  readonly position: number
  readonly unsure: boolean
}

export interface Pair {
  readonly given: GivenRow
  readonly expected: ExpectedRow
  readonly right: boolean
}

/** A pair that is right comes before every pair that is not. */
const RIGHT = 100
/** Names less alike than this are one row only where nearly every other cell agrees. */
const ALIKE = 0.5
const ALIKE_AT_LEAST = 0.2
const AGREEING_CELLS = 5

/** Pairs rows of a record with rows of its truth. */
export function match(
  given: readonly GivenRow[],
  expected: readonly ExpectedRow[],
): readonly Pair[] {
  const candidates: (Pair & { readonly worth: number })[] = []
  for (const one of given) {
    for (const other of expected) {
      const right = rowRight(one.row, other.row)
      const worth = right ? RIGHT + closeness(one, other) : likeWorth(one, other)
      if (worth > 0) candidates.push({ given: one, expected: other, right, worth })
    }
  }
  candidates.sort((a, b) => b.worth - a.worth)
  const taken = new Set<GivenRow | ExpectedRow>()
  const pairs: Pair[] = []
  for (const candidate of candidates) {
    if (taken.has(candidate.given) || taken.has(candidate.expected)) continue
    taken.add(candidate.given).add(candidate.expected)
    pairs.push({ given: candidate.given, expected: candidate.expected, right: candidate.right })
  }
  return pairs
}

/** How good a wrong pair is; 0 where the two are not the same row at all. */
function likeWorth(one: GivenRow, other: ExpectedRow): number {
  const names = [other.row.name, ...(other.row.alt['name'] ?? [])]
  const alike = Math.max(
    ...names.map((name) => likeness(one.row.name, typeof name === 'string' ? name : null)),
  )
  const agreeing = rowCells.filter((name) => cellRight(one.row, other.row, name)).length
  const same = alike >= ALIKE || (agreeing >= AGREEING_CELLS && alike >= ALIKE_AT_LEAST)
  return same ? 10 * alike + agreeing + closeness(one, other) : 0
}

/** Below 1: tells apart rows that read the same, as every form of a department has a satisfaction row. */
function closeness(one: GivenRow, other: ExpectedRow): number {
  const form = plain(one.form) === plain(other.form) ? 0.5 : 0
  return form + 0.4 * (1 - Math.abs(one.position - other.position))
}
