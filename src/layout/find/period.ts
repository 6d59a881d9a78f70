/** Columns of a form that is filled in while the year runs: what was reached in a part of it. */
import { setOf } from '../../values/chars.ts'
import type { Item } from './headerslots.ts'

/** 1-7月执行情况, 截至9月底完成值, 上半年完成率. */
const PERIOD =
  /^(?:(?:20\d\d年)?(?:截至)?(?:\d{1,2}月?(?:份|底|末)?[-—–~至])?\d{1,2}月(?:份|底|末)?|上半年|前三季度|[前第]?[一二三]季度|监控期|本期)(?:累计|指标|实际|绩效|预算)*(?:执行|完成)(?:情况|指标值|值|数|率|程度|比例)?/
const opens = setOf('0123456789截上前第一二三监本')
const isShare = /(?:率|程度|比例)$/
const REACH = 24

/** The word of such a column at a place, or null. */
export function periodAt(text: string, at: number): Pick<Item, 'role' | 'label'> | null {
  if (!opens.has(text.charCodeAt(at))) return null
  const label = PERIOD.exec(text.slice(at, at + REACH))?.[0]
  if (label === undefined) return null
  return { role: isShare.test(label) ? 'rate' : 'actual', label }
}
