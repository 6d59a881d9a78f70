/** All checks of a finished record, in the order of the documentation. */
import type { Finding } from '../record/schema.ts'
import type { Check, Unchecked } from './checks/check.ts'
import { regionDiffers, regionUnknown, yearDiffers } from './checks/identity.ts'
import { indicatorRepeated, level2Misplaced, level2Unlikely, nameIsLabel } from './checks/levels.ts'
import { moneyLinesSum, moneyParts, projectSum, shareDiffers, taskSum } from './checks/lines.ts'
import { moneyDamaged, moneySum, moneyUnitUnknown } from './checks/money.ts'
import { spendingPlanEnd, spendingPlanFalls } from './checks/plan.ts'
import { level1Inferred, level2Inferred, lowConfidence, rowRepaired } from './checks/reading.ts'
import {
  actualUnitDiffers,
  targetAbove100,
  targetDamaged,
  targetUnitMismatch,
} from './checks/targets.ts'
import { scoreAboveWeight, weightSum } from './checks/weights.ts'

const checks: readonly Check[] = [
  weightSum,
  scoreAboveWeight,
  moneySum,
  moneyLinesSum,
  moneyParts,
  taskSum,
  shareDiffers,
  projectSum,
  moneyUnitUnknown,
  moneyDamaged,
  spendingPlanFalls,
  spendingPlanEnd,
  level2Misplaced,
  level2Unlikely,
  level1Inferred,
  level2Inferred,
  nameIsLabel,
  indicatorRepeated,
  targetUnitMismatch,
  targetAbove100,
  targetDamaged,
  actualUnitDiffers,
  rowRepaired,
  lowConfidence,
  yearDiffers,
  regionUnknown,
  regionDiffers,
]

/**
 * Everything that can be told wrong or doubtful from a record alone.
 * @param record finished but for its findings; findings it has are not looked at and not repeated
 */
export function check(record: Unchecked): Finding[] {
  return checks.flatMap((each) => each(record))
}
