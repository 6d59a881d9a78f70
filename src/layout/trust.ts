/** How far a table's grid can be believed, from the table itself. */
import { level1Of, level2Of } from './labels.ts'
import type { Slot } from './slots.ts'
import type { Stream } from './stream.ts'

/** Labels seen before a share of them means something. */
const PRIOR = 2

/**
 * 0 to 1: the share of level labels that stand in the column of their header. Formats that store spans
 * are believed.
 */
export function columnTrust(stream: Stream, from: number, to: number, slots: readonly Slot[]): number {
  const column1 = slots.find((slot) => slot.role === 'level1')?.column ?? null
  const column2 = slots.find((slot) => slot.role === 'level2')?.column ?? null
  let seen = 0
  let right = 0
  for (const piece of piecesOf(stream, from, to)) {
    if (piece.grid === 'spans' || piece.grid === 'ruled') return 1
    if (piece.column === null) continue
    const text = stream.text.slice(piece.start, piece.end)
    if (text.length > 16) continue
    const first = level1Of(text)?.code != null
    const second = level2Of(text)?.code != null
    if (!first && !second) continue
    seen++
    if ((first && piece.column === column1) || (second && piece.column === column2)) right++
  }
  return seen === 0 ? 0 : right / (seen + PRIOR)
}

/** Whether rows are stored by the format. */
export function rowsKnown(stream: Stream, from: number, to: number): boolean {
  for (const piece of piecesOf(stream, from, to)) {
    if (piece.grid !== 'spans' && piece.grid !== 'ruled') return false
  }
  return to > from
}

function* piecesOf(stream: Stream, from: number, to: number) {
  const first = stream.pieceAt[from] ?? 0
  const last = stream.pieceAt[Math.max(from, to - 1)] ?? -1
  for (let index = first; index <= last; index++) {
    const piece = stream.pieces[index]
    if (piece !== undefined) yield piece
  }
}
