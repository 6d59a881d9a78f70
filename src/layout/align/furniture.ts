/** What stands around a form on its page: buttons and lines of a web site, the signature of the body that published it. */
import { setOf } from '../../values/chars.ts'
import { isDate, LONGEST_DATE } from '../../values/date.ts'
import { Lexicon } from '../lexicon.ts'
import { strength, type Stream } from '../stream.ts'
import { furniture, signatories } from '../vocabulary/words.ts'

const words = new Lexicon<true>(furniture.map((word) => [word, true] as const))
/** Around a button. */
const OPENING = setOf('[【(<《→←↑·')
const CLOSING = setOf(']】)>》:：|→←↑')
const BUTTON = /^[[【(<《→←↑·]*(.*?)[\]】)>》:：|→←↑]*$/
const LONGEST_SIGNATORY = 30

/** Whether a text is a button or a line of a web page and nothing else. */
export function isButton(text: string): boolean {
  if (!OPENING.has(text.charCodeAt(0)) && !words.begins(text, 0)) return false
  return words.get(BUTTON.exec(text)?.[1] ?? text) !== null
}

/** Whether a page's furniture begins at a place: 打印 关闭, 责编: …. */
export function isFurniture(stream: Stream, at: number, stop: number): boolean {
  const { text } = stream
  let from = at
  while (from < stop && OPENING.has(text.charCodeAt(from))) from++
  const word = words.at(text, from, stop)
  if (word === null) return false
  const { end } = word
  const isWhole = end >= stop || (stream.before[end] ?? 0) >= strength.space
  const next = text.charCodeAt(end)
  return isWhole || CLOSING.has(next) || OPENING.has(next) || words.at(text, end, stop) !== null
}

/** Whether a body signs at a place, on lines of their own: its name above a date, or before it. */
export function isSignature(stream: Stream, at: number, stop: number): boolean {
  if ((stream.before[at] ?? 0) < strength.line) return false
  const end = closeOf(stream, at, Math.min(stop, at + LONGEST_SIGNATORY), strength.space)
  if (end === null || end >= stop) return false
  const close = closeOf(stream, end, Math.min(stop, end + LONGEST_DATE), strength.line)
  return (
    close !== null &&
    isDate(stream.text.slice(end, close)) &&
    signatories.test(stream.text.slice(at, end))
  )
}

/** Where a boundary that is no weaker follows; null where the text goes on past the stop. */
function closeOf(stream: Stream, at: number, stop: number, weakest: number): number | null {
  for (let end = at + 1; end <= stop; end++) {
    if (end >= stream.text.length || (stream.before[end] ?? 0) >= weakest) return end
  }
  return null
}
