/** What tells names, descriptions and bases from each other where nothing sets them apart. */
import type { Slot } from '../slots.ts'
import type { Role } from '../vocabulary/headers.ts'
import * as price from './prices.ts'

/** 占…的比率, …的天数, 是否…: what explains a name. */
const EXPLAINS =
  /[占与].{2,20}(?:比[率例重值]?|百分比|幅度)$|的(?:[\p{Script=Han}、]{1,10}(?:率|数|数量|比例|比重|时间|时长|次|面积|座|个|批次|程度|金额|费用|价格|里程|幅度)|\p{Script=Han}{1,4})$|占比$/u
/** 按…评价, 年度工作计划: how a basis begins or ends. */
const BASED =
  /^(?:按|根据|依据|参照)\p{Script=Han}{2,}|(?:报告|资料|台账|合同|任务|标准|计划|方案|规定|要求|办法|制度|文件|记录|数据|依据|批复|通知|协议|清单|年报|报表|问卷|名册|名单|参考|规范|规程|预案|评价|考核)$/u
/** Names may ask so as well. */
const ASKS = /是否/
const BASED_NAME = /^按(?!时|期|量|质)/
/** …通过, …年内: what a description begins with ends no name. */
const HANGING = /(?:通过|经|由|按|从|自|对|在|因|为|年内|全年|当年|年度内)$/

/** A longer phrase hardly stands twice in one cell. */
const PHRASE = 4

/** What a text of no boundaries says in a column of words, or is worth less as a name. */
export class Wordy {
  /** The place where the phrase that ends at or before each place stood before; -1 for none. */
  readonly #again: Int32Array
  readonly #from: number

  constructor(text: string, from: number, to: number) {
    this.#from = from
    this.#again = phrasesAgain(text, from, to)
  }

  /** More or less of the score of a text in a role. */
  score({ role }: Slot, text: string, start: number, end: number): number {
    if (role !== 'name' && role !== 'description' && role !== 'basis') return 0
    return byWords(role, text) + (this.#isTwice(start, end) ? price.SAID_TWICE : 0)
  }

  #isTwice(start: number, end: number): boolean {
    const last = end - PHRASE - this.#from
    return last >= 0 && (this.#again[last] as number) >= start
  }
}

function byWords(role: Role, text: string): number {
  if (role === 'basis') return BASED.test(text) ? price.BASED : 0
  const explains = EXPLAINS.test(text)
  if (role === 'description') return explains || ASKS.test(text) ? price.EXPLAINED : 0
  const unlike = BASED_NAME.test(text) || HANGING.test(text)
  return (explains ? price.EXPLAINING_NAME : 0) + (unlike ? price.UNLIKE_NAME : 0)
}

const HAN = /^\p{Script=Han}+$/u

function phrasesAgain(text: string, from: number, to: number): Int32Array {
  const again = new Int32Array(Math.max(0, to - from)).fill(-1)
  const last = new Map<string, number>()
  let most = -1
  for (let at = from; at + PHRASE <= to; at++) {
    const phrase = text.slice(at, at + PHRASE)
    const before = last.get(phrase)
    if (before !== undefined && before + PHRASE <= at && HAN.test(phrase))
      most = Math.max(most, before)
    last.set(phrase, at)
    again[at - from] = most
  }
  return again
}
