/** The stretches that may be one cell's text from a cut on, with their score in every role. */
import { level2Of } from '../labels.ts'
import type { Slot } from '../slots.ts'
import { type Piece, strength, type Stream } from '../stream.ts'
import type { Role } from '../vocabulary/headers.ts'
import type { Cut } from './cuts.ts'
import { emission, headEmission } from './emission.ts'
import { type Features, featuresOf } from './features.ts'
import { markerOf } from '../marker.ts'
import * as price from './prices.ts'
import type { AlignOptions } from './viterbi.ts'

export interface Edge {
  /** Index of the cut where it ends. */
  readonly to: number
  readonly scores: Float64Array
  readonly noise: number
}

/** A cell's text is no longer than this where no boundary ends it. */
const LONGEST = 90
/** Joins dearer than this are not tried. */
const DEAREST_JOIN = -6.5
/** Cells that a repeated text may lie back. */
const LOOK_BACK = 6
const EDGE_MARKS =
  /^[；;。，,、：:\s【】]+|[；;，,、：:\s【】]+$|^\((?=[^()]*\)$)|(?<=^\([^()]*)\)$/g
const REMNANTS =
  /^(?:…+|\.{2,}|[·.、]+|—+|-+|指标\d{0,2}[:：.]?|(?:一级|二级|三级)?指标|续表|指标值|目标值|分值|权重|备注|第\d+页.*|\d{1,3}\/\d{1,3}|绩效?|目标?|总|年度?|指|标|效)$/

/** All edges from a cut. */
export function edgesFrom(
  stream: Stream,
  cuts: readonly Cut[],
  from: number,
  slots: readonly Slot[],
  options: Pick<AlignOptions, 'columnTrust' | 'spaced' | 'values' | 'cellsKnown'>,
): Edge[] {
  const { spaced } = options
  const out: Edge[] = []
  const start = (cuts[from] as Cut).at
  let join = 0
  for (let to = from + 1; to < cuts.length; to++) {
    const end = (cuts[to] as Cut).at
    const isPiece = endsPiece(stream, start, end)
    if (end - start > LONGEST && !isPiece && out.length > 0) break
    const full = stream.text.slice(start, end).replace(EDGE_MARKS, '')
    const marker = markerOf(full)
    const text = marker === null ? full : full.slice(marker.length)
    const features = featuresOf(text)
    const scores = scoresOf(
      stream,
      start,
      end,
      features,
      slots,
      options,
      join,
      marker?.role ?? null,
    )
    if (options.values === true) {
      for (const [index, slot] of slots.entries()) {
        if (slot.role === 'name') scores[index] = (scores[index] ?? 0) + price.NAME_AMONG_VALUES
      }
    }
    out.push({ to, scores, noise: noiseOf(text, features, join) })
    if (options.cellsKnown) break
    const next = cuts[to] as Cut
    join += next.boundary === 0 ? next.over : (price.inside[next.boundary] ?? 0)
    if (next.boundary === strength.space) join += price.INSIDE_SPACED * spaced
    if (join < DEAREST_JOIN) break
  }
  return out
}

function scoresOf(
  stream: Stream,
  start: number,
  end: number,
  features: Features,
  slots: readonly Slot[],
  options: Columns,
  join: number,
  marked: Role | null,
): Float64Array {
  const scores = new Float64Array(slots.length)
  const byRole = new Map<Role, number>()
  const column = columnOf(stream, start)
  const twin = isTwin(stream, start, end)
  const repeated = isRepeated(stream, start, end)
  const bracketed = stream.text.charAt(start) === '(' && stream.text.charAt(end - 1) === ')'
  const second = features.standardLabel && followsLabel(stream, start, end)
  for (const [index, slot] of slots.entries()) {
    if (slot.role === 'head') {
      scores[index] = headEmission(slot.field, features) + join + columnScore(slot, column, options)
      continue
    }
    let score = byRole.get(slot.role)
    if (score === undefined) {
      score = emission(slot.role, features) + join
      if (twin && (slot.role === 'actual' || slot.role === 'score')) score += price.TWIN
      if (repeated && (slot.role === 'description' || slot.role === 'basis')) {
        score = Math.max(score, join) + price.REPEATED
      }
      if (marked !== null) score += slot.role === marked ? price.MARKED : -price.MARKED
      if (bracketed && slot.role === 'name') score += price.BRACKETED_NAME
      if (slot.prose && slot.role === 'name' && /[；;]./.test(features.text)) {
        score += price.LISTED_NAME
      }
      if (second && slot.role === 'name') score += price.LABEL_AFTER_LABEL
      if (second && slot.role === 'level2') score -= price.LABEL_AFTER_LABEL
      byRole.set(slot.role, score)
    }
    score += columnScore(slot, column, options)
    scores[index] = score
  }
  return scores
}

type Columns = Pick<AlignOptions, 'columnTrust' | 'cellsKnown'>

/** What a cell's column says of its role, as far as the table's columns can be trusted. */
function columnScore(slot: Slot, column: number | null, options: Columns): number {
  const { columnTrust: trust } = options
  if (trust === 0 || column === null || slot.column === null) return 0
  const isLevel = slot.role === 'level1' || slot.role === 'level2'
  if (options.cellsKnown && isLevel && column === slot.column) return price.LEVEL_COLUMN
  return column === slot.column ? price.COLUMN * trust : -price.COLUMN * trust * 0.4
}

function noiseOf(text: string, features: Features, join: number): number {
  if (features.group) return price.GROUP + join
  if (text === '' || features.empty || REMNANTS.test(text)) return price.REMNANT + join
  const labels = features.standardLabel ? -3 : 0
  return price.NOISE + price.NOISE_PER_CHAR * Math.min(text.length, 60) + join + labels
}

function columnOf(stream: Stream, start: number): number | null {
  const piece = stream.pieces[stream.pieceAt[start] ?? -1]
  return piece !== undefined && piece.start === start ? piece.column : null
}

/** Whether a stretch ends where a piece ends and begins where one begins. */
function endsPiece(stream: Stream, start: number, end: number): boolean {
  const piece = stream.pieces[stream.pieceAt[start] ?? -1]
  return piece !== undefined && piece.start === start && piece.end === end
}

/** The cell before, in the same row, is a level-2 label: a label here is the name of an indicator. */
function followsLabel(stream: Stream, start: number, end: number): boolean {
  if ((stream.before[start] ?? 0) !== strength.cell) return false
  const before = stream.pieces[stream.pieceAt[start - 1] ?? -1]
  if (before === undefined || before.end !== start || before.end - before.start > 16) return false
  const after = stream.pieces[stream.pieceAt[end] ?? -1]
  if (after !== undefined && stream.before[end] === strength.cell && isLabel(stream, after)) {
    const same = stream.text.slice(after.start, after.end) === stream.text.slice(start, end)
    if (!same) return false
  }
  return level2Of(stream.text.slice(before.start, before.end))?.code != null
}

function isLabel(stream: Stream, piece: Piece): boolean {
  return (
    piece.end - piece.start <= 16 &&
    level2Of(stream.text.slice(piece.start, piece.end))?.code != null
  )
}

/** The same text stands right before: a value and its twin. */
function isTwin(stream: Stream, start: number, end: number): boolean {
  const length = end - start
  return (
    start >= length &&
    stream.text.charCodeAt(start) === stream.text.charCodeAt(start - length) &&
    stream.text.slice(start - length, start) === stream.text.slice(start, end)
  )
}

/** The same cell stands a few cells before. */
function isRepeated(stream: Stream, start: number, end: number): boolean {
  const index = stream.pieceAt[start] ?? -1
  const piece = stream.pieces[index]
  if (piece === undefined || piece.start !== start || piece.end !== end) return false
  if ((stream.before[start] ?? 0) < strength.line) return false
  const text = stream.text.slice(start, end)
  for (let back = 1; back <= LOOK_BACK; back++) {
    const other = stream.pieces[index - back]
    if (other === undefined) return false
    if (
      other.end - other.start === end - start &&
      stream.text.slice(other.start, other.end) === text
    ) {
      return true
    }
  }
  return false
}
