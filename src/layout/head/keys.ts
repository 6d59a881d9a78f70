/** The keys of a form's head, found in the stream. */
import { Lexicon } from '../lexicon.ts'
import { strength, type Stream } from '../stream.ts'
import { type Field, type KeyWord, keyWords } from '../vocabulary/keys.ts'

const lexicon = new Lexicon<KeyWord>(
  keyWords.flatMap((entry) => entry.words.map((word) => [word, entry] as const)),
)

/** Whether a text is a key and nothing else. */
export function isKey(text: string): boolean {
  return lexicon.get(text) !== null
}

export interface Key {
  readonly field: Field
  readonly word: string
  readonly start: number
  /** Where its value may begin: after a colon or a remark in brackets. */
  readonly end: number
  /** A colon after it. */
  readonly colon: boolean
  /** The goal's number, where the key has one: 年度绩效目标2. */
  readonly number: string | null
}

/** Keys no shorter than this are believed inside glued text. */
const GLUED_KEY = 4
/** 目标1 is the label of a goal's text, 年度目标1 a key. */
const NUMBERED_KEY = 4
const GLUED_LENGTH = 12
const GLUED_LONGEST = 100_000
/** A piece with a key for so many characters is glued; a long one may hold the table as well. */
const CHARS_PER_KEY = 24
const CHARS_PER_KEY_LONG = 80
/** Words so common that only a colon makes them a key. */
const COLON_ONLY = new Set(['部门', '单位全称', '目标'])
const AFTER =
  /^(?:\((?:万元|元|亿元|单位:?万元|单位:?元|盖章|签字|%|[一二三四五六七八九十]?\d{4}年?[-—~至]*\d{0,4}年?|[AB]|B\/A|\d{1,3}分|[^()]{0,8}元)\))*[:：]?/

/**
 * All keys of a range, in order, none inside another or inside a title.
 * @param gluedRows whether the cells of a row are glued, so that a line begins with its key
 */
export function keysOf(
  stream: Stream,
  from: number,
  to: number,
  titles: readonly { readonly start: number; readonly end: number }[],
  gluedRows: boolean,
): Key[] {
  const found: Key[] = []
  const glued = gluedPieces(stream, from, to)
  const inTitles = new Set<number>()
  for (const title of titles) for (let at = title.start; at < title.end; at++) inTitles.add(at)
  let at = from
  while (at < to) {
    const match = lexicon.at(stream.text, at, to)
    if (match === null || inTitles.has(at)) {
      at++
      continue
    }
    const number = numberAfter(stream, match.end, match.value.field, match.word)
    const wordEnd = match.end + (number?.length ?? 0)
    const rest = AFTER.exec(stream.text.slice(wordEnd, wordEnd + 24))?.[0] ?? ''
    const end = Math.min(to, wordEnd + rest.length)
    const colon = /[:：]/.test(rest)
    const isGlued = glued.has(stream.pieceAt[at] ?? -1)
    const leads =
      gluedRows && match.word.length >= GLUED_KEY && (stream.before[at] ?? 0) >= strength.line
    if (COLON_ONLY.has(match.word) && !colon) {
      at++
      continue
    }
    const framed = stream.text.charAt(at - 1) === '【' && stream.text.charAt(wordEnd) === '】'
    if (framed) {
      const { field } = match.value
      found.push({ field, word: match.word, start: at, end: wordEnd + 1, colon: true, number })
      at = wordEnd + 1
    } else if (leads || stands(stream, at, wordEnd, end, colon, isGlued)) {
      found.push({ field: match.value.field, word: match.word, start: at, end, colon, number })
      at = end
    } else at++
  }
  return found
}

/** The number of a numbered goal: 年度绩效目标2, 长期目标1：. */
function numberAfter(stream: Stream, at: number, field: Field, word: string): string | null {
  if ((field !== 'goal' && field !== 'goal-long') || word.length < NUMBERED_KEY) return null
  const number = /^\d{1,2}/.exec(stream.text.slice(at, at + 2))?.[0]
  if (number === undefined || (stream.before[at] ?? 0) > 0) return null
  const end = at + number.length
  const isAlone = end >= stream.text.length || (stream.before[end] ?? 0) > 0
  return isAlone || /[:：]/.test(stream.text.charAt(end)) ? number : null
}

/** A key stands by itself: begins a line or a cell and ends it, or has a colon, or the text is glued. */
function stands(
  stream: Stream,
  start: number,
  wordEnd: number,
  end: number,
  colon: boolean,
  glued: boolean,
): boolean {
  const before = start === 0 ? 5 : (stream.before[start] ?? 0)
  const after = end >= stream.text.length ? 5 : (stream.before[end] ?? 0)
  if (before > 0 && (after > 0 || colon)) return true
  if (before > 0 && end > wordEnd) return true
  if (!glued) return false
  return wordEnd - start >= GLUED_KEY || (colon && wordEnd - start >= 2)
}

/** Pieces in which keys and values stand without anything between: keys are dense in them. */
function gluedPieces(stream: Stream, from: number, to: number): Set<number> {
  const out = new Set<number>()
  const first = stream.pieceAt[from] ?? 0
  const last = stream.pieceAt[Math.max(from, to - 1)] ?? 0
  for (let index = first; index <= last; index++) {
    const piece = stream.pieces[index]
    if (piece === undefined) continue
    const length = piece.end - piece.start
    if (length < GLUED_LENGTH || length > GLUED_LONGEST) continue
    let keys = 0
    for (let at = piece.start; at < piece.end; at++) {
      const match = lexicon.at(stream.text, at, piece.end)
      if (match !== null && match.word.length >= GLUED_KEY) {
        keys++
        at = match.end - 1
      }
    }
    if (keys >= 2 && keys * CHARS_PER_KEY >= length) out.add(index)
    else if (keys >= 4 && keys * CHARS_PER_KEY_LONG >= length) out.add(index)
  }
  return out
}
