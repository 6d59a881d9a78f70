/**
 * Rows of a grid whose figures stand under their headers: nothing slid there, so a short text of no vocabulary in a
 * level's column is that level's label, and not a name.
 */
import { kind, kindsOf } from '../../values/chars.ts'
import type { Slot } from '../slots.ts'
import type { Piece, Pieces } from '../pieces.ts'
import type { Stream } from '../stream.ts'
import type { Role } from '../vocabulary/headers.ts'
import { cellTextOf } from './celltext.ts'

/** What the row says of a text in a level's column. */
export type Place =
  /** The name stands beside it. */
  | 'beside'
  /** Nobody's name and nobody's target: the row gives points to a whole category. */
  | 'alone'

/** Roles whose cells tell by their looks that a row is in place. */
const FIGURES: ReadonlySet<Role> = new Set([
  'operator',
  'target',
  'midterm',
  'weight',
  'actual',
  'score',
  'adjusted',
  'place',
])

export class InPlace {
  readonly #stream: Stream
  readonly #columns: ReadonlyMap<number, Role>
  readonly #levels: ReadonlySet<number>
  readonly #name: number | null
  readonly #target: number | null
  /** The row that was read last, and what it says. */
  #first = 0
  #last = -1
  #said: Place | null = null

  constructor(stream: Stream, slots: readonly Slot[]) {
    this.#stream = stream
    const own = slots.filter(({ half }) => half === 0)
    this.#columns = new Map(
      own.flatMap(({ column, role }) => (column === null ? [] : [[column, role]])),
    )
    this.#levels = new Set(
      own.flatMap(({ column, role }) =>
        column !== null && (role === 'level1' || role === 'level2') ? [column] : [],
      ),
    )
    this.#name = columnOf(own, 'name')
    this.#target = columnOf(own, 'target')
  }

  /** What the row of a cell says of it, where the cell stands in a level's column; null where it says nothing. */
  of(start: number, end: number): Place | null {
    const index = this.#stream.pieceAt[start] ?? -1
    const piece = this.#stream.pieces.at(index)
    if (piece === undefined || piece.start !== start || piece.end !== end) return null
    if (piece.column === null || !this.#levels.has(piece.column) || this.#name === null) return null
    if (index < this.#first || index > this.#last) this.#readRow(index, this.#name)
    return this.#said
  }

  /** Reads what the row of a piece says; its cells are asked one after the other. */
  #readRow(index: number, name: number): void {
    const { pieces } = this.#stream
    this.#first = firstOfRow(pieces, index)
    this.#last = lastOfRow(pieces, index)
    const row = pieces.slice(this.#first, this.#last + 1)
    if (!this.#holdsFiguresInPlace(row)) this.#said = null
    else if (holds(row, name)) this.#said = 'beside'
    else this.#said = this.#target !== null && !holds(row, this.#target) ? 'alone' : null
  }

  /** Whether the first figure of a row stands in the column of a figure. */
  #holdsFiguresInPlace(row: readonly Piece[]): boolean {
    const first = row.find((piece) => isFigure(this.#stream, piece))
    const role = first?.column == null ? undefined : this.#columns.get(first.column)
    return role !== undefined && FIGURES.has(role)
  }
}

function columnOf(slots: readonly Slot[], role: Role): number | null {
  return slots.find((each) => each.role === role)?.column ?? null
}

/** The first piece of a piece's row. */
function firstOfRow(pieces: Pieces, index: number): number {
  let first = index
  while (isSameRow(pieces.at(first - 1), pieces.at(index))) first--
  return first
}

/** The last piece of a piece's row. */
function lastOfRow(pieces: Pieces, index: number): number {
  let last = index
  while (isSameRow(pieces.at(last + 1), pieces.at(index))) last++
  return last
}

function isSameRow(one: Piece | undefined, other: Piece | undefined): boolean {
  return one !== undefined && one.block === other?.block && one.row === other.row
}

/** Whether a cell of a row stands in a column: blank cells are no pieces, or empty ones. */
function holds(row: readonly Piece[], column: number): boolean {
  return row.some((piece) => piece.column === column && piece.end > piece.start)
}

/** Longest text of an operator, with the word of its column before it; every other figure has a digit. */
const OPERATOR = 12

function isFigure(stream: Stream, piece: Piece): boolean {
  if (piece.end - piece.start > OPERATOR && !holdsDigit(stream.text, piece)) return false
  const { features } = cellTextOf(stream.text, piece.start, piece.end)
  return features.operator || features.shape === 'value' || features.shape === 'number'
}

function holdsDigit(text: string, { start, end }: Piece): boolean {
  for (let at = start; at < end; at++) {
    if ((kindsOf(text.charCodeAt(at)) & kind.digit) !== 0) return true
  }
  return false
}
