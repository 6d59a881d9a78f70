/** Columns of words beside names and values, where nothing sets cells apart: descriptions, bases, and grades in a row. */
import { knownUnitLength } from '../../../values/unit.ts'
import { unitKind } from '../../../values/units.ts'
import { cut } from '../prices.ts'
import type { Measure, Stretch } from './figures.ts'
import type { Kind, Pattern } from './patterns.ts'

/** 按年度计划评价, right behind a figure and its unit: a whole basis, whatever words are in it. */
const BASIS =
  /(?<=[\d%‰][^\d按≥≤=><%。;；]{0,4})按[^\d≥≤=><%。;；]{2,30}?(?:评价|考核|测算|核定|确定|执行|统计)(?!结果|办法|标准|细则|方案|指标|情况|规定|报告|报表|制度|数据|部门|年报|评价|考核|的)/g
/** 某财社2019001号: the number of a document holds together, and is no figure. */
const DOCUMENT = /(?<=\p{Script=Han})\d{5,9}号/gu
/** How other bases end. */
const BASIS_END =
  /(?<!按)(?:报告|资料|台账|合同|任务|结果|(?<!高)标准|计划|方案|规定|要求|办法|制度|文件|记录|数据|依据|批复|通知|协议|清单|统计|年报|报表|问卷(?!调查)|调查|评价|考核|名册|名单|约定|参考|规范|规程|预案|决算|预算)(?=\p{Script=Han}|[“《(])/gu
/** How a description begins behind a name. */
const DESCRIPTION_START =
  /(?<=\p{Script=Han}|\))(?=(?:年内|年度内|本年|当年|全年|全县|全市|全区|自(?![然动评治])|从(?!业)|通过|通报|经(?![费济营])|由|因|受(?![益训助])|接受|参加|参训|参与|纳入|享受|新|已|随机|抽样|问卷|(?<!问卷)调查|实际|应(?![急用])|在(?![岗校线职编园册])|于|为|平均|每|计划|开展|举办|完成|指(?!标)|接到|接待|系统|表示|集中|正常|规定)\p{Script=Han})[^]/gu
/** 苗木成活率(%): a unit in brackets belongs to the name before it. */
const REMARK =
  /(?<=[\p{Script=Han}率)])\(([%‰]|\p{Script=Han}[\p{Script=Han}/]{0,5})\)(?=(?![对的及和等])\p{Script=Han})/gu
/** Name endings that nothing but another column tells from the words behind them. */
const MORE_ENDS =
  /(?:人次|次数|户数|天数|个数|起数|件数|频次|幅度|周期|密度|及时性|完整性|规范性|准确性|合规性)(?=\p{Script=Han}|\d|\(|[≥≤=><])/gu

const described: readonly Pattern[] = [
  { pattern: DESCRIPTION_START, at: 'start', price: 'word' },
  { pattern: MORE_ENDS, at: 'end', price: 'word' },
]
const based: readonly Pattern[] = [{ pattern: BASIS_END, at: 'end', price: 'word' }]

/** What the columns of words of a table offer to be cut at. */
export function wordyPatterns(kind: Kind): readonly Pattern[] {
  return [...(kind.described ? described : NONE), ...(kind.based ? based : NONE)]
}

const NONE: readonly Pattern[] = []

/** A shorter echo is chance, and what stands further off is none. */
const ECHO = 3
const FURTHEST_ECHO = 24
const ALL_HAN = /^\p{Script=Han}+$/u

/** Words share this many places in a table. */
const PLACES = 8192

/** Ends of words that stand again soon after: a description says its name again, 检修照明灯具 and 检修隧道照明灯具数量. */
export function echoEdges(text: string): number[] {
  const edges: number[] = []
  /** The last place of words, and the place before of each place's words; both one more than it. */
  const last = new Int32Array(PLACES)
  const earlier = new Int32Array(text.length)
  for (let at = 0; at + ECHO <= text.length; at++) {
    const place = placeOf(text, at)
    let before = (last[place] as number) - 1
    last[place] = at + 1
    earlier[at] = before + 1
    while (before >= 0 && at - before <= FURTHEST_ECHO && !isEcho(text, before, at)) {
      before = (earlier[before] as number) - 1
    }
    if (before < 0 || at - before > FURTHEST_ECHO || at - before <= ECHO) continue
    const end = before + ECHO
    if (text[end] !== text[at + ECHO] && ALL_HAN.test(text.slice(before, end))) edges.push(end)
  }
  return edges
}

function isEcho(text: string, one: number, other: number): boolean {
  for (let at = 0; at < ECHO; at++) {
    if (text.charCodeAt(one + at) !== text.charCodeAt(other + at)) return false
  }
  return true
}

function placeOf(text: string, at: number): number {
  const words = (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) * 31 + text.charCodeAt(at + 2)
  return words & (PLACES - 1)
}

interface Whole {
  /** The first place that no cell begins at. */
  readonly from: number
  readonly end: number
  /** What ending a cell behind it costs. */
  readonly price: number
}

/** What is one whole: a basis, and a name's unit with its brackets. */
export function wholes(text: string, kind: Kind): Whole[] {
  const out: Whole[] = []
  for (const { index, 0: basis } of kind.based ? text.matchAll(BASIS) : []) {
    out.push({ from: index + 1, end: index + basis.length, price: cut.mark })
  }
  for (const { index, 0: remark, 1: unit = '' } of kind.described ? text.matchAll(REMARK) : []) {
    if (knownUnitLength(unit) !== unit.length || unitKind(unit) === 'noun') continue
    out.push({ from: index, end: index + remark.length, price: cut.bracket })
  }
  for (const { index, 0: number } of kind.grades > 0 ? text.matchAll(DOCUMENT) : []) {
    out.push({ from: index, end: index + number.length, price: Number.NEGATIVE_INFINITY })
  }
  return out
}

/** Longer runs of digits are no row's grades. */
const LONGEST_RUN = 24
const RUN = /(?<![\d.,])\d{3,}(?![\d.,])/g

/** The places between grades that stand side by side without a unit, 100959080: each is more than the one before, or less. */
export function gradeRuns(text: string, grades: number): { run: Stretch; places: number[] }[] {
  return Array.from(text.matchAll(RUN), ({ index, 0: digits }) => {
    const places = digits.length > LONGEST_RUN ? null : stepsIn(digits, grades)
    return {
      run: { start: index, end: index + digits.length },
      places: (places ?? []).map((place) => index + place),
    }
  }).filter(({ places }) => places.length > 0)
}

/** Where digits fall into so many figures in order, the ones most alike of all ways; null where they do not. */
function stepsIn(digits: string, grades: number): number[] | null {
  let best: number[] | null = null
  let least = MOST_APART
  const go = (at: number, left: number, steps: number[], places: number[]): void => {
    if (left === 0) {
      if (at < digits.length || !isOrdered(steps)) return
      const apart = (Math.max(...steps) + 1) / (Math.min(...steps) + 1)
      if (apart < least) {
        least = apart
        best = places.slice(1)
      }
      return
    }
    const longest = digits[at] === '0' ? 1 : Math.min(LONGEST_STEP, digits.length - at - left + 1)
    for (let length = 1; length <= longest; length++) {
      go(at + length, left - 1, [...steps, Number(digits.slice(at, at + length))], [...places, at])
    }
  }
  go(0, grades, [], [])
  return best
}

/** Grades of one row are hardly further apart, and hardly have more digits. */
const MOST_APART = 6
const LONGEST_STEP = 6

function isOrdered(steps: readonly number[]): boolean {
  const pairs = steps.slice(1).map((step, index) => step - (steps[index] as number))
  return pairs.every((each) => each >= 0) || pairs.every((each) => each <= 0)
}

/** Grades stand side by side in a row: as many figures of one unit, of which each is more than the one before, or less. */
export function ladders(text: string, numbers: readonly Measure[], grades: number): Stretch[] {
  const out: Stretch[] = []
  for (let at = 0; at + grades <= numbers.length; at++) {
    const steps = numbers.slice(at, at + grades)
    if (!isLadder(text, steps)) continue
    out.push(...steps)
    at += grades - 1
  }
  return out
}

function isLadder(text: string, steps: readonly Measure[]): boolean {
  const [first] = steps
  if (first === undefined) return false
  const unit = text.slice(first.figureEnd, first.end)
  if (unit === '') return false
  let rises = true
  let falls = true
  for (const [index, step] of steps.entries()) {
    if (text.slice(step.figureEnd, step.end) !== unit) return false
    const before = steps[index - 1]
    if (before === undefined) continue
    if (!/^[≥≤=><]?$/.test(text.slice(before.end, step.start))) return false
    const [one, other] = [valueOf(text, before), valueOf(text, step)]
    rises &&= one <= other
    falls &&= one >= other
  }
  return rises || falls
}

function valueOf(text: string, { start, figureEnd }: Measure): number {
  return Number(text.slice(start, figureEnd).replaceAll(',', ''))
}
