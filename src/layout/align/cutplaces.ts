/** The places where a cell may begin inside text, and what cutting there costs, by what stands around them. */
import { knownUnitLength } from '../../values/unit.ts'
import { groupLexicon, level1Lexicon, level2Lexicon, opensLabel } from '../labels.ts'
import type { Stream } from '../stream.ts'
import { endings } from '../vocabulary/edges.ts'
import { eachMatch, mark, Places } from './marked.ts'
import { cut } from './prices.ts'
import { recurringEnds, twinEdges } from './recurring.ts'

const NUMBER = /\d[\d,]*(?:\.\d+)?/g
const NUMBER_END = /\d(?=\p{Script=Han})/gu
const VALUE_END =
  /\d(?:%|‰|百分比|万?元(?:\/[^\d\s≥≤=><。；;]{1,4}?(?=[\d≥≤=><]|$))?|[^\d≥≤=><。.；;，,()]{1,4}(?=[\d≥≤=><]))(?:以上|以下|以内)?/g
/** A date with what may stand behind it holds together: 2022年11月底前. */
const DATE =
  /(?:每[年月]|每季度?(?:末月?)?|每学期|次年|当年)?(?:(?:19|20)\d\d年(?:\d{1,2}月)?|\d{1,2}月|(?<=每月|末月)(?=\d{1,2}[日号]))(?:\d{1,2}[日号])?(?:底|末|初|[上中下]旬)?(?:之前|以前|前)?/g
const OPERATOR =
  /(?:[><]=|=[><]|≥=|[〉》〈《]=|[³£](?=\d))(?!\*)|[≥≤><=≧≦═﹦](?!\*)|定性(?!指标|目标|分析)|(?:大于等于|小于等于|不低于|不少于|不高于|不超过|等于)(?=[\d一二三四五六七八九十百]|[正反]向)|%=|二(?=\d)|(?<=\p{Script=Han})W(?=\d)/gu
const NAME_END =
  /(?:率|人数|次数|数量|面积|程度|标准|成本|长度|里程|规模|情况|满意度|覆盖面|及时性|比例|比率|占比|费用?|单价|价格|金额|收入|时间|时限|时长|期限|批次|场次|水平|能力|机制|数)(?=\p{Script=Han}|\d|\(|[≥≤=><])/gu
/** One character where such a word begins. */
const WORD_START =
  /(?=(?:反映|达到|是否|全部|全面|符合|考核|用于|考察|衡量|建立与否|出台|统计|计划标准|行业标准|历史标准|国家标准|显著|明显|有效|提升|提高|改善|增加|减少|稳步|持续|逐步|长期|轻微|长远|较好|良好|不断|得到|及时|按时|按期|合格|完成|每|对|按|全年|当年|签订|(?<!包)含|各项|实际|项目|社会|岗位|不超|当年年?底|年底前|基本|健全|可控|影响可控|无明显|无负面|零))[^]/g
/** 逐步养成, 得到保障: how a target in words ends. */
const WORDED_END =
  /(?:逐步|逐年|稳步|持续|不断|明显|显著|有效|进一步|大幅|得到|有所|基本|日益|更加)\p{Script=Han}{2}(?=\p{Script=Han})/gu
const MARK_AFTER = /[；;。：:】]/g
const LIST_MARK = /[；;]/g
/** A box that was ticked stands by itself. */
const TICK = /[√✓✔☑]/g
const COMMA = /(?<=[\d%\p{Script=Han}])[，,](?=\p{Script=Han})/gu
const REACHED = /[，,](?=实际|已完成|完成值|得分|分值|目标值)/g
const PREFIX = /指标\d{1,2}[.:：、．]|★+|【/g
const BRACKETED =
  /\((?=(?:[≥≤=<>]|大于|小于|不)[^()*]*\)|[^()*\d]{2,8}\)(?:\n|$|指标|【)|\d[^()*]*\)(?:$|指标|【))/g
/** How points are given: 得10分, 每降低1%扣1分, 发生1次扣2分. Its figures are no cells. */
const RULE =
  /(?:(?:每|发生)\p{Script=Han}{0,4}\d+(?:\.\d+)?(?:%|\p{Script=Han}{1,3})[，,]?)?(?:得|扣|减|加)\d+(?:\.\d+)?分/gu
/** How a rate is computed: 完成率=(完成数/计划数)×100%. Its parts are no cells either, and its 100% is no target. */
const FORMULA = /\p{Script=Han}[=＝][([][^=]{2,80}?[)\]][×xX*]100%/gu
/** The mark of an empty cell before 定性 or 定量, and these. */
const KIND =
  /[-—](?=定[性量])|(?<=[-—])定[性量]|[正反]向(?:指标)?(?=\d)|(?<=[正反]向(?:指标)?)\d|(?<=\p{Script=Han})%|文字描述/gu
/** 7.57.5, 9.59: decimals fused. */
const DECIMALS = /(?<![≥≤=><\d.])\d{1,3}\.\d+(?:\.\d+)?(?![\d.%‰])/g
/** What ends a table, in glued text too. */
const END = /(?:总分|自评总分|合计|备?注[:：]|说明[:：]|填[表报]人|审核人|联系人)(?!指标)/g
/** 100101-某县某局 before the name of a project. */
const CODED_ORGAN =
  /\d{3,9}[-—_]\p{Script=Han}{2,24}?(?:委员会|局|厅|人民政府|中心|院|学校|小学|中学|幼儿园)(?=\p{Script=Han})/gu
/** A target and its result that are both nought. */
const NOUGHTS = /(?<![\d.,])00(?![\d.,])/g
const DIGITS = /(?<![\d.])\d{3,}(?!\d*[-—_]\p{Script=Han})/gu
/** The same where points stand before the figure: 55元 may be 5 and 5元. */
const POINTS_AND_FIGURE = /(?<![\d.])[1-9](?=[1-9](?!\d))/g
/** 亏损率11: a figure and the same as its result. */
const TWIN_FIGURES = /(?<![\d.])(\d{1,4})\1(?![\d.])/g
/** 4一目标明确: a dash that was read as a numeral. */
const DASH = /(?<=\d)一(?=\p{Script=Han})/gu
/** A unit after a number is sought in this many characters: 元/平方米·年. */
const LONGEST_UNIT = 16
/** Numbers longer than this are no fused target and weight. */
const FUSED = 9

/** What the columns of a table are like, which tells where it may be cut. */
export interface Kind {
  /** Two columns of figures stand side by side, which glued text fuses. */
  readonly fusible: boolean
  /** The first of them holds points. */
  readonly pointsFirst: boolean
  /** The result stands right behind the value, or the score behind the weight. */
  readonly paired: boolean
  /** A table, and no prose. */
  readonly table: boolean
}

/**
 * The places of a range, counted from its start.
 * @param separated how far the table's cells are set apart by the source
 */
export function placesOf(
  stream: Stream,
  from: number,
  to: number,
  separated: number,
  { fusible, pointsFirst, paired, table }: Kind,
): Pick<Places, 'prices' | 'marks'> {
  const places = new Places(stream, from, to, separated)
  const text = stream.text.slice(from, to)
  const word = table ? cut.word : cut.proseWord
  offerLabels(stream, places)
  eachMatch(PREFIX, text, (at, all) => {
    places.markAll(at + 1, at + all.length + 1, mark.prefix)
    places.offer(at, cut.mark)
  })
  const figureEnds = offerFigures(text, places)
  eachMatch(OPERATOR, text, (at) => places.offer(at, cut.operator))
  places.offerEnds(text, NAME_END, word)
  places.offerEnds(text, WORD_START, word, 1)
  places.offerEnds(text, WORDED_END, word)
  places.offerEnds(text, MARK_AFTER, cut.mark)
  eachMatch(LIST_MARK, text, (at) => places.mark(at + 1, mark.listEnd))
  places.offerEnds(text, CODED_ORGAN, cut.label)
  places.offerEnds(text, TICK, cut.mark)
  places.offerEnds(text, TICK, cut.mark, 1)
  places.offerEnds(text, BRACKETED, cut.bracket, 1)
  places.offerEnds(text, REACHED, cut.mark)
  places.offerEnds(text, COMMA, cut.comma)
  eachMatch(END, text, (at) => places.offer(at, cut.mark))
  places.offerEnds(text, NOUGHTS, cut.number, 1)
  places.offerEnds(text, DASH, cut.word)
  if (pointsFirst) offerPoints(text, places)
  if (fusible) offerFused(text, places)
  if (paired) {
    eachMatch(TWIN_FIGURES, text, (at, all) => places.offer(at + all.length / 2, cut.digits))
  }
  holdRules(text, places, word)
  eachMatch(KIND, text, (at) => places.offer(at, cut.mark))
  for (const end of recurringEnds(text, new Set(figureEnds))) places.offer(end, cut.recurring)
  for (const edge of twinEdges(text)) places.offer(edge, cut.recurring)
  return places
}

/** Numbers, values and dates. Gives the places where figures end. */
function offerFigures(text: string, places: Places): number[] {
  const ends: number[] = []
  eachMatch(NUMBER, text, (at, all) => {
    if (!places.is(at, mark.prefix)) places.offer(at, cut.number)
    const end = at + all.length
    const unit = unitLength(text.slice(end, end + LONGEST_UNIT))
    ends.push(end, end + unit)
    if (unit === 0) return
    places.offerValueEnd(end + unit)
    places.markAll(end + 1, end + unit, mark.inside)
  })
  NUMBER_END.lastIndex = 0
  while (NUMBER_END.test(text)) {
    const end = NUMBER_END.lastIndex
    if (!places.is(end - 1, mark.prefix)) places.offer(end, cut.number)
  }
  VALUE_END.lastIndex = 0
  while (VALUE_END.test(text)) {
    const end = VALUE_END.lastIndex
    if (!places.is(end, mark.prefix)) places.offerValueEnd(end)
  }
  eachMatch(DATE, text, (at, all) => {
    const end = at + all.length
    places.markAll(at + 1, end, mark.inside)
    places.offerValueEnd(end)
    ends.push(end)
  })
  return ends
}

/** Points glued to the figure behind them. */
function offerPoints(text: string, places: Places): void {
  POINTS_AND_FIGURE.lastIndex = 0
  while (POINTS_AND_FIGURE.test(text)) {
    const end = POINTS_AND_FIGURE.lastIndex
    if (unitLength(text.slice(end + 1, end + 1 + LONGEST_UNIT)) > 0) places.offer(end, cut.digits)
  }
}

/** Figures of two columns glued into one. */
function offerFused(text: string, places: Places): void {
  eachMatch(DIGITS, text, (start, { length }) => {
    if (length > FUSED || isWhole(text, start, length)) return
    for (let at = 1; at < length; at++) places.offer(start + at, cut.digits)
  })
  eachMatch(DECIMALS, text, (start, all) => {
    for (let at = all.indexOf('.') + 2; at < all.length; at++) {
      if (all[at] !== '.' && all[at - 1] !== '.') places.offer(start + at, cut.digits)
    }
  })
}

/** Keeps rules and formulas whole: whatever was offered in them is taken back. */
function holdRules(text: string, places: Places, word: number): void {
  const hold = (at: number, all: string): void => {
    const end = at + all.length
    places.clear(at + 1, end + 1)
    places.offer(end, word)
  }
  eachMatch(RULE, text, hold)
  if (text.includes('100%')) eachMatch(FORMULA, text, hold)
}

/** An operator before a figure and a unit behind it hold its digits together. */
function isWhole(text: string, at: number, length: number): boolean {
  if (!/[≥≤=><]/.test(text.charAt(at - 1))) return false
  return knownUnitLength(text.slice(at + length, at + length + LONGEST_UNIT)) > 0
}

function offerLabels({ text }: Stream, places: Places): void {
  const { from, to } = places
  for (let at = from; at < to; at++) {
    if (!opensLabel.has(text.charCodeAt(at))) continue
    const label = longest(text, at, to)
    if (label === null || (label.word.length < 4 && !label.word.endsWith('值'))) {
      if (level1Lexicon.begins(text, at, to)) places.offer(at - from, cut.word)
      continue
    }
    const end = label.end - from
    places.offer(at - from, cut.label)
    places.offer(end, cut.label)
    if (isCertain(label.word)) {
      places.mark(at - from, mark.labelEdge)
      places.mark(end, mark.labelEdge)
    }
    const aside = asideAt(text, label.end)
    if (aside > 0) places.offer(end + aside, cut.label)
    at = label.end - 1
  }
}

/** A label that is no common word: its edges are edges of cells. */
const isCertain = endings(['指标', '效益', '满意度', '影响', '目标'])

/** The length of a label's remark in brackets, 0 where none stands. */
function asideAt(text: string, at: number): number {
  if (text[at] !== '(') return 0
  return /^\([^()]{1,12}\)/.exec(text.slice(at, at + 16))?.[0].length ?? 0
}

/** The length of a known unit at the start of a text, with what may follow it: 以上. */
function unitLength(text: string): number {
  const length = knownUnitLength(text)
  return length + (/^(?:及?以[上下内]|左右)/.exec(text.slice(length))?.[0].length ?? 0)
}

function longest(text: string, at: number, to: number): { word: string; end: number } | null {
  const group = groupLexicon.at(text, at, to)
  const label = level2Lexicon.at(text, at, to) ?? level1Lexicon.at(text, at, to)
  return group !== null && group.end >= (label?.end ?? 0) ? group : label
}
