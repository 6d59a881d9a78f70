/** Lines of a cell or paragraph → its text: a wrap is not a line end. */
import type { TextLine } from '../structure/lines.ts'
import { isIdeographic } from './characters.ts'

/** Room, in font sizes, that a line must leave beyond the next word to count as ended on purpose. */
export const SPARE = 0.5
/** Width of a Latin character, in font sizes. */
const LATIN = 0.55
/** What begins an item of a list. */
const item =
  /^(\d{1,2}[、．)）]|\d{1,2}\.(?!\d)|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳]|(目标|指标|任务)\d+[：:.、])/
const sentenceEnd = /[。；;！？!?：:]$/
const closing = /^[，。、；：！？）》」』】％%,.;:!?)”’]/
const opening = /^[（《「『【(“‘]/

/** @param from where a line may begin, `to` where it must end, along the lines */
export function joinLines(lines: readonly TextLine[], from: number, to: number): string {
  const first = lines[0]
  if (first === undefined) return ''
  if (isStacked(lines)) return lines.map((line) => line.text).join('')
  let text = first.text
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1] as TextLine
    const line = lines[i] as TextLine
    text += separator(before, line, from, to) + line.text
  }
  return text
}

/** One character a line: a label written downwards. */
function isStacked(lines: readonly TextLine[]): boolean {
  return (
    lines.length > 1 && lines.every(({ text }) => [...text].length === 1 && isIdeographic(text))
  )
}

function separator(before: TextLine, line: TextLine, from: number, to: number): string {
  if (endsHere(before, line, from, to)) return '\n'
  const last = before.text.at(-1) ?? ''
  const next = line.text[0] ?? ''
  if (isIdeographic(last) || isIdeographic(next)) return ''
  if (closing.test(next) || !/[\p{L}\p{N}]/u.test(last)) return ''
  // A word longer than the line is broken anywhere.
  return before.text.includes(' ') || !/[\p{L}\p{N}]/u.test(next) ? ' ' : ''
}

/** Whether the next word would have stood in the room that the line leaves. */
export function endsHere(before: TextLine, line: TextLine, from: number, to: number): boolean {
  const size = Math.max(before.size, line.size)
  const room = roomAfter(before, from, to)
  if (item.test(line.text) && (sentenceEnd.test(before.text) || room > size)) return true
  return room > roomFor(line)
}

/** Room that a line leaves: on both sides of centred text. */
export function roomAfter(line: TextLine, from: number, to: number): number {
  const left = Math.max(0, line.from - from)
  const right = Math.max(0, to - line.to)
  const centred = left > 1.5 * line.size && Math.abs(left - right) < line.size
  return centred ? left + right : right
}

/** Room that the line before must leave for this line to have begun there. */
export function roomFor(line: TextLine): number {
  return wordWidth(line.text, line.size) + SPARE * line.size
}

/** Width of what can't be parted at the beginning of a line. */
function wordWidth(text: string, size: number): number {
  let rest = text
  let width = 0
  while (opening.test(rest)) {
    width += isIdeographic(rest) ? size : LATIN * size
    rest = rest.slice(1)
  }
  if (isIdeographic(rest)) {
    width += size
    rest = rest.slice(1)
  } else {
    const word = /^[^\s\u2e80-\u9fff\uff00-\uffef]+/.exec(rest)?.[0] ?? ''
    width += word.length * LATIN * size
    rest = rest.slice(word.length)
  }
  while (closing.test(rest)) {
    width += isIdeographic(rest) ? size : LATIN * size
    rest = rest.slice(1)
  }
  return width
}
