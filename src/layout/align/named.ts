/** Labels that stand for names: in a name's place, or behind its numbering. */
import { level1Of, level2Of } from '../labels.ts'
import { boundaryAfter, strength, type Stream } from '../stream.ts'
import { beginnings } from '../vocabulary/edges.ts'
import { valueWords } from '../vocabulary/words.ts'
import { type CellText, cellTextOf } from './celltext.ts'
import { opensFigure } from './cuts/figures.ts'
import { numberingEnd } from './cuts/numbering.ts'

/** Longer texts are no labels. */
export const LONGEST_LABEL = 16

/** 质量指标 before a figure is no name where 社会效益 may be one: the name was lost. */
const SURE = '指标'

/**
 * A label that is an indicator's name: it stands before a figure or a word of value where cells are set apart, or in
 * a grid right of a level-2 label.
 */
export function isNamedAs(stream: Stream, start: number, end: number, described: boolean): boolean {
  const boundary = stream.before[start] ?? 0
  if (boundary === 0) return false
  if (cellEnd(stream, start) !== end) {
    // 社会公众满意度15%≥85: what begins a line, with a figure glued to it.
    const isGlued = boundary >= strength.line && opensFigure.has(stream.text.charCodeAt(end))
    return isGlued && !stream.text.endsWith(SURE, end)
  }
  const before = textBefore(stream, start)
  const next = stream.text.slice(end, cellEnd(stream, end))
  if (isLabelText(next)) return next === stream.text.slice(start, end) && isLabelText(before)
  if (isValueText(next)) return !stream.text.endsWith(SURE, end) || isLabelText(before)
  if (boundary !== strength.cell || !isLabelText(before) || level1Of(before) !== null) return false
  if (described) return true
  // An empty category before the label of the next: a name and its value follow.
  const close = end + next.length
  return !isValueText(stream.text.slice(close, cellEnd(stream, close)))
}

/** 指标1:服务对象满意度 in a cell of its own: a label as a name, and no blank that ran into the next label. */
export function isNumberedLabel(
  stream: Stream,
  { features }: CellText,
  start: number,
  end: number,
): boolean {
  if (features.unfilled || features.nameness >= 0 || cellEnd(stream, start) !== end) return false
  const numbering = numberingEnd(stream, start)
  return numbering !== null && numbering < end
}

const ENDS_NUMBERING = /指标\d{1,2}[.:、．)]?$/
const LONGEST_NUMBERING = 6

/** A cell that no numbering begins, in it or in the cell before. */
export function isUnnumbered(stream: Stream, start: number): boolean {
  const { text, before } = stream
  if (before[start] === 0 || numberingEnd(stream, start) !== null) return false
  return !ENDS_NUMBERING.test(text.slice(Math.max(0, start - LONGEST_NUMBERING), start))
}

/** The text before a place, back to the next boundary. */
function textBefore(stream: Stream, start: number): string {
  const least = Math.max(0, start - LONGEST_LABEL)
  let at = start - 1
  while (at > least && (stream.before[at] ?? 0) === 0) at--
  return stream.text.slice(Math.max(0, at), start)
}

function isLabelText(text: string): boolean {
  return text.length <= LONGEST_LABEL && level2Of(text) !== null
}

const beginsValue = beginnings(valueWords)
/** Longer words of value have what they are about in them. */
const LONGEST_WORD = 5

/** A figure, a comparison, or a word that values begin with. */
function isValueText(text: string): boolean {
  const { shape, operator, nameness, length } = cellTextOf(text, 0, text.length).features
  if (shape === 'value' || shape === 'number' || operator) return true
  return shape === 'words' && nameness <= 0 && length <= LONGEST_WORD && beginsValue(text)
}

/** Nothing longer is a label or a name. */
const LONGEST_CELL = 60

/** Where the text that begins at a place ends in the source. */
export function cellEnd(stream: Stream, start: number): number {
  const { length } = stream.text
  return Math.min(length, boundaryAfter(stream, start, Math.min(length, start + LONGEST_CELL)))
}
