/** Rows of the grids that stand in a range of the stream, cells in their order. */
import type { Stream } from '../stream.ts'
import { tidy } from '../stream.ts'

export interface GridCell {
  readonly text: string
  readonly column: number
  readonly columnSpan: number
  readonly start: number
  readonly end: number
  readonly isFigure: boolean
}

export interface GridRow {
  readonly cells: readonly GridCell[]
}

const FIGURE = /^-?\d[\d,]*(?:\.\d+)?(?:%|％|万元|元|万)?$/

/** The rows of a range, where a grid is known. */
export function gridRowsOf(stream: Stream, from: number, to: number): GridRow[] {
  const rows: { block: number; row: number; cells: GridCell[] }[] = []
  const first = stream.pieceAt[from] ?? 0
  const last = stream.pieceAt[Math.max(from, to - 1)] ?? -1
  for (let index = first; index <= last; index++) {
    const piece = stream.pieces[index]
    if (piece === undefined || piece.row === null || piece.column === null) continue
    if (piece.end <= piece.start) continue
    const text = tidy(piece.text)
    const cell: GridCell = {
      text,
      column: piece.column,
      columnSpan: piece.columnSpan,
      start: piece.start,
      end: piece.end,
      isFigure: FIGURE.test(text),
    }
    const current = rows.at(-1)
    if (current?.block === piece.block && current.row === piece.row) current.cells.push(cell)
    else rows.push({ block: piece.block, row: piece.row, cells: [cell] })
  }
  return rows
}
