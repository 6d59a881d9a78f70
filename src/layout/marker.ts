/** A column's word that stands before a cell's text, as prose has it: 目标值3，完成值3，分值10，得分10。 */
import { setOf } from '../values/chars.ts'
import type { Role } from './vocabulary/headers.ts'

export interface Marker {
  readonly role: Role
  readonly length: number
}

const MARKERS: readonly (readonly [RegExp, Role])[] = [
  [/^(?:年度)?(?:目标值|指标值)(?:为|是)?[:：]?(?=[^,，;；:：]+$)/, 'target'],
  [/^(?:实际完成值|全年完成值|完成值|实际值)(?:为|是)?[:：]?(?=[^,，;；:：]+$)/, 'actual'],
  [/^实际[^\d,，;；:：]{0,8}(?=\d)/, 'actual'],
  [/^(?:分值|权重)(?:为|是)?[:：]?(?=\d)/, 'weight'],
  [/^(?:自评)?得分(?:为|是)?[:：]?(?=\d)/, 'score'],
]

/** What a marker begins with. */
const OPENING = setOf('年目指实全完分权自得')

/** The marker at the start of a text, or null. */
export function markerOf(text: string): Marker | null {
  if (!OPENING.has(text.charCodeAt(0))) return null
  for (const [pattern, role] of MARKERS) {
    const found = pattern.exec(text)
    if (found !== null) return { role, length: found[0].length }
  }
  return null
}
