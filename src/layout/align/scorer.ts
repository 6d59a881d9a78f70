/** The score of a cell's text at its place in the document, in every role of the header. */
import { kind, kindsOf } from '../../values/chars.ts'
import { unitKind } from '../../values/units.ts'
import type { Slot } from '../slots.ts'
import { strength, type Stream } from '../stream.ts'
import { isReference } from '../vocabulary/standards.ts'
import { reasons } from '../vocabulary/words.ts'
import { type CellText, cellTextOf } from './celltext.ts'
import { APART } from './cuts/cuts.ts'
import { emission, headEmission, isUnit } from './emission.ts'
import { InPlace, type Place } from './inplace.ts'
import { cellEnd, isNamedAs, isNumberedLabel, isUnnumbered, LONGEST_LABEL } from './named.ts'
import { numberingEnd } from './cuts/numbering.ts'
import * as price from './prices.ts'
import { isDoubled, isRepeated, isSame, isTwin } from './repeats.ts'
import { trait, traitsOf } from './traits.ts'
import type { Features } from './features.ts'
import type { AlignOptions } from './viterbi.ts'
import { Wordy } from './wordy.ts'

/** Where line ends close fewer labels, one stands within a cell. */
const LINED = 0.3
/** What no label holds. */
const SENTENCE = /[，,；;。]/
/** Two clauses of prose are two names. */
const LISTED = /[；;。]./
/** What a label in full ends in. */
const FULL_LABEL = '指标'
/** Shorter texts of no vocabulary are no labels. */
const SHORTEST_UNKNOWN = 3

/** Heads a column of standards with their figures. */
const REFERENCE = '参考标准'

/** The options of an alignment that a cell's score depends on. */
export type ScoreOptions = Pick<
  AlignOptions,
  'columnTrust' | 'cellsKnown' | 'values' | 'separated' | 'unusual' | 'lined' | 'numbered'
>

const LEVELS = trait.level1 | trait.level2

export class Scorer {
  readonly #stream: Stream
  readonly #slots: readonly Slot[]
  readonly #traits: readonly number[]
  /** All traits that some slot has. */
  readonly #any: number
  readonly #options: ScoreOptions
  readonly #inPlace: InPlace | null
  /** The header has no column of units: a figure's own stands behind it. */
  readonly #unitsInside: boolean
  /** A column of words stands between names and targets. */
  readonly #described: boolean
  /** Tells such words from names; null where cells are set apart. */
  readonly #wordy: Wordy | null
  /** A column of units stands before the targets. */
  readonly #unitsFirst: boolean
  /** A column of results stands behind them. */
  readonly #hasResults: boolean

  constructor(
    stream: Stream,
    slots: readonly Slot[],
    options: ScoreOptions,
    from: number,
    to: number,
  ) {
    this.#stream = stream
    this.#slots = slots
    this.#traits = slots.map(traitsOf)
    this.#any = this.#traits.reduce((all, each) => all | each, 0)
    this.#options = options
    this.#inPlace = options.columnTrust < price.IN_PLACE_TRUST ? null : new InPlace(stream, slots)
    this.#unitsInside = !slots.some(({ role }) => role === 'unit' || role === 'kind')
    this.#described = slots.some(({ role }) => role === 'description' || role === 'basis')
    const isWordy = this.#described && options.separated < APART
    this.#wordy = isWordy ? new Wordy(stream.text, from, to) : null
    this.#hasResults = slots.some(({ role }) => role === 'actual')
    const units = slots.findIndex(({ role }) => role === 'unit')
    this.#unitsFirst = units !== -1 && units < slots.findIndex(({ role }) => role === 'target')
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
    const named = (this.#any & trait.name) !== 0 && features.standardLabel
    const numbered = numberingEnd(stream, start) !== null
    const numberedLabel = numbered && isNumberedLabel(stream, cell, start, end)
    const unnumbered = this.#options.numbered && isUnnumbered(stream, start)
    const second = named && isNamedAs(stream, start, end, this.#described)
    const own = (features.level1 || features.level2) && !features.standardLabel
    const again = own && isTwin(stream, start, end)
    const place = this.#placeOf(cell, start, end)
    const noUnit = this.#unitsInside && features.shape === 'value' && endsInDigit(features.text)
    const unitAlone = this.#unitsInside && isUnitAlone(stream, features, start, end)
    const withUnit = this.#unitsFirst && features.text.startsWith('%=')
    const listed = (this.#any & trait.prose) !== 0 && LISTED.test(features.text)
    const { unusual, lined, separated } = this.#options
    const glued = 1 - separated
    const worded = features.worded ? glued * price.WORDED : 0
    const long = glued * price.LONG_NAME * Math.max(0, features.length - price.LONG_FROM)
    const torn = lined < LINED && stream.before[end] === strength.line
    const unknown = unusual > 0 && !torn && mayBeUnknownLabel(stream, cell, start, end)
    for (let index = 0; index < slots.length; index++) {
      const slot = slots[index] as Slot
      const traits = this.#traits[index] as number
      if ((traits & trait.head) !== 0) {
        out[at + index] = headEmission(slot.field, features) + join + this.#column(slot, column)
        continue
      }
      let score = emission(slot.role, features) + join
      if (this.#wordy !== null) {
        score += glued * this.#wordy.score(slot, features.text, start, end)
      }
      if ((traits & trait.sentences) !== 0) score -= list
      if (twin && (traits & trait.twin) !== 0) score += price.TWIN
      if (repeated && (traits & trait.repeated) !== 0) {
        score = Math.max(score, join) + price.REPEATED
      }
      if (marked !== null) score += slot.role === marked ? price.MARKED : -price.MARKED
      if ((traits & trait.name) !== 0) {
        if (bracketed) score += price.BRACKETED_NAME
        score -= long + worded
        if (listed && slot.prose) score += price.LISTED_NAME
        if (second) score += price.LABEL_AFTER_LABEL + Math.max(0, features.nameness)
        if (numberedLabel) score -= features.nameness
        if (unnumbered) score += price.UNNUMBERED
      } else if (numbered) score += price.NUMBERED
      if ((traits & trait.target) !== 0) {
        score += worded
        if (noUnit) score += price.NO_UNIT
        if (unitAlone) score += price.UNIT_ALONE
        if (this.#hasResults && isDoubled(features.text)) score += price.WITH_RESULT
      }
      if (slot.label === REFERENCE && isReference(features.text)) score = join + price.REFERENCE
      if (withUnit && (traits & trait.target) !== 0) score += price.UNIT_BEFORE
      if ((traits & LEVELS) !== 0) {
        if (second) score = Math.min(score, join) - price.LABEL_AFTER_LABEL
        if (slot.unheaded && !features.text.endsWith(FULL_LABEL)) score += price.SHORT_UNHEADED
        if (unknown) score += this.#unknownLabel(features.nameness)
        if (again) score -= price.LABEL_AFTER_LABEL
      }
      score += this.#column(slot, column)
      if (place !== null) score += this.#inPlaceScore(slot, column, place)
      if (this.#options.values === true && (traits & trait.name) !== 0) {
        score += price.NAME_AMONG_VALUES
      }
      out[at + index] = score
    }
  }

  /** A label of no vocabulary, where the table has such labels in cells of their own: the less like a name, the better. */
  #unknownLabel(nameness: number): number {
    const { unusual, separated } = this.#options
    return price.UNKNOWN_APART * unusual * separated - Math.max(0, nameness)
  }

  /** What the row of a short text says of it, as far as the table's columns can be trusted. */
  #placeOf(cell: CellText, start: number, end: number): Place | null {
    if (this.#inPlace === null || !mayBeLabel(cell)) return null
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
    if (column !== slot.column) return -price.COLUMN * trust * 0.4
    const isLevel = slot.role === 'level1' || slot.role === 'level2'
    return cellsKnown && isLevel ? price.LEVEL_COLUMN : price.COLUMN * trust
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

/** 公里 in a paragraph or a cell of its own: a template's unit whose figure nobody filled in. */
function isUnitAlone(stream: Stream, features: Features, start: number, end: number): boolean {
  if (features.shape !== 'text' || (stream.before[start] ?? 0) < strength.blank) return false
  if ((stream.before[end] ?? strength.row) < strength.blank) return false
  return isUnit(features) && unitKind(features.text) !== 'noun'
}

function endsInDigit(text: string): boolean {
  return (kindsOf(text.charCodeAt(text.length - 1)) & kind.digit) !== 0
}

function columnOf(stream: Stream, start: number): number | null {
  const piece = stream.pieces.at(stream.pieceAt[start] ?? -1)
  return piece !== undefined && piece.start === start ? piece.column : null
}

/** A short text of no vocabulary in a cell of its own, and words in the next: a label and its name. */
function mayBeUnknownLabel(stream: Stream, cell: CellText, start: number, end: number): boolean {
  const { level1, level2, remark, text } = cell.features
  if (level1 || level2 || remark || !mayBeLabel(cell)) return false
  if (SENTENCE.test(text) || reasons.test(text)) return false
  if ((stream.before[start] ?? 0) === 0 || cellEnd(stream, start) !== end) return false
  const next = cellEnd(stream, end)
  const after = cellTextOf(stream.text, end, next).features
  if (isSame(stream.text, end, next, next - end)) return false
  return after.han > 1 && (after.shape === 'text' || after.shape === 'words') && !after.operator
}
