/** The keys of a form's head, found in the stream. */
import { setOf } from '../../values/chars.ts'
import { firstNotBelow } from '../../values/search.ts'
import type { Match } from '../lexicon.ts'
import { firstFrom } from '../sorted.ts'
import { lineEnd, strength, type Stream } from '../stream.ts'
import type { Field, KeyWord } from '../vocabulary/keys.ts'
import { COLON_ONLY, keyLexicon as lexicon, remarkAt } from './keylexicon.ts'
import { leadOf, opensUntold, headedProjectAt, statedUnitAt } from './leads.ts'

/** What keys begin with, those that stand in no vocabulary included. */
const opensKey = setOf(lexicon.firsts + opensUntold)

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
/** A piece with a key for so many characters is glued; a long one may hold the table as well. */
const CHARS_PER_KEY = 24
const CHARS_PER_KEY_LONG = 80
/** A key only in the first cell of a row. */
const BARE_NAME = '名称'

/**
 * All keys of a range, in order, none inside another or inside a title.
 * @param gluedHeaders where headers begin whose cells are glued: so are those of the head right before, and a line of
 * it begins with its key
 */
export function keysOf(
  stream: Stream,
  from: number,
  to: number,
  titles: readonly { readonly start: number; readonly end: number }[],
  gluedHeaders: readonly number[],
): Key[] {
  const found: Key[] = []
  const glued = gluedPieces(stream, from, to)
  const gluedRows = gluedHeaders.length > 0
  let at = from
  while (at < to) {
    if (!opensKey.has(stream.text.charCodeAt(at))) {
      at++
      continue
    }
    const whole = statedUnitAt(stream, at) ?? headedProjectAt(stream, at)
    if (whole !== null && whole.end <= to) {
      found.push(whole)
      at = whole.end
      continue
    }
    const longest = lexicon.at(stream.text, at, to)
    if (longest === null || isInTitle(titles, at)) {
      at++
      continue
    }
    const match = undivided(stream, longest)
    if (isCutBefore(stream, match)) {
      at++
      continue
    }
    const number = numberAfter(stream, match.end, match.value.field, match.word)
    const wordEnd = match.end + (number?.length ?? 0)
    const lead = leadOf(stream, at, found.at(-1)?.end ?? from)
    const rest =
      lead < at && stream.text.charAt(wordEnd) === '。' ? '。' : remarkAt(stream.text, wordEnd)
    const end = Math.min(to, wordEnd + rest.length)
    const colon = rest !== '' && /[:：。]/.test(rest)
    const isGlued =
      glued.has(stream.pieceAt[at] ?? -1) ||
      (stream.before[end] === strength.none && isHead(stream, gluedHeaders, at))
    const leads =
      gluedRows && match.word.length >= GLUED_KEY && (stream.before[at] ?? 0) >= strength.line
    if (match.word === BARE_NAME && !beginsRow(stream, match)) {
      at++
      continue
    }
    if (COLON_ONLY.has(match.word) && !(colon && isWhole(stream, match, end))) {
      at++
      continue
    }
    const framed = stream.text.charAt(at - 1) === '【' && stream.text.charAt(wordEnd) === '】'
    if (framed) {
      const { field } = match.value
      found.push({ field, word: match.word, start: at, end: wordEnd + 1, colon: true, number })
      at = wordEnd + 1
    } else if (
      leads ||
      isInRun(stream, found.at(-1), lead, wordEnd) ||
      (stands(stream, lead, wordEnd, end, colon, isGlued) &&
        !isWordOfSentence(stream, match.value.field, at, end)) ||
      (isGlued && isBeforeFigure(stream, found.at(-1), match.value.field, at, end)) ||
      isFirstOfGroup(stream, found.at(-1), at, end)
    ) {
      found.push({ field: match.value.field, word: match.word, start: lead, end, colon, number })
      at = end
    } else at++
  }
  return found
}

/** The head of a glued form stands in this many characters before its table's header, behind whatever letter. */
const HEAD_REACH = 400

function isHead({ pieceAt }: Stream, headers: readonly number[], at: number): boolean {
  const next = headers[firstNotBelow(headers.length, (index) => (headers[index] as number) < at)]
  return next !== undefined && next - at <= HEAD_REACH && pieceAt[next] === pieceAt[at]
}

/** Whether a word fills the first cell of a row, or begins a line that names the unit of money as well: 名称 某项目 单位 万元. */
function beginsRow(stream: Stream, { start, end }: Match<KeyWord>): boolean {
  const { before, text } = stream
  if (before[start] === strength.row && before[end] === strength.cell) return true
  if ((before[start] ?? 0) < strength.line || before[end] !== strength.space) return false
  return UNIT_NAMED.test(text.slice(end, lineEnd(stream, end)))
}

const UNIT_NAMED = /单位:?[万亿千]?元$/

/** Whether a place is of one of the titles, which stand in their order. */
function isInTitle(
  titles: readonly { readonly start: number; readonly end: number }[],
  at: number,
): boolean {
  const before = titles[firstFrom(titles, at + 1) - 1]
  return before !== undefined && at < before.end
}

/** A word that a boundary cuts into two long keys is two: 总体目标 | 全年实际完成情况; 年度 | 总体目标 is one. */
function undivided(stream: Stream, match: Match<KeyWord>): Match<KeyWord> {
  for (let cut = match.start + GLUED_KEY; cut <= match.end - GLUED_KEY; cut++) {
    if ((stream.before[cut] ?? 0) === 0) continue
    const first = lexicon.at(stream.text, match.start, cut)
    const second = lexicon.at(stream.text, cut, match.end)
    if (first?.end === cut && second?.end === match.end) return first
  }
  return match
}

/** 某某项目 | 负责人及电话: the first part of a key that stands glued before a boundary is of the value above. */
function isCutBefore(stream: Stream, { start, end }: Match<KeyWord>): boolean {
  if (start === 0 || (stream.before[start] ?? 0) > 0) return false
  for (let cut = start + 1; cut < end; cut++) {
    if ((stream.before[cut] ?? 0) > 0) return lexicon.at(stream.text, cut, end)?.end === end
  }
  return false
}

const MONEY: ReadonlySet<Field> = new Set(['total', 'fiscal', 'other', 'funding', 'sum'])

/** A short word of money in glued text: a figure or a key stands before it, a figure behind it, or keys on both sides. */
function isBeforeFigure(
  stream: Stream,
  above: Key | undefined,
  field: Field,
  start: number,
  end: number,
): boolean {
  if (!MONEY.has(field)) return false
  const follows = above?.end === start || /[\d元]/.test(stream.text.charAt(start - 1))
  if (!follows) return false
  if (/^-?\d/.test(stream.text.slice(end, end + 2))) return true
  const next = lexicon.at(stream.text, end)
  return above?.end === start && next !== null && next.word.length >= GLUED_KEY
}

/** What a sentence says is done with the money: 本项目共申请预算资金90万元. */
const SAYS =
  /\p{Script=Han}[共已拟将均为](?:申请|安排|下达|投入|使用|支付|拨付|支出|争取|筹措|整合|获得|完成)?$/u
const SAYS_REACH = 4

/** What stands in brackets and is no remark that a key has. */
const REMARK = /^\([^()]+\)/
const REMARK_REACH = 48

/** A kind of money in the midst of a sentence or a name: 放大财政资金效应, 车辆税补助地方资金(普通公路). */
function isWordOfSentence(stream: Stream, field: Field, start: number, end: number): boolean {
  if (!MONEY.has(field) || (stream.before[start] ?? 0) > 0 || end >= stream.text.length)
    return false
  if ((stream.before[end] ?? 0) > 0 || /[:：]/.test(stream.text.charAt(end - 1))) return false
  if (SAYS.test(stream.text.slice(Math.max(0, start - SAYS_REACH), start))) return true
  const rest = end + (REMARK.exec(stream.text.slice(end, end + REMARK_REACH))?.[0].length ?? 0)
  if (rest > end && ((stream.before[rest] ?? strength.row) > 0 || rest >= stream.text.length))
    return true
  const next = stream.text.charAt(rest)
  return /\p{Script=Han}/u.test(next) && lexicon.at(stream.text, rest) === null
}

/** 按收入性质分:一般公共预算: the first kind of money of a group stands right after its colon. */
function isFirstOfGroup(
  stream: Stream,
  above: Key | undefined,
  start: number,
  end: number,
): boolean {
  if (above === undefined || above.field !== 'money-group' || !above.colon) return false
  return above.end === start && (end >= stream.text.length || (stream.before[end] ?? 0) > 0)
}

/** 单位:万元 and 单位:个 name no unit of the administration. */
const UNIT_OF = /^(?:(?:人民币)?[亿万千]?元|.{1,2}(?=[、,，]|$))/

/** A common word that begins its cell and, where it may be a unit of measure, names none. */
function isWhole(stream: Stream, { start, word }: Match<KeyWord>, end: number): boolean {
  if (word !== '单位') return true
  let stop = end + 1
  while (stop < stream.text.length && (stream.before[stop] ?? 0) === 0) stop++
  return (stream.before[start] ?? 0) > 0 && !UNIT_OF.test(stream.text.slice(end, stop))
}

/** The number of a numbered goal: 年度绩效目标2, 长期目标1：. */
function numberAfter(stream: Stream, at: number, field: Field, word: string): string | null {
  if ((field !== 'goal' && field !== 'goal-long') || word.length < NUMBERED_KEY) return null
  const number = /^\d{1,2}/.exec(stream.text.slice(at, at + 2))?.[0]
  if (number === undefined || (stream.before[at] ?? 0) > 0) return null
  const end = at + number.length
  const isAlone = end >= stream.text.length || (stream.before[end] ?? 0) > 0
  return isAlone || /[:：(]/.test(stream.text.charAt(end)) ? number : null
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
  const before = start === 0 ? strength.row : (stream.before[start] ?? 0)
  const after = end >= stream.text.length ? 5 : (stream.before[end] ?? 0)
  if (before > 0 && (after > 0 || colon)) return true
  if (before > 0 && end > wordEnd) return true
  if (!glued) return false
  return wordEnd - start >= GLUED_KEY || (colon && wordEnd - start >= 2)
}

/** Long keys one right after the other that are a whole line or cell: 总体目标年度目标. */
function isInRun(stream: Stream, above: Key | undefined, start: number, wordEnd: number): boolean {
  if (wordEnd - start < GLUED_KEY) return false
  const isFirst = start === 0 || (stream.before[start] ?? 0) > 0
  if (!isFirst && !(above?.end === start && above.word.length >= GLUED_KEY)) return false
  let end = wordEnd
  while (end < stream.text.length && stream.before[end] === 0) {
    const next = lexicon.at(stream.text, end)
    if (next === null || next.word.length < GLUED_KEY) return false
    end = next.end
  }
  return true
}

/** Pieces in which keys and values stand without anything between: keys are dense in them. */
function gluedPieces(stream: Stream, from: number, to: number): Set<number> {
  const out = new Set<number>()
  const first = stream.pieceAt[from] ?? 0
  const last = stream.pieceAt[Math.max(from, to - 1)] ?? 0
  for (let index = first; index <= last; index++) {
    const start = stream.pieces.startOf(index)
    const end = stream.pieces.endOf(index)
    const length = end - start
    if (length < GLUED_LENGTH) continue
    let keys = 0
    for (let at = start; at < end; at++) {
      const match = lexicon.at(stream.text, at, end)
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
