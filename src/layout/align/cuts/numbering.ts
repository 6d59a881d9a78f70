/** The numberings that a template prints before a name: 指标1:, 指标2 on a line of its own. */
import { setOf } from '../../../values/chars.ts'
import { level1Of, level2Of } from '../../labels.ts'
import type { Stream } from '../../stream.ts'

const NUMBERING = /^[指目]标\d{1,2}(?:[.:、．)](?!\d)|(?![\d.%分]))/
const LONGEST = 6
const opens = setOf('指目')
const HAN = /\p{Script=Han}/u

/**
 * Where the numbering ends that begins at a place which the source sets apart; null where none does. Without a mark behind
 * it, it is all of its cell or a word follows.
 */
export function numberingEnd({ text, before }: Stream, at: number): number | null {
  if (!opens.has(text.charCodeAt(at)) || before[at] === 0 || before[at + 2] !== 0) return null
  const found = NUMBERING.exec(text.slice(at, at + LONGEST))?.[0]
  if (found === undefined || isLabelsEnd(text, at)) return null
  const end = at + found.length
  const isMarked = !/\d$/.test(found)
  return isMarked || (before[end] ?? 1) > 0 || HAN.test(text.charAt(end)) ? end : null
}

/** 数量 指标12万条: the end of a label that a blank broke. */
function isLabelsEnd(text: string, at: number): boolean {
  const label = text.slice(Math.max(0, at - 2), at + 2)
  return level1Of(label) !== null || level2Of(label) !== null
}

const LONGEST_BLANK = 3
const marks = setOf('.、')

/** Whether a number and its mark are all of a cell that the source sets apart: 3. */
export function isBlank({ text, before }: Stream, start: number, end: number): boolean {
  if (end - start > LONGEST_BLANK || !marks.has(text.charCodeAt(end - 1))) return false
  if (before[start] === 0 || (before[end] ?? 1) === 0) return false
  return /^\d{1,2}.$/.test(text.slice(start, end))
}
