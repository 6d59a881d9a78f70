/** What tells that an indicator table is over. */
import { setOf } from '../../values/chars.ts'
import type { Pieces } from '../pieces.ts'
import type { Stream } from '../stream.ts'
import { beginnings } from '../vocabulary/edges.ts'
import { isFurniture } from './furniture.ts'
import { isSpendingKind, tails, totals } from '../vocabulary/words.ts'

/** Links of a page stand in brackets. */
const opens = setOf('[【「')
const tellsEnd = beginnings([...tails, ...totals])

/** Notes, signatures, totals and titles that follow a table, told before a place. */
export function isEndTold(stream: Stream, at: number, stop: number): boolean {
  const { text } = stream
  const end = Math.min(at + REACH, stop)
  const first = opens.has(text.charCodeAt(at)) ? at + 1 : at
  if (tellsEnd(text, first, end) || isSpendingKind(text, at, end)) return true
  if (isBelowGrid(stream, at, stop)) return true
  if (isFurniture(stream, at, stop)) return true
  return endsTitle.isIn(text, at, end) && TITLE.test(text.slice(at, end))
}

/** Characters that tell it. */
const REACH = 24
/** A title ends in 表, or in 绩效文本. */
const endsTitle = setOf('表本')

/** A line below the last row of a grid. */
function isBelowGrid({ pieces, pieceAt }: Stream, at: number, stop: number): boolean {
  const index = pieceAt[at] ?? -1
  if (index < 1 || pieces.startOf(index) !== at || pieces.at(index)?.row !== null) return false
  if (pieces.at(filledBefore(pieces, index))?.row == null) return false
  for (let next = index; next < pieces.length; next++) {
    if (pieces.startOf(next) >= stop) return true
    if (pieces.at(next)?.row !== null) return false
  }
  return true
}

/** The piece before one that holds text: what a page's number left holds none. */
function filledBefore(pieces: Pieces, index: number): number {
  let before = index - 1
  while (before >= 0 && pieces.startOf(before) === pieces.endOf(before)) before--
  return before
}

const TITLE =
  /^.{0,20}(?:绩效目标|绩效自评|自评)(?:申报|批复)?表|^(?:\d{4}年度?)?部门预算(?:项目)?绩效文本/

/** Tells places in paragraphs beside a table, whose header, right before a place, is a row of the source. */
export function outsideOf(stream: Stream, from: number): (at: number) => boolean {
  const row = (at: number): number | null => stream.pieces.at(stream.pieceAt[at] ?? -1)?.row ?? null
  if (from === 0 || row(from - 1) === null) return () => false
  return (at) => row(at) === null
}

/** The surest of these, which tell the end without a boundary before them. */
export function isEndToldInside(stream: Stream, at: number, stop: number): boolean {
  return INSIDE.test(stream.text.slice(at, Math.min(at + 8, stop)))
}

/** The sum of all points, which ends a table for certain. */
export function isSumTold(stream: Stream, at: number, stop: number): boolean {
  return SUM.test(stream.text.slice(at, Math.min(at + 8, stop)))
}

const SUM = /^(?:自评)?(?:总分|总得分|合计)(?:100|\d{2}(?![\d.]*[元万]))/
const INSIDE = /^(?:(?:自评)?总分\d|合计\d|备?注[:：]|说明[:：]|填[表报]人[:：])/
