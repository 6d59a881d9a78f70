/** Where figures of glued text end, and what holds together: units, dates, rules of points. */
import { setOf } from '../../../values/chars.ts'
import { knownUnitLength } from '../../../values/unit.ts'
import { level1Lexicon, level2Lexicon, opensLabel } from '../../labels.ts'
import type { Kind } from './patterns.ts'

/** 1OO, 2O.5: a letter O among digits is a zero that a scanner misread. */
const NUMBER = /(?:\d[\d,]*(?:[Oo]+\d*(?=[%‰.\p{Script=Han}]|$))?|[Oo](?=\.\d))(?:\.[\dOo]+)?/gu
/** A date with what may stand behind it holds together: 2022年11月底前. */
const DATE =
  /(?:每[年月]|每季度?(?:末月?)?|每学期|次年|当年|截[至止]到?)?(?:(?:19|20)\d\d年(?:\d{1,2}月)?|\d{1,2}月|(?<=每月|末月)(?=\d{1,2}[日号]))(?:\d{1,2}[日号])?(?:底|末|初|[上中下]旬)?(?:之前|以前|前)?(?:[-—–~至到]{1,2}(?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}[日号])?(?:底|末|初)?)?/g
/** 2020.7.1-2020.12.31 */
const DOTTED =
  /(?:19|20)\d\d\.\d{1,2}\.\d{1,2}(?:[-~—至]+(?:19|20)\d\d\.\d{1,2}\.\d{1,2})?|(?:19|20)\d\d\.\d{1,2}[-~—至]+(?:19|20)\d\d\.\d{1,2}/g
/** A term that runs from an event: 每次验收后10日内. */
const TERM =
  /(?:每学期|每次|资金|任务|项目|工程|通知|文件|合同|申请)?(?:开学|到位|下达|结束|完成|受理|收到|验收|签订|提出|接报|接警|报修|报警|到达)\p{Script=Han}{0,4}(?:后|起)\d+个?(?:工作日|日|天|月|小时|周)(?:以内|之内|内)?/gu
/** How much more or less than before: 比上年提高2个百分点. */
const CHANGE =
  /(?:比|较)(?:上年|上一年|去年|往年|同期|上年同期|年初)(?:提高|提升|上升|增长|增加|下降|降低|减少)\d+(?:\.\d+)?/g
/** How points are given: 得10分, 每降低1%扣1分,扣完为止, 完成得满分,未完成按比例扣分. Its figures are no cells. */
const RULE =
  /(?:(?:每|发生|发现|出现|逾期|超时|少|超)\p{Script=Han}{0,4}\d+(?:\.\d+)?(?:%|\p{Script=Han}{1,8}?)[，,]?)?(?:得|扣|减|加)\d+(?:\.\d+)?分(?:[，,]?扣完为止)?|(?:完成|达到|达标)\p{Script=Han}{0,6}得满分(?:[，,](?:未|否则)\p{Script=Han}{0,10}[扣计得]分)?/gu
/** How a rate is computed: 完成率=(完成数/计划数)×100%. Its parts are no cells either, and its 100% is no target. */
const FORMULA = /\p{Script=Han}[=＝][([][^=]{2,80}?[)\]][×xX*]100%/gu
/** The same without a word for its result: 决算数/预算数×100%, where words before it may be other cells'. */
const SHARE =
  /(?:\p{Script=Han}=[\p{Script=Han}“”、()]{2,30})?\/[\p{Script=Han}“”、()]{2,40}[×xX*]100%/gu
/** The number of a page in the midst of its text: — 5 —. */
const PAGE_NUMBER =
  /(?<![\d%])-{1,2}\d{1,3}-{1,2}(?!\d)|(?<!\d)[—–]{1,2}\d{1,3}[—–]{1,2}(?=\p{Script=Han}|$)|[—–]{1,2}\d{1,3}[—–]{1,2}$/gu
/** 7.57.5, 9.59: decimals fused. */
const DECIMALS = /(?<![≥≤=><\d.])\d{1,3}\.\d+(?:\.\d+)?(?![\d.%‰])/g
const DIGITS = /(?<![\d.])\d{3,}(?!\d*[-—_]\p{Script=Han})/gu
/** The same where points stand before the figure: 55元 may be 5 and 5元. */
const POINTS_AND_FIGURE = /(?<![\d.])[1-9](?=[1-9](?!\d))/g
/** 亏损率11: a figure and the same as its result. */
const TWIN_FIGURES = /(?<![\d.])(\d{1,4})\1(?![\d.])/g
/** What joins two figures to a range, the second larger and with the unit of both: 85%-95%, 6-8期. */
const TO = /^[-~～—–至]{1,2}$/
/** A unit after a number is sought in this many characters: 元/平方米·年. */
const LONGEST_UNIT = 16
const EACH = '每'
/** Numbers longer than this are no fused target and weight. */
const FUSED = 14

/** A stretch of text, from its start up to its end. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A number with the unit behind it; without a unit it ends in itself. */
export interface Measure {
  readonly start: number
  readonly figureEnd: number
  readonly end: number
  /** Where its unit may end before 每, which may as well begin a name: 5座|每站. */
  readonly early: number
}

/** 4|项目立项: a unit that a label goes on from. */
function isInLabel(text: string, start: number, end: number): boolean {
  if (end === start || !opensLabel.has(text.charCodeAt(start))) return false
  const label = level2Lexicon.at(text, start) ?? level1Lexicon.at(text, start)
  return label !== null && label.end > end
}

export function measures(text: string): Measure[] {
  return Array.from(text.matchAll(NUMBER), (match) => {
    const start = match.index
    const figureEnd = start + match[0].length
    const unitEnd = figureEnd + unitLength(text, figureEnd)
    const end = isInLabel(text, figureEnd, unitEnd) ? figureEnd : unitEnd
    const each = text.slice(figureEnd, end).indexOf(EACH)
    return { start, figureEnd, end, early: each > 0 ? figureEnd + each : end }
  })
}

/** What a figure with its comparison begins with. */
export const opensFigure = setOf('0123456789≥≤=><')

/** Units right before a figure or its operator are no longer. */
const LONGEST_BEFORE = 4

/** Where a known unit may begin that stands before a figure, behind a name: 储备点|个12. */
export function unitStarts(text: string, figure: number): number[] {
  const end = isCompared(text, figure) ? figure - 1 : figure
  const starts: number[] = []
  for (let start = end - 1; start > 0 && end - start <= LONGEST_BEFORE; start--) {
    if (!HAN.test(text.charAt(start - 1)) || !HAN.test(text.charAt(start))) break
    if (knownUnitLength(text.slice(start, end)) === end - start) starts.push(start)
  }
  return starts
}

/** Ranges among numbers that stand one after the other. */
export function ranges(text: string, numbers: readonly Measure[]): Stretch[] {
  return numbers.flatMap((one, index) => {
    const other = numbers[index + 1]
    if (other === undefined || other.start - one.end > 2 || other.end === other.figureEnd) return []
    if (!TO.test(text.slice(one.end, other.start)) || isCompared(text, one.start)) return []
    const unit = text.slice(one.figureEnd, one.end)
    if (unit !== '' && unit !== text.slice(other.figureEnd, other.end)) return []
    const least = Number(text.slice(one.start, one.figureEnd))
    const most = Number(text.slice(other.start, other.figureEnd))
    return least < most ? [{ start: one.start, end: other.end }] : []
  })
}

/** 2018-2022: the years that a name says its work is of. */
const YEARS = /(?<!\d)20[0-4]\d[-—~至]20[0-4]\d(?!\d)/g

const HAN = /\p{Script=Han}/u
/** 6岁以下儿童, 70周岁及以上老人, 5KW及以上水泵, 4A级景区: whom or what a name is about, which one of them may begin. */
const KINDS =
  /(?<![\d.])\d{1,3}(?:[-—~至]\d{1,3})?(?:周?岁(?:及?以[上下内])?(?=老|人|婴|幼|儿|常住|户籍|妇女|居民|孩|学)|[A-Z]{1,3}(?:级?及?以上(?=\p{Script=Han})|(?=认证|级|基站|网络|打印)))/gu

export function kinds(text: string): Stretch[] {
  return stretches(text, KINDS).map(({ start, end }) =>
    HAN.test(text.charAt(start - 1)) ? { start, end } : { start: start + 1, end },
  )
}

export function pageNumbers(text: string): Stretch[] {
  return stretches(text, PAGE_NUMBER)
}

/** @param pointsFirst the figure behind a name is its points: 较上年减少|8|6% */
export function dates(text: string, pointsFirst: boolean): Stretch[] {
  return [
    ...stretches(text, DATE),
    ...(text.includes('后') ? stretches(text, TERM) : []),
    ...(pointsFirst ? [] : stretches(text, CHANGE)),
    ...stretches(text, DOTTED),
    ...stretches(text, YEARS),
  ]
}

/** Rules of points and formulas, whose figures are no cells. */
export function rulesOfPoints(text: string): Stretch[] {
  const formulas = text.includes('100%')
    ? [...stretches(text, FORMULA), ...stretches(text, SHARE)]
    : []
  return [...stretches(text, RULE), ...formulas]
}

function stretches(text: string, pattern: RegExp): Stretch[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** The places within digits at which two columns of figures may have been fused. */
export function fusions(text: string, { fusible, pointsFirst, paired }: Kind): number[] {
  const places: number[] = []
  for (const match of pointsFirst ? text.matchAll(POINTS_AND_FIGURE) : []) {
    if (unitLength(text, match.index + 2) > 0) places.push(match.index + 1)
  }
  for (const match of fusible ? text.matchAll(DIGITS) : []) {
    if (match[0].length > FUSED || isWhole(text, match.index, match[0].length)) continue
    const last = isHundred(text, match.index + match[0].length) ? 2 : 0
    for (let at = 1; at < match[0].length - last; at++) places.push(match.index + at)
  }
  for (const { index, 1: figure = '' } of paired ? text.matchAll(TWIN_FIGURES) : []) {
    places.push(index + figure.length)
  }
  for (const match of fusible ? text.matchAll(DECIMALS) : []) {
    const point = match[0].indexOf('.')
    // 43.9: points and a score.
    for (let at = 1; at < point; at++) places.push(match.index + at)
    for (let at = point + 2; at < match[0].length; at++) {
      if (match[0][at] !== '.' && match[0][at - 1] !== '.') places.push(match.index + at)
    }
  }
  return places
}

/** An operator before a figure and a unit behind it hold its digits together, unless the unit stands before as well: 次≥2000次. */
export function isWhole(text: string, at: number, length: number): boolean {
  if (!isCompared(text, at)) return false
  const behind =
    at + length + (DECIMALS_BEHIND.exec(text.slice(at + length, at + length + 4))?.[0].length ?? 0)
  const unit = knownUnitLength(text.slice(behind, behind + LONGEST_UNIT))
  if (unit === 0) return false
  const own = text.slice(behind, behind + unit)
  const before = text.slice(0, at - 1)
  // Behind a figure it is the unit of the column before, as in ≤30日≤30日.
  return !before.endsWith(own) || /\d/.test(before.charAt(before.length - own.length - 1))
}

/** 100% is one figure, and not ten and none. */
function isHundred(text: string, end: number): boolean {
  return text.endsWith('100', end) && text.startsWith('%', end)
}

const DECIMALS_BEHIND = /^\.\d{1,3}/

function isCompared(text: string, at: number): boolean {
  return /[≥≤=><]/.test(text.charAt(at - 1))
}

const BOUND = /^(?:及?以[上下内]|左右|内(?![容部外涵设需])|之内)/
const opensBound = setOf('及以左内之')

/** The length of a known unit at a place of a text, with what may follow it: 以上. */
function unitLength(text: string, at: number): number {
  const near = text.slice(at, at + LONGEST_UNIT)
  const length = knownUnitLength(near)
  if (!opensBound.has(near.charCodeAt(length))) return length
  return length + (BOUND.exec(near.slice(length))?.[0].length ?? 0)
}
