/**
 * Regional tables on their side: a row of level-1 labels, a row of level-2 labels, a row of names, then a row of
 * values a place. The header is those three rows.
 */
import { level1Of, level2Of } from '../labels.ts'
import { strength, type Stream } from '../stream.ts'

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
    const [first, second, third] = rows.slice(at, at + 3)
    if (first === undefined || second === undefined || third === undefined) continue
    const level1 = first.filter((cell) => level1Of(textOf(stream, cell))?.code != null)
    const level2 = second.filter((cell) => level2Of(textOf(stream, cell))?.code != null)
    if (level1.length < FEWEST || first.length > level1.length + 2) continue
    if (level2.length < FEWEST || level2.length !== second.length) continue
    if (third.length < level2.length || third.some((cell) => isLabel(stream, cell))) continue
    const places = placesFrom(stream, rows, at + 3, third.length)
    out.push({
      start: first[0]?.start ?? 0,
      end: places.at(-1)?.at(-1)?.end ?? third.at(-1)?.end ?? 0,
      level1,
      level2,
      names: third,
      places,
    })
  }
  return out
}

function placesFrom(
  stream: Stream,
  rows: readonly (readonly Stretch[])[],
  from: number,
  names: number,
): (readonly Stretch[])[] {
  const out: (readonly Stretch[])[] = []
  for (const row of rows.slice(from)) {
    const place = row[0]
    if (place === undefined || row.length < 2 || row.length > names + 1) break
    if (!/\p{Script=Han}/u.test(textOf(stream, place)) || isLabel(stream, place)) break
    out.push(row)
  }
  return out
}

function isLabel(stream: Stream, cell: Stretch): boolean {
  const text = textOf(stream, cell)
  return (level1Of(text)?.code ?? level2Of(text)?.code ?? null) !== null
}

function textOf(stream: Stream, cell: Stretch): string {
  return stream.text.slice(cell.start, cell.end)
}

/** The rows of the source, where it tells their ends. */
function rowsOf(stream: Stream): Stretch[][] {
  const rows: Stretch[][] = []
  for (const piece of stream.pieces) {
    if (piece.end <= piece.start || piece.row === null) continue
    const cell: Stretch = {
      start: piece.start,
      end: piece.end,
      column: piece.column,
      columnSpan: piece.columnSpan,
    }
    if ((stream.before[piece.start] ?? 0) === strength.row || rows.length === 0) rows.push([cell])
    else rows.at(-1)?.push(cell)
  }
  return rows
}
