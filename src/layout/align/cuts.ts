/** The places where a cell's text may begin, with the boundary that the source has there. */
import { knownUnitLength } from '../../values/unit.ts'
import { groupLexicon, level1Lexicon, level2Lexicon } from '../labels.ts'
import { strength, type Stream } from '../stream.ts'
import type { Apart } from '../trust.ts'
import { endings } from '../vocabulary/edges.ts'
import { recurringEnds, twinEdges } from './recurring.ts'
import { CELL_CUT, cut, OVER_LABEL, OVER_LIST, OVER_VALUE } from './prices.ts'

export interface Cut {
  /** Place in the stream. */
  readonly at: number
  /** Boundary strength, 0 where the source has none. */
  readonly boundary: number
  /** Price of cutting here, 0 at a boundary. */
  readonly price: number
  /** Price of a cell's text that goes on over this place: a label or a sentence ends here, where text is glued. */
  readonly over: number
  /** The part of it that words of a description, a basis or a reason are spared: they hold sentences. */
  readonly list: number
}

/** What a boundary of the source costs. */
const free = { price: 0, over: 0, list: 0 } as const

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
const WORD_START =
  /(?=(?:反映|达到|是否|全部|全面|符合|考核|用于|考察|衡量|建立与否|出台|统计|计划标准|行业标准|历史标准|国家标准|显著|明显|有效|提升|提高|改善|增加|减少|稳步|持续|逐步|长期|轻微|长远|较好|良好|不断|得到|及时|按时|按期|合格|完成|每|对|按|全年|当年|签订|(?<!包)含|各项|实际|项目|社会|岗位|不超|当年年?底|年底前|基本|健全|可控|影响可控|无明显|无负面|零))/g
/** 逐步养成, 得到保障: how a target in words ends. */
const WORDED_END =
  /(?:逐步|逐年|稳步|持续|不断|明显|显著|有效|进一步|大幅|得到|有所|基本|日益|更加)\p{Script=Han}{2}(?=\p{Script=Han})/gu
const MARK_AFTER = /[；;。：:】]/g
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
/** Where fewer labels are set apart, a space says nothing: 设备验收合 格率. */
const IDLE = 0.15
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
 * Cuts of a range, in order; the first at its start, the last at its end.
 * @param apart how far the table's cells are set apart by the source, and by spaces
 */
export function cutsOf(
  stream: Stream,
  from: number,
  to: number,
  { separated, spaced }: Pick<Apart, 'separated' | 'spaced'>,
  { fusible, pointsFirst, paired, table }: Kind,
): Cut[] {
  const prices = new Map<number, number>()
  const offer = (at: number, price: number): void => {
    if (at <= from || at >= to || (stream.before[at] ?? 0) > strength.space) return
    const full = price + CELL_CUT * (isGridCell(stream, at) ? 1 : separated)
    prices.set(at, Math.max(prices.get(at) ?? Number.NEGATIVE_INFINITY, full))
  }
  const text = stream.text.slice(from, to)
  const labelEdges = new Set<number>()
  const listEnds = new Set<number>()
  const valueEnds = new Set<number>()
  offerLabels(stream, from, to, offer, labelEdges)
  const insideUnit = new Set<number>()
  const figureEnds: number[] = []
  const prefixes = [...text.matchAll(PREFIX)]
  const inPrefix = (at: number): boolean =>
    prefixes.some((match) => at > match.index && at < match.index + match[0].length + 1)
  for (const match of text.matchAll(NUMBER)) {
    if (!inPrefix(match.index)) offer(from + match.index, cut.number)
  }
  for (const match of text.matchAll(NUMBER_END)) {
    if (!inPrefix(match.index)) offer(from + match.index + 1, cut.number)
  }
  for (const match of text.matchAll(VALUE_END)) {
    const end = match.index + match[0].length
    if (inPrefix(end)) continue
    offer(from + end, cut.valueEnd)
    valueEnds.add(from + end)
  }
  for (const match of text.matchAll(NUMBER)) {
    const end = match.index + match[0].length
    const unit = unitLength(text.slice(end, end + LONGEST_UNIT))
    figureEnds.push(end, end + unit)
    if (unit > 0) {
      offer(from + end + unit, cut.valueEnd)
      valueEnds.add(from + end + unit)
      for (let at = 1; at < unit; at++) insideUnit.add(from + end + at)
    }
  }
  for (const match of text.matchAll(DATE)) {
    const end = match.index + match[0].length
    for (let at = match.index + 1; at < end; at++) insideUnit.add(from + at)
    offer(from + end, cut.valueEnd)
    valueEnds.add(from + end)
    figureEnds.push(end)
  }
  for (const match of text.matchAll(OPERATOR)) offer(from + match.index, cut.operator)
  const word = table ? cut.word : cut.proseWord
  for (const match of text.matchAll(NAME_END)) offer(from + match.index + match[0].length, word)
  for (const match of text.matchAll(WORD_START)) offer(from + match.index, word)
  for (const match of text.matchAll(WORDED_END)) {
    offer(from + match.index + match[0].length, word)
  }
  for (const match of text.matchAll(MARK_AFTER)) {
    offer(from + match.index + 1, cut.mark)
    if (/[；;]/.test(match[0])) listEnds.add(from + match.index + 1)
  }
  for (const match of text.matchAll(CODED_ORGAN)) {
    offer(from + match.index + match[0].length, cut.label)
  }
  for (const { index } of text.matchAll(TICK)) {
    offer(from + index, cut.mark)
    offer(from + index + 1, cut.mark)
  }
  for (const match of text.matchAll(BRACKETED)) offer(from + match.index, cut.bracket)
  for (const match of text.matchAll(REACHED)) offer(from + match.index + 1, cut.mark)
  for (const match of text.matchAll(COMMA)) offer(from + match.index + 1, cut.comma)
  for (const match of text.matchAll(END)) offer(from + match.index, cut.mark)
  for (const match of prefixes) offer(from + match.index, cut.mark)
  for (const match of text.matchAll(NOUGHTS)) offer(from + match.index + 1, cut.number)
  for (const match of text.matchAll(DASH)) offer(from + match.index + 1, cut.word)
  for (const match of pointsFirst ? text.matchAll(POINTS_AND_FIGURE) : []) {
    if (unitLength(text.slice(match.index + 2, match.index + 2 + LONGEST_UNIT)) > 0) {
      offer(from + match.index + 1, cut.digits)
    }
  }
  for (const match of fusible ? text.matchAll(DIGITS) : []) {
    if (match[0].length > FUSED || isWhole(text, match.index, match[0].length)) continue
    for (let at = 1; at < match[0].length; at++) offer(from + match.index + at, cut.digits)
  }
  for (const { index, 1: figure = '' } of paired ? text.matchAll(TWIN_FIGURES) : []) {
    offer(from + index + figure.length, cut.digits)
  }
  for (const match of fusible ? text.matchAll(DECIMALS) : []) {
    const dot = match[0].indexOf('.')
    for (let at = dot + 2; at < match[0].length; at++) {
      if (match[0][at] !== '.' && match[0][at - 1] !== '.')
        offer(from + match.index + at, cut.digits)
    }
  }
  const formulas = text.includes('100%') ? text.matchAll(FORMULA) : []
  for (const match of [...text.matchAll(RULE), ...formulas]) {
    const end = from + match.index + match[0].length
    for (let at = from + match.index + 1; at <= end; at++) {
      prices.delete(at)
      valueEnds.delete(at)
    }
    offer(end, word)
  }
  for (const match of text.matchAll(KIND)) offer(from + match.index, cut.mark)
  for (const end of recurringEnds(text, new Set(figureEnds))) offer(from + end, cut.recurring)
  for (const edge of twinEdges(text)) offer(from + edge, cut.recurring)
  const overPrice = (at: number): number => {
    if (labelEdges.has(at)) return OVER_LABEL
    if (listEnds.has(at)) return OVER_LIST
    return valueEnds.has(at) ? OVER_VALUE : 0
  }
  const idle = separated < IDLE && spaced < IDLE
  const cuts: Cut[] = []
  for (let at = from; at < to; at++) {
    const boundary = at === from ? strength.row : (stream.before[at] ?? 0)
    const price = prices.get(at)
    const over = overPrice(at) * (1 - separated)
    const list = table && listEnds.has(at) ? over : 0
    if (boundary === strength.space && idle) {
      cuts.push({ at, boundary, price: Math.max(price ?? -Infinity, cut.idleSpace), over, list })
    } else if (boundary > 0) cuts.push({ at, boundary, ...free })
    else if (price !== undefined && !insideUnit.has(at)) {
      cuts.push({ at, boundary: 0, price, over, list })
    }
  }
  cuts.push({ at: to, boundary: strength.row, ...free })
  return cuts
}

/** An operator before a figure and a unit behind it hold its digits together. */
function isWhole(text: string, at: number, length: number): boolean {
  if (!/[≥≤=><]/.test(text.charAt(at - 1))) return false
  return knownUnitLength(text.slice(at + length, at + length + LONGEST_UNIT)) > 0
}

/** Cuts where the format itself sets cells and paragraphs apart. */
export function pieceCuts(stream: Stream, from: number, to: number): Cut[] {
  const cuts: Cut[] = [{ at: from, boundary: strength.row, ...free }]
  const first = stream.pieceAt[from] ?? 0
  for (let index = first; index < stream.pieces.length; index++) {
    const piece = stream.pieces.at(index)
    if (piece === undefined || piece.start >= to) break
    if (piece.start <= from || piece.end <= piece.start) continue
    const boundary = stream.before[piece.start] ?? strength.line
    cuts.push({ at: piece.start, boundary, ...free })
  }
  cuts.push({ at: to, boundary: strength.row, ...free })
  return cuts
}

function offerLabels(
  stream: Stream,
  from: number,
  to: number,
  offer: (at: number, price: number) => void,
  edges: Set<number>,
): void {
  for (let at = from; at < to; at++) {
    const label = longest(stream.text, at, to)
    if (label === null || (label.word.length < 4 && !label.word.endsWith('值'))) {
      const short = level1Lexicon.at(stream.text, at, to)
      if (short !== null) offer(at, cut.word)
      continue
    }
    offer(at, cut.label)
    offer(label.end, cut.label)
    if (isCertain(label.word)) edges.add(at).add(label.end)
    const aside = asideAt(stream.text, label.end)
    if (aside > 0) offer(label.end + aside, cut.label)
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

function isGridCell(stream: Stream, at: number): boolean {
  return stream.pieces.at(stream.pieceAt[at] ?? -1)?.column != null
}
