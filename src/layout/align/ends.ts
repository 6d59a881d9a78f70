/** What tells that an indicator table is over. */
import { setOf } from '../../values/chars.ts'
import type { Piece, Stream } from '../stream.ts'
import { beginnings } from '../vocabulary/edges.ts'
import { isSpendingKind, tails, totals } from '../vocabulary/words.ts'

const tellsEnd = beginnings([...tails, ...totals])

/** Notes, signatures, totals and titles that follow a table, told before a place. */
export function isEndTold(stream: Stream, at: number, stop: number): boolean {
  const { text } = stream
  const end = Math.min(at + REACH, stop)
  if (tellsEnd(text, at, end) || isSpendingKind(text, at, end)) return true
  if (isBelowGrid(stream, at, stop)) return true
  return endsTitle.isIn(text, at, end) && TITLE.test(text.slice(at, end))
}

/** Characters that tell it. */
const REACH = 24
/** A title ends in 表, or in 绩效文本. */
const endsTitle = setOf('表本')

/** A line below the last row of a grid. */
function isBelowGrid({ pieces, pieceAt }: Stream, at: number, stop: number): boolean {
  const index = pieceAt[at] ?? -1
  const own = pieces[index]
  if (own?.start !== at || own.row !== null) return false
  const before = pieces[filledBefore(pieces, index)]
  if (before?.column == null) return false
  for (let next = index; next < pieces.length; next++) {
    const piece = pieces[next] as Piece
    if (piece.start >= stop) return true
    if (piece.row !== null) return false
  }
  return true
}

/** The piece before one that holds text: what a page's number left holds none. */
function filledBefore(pieces: readonly Piece[], index: number): number {
  let before = index - 1
  while (before >= 0 && pieces[before]?.start === pieces[before]?.end) before--
  return before
}

const TITLE =
  /^.{0,20}(?:绩效目标|绩效自评|自评)(?:申报|批复)?表|^(?:\d{4}年度?)?部门预算(?:项目)?绩效文本/

/** The surest of these, which tell the end without a boundary before them. */
export function isEndToldInside(stream: Stream, at: number, stop: number): boolean {
  return INSIDE.test(stream.text.slice(at, Math.min(at + 8, stop)))
}

const INSIDE = /^(?:(?:自评)?总分\d|合计\d|备?注[:：]|说明[:：]|填[表报]人[:：])/
