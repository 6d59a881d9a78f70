/** Lines of a head by position: their words, what they stand over, and which of them are keys. */
import type { Paragraph } from '../../document/model.ts'
import { isBlank, kind, kindsOf } from '../../values/chars.ts'
import { foldForMatching } from '../fold.ts'
import { COLON_ONLY, fieldOf, keyLexicon, remarkAt } from '../head/keylexicon.ts'
import type { Field } from '../vocabulary/keys.ts'

/** Columns that a wide character counts: one where a conversion counted characters, two where text was set for a terminal. */
export type Measure = 1 | 2

export interface Word {
  /** Index of its line among those looked at. */
  readonly line: number
  /** Where it stands in its line's text. */
  readonly start: number
  readonly end: number
  /** Folded for matching. */
  readonly text: string
  readonly left: number
  readonly right: number
  /** What it is the key of where it is a key and nothing else. */
  readonly field: Field | null
  /** How many characters of it are a key that goes on with its value (预算数865.00); 0 where it does not begin with one. */
  readonly filled: number
}

/** Wide characters begin here; signs of Chinese text and full-width forms are as wide. */
const WIDE = 0x2e80

/** The words of a line, parted by blanks. */
export function wordsOf({ text }: Pick<Paragraph, 'text'>, line: number, measure: Measure): Word[] {
  const words: Word[] = []
  let column = 0
  let left = 0
  let start = -1
  for (let at = 0; at <= text.length; at++) {
    const unit = at === text.length ? BLANK : text.charCodeAt(at)
    if (isBlank(unit)) {
      if (start !== -1) words.push(wordOf(text, line, { start, end: at, left, right: column }))
      start = -1
    } else if (start === -1) {
      start = at
      left = column
    }
    column += unit >= WIDE ? measure : 1
  }
  return words
}

const BLANK = 0x20

function wordOf(
  source: string,
  line: number,
  place: Pick<Word, 'start' | 'end' | 'left' | 'right'>,
): Word {
  const text = foldForMatching(source.slice(place.start, place.end)).replaceAll('\0', '')
  const field = fieldOf(text)
  return { ...place, line, text, field, filled: field === null ? filledKey(text) : 0 }
}

function filledKey(text: string): number {
  const found = keyLexicon.at(text, 0)
  if (found === null) return 0
  const end = found.end + remarkAt(text, found.end).length
  if (COLON_ONLY.has(found.word) && text.charAt(found.end) !== ':') return 0
  const isTold = text.charAt(end - 1) === ':' || (kindsOf(text.charCodeAt(end)) & kind.digit) !== 0
  return isTold ? end : 0
}

/** Whether a word stands over another, or next to it by a column. */
export function overlaps(one: Word, other: Word): boolean {
  return Math.max(one.left, other.left) <= Math.min(one.right, other.right)
}
