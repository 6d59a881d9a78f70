/** A ≥ that a scanner read as 2: where one value of a table shows it, what came of the others tells of which it is true too. */
import type { Target } from '../../record/schema.ts'
import { readDamaged } from '../../values/damaged.ts'
import type { DraftIndicator } from './indicator.ts'

const REPAIR = 'ge-read-as-2'
/** A result below this share of the target as it is written is none of it. */
const MISSED = 0.5
/** What is reached, of the target as it is meant: near it on both sides. */
const NEAR = [0.6, 2.5] as const

/** 230次 beside a result of 32次 is ≥30次, where 295% stands in the same table. */
export function provedByResults(indicators: readonly DraftIndicator[]): readonly DraftIndicator[] {
  if (!indicators.some(({ repairs }) => repairs.includes(REPAIR))) return indicators
  return indicators.map((each) => {
    const target = meant(each)
    return target === null ? each : { ...each, target, repairs: [...each.repairs, REPAIR] }
  })
}

function meant({ target, actual }: DraftIndicator): Target | null {
  if (target?.value == null || actual?.value == null || actual.unit !== target.unit) return null
  const reading = readDamaged(target.text).find(({ repair }) => repair === REPAIR)
  if (reading?.target.value == null) return null
  const mended = Number(reading.target.value)
  const reached = Number(actual.value)
  const isMissed = reached < MISSED * Number(target.value)
  const isNear = reached >= NEAR[0] * mended && reached <= NEAR[1] * mended
  return isMissed && isNear ? { ...reading.target, text: target.text } : null
}
