/** Rows of the grids that stand in a range of the stream, cells in their order. */
import { strength, type Stream, tidy } from '../stream.ts'
import { spansOf } from './values.ts'

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

/** The lines of a range as rows, their words as cells, where no grid is known. */
export function lineRowsOf(stream: Stream, from: number, to: number): GridRow[] {
  return spansOf(stream, from, to).map(({ start, end }) => {
    const cells: GridCell[] = []
    let first = start
    for (let at = start + 1; at <= end; at++) {
      if (at < end && (stream.before[at] ?? 0) < strength.space) continue
      const text = stream.text.slice(first, at)
      const column = cells.length
      cells.push({
        text,
        column,
        columnSpan: 1,
        start: first,
        end: at,
        isFigure: FIGURE.test(text),
      })
      first = at
    }
    return { cells }
  })
}

/** The rows of a range, where a grid is known. */
export function gridRowsOf(stream: Stream, from: number, to: number): GridRow[] {
  const rows: { block: number; row: number; cells: GridCell[] }[] = []
  const first = stream.pieceAt[from] ?? 0
  const last = stream.pieceAt[Math.max(from, to - 1)] ?? -1
  for (let index = first; index <= last; index++) {
    const piece = stream.pieces.at(index)
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
