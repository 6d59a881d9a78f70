/** Units found in text: after a number, in a cell of their own, in an indicator's name. */
import { BLANKS, setOf } from './chars.ts'
import { dropZeroWidth, foldChars } from './normalize.ts'
import { type Comparison, operatorAtStart } from './operator.ts'
import { remembered } from './remember.ts'
import { simplifiedUnits, toSimplified } from './script.ts'
import { JOINING_UNITS, PER_WORDS, UNIT_WORDS, unitKind } from './units.ts'

/** How sure a unit's end is: a known unit and then an end; a known unit and more words; words that look like one. */
export type UnitFit = 'exact' | 'prefix' | 'unknown'

export interface FoundUnit {
  /** Length in the text it was found at the start of. */
  readonly length: number
  readonly fit: UnitFit
}

const MULTIPLIER = /^(?:十万|百万|千万|十|百|千|万|亿)(?:[余多](?=.))?\s*/
const LATIN = /^[A-Za-zμ]+[23²³]?(?:\/[A-Za-zμ]+[23²³]?)?(?![A-Za-z0-9])/
const END =
  /^\s*(?:$|[,，;；。.、:：!！)）\n≥≤<>=]|(?:及|或|\(含\)|（含）)?(?:以上|以下|以内|之内|之下)|左右|内(?:$|[^\p{Script=Han}])|封顶|起(?:$|\P{Script=Han}))/u
/** What these begin with. */
const opensMultiplier = setOf('十百千万亿')
const opensLatin = setOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzμ')
/** A hint stands at the end of a name and is short. */
const LONGEST_HINT = 40
const NOT_A_UNIT =
  /[完成达到到提覆盖全均已未无不为的了及和与合格实现符或以年月日号第级热线前后底末]/
const UNKNOWN = /^\p{Script=Han}(?:[\p{Script=Han}/·]|\([^()]{1,4}\)){0,5}/u

/** Of how many: 12/10万, 3/10万例. */
const PER_MANY = /^\/\d{1,3}[百千万](?:\p{Script=Han}{0,2})/u
/** A word of no vocabulary between two divisions or at the end: 元/生/年, 元/生. */
const BETWEEN = /^\p{Script=Han}{1,2}(?=\/|\s*(?:$|[,，;；。)]))/u
/** Ten thousand of what no vocabulary knows: 35万盆. */
const MANY = /^[万亿]\p{Script=Han}/u

type Words = ReadonlyMap<number, readonly string[]>

/** Words under their first character, longest first. */
function underFirst(list: Iterable<string>): Words {
  const byFirst = new Map<number, readonly string[]>()
  for (const word of [...list].toSorted((a, b) => b.length - a.length)) {
    const first = word.charCodeAt(0)
    byFirst.set(first, [...(byFirst.get(first) ?? []), word])
  }
  return byFirst
}

const unitWords = underFirst(UNIT_WORDS)
const perWords = underFirst(PER_WORDS)

/** The longest word of the vocabulary at a place, 0 when there is none. */
function wordLength(text: string, at = 0, words = unitWords): number {
  for (const word of words.get(text.charCodeAt(at)) ?? []) {
    if (text.startsWith(word, at)) return word.length
  }
  return 0
}

function latinLength(text: string, at: number): number {
  return opensLatin.has(text.charCodeAt(at)) ? (LATIN.exec(text.slice(at))?.[0].length ?? 0) : 0
}

/** One unit without divisions: 万人次, 个月, 个村, 场(次), km². */
function simpleLength(text: string): number {
  const isMultiplied = opensMultiplier.has(text.charCodeAt(0))
  const multiplier = isMultiplied ? (MULTIPLIER.exec(text)?.[0].length ?? 0) : 0
  const multiplied = wordLength(text, multiplier) || latinLength(text, multiplier)
  const length = Math.max(multiplied > 0 ? multiplier + multiplied : 0, wordLength(text))
  if (length === 0) return 0
  if (length === text.length) return length
  const rest = text.slice(length)
  const bracket = /^[(（]([^()（）]{1,3})[)）]/.exec(rest)
  if (bracket && UNIT_WORDS.has(bracket[1] ?? '')) return length + bracket[0].length
  if (text.slice(multiplier, length) === '个') {
    const of = wordLength(rest)
    if (of > 0 && unitKind(rest.slice(0, of)) === 'noun' && END.test(rest.slice(of))) {
      return length + of
    }
  }
  const joins = JOINING_UNITS.has(rest.slice(0, 1)) && text[0] !== '个'
  return joins && (END.test(rest.slice(1)) || /^[/·]/.test(rest.slice(1))) ? length + 1 : length
}

/** What money is divided by, where no vocabulary knows it: 元/古树, 元/展位/天. */
const PER_UNKNOWN = /^\p{Script=Han}{1,4}(?=$|[/·•.、,，;；。)])/u

/**
 * The length of what a unit is divided by.
 * @param first whether nothing stands before 每: 每低 is no unit
 */
function perLength(text: string, money: boolean, first: boolean): number {
  const known = Math.max(simpleLength(text), wordLength(text, 0, perWords))
  if (known > 0 || first) return known
  const unknown = (money ? PER_UNKNOWN : BETWEEN).exec(text)?.[0] ?? ''
  return NOT_A_UNIT.test(unknown) ? 0 : unknown.length
}

const MONEY = /^[千百万亿]*元$/
const DIVIDER = /^\s*(?:\/\s*每?\s*|每\s*|[·•.、*]\s*)/

/**
 * The unit at the start of a folded text, divisions included: 元/平方米/季, 元/人、天, /株, 次每年.
 * @returns null where nothing there looks like a unit
 */
export function unitAtStart(written: string): FoundUnit | null {
  const text = toSimplified(written)
  const first = text.charAt(0)
  const bracketed = first === '(' ? /^\(([^()]{1,6})\)/.exec(text) : null
  if (bracketed && UNIT_WORDS.has(bracketed[1] ?? '')) {
    return { length: bracketed[0].length, fit: 'exact' }
  }
  const per = first === '/' ? (PER_MANY.exec(text)?.[0].length ?? 0) : 0
  if (per > 0 && (END.test(text.slice(per)) || /^\d/.test(text.slice(per))))
    return { length: per, fit: 'exact' }
  const many = first === '万' || first === '亿' ? (MANY.exec(text)?.[0] ?? '') : ''
  if (
    many !== '' &&
    !NOT_A_UNIT.test(many) &&
    wordLength(text, 1) === 0 &&
    END.test(text.slice(many.length))
  ) {
    return { length: many.length, fit: 'exact' }
  }
  let length = simpleLength(text)
  let divided = false
  const money = MONEY.test(text.slice(0, length))
  for (;;) {
    const divider = DIVIDER.exec(text.slice(length))?.[0]
    if (divider === undefined || (!divided && !/[/每]/.test(divider) && text[0] !== '人')) break
    const inner = /^[(（]([^()（）]{1,8})[)）]/.exec(text.slice(length + divider.length))
    const next =
      inner?.[0].length ??
      perLength(text.slice(length + divider.length), money, length === 0 && text[0] === '每')
    if (next === 0) break
    length += divider.length + next
    divided = true
  }
  if (length > 0) {
    return { length, fit: END.test(text.slice(length)) ? 'exact' : 'prefix' }
  }
  const unknown = UNKNOWN.exec(text)?.[0] ?? ''
  if (unknown === '' || NOT_A_UNIT.test(unknown) || !END.test(text.slice(unknown.length)))
    return null
  return { length: unknown.length, fit: 'unknown' }
}

/** What a known unit begins with: its word, a multiplier, a Latin letter, a bracket, a division. */
const BEGINS = setOf(
  `${[...UNIT_WORDS].map((word) => word[0]).join('')}十百千万亿μ(/每${BLANKS}ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz`,
)

/** The length of the unit of the vocabulary that a folded text begins with, 0 where it begins with none. */
export function knownUnitLength(written: string): number {
  if (!BEGINS.has(simplifiedUnits()[written.charCodeAt(0)] ?? 0)) return 0
  const unit = unitAtStart(written)
  return unit === null || unit.fit === 'unknown' ? 0 : unit.length
}

/** A unit as the record writes it: blanks, brackets around it and 余 out; 百分比 and ％ are `%`. */
export function unitText(written: string): string {
  const compact = dropZeroWidth(written)
    .replace(/\s+/g, '')
    .replace(/^([百千万亿]+)[余多]/, '$1')
    .replace(/^[(（]([^()（）]+)[)）]$/, '$1')
  return compact === '百分比' || foldChars(compact) === '%' ? '%' : compact
}

/** Hardly any unit is longer. */
const COMES_AGAIN = 10

/**
 * A text that is a unit and nothing else, such as a cell of a unit column.
 * @returns the unit as the record writes it, or null
 */
export const unitOf = remembered(COMES_AGAIN, (text: string): string | null => {
  const folded = foldChars(dropZeroWidth(text)).trim()
  const length = knownUnitLength(folded)
  if (length === 0 || length !== folded.length) return null
  return unitText(dropZeroWidth(text).trim())
})

/** What an indicator's name says of its value in brackets. */
export interface NameHint {
  readonly unit: string
  readonly comparison: Comparison | null
}

/**
 * The unit that a name ends with in brackets: 供暖面积(平方米), 信息核对率(%), and the template's hint
 * 每株补助(≤**元/株), which also gives the comparison.
 */
export function unitInName(name: string): NameHint | null {
  const folded = foldChars(dropZeroWidth(name)).slice(-LONGEST_HINT)
  if (!folded.includes(')')) return null
  const inside = /\(([^()]*(?:\([^()]*\))?[^()]*)\)\s*[。.:;,]?\s*$/.exec(folded)?.[1]?.trim()
  if (inside === undefined) return null
  const operator = operatorAtStart(inside)
  const rest = inside.slice(operator?.end ?? 0).replace(/^\s*(?:[*×_]+|[xX]{2,})\s*/, '')
  const unit = unitOf(rest.replace(/^单位\s*[::]\s*/, ''))
  return unit === null || unitKind(unit) === 'noun' || isAcronym(unit)
    ? null
    : { unit, comparison: operator?.comparison ?? null }
}

/** A name's abbreviation in capitals, as 某某指数(ABC), is no unit of its value. */
function isAcronym(unit: string): boolean {
  return /^[A-Z]{2,}$/.test(unit) && !UNIT_WORDS.has(unit)
}
