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
  const out: Transposed[] = []
  let first: readonly number[] = []
  let second: readonly number[] = []
  for (const { cells: third, next } of rowsFrom(stream, 0)) {
    if (next < stream.pieces.length && isOnItsSide(stream, first, second, third)) {
      const names = third.map((cell) => stretchOf(stream, cell))
      const places = placesFrom(stream, next, names.length)
      const labels = first.filter((cell) => isLevel1(stream, cell))
      out.push({
        start: stream.pieces.startOf(first[0] ?? 0),
        end: places.at(-1)?.at(-1)?.end ?? names.at(-1)?.end ?? 0,
        level1: labels.map((cell) => stretchOf(stream, cell)),
        level2: second.map((cell) => stretchOf(stream, cell)),
        names,
        places,
      })
    }
    first = second
    second = third
  }
  return out
}

function isOnItsSide(
  stream: Stream,
  first: readonly number[],
  second: readonly number[],
  third: readonly number[],
): boolean {
  if (second.length < FEWEST || third.length < second.length || first.length < FEWEST) return false
  if (!second.every((cell) => level2Of(textOf(stream, cell))?.code != null)) return false
  const labels = first.filter((cell) => isLevel1(stream, cell)).length
  if (labels < FEWEST || first.length > labels + 2) return false
  return !third.some((cell) => isLabel(stream, cell))
}

function stretchOf({ pieces }: Stream, cell: number): Stretch {
  const { start, end, column, columnSpan } = pieces.at(cell) as Piece
  return { start, end, column, columnSpan }
}

function placesFrom(stream: Stream, from: number, names: number): (readonly Stretch[])[] {
  const out: (readonly Stretch[])[] = []
  for (const { cells: row } of rowsFrom(stream, from)) {
    const place = row[0]
    if (place === undefined || row.length < 2 || row.length > names + 1) break
    if (!/\p{Script=Han}/u.test(textOf(stream, place)) || isLabel(stream, place)) break
    out.push(row.map((cell) => stretchOf(stream, cell)))
  }
  return out
}

function isLevel1(stream: Stream, cell: number): boolean {
  return level1Of(textOf(stream, cell))?.code != null
}

function isLabel(stream: Stream, cell: number): boolean {
  const text = textOf(stream, cell)
  return (level1Of(text)?.code ?? level2Of(text)?.code ?? null) !== null
}

function textOf({ text, pieces }: Stream, cell: number): string {
  return text.slice(pieces.startOf(cell), pieces.endOf(cell))
}

interface SourceRow {
  /** Indices of the pieces that hold something. */
  readonly cells: readonly number[]
  /** Index of the piece that begins the next row. */
  readonly next: number
}

/** The rows of the source from a piece on, where it tells their ends; a long document has too many to hold. */
function* rowsFrom({ pieces, before }: Stream, from: number): Generator<SourceRow> {
  let cells: number[] = []
  for (let index = from; index < pieces.length; index++) {
    const start = pieces.startOf(index)
    if (pieces.endOf(index) <= start || !pieces.hasRow(index)) continue
    if (cells.length > 0 && before[start] === strength.row) {
      yield { cells, next: index }
      cells = []
    }
    cells.push(index)
  }
  if (cells.length > 0) yield { cells, next: pieces.length }
}
