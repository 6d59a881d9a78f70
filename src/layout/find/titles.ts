/** Titles of forms: 2023年特定目标类项目绩效目标表, …绩效自评表, …绩效目标申报表. */
import { isKey } from '../head/keylexicon.ts'
import { level2Lexicon } from '../labels.ts'
import type { Stream } from '../stream.ts'

export interface Title {
  readonly start: number
  readonly end: number
  readonly text: string
}

const LONGEST = 70
const TITLE =
  /(?:绩效(?:目标|自评|评价|指标|项目)?(?:目标)?(?:值)?(?:自评|申报|批复|审批|公开|评价|审核|指标|申请|填报|任务|完成情况|设定|样|情况|和指标|评价指标)*(?:明细)?(?:样)?(?:表|体系)|目标(?:申报|批复|审批|自评)(?:明细)?表|绩效目标(?:和指标|公开情况|绩效公开|设定的公示)?$|自评(?:情况)?表|绩效目标自评$|项目绩效公开$)(?:\([^()]{1,12}\))?/
/** One of these stands in every title. */
const IN_EVERY = /绩效|目标|自评/g
const NOT_A_TITLE =
  /附件\d?[:：.]|^[(]?[一二三四五六七八九十]{1,3}[)、.．]{1,2}绩效目标$|[。;；]|怎样填|说明$|第\d+页|详见|》|样表\.|\.(?:docx?|xlsx?|pdf)|填写|是否/

/** 二、年度绩效目标 and *年度绩效目标 are keys, and no titles. */
const SECTION = /^(?:[(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)、.．]{1,2}|[*★☆※▲]+)/

/** The titles of a range: short lines or cells that name a form, and such names inside glued text. */
export function titlesOf(stream: Stream, from: number, to: number): Title[] {
  const out: Title[] = []
  let last = -1
  for (const said of stream.text.slice(from, to).matchAll(IN_EVERY)) {
    const index = stream.pieceAt[from + said.index] ?? -1
    if (index === last || index < 0) continue
    last = index
    const start = stream.pieces.startOf(index)
    const end = stream.pieces.endOf(index)
    const text = stream.text.slice(start, end)
    if (text.length <= LONGEST) {
      if (isTitle(text) && !isAmidRow(stream, index)) out.push({ start, end, text })
    } else {
      out.push(...inside(text, start))
    }
  }
  return out
}

/** Whether a cell stands after another of its row: a name or an explanation that ends like a title. */
function isAmidRow(stream: Stream, index: number): boolean {
  const [before, own] = [stream.pieces.at(index - 1), stream.pieces.at(index)]
  return own?.row != null && before?.row === own.row && before.block === own.block
}

function isTitle(text: string): boolean {
  if (isKey(text.replace(SECTION, '')) || !TITLE.test(text) || NOT_A_TITLE.test(text)) return false
  return !(text.endsWith(OBJECTIVES) && beginsWithLabel(text))
}

const OBJECTIVES = '绩效目标'

/** 绩效管理 绩效目标: a row of a table, whose name goes on in the next line. */
function beginsWithLabel(text: string): boolean {
  const label = level2Lexicon.at(text, 0, text.length)
  return label !== null && label.word !== OBJECTIVES
}

const IN_TEXT =
  /(?<=^|[。;；:：)\d表日]|附件\d{0,2}|[县市省局厅委会]|[\d)%值]|完成情况)((?:\d{4}年度?)?[^。;；,，:：\d%≥≤]{0,30}?(?:绩效目标(?:申报|自评|批复|审批)?表|绩效自评表|目标自评表|绩效目标自评表))(?=\(|\d{4}|项目(?:支出)?名称|专项名称|单位|填报|部门|转移|一|$)/g

/** What belongs to the value before a title: a unit. */
const BEFORE =
  /^(?:(?!省级|市级|县级|区级|中央|部门|预算|项目|专项|转移支付|财政|整体|区域|单位|绩效).){1,4}(?=省级|市级|县级|区级|中央|部门|预算|项目|专项|转移支付|财政|整体|区域|单位|绩效)/

/** And the last cell of a table, before the words that a title of a whole begins with. */
const CELL_BEFORE =
  /^(?:(?!省级|市级|县级|区级|中央|部门|预算|年度).){5,24}(?=(?:部门(?:\(单位\))?整体|部门预算项目|项目支出|专项资金)绩效)/

/** The title of the next of several projects under numbers, right behind the last cell of the one before: …评价2、某项目绩效目标表绩效目标… */
const NUMBERED =
  /(?<!\d)\d{1,2}(?:、|[.．](?!\d))(?:(?!\d(?:、|[.．]\D))[^。;；:：%≥≤]){2,60}?绩效(?:目标|自评)表(?=绩效目标|年度(?:绩效|总体)?目标)/g

function inside(text: string, base: number): Title[] {
  const out: Title[] = []
  for (const { index, 0: title } of text.matchAll(NUMBERED)) {
    out.push({ start: base + index, end: base + index + title.length, text: title })
  }
  const numbered = out.length
  for (const match of text.matchAll(IN_TEXT)) {
    const title = (match[1] ?? '').replace(BEFORE, '').replace(CELL_BEFORE, '')
    const end = base + match.index + match[0].length
    if (out.slice(0, numbered).some((each) => each.end === end)) continue
    out.push({ start: end - title.length, end, text: title })
  }
  return numbered === 0 ? out : out.sort((one, other) => one.start - other.start)
}
