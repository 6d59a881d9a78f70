/** Tables that look like indicators and are none: score tables of an evaluation system, appraisals of staff. */
import { operatorAtStart } from '../../values/operator.ts'
import type { Slot } from '../slots.ts'
import type { DraftIndicator } from './indicator.ts'

const POINTS = /评(?:\(扣\))?分|[计打赋]分|扣分|评价(?:要点|标准|方法|规则)|考核(?:标准|办法)|计算/
/** How points are given, and in how many of the rows it is said. */
const RULE = /[得扣计]\d+(?:\.\d+)?分|不得分|得分=/g
const RULES = 0.5
/** Share of the rows that may have what looks like a target by chance. */
const BY_CHANCE = 0.2

/** How points are given, or a catalogue of indicators: no column of targets, and hardly anything that is one. */
export function isScoring(
  text: string,
  slots: readonly Slot[],
  indicators: readonly DraftIndicator[],
): boolean {
  if (!slots.some((slot) => slot.assumed)) return false
  const rules = text.match(RULE)?.length ?? 0
  if (rules > 0 && rules >= RULES * indicators.length) return true
  const has = (role: Slot['role']): boolean => slots.some((slot) => slot.role === role)
  const told =
    slots.some((slot) => POINTS.test(slot.label)) || (has('weight') && has('description'))
  if (told && indicators.every((each) => each.target === null)) return true
  if (!told && !(has('score') && !has('actual'))) return false
  const stated = indicators.filter(isStated).length
  return stated <= BY_CHANCE * indicators.length
}

/** A target with a comparison or a unit; a bare number may be points, and 5分 is. */
function isStated({ target }: DraftIndicator): boolean {
  if (target === null) return false
  return (target.unit !== null && target.unit !== '分') || operatorAtStart(target.text) !== null
}

/** What an appraisal of a person says, and no form of a budget. */
const STAFF =
  /被考核|考核人|被评[价估]人|员工|岗位|职务|职级|直接上级|上级评分|考核周期|考核期|考核得分|绩效面谈|绩效奖金|绩效工资|部门经理|工号|KPI/g
const BUDGET = /财政|项目支出|整体支出|主管部门|实施单位|预算单位|年初预算|资金总额/
const FEWEST_WORDS = 3

/** Whether the head of a table is a person's. */
export function isOfStaff(text: string): boolean {
  return !BUDGET.test(text) && new Set(text.match(STAFF)).size >= FEWEST_WORDS
}
