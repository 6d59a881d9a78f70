/**
 * Regional tables on their side: a row of level-1 labels, a row of level-2 labels, a row of names, then a row of
 * values a place. The header is those three rows.
 */
import { level1Of, level2Of } from '../labels.ts'
import { type Piece, strength, type Stream } from '../stream.ts'

export interface Stretch {
  readonly start: number
  readonly end: number
  /** Grid column and span, where a grid is known. */
  readonly column: number | null
  readonly columnSpan: number
}

export interface Transposed {
  readonly start: number
  readonly end: number
  readonly level1: readonly Stretch[]
  readonly level2: readonly Stretch[]
  readonly names: readonly Stretch[]
  /** Rows of values: the place's cell, then one cell a name. */
  readonly places: readonly (readonly Stretch[])[]
}

/** Names that make a table on its side. */
const FEWEST = 2

/** The tables on their side in a stream. */
export function transposedIn(stream: Stream): Transposed[] {
  const rows = rowsOf(stream)
  const out: Transposed[] = []
  for (let at = 0; at + 3 < rows.length; at++) {
    const [first = [], second = [], third = []] = [rows[at], rows[at + 1], rows[at + 2]]
    if (second.length < FEWEST || third.length < second.length || first.length < FEWEST) continue
    if (!second.every((cell) => level2Of(textOf(stream, cell))?.code != null)) continue
    const level1 = first.filter((cell) => level1Of(textOf(stream, cell))?.code != null)
    if (level1.length < FEWEST || first.length > level1.length + 2) continue
    if (third.some((cell) => isLabel(stream, cell))) continue
    const names = third.map(stretchOf)
    const places = placesFrom(stream, rows, at + 3, names.length)
    out.push({
      start: first[0]?.start ?? 0,
      end: places.at(-1)?.at(-1)?.end ?? names.at(-1)?.end ?? 0,
      level1: level1.map(stretchOf),
      level2: second.map(stretchOf),
      names,
      places,
    })
  }
  return out
}

function stretchOf({ start, end, column, columnSpan }: Piece): Stretch {
  return { start, end, column, columnSpan }
}

function placesFrom(
  stream: Stream,
  rows: readonly (readonly Piece[])[],
  from: number,
  names: number,
): (readonly Stretch[])[] {
  const out: (readonly Stretch[])[] = []
  for (let at = from; at < rows.length; at++) {
    const row = rows[at] ?? []
    const place = row[0]
    if (place === undefined || row.length < 2 || row.length > names + 1) break
    if (!/\p{Script=Han}/u.test(textOf(stream, place)) || isLabel(stream, place)) break
    out.push(row.map(stretchOf))
  }
  return out
}

function isLabel(stream: Stream, cell: Piece): boolean {
  const text = textOf(stream, cell)
  return (level1Of(text)?.code ?? level2Of(text)?.code ?? null) !== null
}

function textOf(stream: Stream, cell: Piece): string {
  return stream.text.slice(cell.start, cell.end)
}

/** The rows of the source, where it tells their ends. */
function rowsOf(stream: Stream): Piece[][] {
  const rows: Piece[][] = []
  let row: Piece[] | null = null
  for (const piece of stream.pieces) {
    if (piece.end <= piece.start || piece.row === null) continue
    if (row === null || stream.before[piece.start] === strength.row) {
      row = [piece]
      rows.push(row)
    } else row.push(piece)
  }
  return rows
}
