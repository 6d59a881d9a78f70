/** Each row of the truth beside the row given for it: what one looks at while a layout is being learnt. */
import { cellRight, expectedText, moreCells, rowCells, shown, type CellName } from './cells.ts'
import type { ScoredFile } from './run.ts'

export interface RowView {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const seen: readonly CellName[] = [...rowCells, ...moreCells]

/** A line a row; a cell that is right shows once, one that is wrong as `expected → given`. */
export function rowView(file: ScoredFile): RowView {
  const { pairs } = file.score
  const byExpected = new Map(pairs.map((pair) => [pair.expected.row, pair]))
  const answered = new Set(pairs.map((pair) => pair.given.row))
  const asked = file.truth.forms.flatMap((form) => form.indicators)
  const rows = asked.map((row) => {
    const pair = byExpected.get(row)
    const given = pair?.given.row
    const mark = pair === undefined ? 'missing' : pair.right ? '✓' : '✗'
    const cells = seen.map((name) => {
      const expected = expectedText(row, name)
      if (given === undefined) return expected
      const found = shown(given, name)
      if (cellRight(given, row, name)) return found
      return `${expected || '∅'} → ${found || '∅'}`
    })
    return [row.unsure ? `${mark}?` : mark, confidence(given?.confidence), ...cells]
  })
  const extra = (file.record?.forms ?? [])
    .flatMap((form) => form.indicators)
    .filter((row) => !answered.has(row))
    .map((row) => ['extra', confidence(row.confidence), ...seen.map((name) => shown(row, name))])
  const all = [...rows, ...extra]
  const kept = ['', 'conf', ...seen].map((_, at) => at < 2 || all.some((cells) => cells[at] !== ''))
  const keep = (cells: readonly string[]): string[] => cells.filter((_, at) => kept[at])
  return { header: keep(['', 'conf', ...seen]), rows: all.map(keep) }
}

function confidence(value: number | undefined): string {
  return value === undefined ? '' : value.toFixed(2)
}
