/** One document's record beside its truth. */
import type { Record as JixiaoRecord } from '../../record/schema.ts'
import { cellRight, expectedText, moreCells, rowCells, shown, type CellName } from './cells.ts'
import { compareHeads, type HeadCell } from './heads.ts'
import { match, type ExpectedRow, type GivenRow, type Pair } from './match.ts'
import { sameText } from './same.ts'
import { cutNames, readings, type Truth, type TruthForm } from './truth.ts'

/** Given rows at or above this are said to be sure; wrong ones among them are silent errors. */
export const SURE = 0.9

export interface Tally {
  readonly right: number
  readonly of: number
}

export interface Failure {
  /** A row that is wrong, one that is missing, or one that nobody asked for. */
  readonly kind: 'wrong' | 'missing' | 'extra'
  readonly name: string
  /** The cells that differ; for a missing or extra row its cells. */
  readonly cells: readonly { name: string; expected: string; given: string }[]
  readonly silent: boolean
}

export interface DocumentScore {
  /** Rows given, without those that count neither way. */
  readonly given: number
  /** Sure rows of the truth. */
  readonly expected: number
  readonly right: number
  readonly silent: number
  readonly cells: Readonly<Partial<Record<CellName, Tally>>>
  readonly heads: readonly HeadCell[]
  readonly failures: readonly Failure[]
  /** Confidence of every counted row, and whether it was right. */
  readonly confidences: readonly (readonly [confidence: number, right: boolean])[]
  readonly pairs: readonly Pair[]
}

/** Scores a record; where the truth knows several readings, against the one that suits it best. */
export function scoreDocument(record: JixiaoRecord | null, truth: Truth): DocumentScore {
  const scores = readings(truth).map((forms) => scoreReading(record, truth, forms))
  return scores.reduce((best, each) => (worth(each) > worth(best) ? each : best))
}

function worth(score: DocumentScore): number {
  const headsRight = score.heads.filter(({ right }) => right).length
  const rows = 2 * score.right - (score.given + score.expected)
  return rows + headsRight / (score.heads.length + 1)
}

function scoreReading(
  record: JixiaoRecord | null,
  truth: Truth,
  forms: readonly TruthForm[],
): DocumentScore {
  const given = givenRows(record)
  const expected = expectedRows(truth, forms)
  const pairs = match(given, expected)
  const paired = new Map(pairs.map((pair) => [pair.given, pair]))
  const cut = forms.flatMap(cutNames)
  const counted = given.filter((row) => {
    const pair = paired.get(row)
    if (pair !== undefined) return !pair.expected.unsure
    return !cut.some((name) => sameText(name, row.row.name))
  })
  const sure = expected.filter(({ unsure }) => !unsure)
  const rights = new Set(pairs.filter(({ right }) => right).map((pair) => pair.given))
  const surePairs = pairs.filter((pair) => !pair.expected.unsure)
  return {
    given: counted.length,
    expected: sure.length,
    right: surePairs.filter(({ right }) => right).length,
    silent: counted.filter((row) => row.row.confidence >= SURE && !rights.has(row)).length,
    cells: tallyCells(surePairs, sure),
    heads: compareHeads(record, truth, forms, pairs),
    failures: failures(surePairs, sure, counted),
    confidences: counted.map((row) => [row.row.confidence, rights.has(row)]),
    pairs,
  }
}

function givenRows(record: JixiaoRecord | null): readonly GivenRow[] {
  const rows = (record?.forms ?? []).flatMap((form) =>
    form.indicators.map((row) => ({ row, form: form.name })),
  )
  return rows.map((each, index) => ({ ...each, position: index / rows.length }))
}

function expectedRows(truth: Truth, forms: readonly TruthForm[]): readonly ExpectedRow[] {
  const rows = forms.flatMap((form) =>
    form.indicators.map((row) => ({
      row,
      form: form.name,
      unsure: row.unsure || form.unsure || truth.unsure,
    })),
  )
  return rows.map((each, index) => ({ ...each, position: index / rows.length }))
}

/** Right cells over cells that the truth or the record fills, sure rows only. */
function tallyCells(
  pairs: readonly Pair[],
  sure: readonly ExpectedRow[],
): Partial<Record<CellName, Tally>> {
  const byExpected = new Map(pairs.map((pair) => [pair.expected, pair.given]))
  const tallies: Partial<Record<CellName, Tally>> = {}
  for (const name of [...rowCells, ...moreCells]) {
    let right = 0
    let of = 0
    for (const expected of sure) {
      const given = byExpected.get(expected)
      const filled =
        expectedText(expected.row, name) !== '' || (given && shown(given.row, name) !== '')
      if (!filled) continue
      of++
      if (given && cellRight(given.row, expected.row, name)) right++
    }
    if (of > 0) tallies[name] = { right, of }
  }
  return tallies
}

function failures(
  pairs: readonly Pair[],
  sure: readonly ExpectedRow[],
  counted: readonly GivenRow[],
): readonly Failure[] {
  const found = new Map(pairs.map((pair) => [pair.expected, pair]))
  const answered = new Set(pairs.map((pair) => pair.given))
  const missed = sure.flatMap((expected): Failure[] => {
    const pair = found.get(expected)
    if (pair?.right === true) return []
    const names = rowCells.filter(
      (name) => pair === undefined || !cellRight(pair.given.row, expected.row, name),
    )
    const cells = names.map((name) => ({
      name,
      expected: expectedText(expected.row, name),
      given: pair === undefined ? '' : shown(pair.given.row, name),
    }))
    const silent = pair !== undefined && pair.given.row.confidence >= SURE
    return [
      {
        kind: pair === undefined ? 'missing' : 'wrong',
        name: expected.row.name ?? expected.row.raw ?? '',
        cells: cells.filter((cell) => cell.expected !== '' || cell.given !== ''),
        silent,
      },
    ]
  })
  const extra = counted
    .filter((row) => !answered.has(row))
    .map(({ row }): Failure => {
      const cells = rowCells.map((name) => ({ name, expected: '', given: shown(row, name) }))
      return {
        kind: 'extra',
        name: row.name ?? row.target?.text ?? '',
        cells: cells.filter((cell) => cell.given !== ''),
        silent: row.confidence >= SURE,
      }
    })
  return [...missed, ...extra]
}
