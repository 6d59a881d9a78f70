/** The punctuation that a conversion leaves around a cell's text. */
import { BLANKS, setOf, type UnitSet } from '../values/chars.ts'

/** Before a text: a full stop as well, which belongs to the text before. */
const OPENING = setOf(`；;。，,、：:【】${BLANKS}`)
const CLOSING = setOf(`；;，,、：:【】${BLANKS}`)

/** A text without marks around it. */
export function withoutMarks(text: string): string {
  return between(text, OPENING, CLOSING)
}

/** A text as written without marks around it; a full stop is its own. */
export function withoutOuterMarks(text: string): string {
  return between(text, CLOSING, CLOSING)
}

function between(text: string, opening: UnitSet, closing: UnitSet): string {
  let start = 0
  let end = text.length
  while (start < end && opening.has(text.charCodeAt(start))) start++
  while (end > start && closing.has(text.charCodeAt(end - 1))) end--
  return text.slice(start, end)
}

/** How a sentence names an indicator: “工程验收合格率”指标. */
export const QUOTED_NAME = /^[“"「]([^”"」]{2,30})[”"」](?:(?:这一|该)?(?:三级)?指标)?$/
