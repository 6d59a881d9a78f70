/** What a stretch of text could be, as features that every role's score is made of. */
import { columnLexicon } from '../columns.ts'
import { bareLabel, groupLexicon, level1Of, level2Of } from '../labels.ts'
import {
  descriptions,
  emptyMarks,
  nameEndings,
  operators,
  standards,
  tails,
  totals,
  valueEndings,
  valueWords,
} from '../vocabulary/words.ts'
import { unitOf } from '../../values/unit.ts'

export type Shape =
  /** ≥90%, 2人, 950元/月/人, 92%以上 */
  | 'value'
  /** 100 */
  | 'number'
  /** 2022年底, 9月15日前 */
  | 'date'
  /** ≥**人次 */
  | 'placeholder'
  /** 发放村卫生室214个 */
  | 'phrase'
  /** 有所改善 */
  | 'words'
  /** anything else */
  | 'text'

export interface Features {
  readonly text: string
  readonly shape: Shape
  readonly level1: boolean
  readonly level2: boolean
  /** A label with a standard code, not one of the extra levels. */
  readonly standardLabel: boolean
  /** The label of a group that holds the table. */
  readonly group: boolean
  /** Begins as descriptions do: 反映, 考察. */
  readonly descriptive: boolean
  /** Brackets opened and not closed, or the other way about. */
  readonly unbalanced: boolean
  readonly operator: boolean
  readonly unit: boolean
  readonly standard: boolean
  readonly empty: boolean
  /** 指标1: and nothing behind it. */
  readonly unfilled: boolean
  /** How much like an indicator's name, from its ending, its prefix and its length. */
  readonly nameness: number
  readonly han: number
  readonly length: number
  /** The number, where the text is one of at most three digits, else null. */
  readonly small: number | null
}

const OPERATOR = '(?:[≥≤=><≧≦═﹦]|>=|<=|=>|=<|%=|二(?=\\d))'
const WORDED =
  '(?:大于等于|小于等于|大于或等于|小于或等于|不少于|不低于|不高于|不超过|不超|不大于|不小于|大于|小于|等于|少于|低于|高于|超过|控制在|约|达到|至少|均)'
const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?'
const UNIT_CHARS = '(?:[^\\d≥≤=><≧≦═﹦;；。:：.,，、)）][^\\d≥≤=><≧≦═﹦;；。:：]{0,9})?'
const AFTER = '(?:以上|以下|以内|及以上|及以下|左右|之内|内)?'
const VALUE = new RegExp(
  `^(?:${OPERATOR}|${WORDED}|[★*])*${NUMBER}(?:[-~～—至到](?:${NUMBER}))?(?:[%‰]|百分比)?${UNIT_CHARS}${AFTER}$`,
)
const BARE = new RegExp(`^-?${NUMBER}$`)
const PLACEHOLDER = /^(?:[≥≤=><]|>=|<=)?(?:\*{1,4}|[×xX]{1,4}|_+)[^\d]{0,8}$/
const DATE =
  /^(?:≤|≥|=|<|<=)?(?:(?:19|20)\d\d年度?|当年|次年|每年)?(?:每月|每季度?|每年)?(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:-?(?:19|20)?\d{0,4}年?\d{1,2}月(?:\d{1,2}[日号])?)?(?:底|末|年底|年末|前|之前|以前|内|上旬|中旬|下旬|完成|起)*$/
const HINT = /\((?:[≥≤=><]|>=|<=)?\*+[^)]*\)|[≥≤]\*+/
const PREFIX =
  /^(?:[★*※]*)(?:绩效)?(?:指标|目标)?\d{0,2}[.、:：．)]|^[★*※]+|^其中[:：]|^指标\d{1,2}/
/** What is left of a label or a header that was cut in two. */
const FRAGMENT = /^(?:[一二三]级)?指?标$|^指$/
/** A text that says the same twice is a name and its description, or a value and its twin. */
const TWICE = /^(\p{Script=Han}{4,20}).{0,6}\1/u
const HAN = /\p{Script=Han}/gu

/** Longer than this, what follows a number is a unit only if it is known as one. */
const UNKNOWN_UNIT = 3

/** Texts of which the features are kept: labels, headers and values come again and again. */
const KEPT = 8192
const kept = new Map<string, Features>()

/** Slices this short are copies; a longer one would hold on to the whole document. */
const COPIED = 12

function flat(text: string): string {
  return text.length <= COPIED ? text : Buffer.from(text, 'utf16le').toString('utf16le')
}

/** The features of a text. */
export function featuresOf(text: string): Features {
  const known = kept.get(text)
  if (known !== undefined) return known
  if (kept.size >= KEPT) kept.clear()
  const own = flat(text)
  const features = read(own)
  kept.set(own, features)
  return features
}

function read(text: string): Features {
  const length = text.length
  const level1 = level1Of(text)
  const level2 = level2Of(text)
  const shape = shapeOf(text)
  return {
    text,
    shape,
    level1: level1 !== null,
    level2: level2 !== null,
    standardLabel: (level1?.code ?? level2?.code ?? null) !== null,
    group: groupLexicon.get(bareLabel(text)) !== null || columnLexicon.get(text) !== null,
    descriptive: descriptions.test(text),
    unbalanced: isUnbalanced(text),
    operator: length <= 6 && operators.test(text),
    unit: length <= 10 && unitOf(text) !== null,
    standard: length <= 8 && standards.test(text),
    empty: length <= 6 && emptyMarks.test(text),
    unfilled: isUnfilled(text),
    nameness: namenessOf(text, shape),
    han: text.match(HAN)?.length ?? 0,
    length,
    small: length <= 5 && /^\d{1,3}(\.\d{1,2})?分?$/.test(text) ? Number.parseFloat(text) : null,
  }
}

function isUnfilled(text: string): boolean {
  return text !== '' && PREFIX.exec(text)?.[0] === text
}

function isUnbalanced(text: string): boolean {
  let open = 0
  for (const char of text) {
    if (char === '(') open++
    else if (char === ')' && --open < 0) return true
  }
  return open !== 0
}

function shapeOf(text: string): Shape {
  if (text.length > 60) return 'text'
  if (BARE.test(text)) return 'number'
  if (PLACEHOLDER.test(text)) return 'placeholder'
  if (/\d/.test(text)) {
    if (/[月年日]/.test(text) && DATE.test(text)) return 'date'
    if (VALUE.test(text) && isMeasured(text)) return 'value'
    if (text.length <= 16 && /^[≥≤=><]+[^≥≤=><;；。:：]*$/.test(text)) return 'value'
    if (text.length <= 30 && /\d[^\d]{0,8}$/.test(text)) return 'phrase'
  }
  if (/^[≥≤><=]/.test(text) && text.length <= 16) return 'words'
  if (text.length <= 16 && (valueWords.test(text) || valueEndings.test(text))) return 'words'
  return 'text'
}

/** What follows the number is a known unit, or short enough to be an unknown one. */
function isMeasured(text: string): boolean {
  const rest = (/\D*$/.exec(text)?.[0] ?? '').replace(/及?以[上下内]|左右|之内/g, '')
  return rest.length <= UNKNOWN_UNIT || unitOf(rest) !== null
}

/** What a template has behind 指标1: where nobody filled it in: nothing, or the next label. */
function isRemnant(rest: string): boolean {
  return (
    rest === '' ||
    level1Of(rest) !== null ||
    level2Of(rest) !== null ||
    columnLexicon.get(rest) !== null ||
    PREFIX.exec(rest)?.[0] === rest
  )
}

function namenessOf(text: string, shape: Shape): number {
  if (shape === 'number' || shape === 'placeholder') return -5
  let score = 0
  const bare = text
    .replace(HINT, '')
    .replace(/[。;；,，]$/, '')
    .replace(/\([^()]{1,8}\)$/, '')
  if (totals.test(text)) score -= 6
  else if (tails.test(text)) score -= 2
  const prefix = PREFIX.exec(text)
  if (prefix !== null) score += isRemnant(text.slice(prefix[0].length)) ? -8 : 2
  if (HINT.test(text)) score += 1.5
  if (/^指标\p{Script=Han}/u.test(text)) score -= 3
  if (FRAGMENT.test(bare)) score -= 10
  if (TWICE.test(bare)) score -= 4
  if (nameEndings.test(bare)) score += 1.6
  if (shape === 'value') score -= 3.5
  if (shape === 'date') score -= 3
  if (bare.length < 2) score -= 4
  else if (bare.length < 4) score -= 0.6
  else if (bare.length > 40) score -= (bare.length - 40) * 0.08
  if (/^[≥≤=><%\d]/.test(bare)) score -= 2
  return score
}
