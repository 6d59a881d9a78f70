/** Texts that stand again: a value and its equal result, a cell that comes in every row. */
import { strength, type Stream } from '../stream.ts'

/** Cells that a repeated text may lie back. */
const LOOK_BACK = 6
/** 按时发放按时发放: a target and its equal result. */
export function isDoubled(text: string): boolean {
  const half = text.length / 2
  return half >= 2 && text.charCodeAt(0) === text.charCodeAt(half) && isSame(text, 0, half, half)
}

/** The same text stands right before: a value and its twin. */
export function isTwin(stream: Stream, start: number, end: number): boolean {
  return start >= end - start && isSame(stream.text, start, start - (end - start), end - start)
}

/** The same cell stands a few cells before. */
export function isRepeated(stream: Stream, start: number, end: number): boolean {
  const { pieces } = stream
  const index = stream.pieceAt[start] as number
  if (pieces.startOf(index) !== start || pieces.endOf(index) !== end) return false
  if ((stream.before[start] ?? 0) < strength.line) return false
  const length = end - start
  for (let back = 1; back <= LOOK_BACK; back++) {
    if (index < back) return false
    const other = pieces.startOf(index - back)
    if (pieces.endOf(index - back) - other !== length) continue
    if (isSame(stream.text, start, other, length)) return true
  }
  return false
}

/** Whether the same characters stand at two places. */
export function isSame(text: string, one: number, other: number, length: number): boolean {
  for (let at = 0; at < length; at++) {
    if (text.charCodeAt(one + at) !== text.charCodeAt(other + at)) return false
  }
  return true
}
