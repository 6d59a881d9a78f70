/** Of the rows that prose tells, those that it tells as targets. */
import type { Block } from '../find/forms.ts'
import type { Stream } from '../stream.ts'
import type { DraftIndicator } from './indicator.ts'

const REPORT = /完成情况(?:分析)?|自评报告|评价报告/

/** In the prose of a report only what has an operator, is called a target or has a result beside it is one; other figures are results. */
export function stated(
  stream: Stream,
  block: Block,
  drafts: readonly DraftIndicator[],
): readonly DraftIndicator[] {
  if (!REPORT.test(stream.text.slice(block.headStart, block.end))) return drafts
  const isStated = (each: DraftIndicator): boolean =>
    each.target !== null &&
    (OPERATOR.test(each.target.text) ||
      ANNOUNCED.test(stream.text.slice(each.start, each.end)) ||
      (each.actual !== null && COMPARED.test(stream.text.slice(each.start, each.end))))
  return drafts.filter(isStated)
}

/** 目标值5,完成值5; 指标为5实际完成值为5; 目标值减少,完成值减少: what is a target is said. */
const ANNOUNCED = /(?:(?:目标值|指标值)(?:为|是)?[:：]?|(?:目标|指标|计划)(?:为|是))[^,，;；。]/

/** 发放手册3000册,实际发放3000册: what stands before the result was set. */
const COMPARED = /[，,]实际/

const OPERATOR = /[≥≤><=≧≦═﹦]|大于|小于|不低于|不少于|不高于|不超过/
