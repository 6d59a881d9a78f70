/** What a stretch of text could be, as features that every role's score is made of. */
import { columnLexicon } from '../columns.ts'
import { isGroupLabel, level1Of, level2Of } from '../labels.ts'
import { beginnings, endings } from '../vocabulary/edges.ts'
import { commonNames } from '../vocabulary/names.ts'
import { isStandard } from '../vocabulary/standards.ts'
import { opensWorded, wordedAt } from '../vocabulary/worded.ts'
import {
  descriptions,
  isEmptyMark,
  isSpendingKind,
  nameEndings,
  operators,
  remarks,
  tails,
  totals,
  valueEndings,
  valueWords,
} from '../vocabulary/words.ts'
import { QUOTED_NAME } from '../marks.ts'
import { isDigit, setOf } from '../../values/chars.ts'
import { unitOf } from '../../values/unit.ts'
import { type Seen, seenIn, sign } from './signs.ts'

export type Shape =
  /** ≥90%, 2人, 950元/月/人, 92%以上 */
  | 'value'
  /** 100 */
  | 'number'
  /** 3123129.89.8: figures of several columns */
  | 'run'
  /** 2022年底, 9月15日前 */
  | 'date'
  /** ≥**人次 */
  | 'placeholder'
  /** 发放学校30个 */
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
  /** Says how points are given: 得10分, 扣完为止. */
  readonly scoring: boolean
  /** Begins as the row of a sum does: 总分, 合计. */
  readonly total: boolean
  /** Brackets opened and not closed, or the other way about. */
  readonly unbalanced: boolean
  readonly operator: boolean
  readonly standard: boolean
  /** What a column of remarks says of every row: 有可能, 是. */
  readonly remark: boolean
  /** Wholly a target in words of a known kind: 健全, 逐步提高. */
  readonly worded: boolean
  /** Tells what came of it: 已举办2场, 截至…, 按进度推进. */
  readonly result: boolean
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

const OPERATOR = '(?:[≥≤=><≧≦═﹦]|>=|<=|=>|=<|[>〉》]/?=|[<〈《]/?=|[³£](?=\\d)|%=|[二之W^](?=\\d))'
const WORDED =
  '(?:大于等于|小于等于|大于或等于|小于或等于|不少于|不低于|不高于|不超过|不超|不大于|不小于|大于|小于|等于|少于|低于|高于|超过|控制在|约|达到|至少|均)'
const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d[\\dOo]*|[Oo](?=\\.\\d))(?:\\.[\\dOo]+)?'
const UNIT_CHARS = '(?:[^\\d一≥≤=><≧≦═﹦;；。:：.,，、)）][^\\d≥≤=><≧≦═﹦;；。:：]{0,9})?'
const AFTER = '(?:以上|以下|以内|及以上|及以下|左右|之内|内)?'
const VALUE = new RegExp(
  `^(?:${OPERATOR}|${WORDED}|[★*])*${NUMBER}(?:[%‰]?[-~～—至到](?:${NUMBER}))?(?:[%‰]|百分比)?${UNIT_CHARS}${AFTER}$`,
)
const BARE = new RegExp(`^-?${NUMBER}$`)
/** Figures of several columns in one: 3123129.89.8; no date. */
const RUN = /^[≥≤=><]{0,2}(?!(?:19|20)\d\d\.)\d+\.\d{2,}(?:\.\d+)+$/
const PLACEHOLDER = /^(?:[≥≤=><]|>=|<=)?(?:\*{1,4}|[×xX]{1,4}|_+)[^\d]{0,8}$/
const DATE =
  /^(?:≤|≥|=|<|<=)?(?:(?:19|20)\d\d年度?|当年|次年|每年)?(?:每月|每季度?|每年)?(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:-?(?:19|20)?\d{0,4}年?\d{1,2}月(?:\d{1,2}[日号])?)?(?:底|末|年底|年末|前|之前|以前|内|上旬|中旬|下旬|完成|起)*$/
const HINT = /\((?:[≥≤=><]|>=|<=)?\*+[^)]*\)|[≥≤]\*+/
const PREFIX =
  /^(?:[★*※]*)(?:绩效)?(?:指标|目标)?\d{0,2}[.、:：．)]|^[★*※]+|^其中[:：]|^指标\d{1,2}(?!\d)/
/** 指标1: and nothing behind it, once or several times. */
const UNFILLED =
  /^(?:[★*※]*(?:绩效)?(?:指标|目标)?\d{0,2}[.、:：．)]|[★*※]+|其中[:：]|(?:指标|目标)\d{1,2}|…+)+$/
/** What is left of a label or a header that was cut in two. */
const FRAGMENT = /^(?:[一二三]级)?指?标$|^指$/
/** A text that says the same twice is a name and its description, or a value and its twin. */
const TWICE_LEAST = 4
const TWICE = /^(\p{Script=Han}{4,20}).{0,6}\1/u

/** How points are given or taken. */
const SCORING = /[得扣加计]\d+(?:\.\d+)?分/
/** The points of the label before it. */
const POINTS_FIRST = /^\(\d{1,3}(?:\.\d)?分\)/
const NAME_AS_NUMBER = /^\d{1,3}(\.\d{1,2})?[分%]?$/

/** How a text begins that tells what came of an indicator. */
const RESULT =
  /^(?:已(?:经|完成|举办|开展|实现|建|达|按|使|支|拨|修|购|发|培|使用)|截[至止]|累计(?:完成|开展|举办)|全年实际|实际(?:完成|达到)|按进度(?:推进|执行|进行)|未(?:开展|到期|完成|调查|达))/
const opensResult = setOf('已截累全实按未')

const beginsValue = beginnings(valueWords)
const endsValue = endings(valueEndings)
const endsName = endings(nameEndings)
const isTotal = beginnings(totals)
const isTail = beginnings(tails)
const isOperator = setOf('≥≤=><')
const isMark = setOf('。;；,，')
const endsNumbering = setOf('.、)')
/** What a value, a placeholder begins with. */
const opensValue = setOf('0123456789≥≤=><≧≦═﹦³£〉》〈《%二之W^★*大小不等少低高超控约达至均')
const opensNumber = setOf('-0123456789')
const opensRun = setOf('0123456789≥≤=><')
const opensPlaceholder = setOf('≥≤=><*×xX_')
const describes = setOf('用主反考衡评')
const opensFigure = setOf('≥≤=><%0123456789')

/** Longer than this, what follows a number is a unit only if it is known as one. */
const UNKNOWN_UNIT = 3

/** The features of a text. */
export function featuresOf(text: string): Features {
  const { length } = text
  const seen = seenIn(text)
  const level1 = level1Of(text)
  const level2 = level2Of(text)
  const shape = shapeOf(text, seen)
  return {
    text,
    shape,
    level1: level1 !== null,
    level2: level2 !== null,
    standardLabel: (level1?.code ?? level2?.code ?? null) !== null,
    group: isGroupLabel(text) || columnLexicon.get(text) !== null,
    descriptive: describes.has(text.charCodeAt(0)) && descriptions.test(text),
    scoring: seen.lastDigit >= 0 && SCORING.test(text),
    total: isTotal(text),
    unbalanced: (seen.signs & sign.bracket) !== 0 && isUnbalanced(text),
    operator: length <= 6 && operators.test(text),
    standard: isStandard(text),
    remark: length <= 5 && remarks.test(text),
    worded: isWorded(text),
    result: opensResult.has(text.charCodeAt(0)) && RESULT.test(text),
    empty: length <= 6 && isEmptyMark(text),
    unfilled: mayHavePrefix(text, seen.signs) && UNFILLED.test(text),
    nameness: namenessOf(text, shape, seen),
    han: seen.han,
    length,
    small:
      length <= 5 && seen.lastDigit >= 0 && NAME_AS_NUMBER.test(text)
        ? Number.parseFloat(text)
        : null,
  }
}

/** A kind of value behind a name is a cell of its own; 稳定性 is no kind. */
const ENDS_KIND = /(?<![稳确固鉴特决规])定性$|定量$/

/** Longest target in words that is wholly told by its words. */
const LONGEST_WORDED = 8

function isWorded(text: string): boolean {
  return (
    text.length <= LONGEST_WORDED &&
    opensWorded.has(text.charCodeAt(0)) &&
    wordedAt(text, 0)?.end === text.length
  )
}

const OPENS = 0x28
const CLOSES = 0x29

function isUnbalanced(text: string): boolean {
  let open = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === OPENS) open++
    else if (unit === CLOSES && --open < 0) return true
  }
  return open !== 0
}

function shapeOf(text: string, { signs, lastDigit }: Seen): Shape {
  const { length } = text
  if (length > 60) return 'text'
  const first = text.charCodeAt(0)
  const hasDigit = lastDigit >= 0
  if (hasDigit && opensNumber.has(first) && BARE.test(text)) return 'number'
  if (hasDigit && opensRun.has(first) && RUN.test(text)) return 'run'
  if (opensPlaceholder.has(first) && PLACEHOLDER.test(text)) return 'placeholder'
  if (hasDigit) {
    if ((signs & sign.calendar) !== 0 && DATE.test(text)) return 'date'
    if (opensValue.has(first) && VALUE.test(text) && isMeasured(text.slice(lastDigit + 1))) {
      return 'value'
    }
    if (length <= 16 && /^[≥≤=><]+[^≥≤=><;；。:：]*$/.test(text) && !TWO_FIGURES.test(text)) {
      return 'value'
    }
    const isNumbered =
      lastDigit <= 1 && isDigit(first) && endsNumbering.has(text.charCodeAt(lastDigit + 1))
    if (length <= 30 && length - 1 - lastDigit <= AFTER_FIGURE && !isNumbered) return 'phrase'
  }
  if (length > 16) return 'text'
  return isOperator.has(first) || beginsValue(text) || endsValue(text) ? 'words' : 'text'
}

/** 80%截至2030年: words between two figures that join them to no range. */
const TWO_FIGURES = /\d[^\d,.]*\p{Script=Han}{2}[^\d]*\d/u

/** Most characters behind the figure that ends a phrase. */
const AFTER_FIGURE = 8

/** What follows the number is a known unit, or short enough to be an unknown one. */
function isMeasured(after: string): boolean {
  const rest = after.replace(/及?以[上下内]|左右|之内/g, '')
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

function namenessOf(text: string, shape: Shape, { signs }: Seen): number {
  if (shape === 'number' || shape === 'run' || shape === 'placeholder') return -5
  let score = 0
  const hasHint = (signs & sign.star) !== 0 && HINT.test(text)
  const bare = bareName(hasHint ? text.replace(HINT, '') : text)
  if (isTotal(text) || isSpendingKind(text)) score -= 6
  else if (isTail(text)) score -= 2
  const prefix = mayHavePrefix(text, signs) ? PREFIX.exec(text) : null
  if (prefix !== null) score += isRemnant(text.slice(prefix[0].length)) ? -8 : 2
  if (hasHint) score += 1.5
  if (text.startsWith('“') && QUOTED_NAME.test(text)) score += 2
  if ((signs & sign.bracket) !== 0 && /^\(\d+(?:\.\d+)?分?\)/.test(text)) score -= 3
  if (text.startsWith('指标') && /^指标(?:\p{Script=Han}|\d{3})/u.test(text)) score -= 3
  if (bare.length <= 4 && FRAGMENT.test(bare)) score -= 10
  if (text.startsWith('…')) score -= 6
  if (text.endsWith('的')) score -= 2
  if (text.startsWith('(') && prefix === null) score -= 1
  if (bare.length > 0 && isDigit(bare.charCodeAt(bare.length - 1))) score -= 1
  if (mayBeTwice(bare) && TWICE.test(bare)) score -= 4
  if (commonNames.get(bare) !== null) score += 1.5
  if (endsName(bare)) score += ENDS_KIND.test(bare) ? -1.6 : 1.6
  if (shape === 'value') score -= 3.5
  if (shape === 'date') score -= 3
  if (bare.length < 2) score -= 4
  else if (bare.length < 4) score -= 0.6
  else if (bare.length > 40) score -= (bare.length - 40) * 0.08
  if (opensFigure.has(bare.charCodeAt(0))) score -= 2
  if ((signs & sign.bracket) !== 0 && POINTS_FIRST.test(text)) score -= 4
  return score
}

/** A name without the mark and the remark at its end. */
function bareName(text: string): string {
  const bare = isMark.has(text.charCodeAt(text.length - 1)) ? text.slice(0, -1) : text
  return bare.endsWith(')') ? bare.replace(/\([^()]{1,8}\)$/, '') : bare
}

/** A numbering has a point, a star or a bracket, or begins with 指标. */
function mayHavePrefix(text: string, signs: number): boolean {
  return (signs & (sign.star | sign.point | sign.bracket)) !== 0 || text.startsWith('指标')
}

/** What comes twice begins with four characters that come again: a cheap question before the dear one. */
function mayBeTwice(text: string): boolean {
  if (text.length < 2 * TWICE_LEAST) return false
  const first = text.charCodeAt(0)
  for (let at = TWICE_LEAST; at <= text.length - TWICE_LEAST; at++) {
    if (text.charCodeAt(at) !== first) continue
    let same = 1
    while (same < TWICE_LEAST && text.charCodeAt(at + same) === text.charCodeAt(same)) same++
    if (same === TWICE_LEAST) return true
  }
  return false
}
