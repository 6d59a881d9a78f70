/** Cells that another cell's text slid into, where no format stores what they hold: what is left shows at their edges. */
import type { Target } from '../../record/schema.ts'
import { knownUnitLength } from '../../values/unit.ts'
import type { RecoveredBlock } from '../recover.ts'
import type { DraftIndicator } from '../rows/indicator.ts'

/** An operator that ends a name or stands before a figure in it: 满意度(%)≥. */
const COMPARED = /[≥≤=><]$|[≥≤=><]\d/
/** A name goes on behind these: 举办坐诊每|社, 改造中心3处含|…. */
const GOES_ON = /(?:[含每]|每\p{Script=Han})$/u
/** Words of a name before the figure of a target: 使用周期2020年2月. */
const NAMED = /^\p{Script=Han}{2,8}(?:周期|时间|期限|率|数|量)\d/u
const OPERATOR = /^(?:[≥≤=><]|>=|<=)+/
/** 12月 behind an operator in a column of its own is a day, or a number of months. */
const TERM = /^\d+\D{0,2}$/
/** The number of a row or a note. */
const NUMBERED = /^\(\d*\)$/
/** Where fewer cells are set apart, words go over from one into the next. */
const GLUED = 0.5

/** Whether a row shows at its edges that a cell of it was cut in the wrong place. */
export function isTornRow({ trust, slots }: RecoveredBlock, draft: DraftIndicator): boolean {
  if (trust.cellsKnown) return false
  const { name, target, actual } = draft
  if (name !== null && (COMPARED.test(name) || GOES_ON.test(name))) return true
  if (target === null) return false
  if (target.value !== null && target.unit === null && actual?.unit != null) return true
  if (NUMBERED.test(target.text)) return true
  if (slots.some(({ role }) => role === 'operator') && isUnclear(target)) return true
  return trust.separated < GLUED && name !== null && isParted(name, target)
}

/** Behind its operator a unit before a figure (≥万元108), or a term that is no date for certain. */
function isUnclear({ text, value }: Target): boolean {
  const sign = OPERATOR.exec(text)?.[0].length ?? 0
  if (sign === 0) return false
  const rest = text.slice(sign)
  if (value === null && TERM.test(rest)) return true
  const unit = knownUnitLength(rest)
  return unit > 0 && /\d/.test(rest.charAt(unit))
}

/** A target that has words of the name before it, or that the name ends in. */
function isParted(name: string, { text, value }: Target): boolean {
  if (value === null && text.length > 1 && name.endsWith(text)) return true
  return NAMED.test(text)
}
