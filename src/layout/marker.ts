/** A column's word that stands before a cell's text, as prose has it: 目标值3，完成值3，该项分值10分，得10分。 */
import { setOf } from '../values/chars.ts'
import type { Role } from './vocabulary/headers.ts'

export interface Marker {
  readonly role: Role
  readonly length: number
}

const OF_IT = '(?:该项|该指标|本项|此项)?(?:指标)?'
const IS = '(?:为|是)?[:：]?'
const REST = '(?=[^,，;；:：]+$)'
const POINTS = '(?=\\d{1,3}(?:\\.\\d+)?分?。?$)'
const WHEN = '(?:年初|年度|全年|本年|当年|年末)?'

const MARKERS: readonly (readonly [RegExp, Role])[] = [
  [
    new RegExp(
      `^${WHEN}(?:设定|设置|预设|预期|计划|绩效)?的?(?:目标值|指标值|计划值|(?:目标|指标)(?=为|是))${IS}${REST}`,
    ),
    'target',
  ],
  [new RegExp(`^${WHEN}(?:实际)?(?:完成值|达成值|实际值)${IS}${REST}`), 'actual'],
  [new RegExp(`^${WHEN}实际[^\\d,，;；:：]{0,8}(?=\\d[^,，;；]*$)`), 'actual'],
  [new RegExp(`^${WHEN}实际(?=(?:达到|达成|完成|有)[^\\d,，;；:：]{2,10}$)`), 'actual'],
  [new RegExp(`^${OF_IT}(?:分值|权重|满分)${IS}${POINTS}`), 'weight'],
  [new RegExp(`^${OF_IT}(?:自评|实际)?得分?${IS}${POINTS}`), 'score'],
  [/^(?:完成率|达成率|完成比例)(?:达到?|为|是)?[:：]?(?=\d)/, 'rate'],
  [/^(?:偏差|未完成|扣分|主要)?原因(?:为|是)?[:：]/, 'reason'],
]

/** What a marker begins with. */
const OPENING = setOf('偏未扣主原年目指实全完达分权自得本当设预计绩的该此满')

/** The marker at the start of a text, or null. */
export function markerOf(text: string): Marker | null {
  if (!OPENING.has(text.charCodeAt(0))) return null
  for (const [pattern, role] of MARKERS) {
    const found = pattern.exec(text)
    if (found !== null) return { role, length: found[0].length }
  }
  return null
}

const CLOSING = /[。.]$/

/** A text of prose without the word before it and the full stop behind it. */
export function withoutMarker(text: string): string {
  return text.slice(markerOf(text)?.length ?? 0).replace(CLOSING, '')
}
