/** Targets that can hardly be meant: a rate counted in people, a rate above 100 %, damage. */
import type { Target } from '../../record/schema.ts'
import { BLANKS, setOf } from '../../values/chars.ts'
import { readDamaged } from '../../values/damaged.ts'
import { fold } from '../../values/normalize.ts'
import { isMultiplier, unitKind, type UnitKind } from '../../values/units.ts'
import { finding } from '../catalogue.ts'
import { type Check, eachIndicator } from './check.ts'

const RATE = /(?:率|占比|比重|满意度)$/
/** End in 率 and are no share of a whole. */
const NO_SHARE = /(?:频率|效率|汇率|利率|税率|速率|功率|倍率|分辨率|容积率|密度|产率|毒率)$/
const COUNT = /(?:人数|次数|户数|天数|件数|场次|数量|面积|个数|册数)$/
const NOT_OF_A_RATE: ReadonlySet<UnitKind> = new Set([
  'people',
  'times',
  'count',
  'noun',
  'money',
  'measure',
])
/** Rates of a whole: nothing can be more than all of it. */
const WHOLE =
  /(?:合格率|覆盖率|满意率|满意度|及时率|达标率|准确率|完好率|参与率|参考率|办结率|到位率|知晓率|成活率|通过率)$/

function bareName(name: string): string {
  const folded = fold(name)
  return closes.isIn(folded) ? folded.replace(/\([^()]*\)$|\s/g, '') : folded
}
const closes = setOf(`)${BLANKS}`)

function mismatch(name: string, unit: string): boolean {
  const kind = unitKind(unit)
  if (kind === null || (unit !== '%' && !NOT_OF_A_RATE.has(kind))) return false
  const bare = bareName(name)
  if (RATE.test(bare) && !NO_SHARE.test(bare)) return NOT_OF_A_RATE.has(kind)
  return unit === '%' && COUNT.test(bare)
}

export const targetUnitMismatch: Check = (record) =>
  eachIndicator(record, ({ name, target, at }) => {
    if (name === null || target?.unit == null || target.value === null) return []
    if (!mismatch(name, target.unit)) return []
    return [finding('target-unit-mismatch', { name, unit: target.unit }, '/target/unit', at)]
  })

/** Codes that layout recovery leaves on a row whose value it mended. */
const isMended = (code: string): boolean => code.includes('-read-as-')

/** Whether a row's repairs tell of its target, and not of its result. */
const isMendedTarget = (target: Target, actual: Target | null, repairs: readonly string[]) =>
  repairs.some(isMended) &&
  (readDamaged(target.text).length > 0 || readDamaged(actual?.text ?? '').length === 0)

const likelyReading = (target: Target | null) =>
  target === null || target.value === null
    ? undefined
    : readDamaged(target.text).find((reading) => reading.likely)

export const targetDamaged: Check = (record) =>
  eachIndicator(record, ({ target, actual, repairs, at }) => {
    const reading = likelyReading(target)
    if (target === null || (reading === undefined && !isMendedTarget(target, actual, repairs))) {
      return []
    }
    const meant = reading?.target ?? target
    const values = {
      text: target.text,
      reading: `${meant.comparison === '=' ? '' : (meant.comparison ?? '')}${meant.value ?? ''}${meant.unit ?? ''}`,
    }
    return [finding('target-damaged', values, '/target', at)]
  })

export const targetAbove100: Check = (record) =>
  eachIndicator(record, ({ name, target, at }) => {
    if (name === null || target?.unit !== '%' || target.value === null) return []
    if (Number(target.value) <= 100 || target.comparison === '<=') return []
    if (likelyReading(target) || !WHOLE.test(bareName(name))) return []
    return [finding('target-above-100', { name, text: target.text }, '/target', at)]
  })

/** 万 is short for 万元 beside it. */
function sameUnit(a: string, b: string): boolean {
  const [one, other] = [a, b].map((unit) => fold(isMultiplier(unit) ? `${unit}元` : unit))
  return one === other
}

export const actualUnitDiffers: Check = (record) =>
  eachIndicator(record, ({ id, name, target, actual, at }) => {
    if (!target?.unit || !actual?.unit || target.value === null || actual.value === null) return []
    if (sameUnit(target.unit, actual.unit)) return []
    const values = { name: name ?? id, target: target.unit, actual: actual.unit }
    return [finding('actual-unit-differs', values, '/actual/unit', at)]
  })
