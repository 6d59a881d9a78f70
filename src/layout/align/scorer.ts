/** The score of a cell's text at its place in the document, in every role of the header. */
import { kind, kindsOf } from '../../values/chars.ts'
import { level2Of } from '../labels.ts'
import type { Slot } from '../slots.ts'
import { type Piece, strength, type Stream } from '../stream.ts'
import type { Role } from '../vocabulary/headers.ts'
import { type CellText, cellTextOf } from './celltext.ts'
import { emission, headEmission } from './emission.ts'
import { InPlace, type Place } from './inplace.ts'
import * as price from './prices.ts'
import type { AlignOptions } from './viterbi.ts'

/** Cells that a repeated text may lie back. */
const LOOK_BACK = 6
/** What no label holds. */
const SENTENCE = /[，,；;。]/
/** Two clauses of prose are two names. */
const LISTED = /[；;]./
/** Shorter texts of no vocabulary, and longer texts, are no labels. */
const SHORTEST_UNKNOWN = 3
const LONGEST_LABEL = 16

/** Columns of words, whose cells may hold several sentences. */
const holdsSentences: ReadonlySet<Role> = new Set(['description', 'basis', 'reason', 'note'])

/** The options of an alignment that a cell's score depends on. */
export type ScoreOptions = Pick<
  AlignOptions,
  'columnTrust' | 'cellsKnown' | 'values' | 'separated' | 'unusual'
>

/** What a slot's role asks of a text, a bit each. */
const trait = {
  head: 1,
  name: 2,
  level1: 4,
  level2: 8,
  target: 16,
  twin: 32,
  repeated: 64,
  sentences: 128,
  prose: 256,
} as const

const LEVELS = trait.level1 | trait.level2

function traitsOf({ role, prose }: Slot): number {
  return (
    (prose ? trait.prose : 0) |
    (role === 'head' ? trait.head : 0) |
    (role === 'name' ? trait.name : 0) |
    (role === 'level1' ? trait.level1 : 0) |
    (role === 'level2' ? trait.level2 : 0) |
    (role === 'target' ? trait.target : 0) |
    (role === 'actual' || role === 'score' ? trait.twin : 0) |
    (role === 'description' || role === 'basis' ? trait.repeated : 0) |
    (holdsSentences.has(role) ? trait.sentences : 0)
  )
}

export class Scorer {
  readonly #stream: Stream
  readonly #slots: readonly Slot[]
  readonly #traits: readonly number[]
  /** All traits that some slot has. */
  readonly #any: number
  readonly #options: ScoreOptions
  readonly #inPlace: InPlace
  /** The header has no column of units: a figure's own stands behind it. */
  readonly #unitsInside: boolean

  constructor(stream: Stream, slots: readonly Slot[], options: ScoreOptions) {
    this.#stream = stream
    this.#slots = slots
    this.#traits = slots.map(traitsOf)
    this.#any = this.#traits.reduce((all, each) => all | each, 0)
    this.#options = options
    this.#inPlace = new InPlace(stream, slots)
    this.#unitsInside = !slots.some(({ role }) => role === 'unit' || role === 'kind')
  }

  /**
   * Writes the scores of the text between two places, one a slot.
   * @param join price of the boundaries that the text goes over
   * @param list the part of it that sentences are spared
   * @param out takes the scores from a place on
   */
  write(
    cell: CellText,
    start: number,
    end: number,
    join: number,
    list: number,
    out: Float64Array,
    at: number,
  ): void {
    const stream = this.#stream
    const slots = this.#slots
    const { features, marked, bracketed } = cell
    const column = columnOf(stream, start)
    const twin = (this.#any & trait.twin) !== 0 && isTwin(stream, start, end)
    const repeated = (this.#any & trait.repeated) !== 0 && isRepeated(stream, start, end)
    const second = features.standardLabel && followsLabel(stream, start, end)
    const place = this.#placeOf(cell, start, end)
    const noUnit = this.#unitsInside && features.shape === 'value' && endsInDigit(features.text)
    const listed = (this.#any & trait.prose) !== 0 && LISTED.test(features.text)
    const unknown = this.#options.unusual > 0 && mayBeUnknownLabel(stream, cell, start, end)
    for (let index = 0; index < slots.length; index++) {
      const slot = slots[index] as Slot
      const traits = this.#traits[index] as number
      if ((traits & trait.head) !== 0) {
        out[at + index] = headEmission(slot.field, features) + join + this.#column(slot, column)
        continue
      }
      let score = emission(slot.role, features) + join
      if ((traits & trait.sentences) !== 0) score -= list
      if (twin && (traits & trait.twin) !== 0) score += price.TWIN
      if (repeated && (traits & trait.repeated) !== 0) {
        score = Math.max(score, join) + price.REPEATED
      }
      if (marked !== null) score += slot.role === marked ? price.MARKED : -price.MARKED
      if ((traits & trait.name) !== 0) {
        if (bracketed) score += price.BRACKETED_NAME
        if (listed && slot.prose) score += price.LISTED_NAME
        if (second) score += price.LABEL_AFTER_LABEL
      }
      if (noUnit && (traits & trait.target) !== 0) score += price.NO_UNIT
      if (second && (traits & trait.level2) !== 0) score -= price.LABEL_AFTER_LABEL
      if (unknown && (traits & LEVELS) !== 0) {
        score += price.UNKNOWN_APART * this.#options.unusual * this.#options.separated
      }
      score += this.#column(slot, column)
      if (place !== null) score += this.#inPlaceScore(slot, column, place)
      if (this.#options.values === true && (traits & trait.name) !== 0) {
        score += price.NAME_AMONG_VALUES
      }
      out[at + index] = score
    }
  }

  /** What the row of a short text says of it, as far as the table's columns can be trusted. */
  #placeOf(cell: CellText, start: number, end: number): Place | null {
    if (this.#options.columnTrust < price.IN_PLACE_TRUST || !mayBeLabel(cell)) return null
    const place = this.#inPlace.of(start, end)
    const { level1, level2 } = cell.features
    return place === 'beside' && (level1 || level2) ? null : place
  }

  /** What a row that is in place says of a text in a level's column. */
  #inPlaceScore({ role, column: own }: Slot, column: number | null, place: Place): number {
    if (role === 'name') return place === 'alone' ? -price.CATEGORY_ALONE : -price.LEVEL_COLUMN
    if (own !== column || (role !== 'level1' && role !== 'level2')) return 0
    if (place === 'alone') return price.CATEGORY_ALONE
    return this.#options.cellsKnown ? 0 : price.LEVEL_COLUMN
  }

  /** What a cell's column says of its role, as far as the table's columns can be trusted. */
  #column(slot: Slot, column: number | null): number {
    const { columnTrust: trust, cellsKnown } = this.#options
    if (trust === 0 || column === null || slot.column === null) return 0
    const isLevel = slot.role === 'level1' || slot.role === 'level2'
    if (cellsKnown && isLevel && column === slot.column) return price.LEVEL_COLUMN
    return column === slot.column ? price.COLUMN * trust : -price.COLUMN * trust * 0.4
  }
}

/** A short text that is no group's label and no remnant of the template. */
function mayBeLabel({ features, bracketed, marked, noise }: CellText): boolean {
  const { shape, group, han, length } = features
  return (
    (shape === 'text' || shape === 'words') &&
    !(group || bracketed) &&
    marked === null &&
    noise < price.REMNANT &&
    han >= SHORTEST_UNKNOWN &&
    length <= LONGEST_LABEL
  )
}

function endsInDigit(text: string): boolean {
  return (kindsOf(text.charCodeAt(text.length - 1)) & kind.digit) !== 0
}

function columnOf(stream: Stream, start: number): number | null {
  const piece = stream.pieces.at(stream.pieceAt[start] ?? -1)
  return piece !== undefined && piece.start === start ? piece.column : null
}

/** The cell before, in the same row, is a level-2 label: a label here is the name of an indicator. */
function followsLabel(stream: Stream, start: number, end: number): boolean {
  if ((stream.before[start] ?? 0) !== strength.cell) return false
  const before = stream.pieces.at(stream.pieceAt[start - 1] ?? -1)
  if (before === undefined || before.end !== start || !isLabel(stream, before)) return false
  const after = stream.pieces.at(stream.pieceAt[end] ?? -1)
  if (after !== undefined && stream.before[end] === strength.cell && isLabel(stream, after)) {
    return stream.text.slice(after.start, after.end) === stream.text.slice(start, end)
  }
  return true
}

function isLabel(stream: Stream, piece: Piece): boolean {
  return (
    piece.end - piece.start <= LONGEST_LABEL &&
    level2Of(stream.text.slice(piece.start, piece.end))?.code != null
  )
}

/** A short text of no vocabulary in a cell of its own, and words in the next: a label and its name. */
function mayBeUnknownLabel(stream: Stream, cell: CellText, start: number, end: number): boolean {
  const { level1, level2 } = cell.features
  if (level1 || level2 || !mayBeLabel(cell) || SENTENCE.test(cell.features.text)) return false
  if ((stream.before[start] ?? 0) === 0 || boundaryAfter(stream, start) !== end) return false
  const after = cellTextOf(stream.text, end, boundaryAfter(stream, end)).features
  return after.han > 1 && (after.shape === 'text' || after.shape === 'words') && !after.operator
}

/** Nothing longer is a label or a name. */
const LONGEST_CELL = 60

/** Where the text that begins at a place ends in the source. */
function boundaryAfter(stream: Stream, start: number): number {
  let at = start + 1
  const most = Math.min(stream.text.length, start + LONGEST_CELL)
  while (at < most && (stream.before[at] ?? 0) === 0) at++
  return Math.min(at, stream.text.length)
}

/** The same text stands right before: a value and its twin. */
function isTwin(stream: Stream, start: number, end: number): boolean {
  return start >= end - start && isSame(stream.text, start, start - (end - start), end - start)
}

/** The same cell stands a few cells before. */
function isRepeated(stream: Stream, start: number, end: number): boolean {
  const index = stream.pieceAt[start] ?? -1
  const piece = stream.pieces.at(index)
  if (piece === undefined || piece.start !== start || piece.end !== end) return false
  if ((stream.before[start] ?? 0) < strength.line) return false
  const length = end - start
  for (let back = 1; back <= LOOK_BACK; back++) {
    const other = stream.pieces.at(index - back)
    if (other === undefined) return false
    if (other.end - other.start === length && isSame(stream.text, start, other.start, length)) {
      return true
    }
  }
  return false
}

/** Whether the same characters stand at two places. */
function isSame(text: string, one: number, other: number, length: number): boolean {
  for (let at = 0; at < length; at++) {
    if (text.charCodeAt(one + at) !== text.charCodeAt(other + at)) return false
  }
  return true
}
