/** The keys of a form's head, found in the stream. */
import { Lexicon } from '../lexicon.ts'
import type { Stream } from '../stream.ts'
import { type Field, type KeyWord, keyWords } from '../vocabulary/keys.ts'

const lexicon = new Lexicon<KeyWord>(
  keyWords.flatMap((entry) => entry.words.map((word) => [word, entry] as const)),
)

export interface Key {
  readonly field: Field
  readonly word: string
  readonly start: number
  /** Where its value may begin: after a colon or a remark in brackets. */
  readonly end: number
  /** A colon after it. */
  readonly colon: boolean
}

/** Keys no shorter than this are believed inside glued text. */
const GLUED_KEY = 4
/** A piece with this many such keys is glued. */
const GLUED_KEYS = 3
const GLUED_LENGTH = 30
const AFTER = /^(?:\((?:万元|元|亿元|单位:?万元|单位:?元|盖章|签字|%|[一二三四五六七八九十]?\d{4}年?[-—~至]*\d{0,4}年?|[AB]|B\/A|\d{1,3}分|[^()]{0,8}元)\))*[:：]?/

/** All keys of a range, in order, none inside another. */
export function keysOf(stream: Stream, from: number, to: number): Key[] {
  const found: Key[] = []
  const glued = gluedPieces(stream, from, to)
  let at = from
  while (at < to) {
    const match = lexicon.at(stream.text, at, to)
    if (match === null) {
      at++
      continue
    }
    const rest = AFTER.exec(stream.text.slice(match.end, match.end + 24))?.[0] ?? ''
    const end = Math.min(to, match.end + rest.length)
    const colon = /[:：]/.test(rest)
    const isGlued = glued.has(stream.pieceAt[at] ?? -1)
    if (stands(stream, at, match.end, end, colon, isGlued)) {
      found.push({ field: match.value.field, word: match.word, start: at, end, colon })
      at = end
    } else at++
  }
  return found
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

function gluedPieces(stream: Stream, from: number, to: number): Set<number> {
  const out = new Set<number>()
  const first = stream.pieceAt[from] ?? 0
  const last = stream.pieceAt[Math.max(from, to - 1)] ?? 0
  for (let index = first; index <= last; index++) {
    const piece = stream.pieces[index]
    if (piece === undefined || piece.end - piece.start < GLUED_LENGTH) continue
    let keys = 0
    for (let at = piece.start; at < piece.end && keys < GLUED_KEYS; at++) {
      const match = lexicon.at(stream.text, at, piece.end)
      if (match !== null && match.word.length >= GLUED_KEY) {
        keys++
        at = match.end - 1
      }
    }
    if (keys >= GLUED_KEYS) out.add(index)
  }
  return out
}
