/** Text that tells where a cell begins or ends though the source has no boundary there. */
import { cut } from '../prices.ts'

/** What the columns of a table are like, which tells where it may be cut. */
export interface Kind {
  /** Two columns of figures stand side by side, which glued text fuses. */
  readonly fusible: boolean
  /** The first of them holds points. */
  readonly pointsFirst: boolean
  /** A column of units stands right behind the points: 20%≥95 are 20, % and ≥95. */
  readonly unitBehindPoints: boolean
  /** A column of units stands before the figures: 便民服务点|个|12. */
  readonly unitFirst: boolean
  /** The result stands right behind the value, or the score behind the weight. */
  readonly paired: boolean
  /** Labels of level 2 are short: 产出指标数量…质量…. */
  readonly shortLabels: boolean
  /** A table, and no prose. */
  readonly table: boolean
  /** A column of words stands right behind the names. */
  readonly described: boolean
  /** A column of words stands behind the values. */
  readonly based: boolean
  /** Columns of grades side by side, the target among them; 0 without. */
  readonly grades: number
}

export interface Pattern {
  readonly pattern: RegExp
  /** Where the cut is: before what matches, behind it, or both. */
  readonly at: 'start' | 'end' | 'both'
  /** 'word' costs more in prose. */
  readonly price: number | 'word'
  /** What ends there, so that a cell's text seldom goes on. */
  readonly ends?: 'value' | 'list'
  /** Figures, which are none in 指标1: and the like. */
  readonly figure?: boolean
}

export const PREFIX = /指标\d{1,2}[.:：、．]|★+|【/g

const OPERATOR =
  /(?:[><]=|=[><]|≥=|[〉》〈《]=|[³£](?=\d))(?!\*)|[≥≤><=≧≦═﹦](?!\*)|(?<![稳确固鉴特决规])定[性量](?!目标|分析)|(?:大于等于|小于等于|不低于|不少于|不高于|不超过|等于)(?=[\d一二三四五六七八九十百]|[正反]向)|(?<![不])(?:大于|小于|高于|低于|多于|少于|超过|至少|约)(?=\d)|%=|二(?=\d)|(?<!分)之(?=\d)|(?<=\p{Script=Han}|[)\d%])[W^](?=\d)/gu
const VALUE_END =
  /\d(?:%|‰|百分比|万?元(?:\/[^\d\s≥≤=><。；;]{1,4}?(?=[\d≥≤=><]|$))?|[^\d≥≤=><。.；;，,()]{1,4}(?=[\d≥≤=><]))(?:以上|以下|以内)?/g
const NAME_END =
  /(?:率|人数|次数|数量|面积|程度|(?<!高)标准(?!化)|成本|长度|里程|规模|情况|满意度|覆盖面|及时性|比例|比率|占比|(?<!免)费用?|单价|价格|金额|收入(?!家庭|人口|群体|困难|支出)|时间|时限|时长|期限|批次|场次|水平|能力|机制|数(?![据字量学控码值]))(?=\p{Script=Han}|\d|\(|[≥≤=><])/gu
/** One character where such a word begins. */
const WORD_START =
  /(?=(?:反映|达到|是否|全部|全面|符合|考核|用于|考察|衡量|建立与否|出台|统计|计划标准|行业标准|历史标准|国家标准|显著|明显|有效(?![性率期])|提升|提高|改善|增加|减少|稳步|(?<!可)持续|逐步|长期|轻微|长远|较好|良好|不断|得到|及时(?![性率度])|按时|按期|合格(?![率性])|完成(?![率值度])|每|对|按|全年|当年|签订|(?<!包)含|各项|实际|项目|社会|岗位|不超|当年年?底|年底前|基本|健全|可控|影响可控|无(?!害化|偿|人|线|障碍|纺|缝|证|烟|形|公害|抗|菌|土|党|家)|零|有所|同比|比上年|较上年|较上一年|稳中|保持|维持|比较|大幅|逐年|进一步|较[高大好为]))[^]/g
/** 逐步养成, 得到保障: how a target in words ends. */
const WORDED_END =
  /(?:逐步|逐年|稳步|持续|不断|明显|显著|有效|进一步|大幅|得到|有所|基本|日益|更加)\p{Script=Han}{2}(?=\p{Script=Han})/gu
/** 100101-某县某局 before the name of a project. */
const CODED_ORGAN =
  /\d{3,9}[-—_]\p{Script=Han}{2,24}?(?:委员会|局|厅|人民政府|中心|院|学校|小学|中学|幼儿园)(?=\p{Script=Han})/gu
/** A remark, a value or a grade in brackets behind a name. */
const BRACKETED =
  /\((?=(?:[≥≤=<>]|大于|小于|不)[^()*]*\)|[^()*\d]{2,8}\)(?:\n|$|指标|【)|\d[^()*]*\)(?:$|指标|【))/g
/** What ends a table, in glued text too. */
const TABLE_END = /(?:总分|自评总分|合计|备?注[:：]|说明[:：]|填[表报]人|审核人|联系人)(?!指标)/g
/** The mark of an empty cell before 定性 or 定量, and these. */
const KIND =
  /[-—](?=定[性量]|[≥≤=><])|(?<=[^-—][-—])(?=[≥≤=><])[^]|(?<=[-—])定[性量]|[正反]向(?:指标)?(?=\d)|(?<=[正反]向(?:指标)?)\d|(?<=\p{Script=Han})[%‰]|文字描述/gu

/** The kind of a value before words. */
const KIND_END =
  /文字描述(?=\p{Script=Han})|(?<![稳确固鉴特决规])定[性量](?:指标)?(?=\p{Script=Han})(?!指标|目标|分析|性)/gu

/** What a column of remarks says of every row, right behind its points. */
const REMARK =
  /(?:确定能|完全不可能)|(?<=[\d%\p{Script=Han}])有可能|(?<=\d)不可能|(?<=\d)[是否](?=[^\d\s])/gu

/** What a sentence goes on to tell of an indicator: ,年初设定目标值为…,实际完成…,该项分值15分,得15分. */
const TOLD_NEXT =
  /[，,](?=(?:年初|年度|全年|本年|当年|年末|该项|该指标|本项|此项|自评|实际)?(?:设定|设置|预设|预期|计划)?(?:实际|已完成|完成值|完成率|达成值|得分|得\d|分值|权重|目标值|指标值|计划值))/g

/** 参训人数指标为86人实际完成值为84人: what announces a target and its result within a clause. */
const ANNOUNCED =
  /(?<=[\p{Script=Han}\d”」)])(?:(?:目标|指标|计划)值?(?:为|是)(?=[\d≥≤><=]|[^,，;；。]{1,24}实际)|实际(?:完成|达成)?值(?:为|是))/gu

/** In any order: of several prices for a place the least holds. */
export const patterns: readonly Pattern[] = [
  { pattern: /\d[\d,]*(?:\.\d+)?/g, at: 'start', price: cut.number, figure: true },
  { pattern: /\d(?=[\p{Script=Han}“《])/gu, at: 'end', price: cut.number, figure: true },
  { pattern: VALUE_END, at: 'end', price: cut.valueEnd, ends: 'value', figure: true },
  // A target and its result that are both nought.
  { pattern: /(?<![\d.,])0(?=0(?![\d.,]))/g, at: 'end', price: cut.number },
  // 4一目标明确: a dash that was read as a numeral.
  { pattern: /(?<=\d)一(?=\p{Script=Han})/gu, at: 'end', price: cut.word },
  { pattern: OPERATOR, at: 'start', price: cut.operator },
  { pattern: /%(?==)/g, at: 'end', price: cut.operator },
  { pattern: KIND, at: 'start', price: cut.mark },
  { pattern: KIND_END, at: 'end', price: cut.mark },
  { pattern: NAME_END, at: 'end', price: 'word' },
  { pattern: WORD_START, at: 'start', price: 'word' },
  { pattern: WORDED_END, at: 'end', price: 'word' },
  { pattern: CODED_ORGAN, at: 'end', price: cut.label },
  { pattern: PREFIX, at: 'start', price: cut.mark },
  { pattern: BRACKETED, at: 'start', price: cut.bracket },
  { pattern: TABLE_END, at: 'start', price: cut.mark },
  { pattern: REMARK, at: 'both', price: cut.mark },
  // What a template leaves where more rows may follow.
  { pattern: /…+/g, at: 'both', price: cut.mark },
  // A box that was ticked stands by itself.
  { pattern: /[√✓✔☑]/g, at: 'both', price: cut.mark },
  { pattern: /[。：:】]/g, at: 'end', price: cut.mark },
  { pattern: /[；;]/g, at: 'end', price: cut.mark, ends: 'list' },
  {
    pattern: /(?:按比例|酌情|相应|逐项)[扣得计]分|不得分(?![，,])|扣完为止/g,
    at: 'end',
    price: cut.mark,
  },
  { pattern: TOLD_NEXT, at: 'end', price: cut.mark },
  { pattern: ANNOUNCED, at: 'start', price: cut.mark },
  {
    pattern: /[”」](?=(?:年初|年度|全年)?(?:设定|预期|计划)?(?:目标值|指标值|计划值))/g,
    at: 'end',
    price: cut.mark,
  },
  {
    pattern: /(?<=[\d%\p{Script=Han}])[，,](?=\p{Script=Han})/gu,
    at: 'end',
    price: cut.comma,
  },
]
