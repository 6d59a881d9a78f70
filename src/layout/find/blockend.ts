/** Where the table of a form ends: at the next goal, title, note or section. */
import { setOf } from '../../values/chars.ts'
import { level1Lexicon } from '../labels.ts'
import { firstFrom } from '../sorted.ts'
import { strength, type Stream } from '../stream.ts'
import type { Title } from './titles.ts'

export const GOAL_ANCHOR = /^(?:长期|中期|年度)(?:绩效)?目标(?:\d{0,2}[:：]|\d{1,2}(?![\d.]))/
/** 年度绩效目标2(40分) right before the next header, glued to the row above, or with the goal that it names. */
const GOAL_BEFORE =
  /(?:长期|中期|年度)(?:绩效)?目标(?:\d{1,2}(?:\([^()]{1,8}\))?[:：]?|\d{0,2}[:：](?:(?!指标)[^≥≤:：]){4,120})$/
const GOAL_REACH = 140

export function goalBefore({ text }: Stream, at: number): number {
  const found = GOAL_BEFORE.exec(text.slice(Math.max(0, at - GOAL_REACH), at))
  return found === null ? at : at - found[0].length
}

/** Where the goal ends that stands in the first cell of a row, before its first label: 年度目标1 | 产出指标; null for none. */
export function goalOver({ text }: Stream, at: number): number | null {
  const found = GOAL_ANCHOR.exec(text.slice(at, at + 12))
  if (found === null) return null
  const end = at + found[0].length
  return level1Lexicon.at(text, end)?.value.code == null ? null : end
}

const NOTES = /^(?:备注|注|说明)[:：]/
/** What a goal's label and a note begin with. */
const mayEnd = setOf('长中年备注说')

/** The next section of a report, right behind a table's last figure: 三、资金管理情况. */
const SECTION =
  /^[一二三四五六七八九十]{1,2}、(?!.*指标)\p{Script=Han}{2,16}(?:情况|状况|分析|结论|结果|建议|问题|措施|打算|说明|意见|应用)/u
const SECTION_REACH = 21
const numbers = setOf('一二三四五六七八九十')
const endsFigure = setOf('0123456789%')

function isSection(text: string, at: number): boolean {
  if (!numbers.has(text.charCodeAt(at)) || !endsFigure.has(text.charCodeAt(at - 1))) return false
  return SECTION.test(text.slice(at, at + SECTION_REACH))
}

/** A table ends where the next goal, title, note or section of a report begins. */
export function blockEnd(
  stream: Stream,
  titles: readonly Title[],
  from: number,
  to: number,
): number {
  const end = nextTitle(titles, from, to)?.start ?? to
  for (let at = from; at < end; at++) {
    if (isSection(stream.text, at)) return at
    const boundary = stream.before[at] as number
    if (boundary < strength.space || !mayEnd.has(stream.text.charCodeAt(at))) continue
    const text = stream.text.slice(at, at + 12)
    if (GOAL_ANCHOR.test(text)) return at
    if (boundary < strength.line) continue
    if (NOTES.test(text) && stream.pieces.at(stream.pieceAt[at] ?? -1)?.row === null) return at
  }
  return end
}

/** The first title that stands behind a place and ends before another. */
function nextTitle(titles: readonly Title[], from: number, to: number): Title | null {
  for (let index = firstFrom(titles, from + 1); index < titles.length; index++) {
    const title = titles[index] as Title
    if (title.start >= to) return null
    if (title.end < to) return title
  }
  return null
}
