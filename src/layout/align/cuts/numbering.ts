/** The numberings that a template prints before a name: 指标1:, 指标2 on a line of its own. */
import { isDigit, setOf } from '../../../values/chars.ts'
import { level1Of, level2Of } from '../../labels.ts'
import { strength, type Stream } from '../../stream.ts'

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
  if (found === undefined) return null
  if (before[at] === strength.space && isLabelsEnd(text, at)) return null
  const end = at + found.length
  const isMarked = !/\d$/.test(found)
  return isMarked || (before[end] ?? 1) > 0 || HAN.test(text.charAt(end)) ? end : null
}

/** 数量 指标12万条: the end of a label that a blank broke. */
function isLabelsEnd(text: string, at: number): boolean {
  const label = text.slice(Math.max(0, at - 2), at + 2)
  return level1Of(label) !== null || level2Of(label) !== null
}

const DIGITS = /^\d{1,2}[.、)](?=[\p{Script=Han}“《])/u

/** The same, or the end of a number and its mark before a word: 2.新建安全监测设施. */
export function prefixEnd(stream: Stream, at: number): number | null {
  if (!isDigit(stream.text.charCodeAt(at)) || stream.before[at] === 0) {
    return numberingEnd(stream, at)
  }
  const found = DIGITS.exec(stream.text.slice(at, at + LONGEST))?.[0]
  return found === undefined ? null : at + found.length
}

const MORE = '…'.charCodeAt(0)

/** Whether a numbering or …… begins at a place that a line's end sets apart: no cell goes on there. */
export function beginsBlank(stream: Stream, at: number): boolean {
  if (stream.text.charCodeAt(at) === MORE) return (stream.before[at] ?? 0) >= strength.line
  return numberingEnd(stream, at) !== null
}

const LONGEST_BLANK = 3
const marks = setOf('.、')

/** Whether a number and its mark are all of a cell that the source sets apart: 3. */
export function isBlank({ text, before }: Stream, start: number, end: number): boolean {
  if (end - start > LONGEST_BLANK || !marks.has(text.charCodeAt(end - 1))) return false
  if (before[start] === 0 || (before[end] ?? 1) === 0) return false
  return /^\d{1,2}.$/.test(text.slice(start, end))
}
