/** What tells that an indicator table is over. */
import type { Stream } from '../stream.ts'
import { beginnings } from '../vocabulary/edges.ts'
import { spendingKind, tails, totals } from '../vocabulary/words.ts'

const tellsEnd = beginnings([...tails, ...totals])

/** Notes, signatures, totals and titles that follow a table, told before a place. */
export function isEndTold(stream: Stream, at: number, stop: number): boolean {
  const text = stream.text.slice(at, Math.min(at + 24, stop))
  if (tellsEnd(text) || spendingKind.test(text)) return true
  return (text.includes('表') || text.includes('绩效文本')) && TITLE.test(text)
}

const TITLE =
  /^.{0,20}(?:绩效目标|绩效自评|自评)(?:申报|批复)?表|^(?:\d{4}年度?)?部门预算(?:项目)?绩效文本/

/** The surest of these, which tell the end without a boundary before them. */
export function isEndToldInside(stream: Stream, at: number, stop: number): boolean {
  return INSIDE.test(stream.text.slice(at, Math.min(at + 8, stop)))
}

const INSIDE = /^(?:(?:自评)?总分\d|合计\d|备?注[:：]|说明[:：]|填[表报]人[:：])/
