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
export function rowsOf(segments: readonly Segment[]): Row[] {
  const rows: Row[] = []
  let cells: RowCell[] = []
  const close = (): void => {
    const [first] = cells
    // A copy has no room to grow.
    if (first !== undefined) rows.push({ cells: [...cells], start: first.start, end: endOf(cells) })
    cells = []
  }
  for (const segment of segments) {
    if (!isCell(segment)) continue
    if (segment.newRow) close()
    cells.push(segment)
  }
  close()
  return rows
}

function isCell(segment: Segment): segment is Segment & RowCell {
  return segment.slot !== null
}

function endOf(cells: readonly RowCell[]): number {
  return cells.at(-1)?.end ?? 0
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
