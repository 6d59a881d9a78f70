/** What prose says of a project where no head does: its name, its money, its goal. */
import { type MoneyUnit, moneyUnitIn, parseMoney } from '../../values/money.ts'
import { type Span, spansOf } from './values.ts'
import { strength, type Stream, written } from '../stream.ts'
import { splitGoals } from './goals.ts'
import { isKey } from './keylexicon.ts'
import type { Head } from './read.ts'

const NAME =
  /(?:用于|实施|关于|涉及|分别是)((?:(?!用于|实施|关于|分别是)[^,，。；;:：]){4,40}?(?:项目|工程|经费|资金))(?=,|，|。|绩效目标|资金绩效|项目绩效)/
const HEADED = /^[一二三四五六七八九十]、([^。:：]{4,40}?(?:资金|经费|项目)(?:\([^()]{2,20}\))?)$/
const TOTAL =
  /(?:安排|资金总额|资金|总投资|预算|投入|下达)[^\d。;；]{0,16}?(\d+(?:\.\d+)?(?:万元|亿元|元))/
/** All that came in, where parts of it are told before: 收到财政资金共2330.9万元. */
const ALL_TOLD =
  /(?:收到|到位|下达|安排|投入)[^\d。;；]{0,12}?(?:共计?|合计|总计|总额)[^\d。;；]{0,4}(\d+(?:\.\d+)?(?:万元|亿元|元))/
/** Right after the total: all of it is fiscal money. */
const ALL_FISCAL = /^[,，;；(（]?(?:全部|均|全额)(?:为|是|由|来自)(?:\p{Script=Han}{0,4})财政/u
/** A project that a sentence begins with: …治理项目批复300万元. */
const FOREMOST =
  /(?:^|[。;；])([^,，。;；:：]{4,40}?(?:项目|工程))(?=立项批复|批复|总投资|计划投资|20\d\d年(?:预算|安排))/
const GOAL = /(?:总体|年度)?绩效目标(?:为|是|:|:是)([^。]{6,200}。?)/
const FIGURE = /^\d[\d,]*(?:\.\d+)?(?:万元|元)?$/

/** How far into a document the unit above a list of projects is looked for. */
const UNIT_REACH = 2000

/** Fills what a head lacks from the text before the indicators. */
export function withProse(stream: Stream, head: Head, from: number, to: number): Head {
  const text = stream.text.slice(from, to)
  const outlined = outlineOf(stream, from, to)
  const unit =
    head.moneyUnit ??
    moneyUnitIn(text) ??
    (outlined === null ? null : moneyUnitIn(stream.text.slice(0, UNIT_REACH))) ??
    unitOfTotal(text)
  const name = head.project ?? outlined?.name ?? nameOf(stream, from, to)
  const total =
    head.budget.total ??
    (outlined === null ? null : parseMoney(outlined.amount, unit ?? '元')) ??
    parseTotal(text, unit)
  const fiscal = head.budget.fiscal ?? (isAllFiscal(text) ? total : null)
  return {
    ...head,
    project: head.department === null ? name : head.project,
    moneyUnit: unit,
    implementer: head.implementer ?? implementerIn(stream, from, to),
    budget: { ...head.budget, total, fiscal },
    goals: head.goals.length > 0 ? head.goals : goalsIn(stream, from, to),
  }
}

function nameOf(stream: Stream, from: number, to: number): string | null {
  for (const span of spansOf(stream, from, to)) {
    const headed = HEADED.exec(stream.text.slice(span.start, span.end))
    if (headed?.[1] !== undefined) return place(stream, span.start, headed[0], headed[1])
  }
  const text = stream.text.slice(from, to)
  const found = NAME.exec(text) ?? FOREMOST.exec(text)
  return found?.[1] === undefined ? null : place(stream, from + found.index, found[0], found[1])
}

function place(stream: Stream, at: number, all: string, part: string): string {
  const start = at + all.indexOf(part)
  return written(stream, start, start + part.length)
}

/** 由某县交通运输局组织实施. */
const IMPLEMENTER =
  /由(\p{Script=Han}{2,20}?(?:局|委员会|委|厅|院|中心|人民政府|办公室|学校|大学))(?:具体|负责|牵头)?(?:组织)?实施/u

function implementerIn(stream: Stream, from: number, to: number): string | null {
  const found = IMPLEMENTER.exec(stream.text.slice(from, to))
  return found?.[1] === undefined ? null : place(stream, from + found.index, found[0], found[1])
}

function parseTotal(text: string, unit: MoneyUnit | null): Head['budget']['total'] {
  const found = (ALL_TOLD.exec(text) ?? TOTAL.exec(text))?.[1]
  return found === undefined ? null : parseMoney(found, unit)
}

function isAllFiscal(text: string): boolean {
  const found = TOTAL.exec(text)
  return found !== null && ALL_FISCAL.test(text.slice(found.index + found[0].length))
}

function unitOfTotal(text: string): MoneyUnit | null {
  return /\d万元/.test(text) ? '万元' : null
}

function goalsIn(stream: Stream, from: number, to: number): Head['goals'] {
  const found = GOAL.exec(stream.text.slice(from, to))
  if (found?.[1] === undefined) return []
  const start = from + found.index + found[0].indexOf(found[1])
  const text = written(stream, start, start + found[1].length).replace(/^是/, '')
  return splitGoals(text).map((goal) => ({ ...goal, horizon: null }))
}

interface Outlined {
  readonly name: string
  readonly amount: string
}

/** An outline's project: its name on a line, its amount on the next, then the indicators. */
function outlineOf(stream: Stream, from: number, to: number): Outlined | null {
  const spans = spansOf(stream, from, to)
  for (let index = spans.length - 1; index > 0; index--) {
    const amount = spans[index]
    const name = spans[index - 1]
    if (amount === undefined || name === undefined) continue
    if (!FIGURE.test(textOf(stream, amount))) continue
    const text = written(stream, name.start, name.end)
    if (
      /\p{Script=Han}/u.test(text) &&
      text.length <= 60 &&
      !isKey(text) &&
      (stream.before[amount.start] ?? 0) >= strength.line
    ) {
      return { name: text, amount: textOf(stream, amount) }
    }
  }
  return null
}

function textOf(stream: Stream, span: Span): string {
  return stream.text.slice(span.start, span.end)
}
