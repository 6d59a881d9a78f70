/** A target's text where operator, value and unit stand in separate columns. */
import { foldChars, oneLine } from './normalize.ts'
import { operatorAtStart, operatorCell } from './operator.ts'
import { type Reading, readReading } from './reading.ts'
import { unitText } from './unit.ts'
import { isMultiplier, unitKind } from './units.ts'

const NOTHING = /^(?:[-—–/\\.…、_\s]+|\*|无|空)?$/

/** The letter O is no unit, but a zero. */
const ZEROS = /^[Oo]+$/

/** Whether a cell says nothing: empty, —, /, 无. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(foldChars(oneLine(text)))
}

/**
 * Joins what stands in separate columns: `≥` + `4500` + `件` → `≥4500件`. A direction (正向), 定性 and what
 * the value already says are not repeated, so that joining twice changes nothing; words get no unit.
 */
export function joinTarget(
  operator: string | null | undefined,
  value: string,
  unit: string | null | undefined,
): string {
  const text = oneLine(value)
  const sign = oneLine(operator ?? '')
  const measure = oneLine(unit ?? '')
  if (sign === '' && measure === '') return text
  const reading = readReading(text)
  const isSign = operatorCell(foldChars(sign))?.kind === 'operator'
  const prefix = isSign && operatorAtStart(foldChars(text)) === null ? sign : ''
  if (reading.kind === 'words' || saysNothing(measure)) return `${prefix}${text}`
  const said = text.endsWith(measure) || alreadySaid(reading, unitText(measure))
  return `${prefix}${text}${said ? '' : measure}`
}

/** A value's own unit is said, and no other column makes another of it: 28.8万元 beside %. */
function alreadySaid({ unit: own, fit }: Reading, beside: string): boolean {
  if (own === null || ZEROS.test(own)) return false
  if (isMultiplier(own)) return isMultiplier(beside.slice(0, 1)) && beside === own
  if (own === beside || own.endsWith(beside) || own === '%') return true
  return fit === 'exact' && unitKind(own) !== 'noun' && !beside.startsWith(`${own}/`)
}
