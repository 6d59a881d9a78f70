/** Rows of an indicator table as the alignment gives them. */
import type { Segment } from '../align/viterbi.ts'
import { withoutMarks } from '../marks.ts'
import type { Slot } from '../slots.ts'
import type { Stream } from '../stream.ts'
import type { Role } from '../vocabulary/headers.ts'

export interface RowCell {
  readonly slot: Slot
  readonly start: number
  readonly end: number
  readonly margin: number
}

export interface Row {
  readonly cells: readonly RowCell[]
  readonly start: number
  readonly end: number
}

/** The segments of an alignment as rows; text beside the table is left out. */
export function rowsOf(segments: readonly Segment[], slots: readonly Slot[]): Row[] {
  const rows: { cells: RowCell[]; start: number; end: number }[] = []
  for (const segment of segments) {
    if (segment.slot === null) continue
    const slot = slots[segment.slot]
    if (slot === undefined) continue
    const { start, end, margin } = segment
    const cell: RowCell = { slot, start, end, margin }
    const current = rows.at(-1)
    if (segment.newRow || current === undefined) rows.push({ cells: [cell], start, end })
    else {
      current.cells.push(cell)
      current.end = end
    }
  }
  return rows
}

/** The cell of a role in a row, in one half of a doubled table. */
export function cellOf(row: Row, role: Role, half: 0 | 1 = 0): RowCell | null {
  for (const each of row.cells) {
    if (each.slot.role === role && each.slot.half === half) return each
  }
  return null
}

/** A cell's range without the marks around its text. */
export function coreOf(stream: Stream, cell: { start: number; end: number }): string {
  return withoutMarks(stream.text.slice(cell.start, cell.end))
}
