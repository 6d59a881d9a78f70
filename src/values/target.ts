/** Targets and actual values: text → comparison, value, unit, exactly. */
import type { Target } from '../record/schema.ts'
import { joinTarget, saysNothing } from './join.ts'
import { dropZeroWidth, foldChars } from './normalize.ts'
import { type Comparison, operatorCell } from './operator.ts'
import { readReading, type Reading } from './reading.ts'
import { unitInName, unitText } from './unit.ts'
import { isMultiplier, unitKind } from './units.ts'

export { joinTarget } from './join.ts'

/** What stands around a value: the cells of an operator and a unit column, the indicator's name. */
export interface TargetHints {
  readonly operator?: string | null
  readonly unit?: string | null
  readonly name?: string | null
}

/**
 * Reads a target or an actual value.
 *
 * A bare number compares by `=`. Words, dates and several different claims in one cell give null for
 * everything but the text. 百分比 and ％ become the unit `%`, other units stay as written. `二100`, `%=97` and the
 * like are read as the operator a scanner lost; a leading 2 is not (see `readDamaged`).
 * @param text the cell; operator and unit of their own columns go into the hints
 * @returns null where nothing is said (empty, —, /)
 */
export function parseTarget(text: string, hints: TargetHints = {}): Target | null {
  if (saysNothing(text)) return null
  const shown = joinTarget(hints.operator, text, hints.unit)
  const reading = readReading(text)
  if (reading.kind === 'words') {
    return { text: shown, comparison: null, value: null, max: null, unit: null }
  }
  const name = hints.name ? unitInName(hints.name) : null
  return {
    text: shown,
    comparison: comparison(reading, hints.operator, name?.comparison ?? null),
    value: reading.value,
    max: reading.max,
    unit: unit(reading, hints.unit, name?.unit ?? null),
  }
}

function comparison(
  reading: Reading,
  column: string | null | undefined,
  name: Comparison | null,
): Target['comparison'] {
  if (reading.max !== null) return 'range'
  if (reading.comparison !== null) return reading.comparison
  const cell = column ? operatorCell(foldChars(dropZeroWidth(column))) : null
  return cell?.comparison ?? name ?? (reading.kind === 'figure' ? '=' : null)
}

/**
 * The unit in the value, else of its column, else of the name. A column's completes 800万 + 元, and beats a noun
 * that stands for one (268村居 beside 个); a name's completes 0.95/株 under (≤**元/株).
 */
function unit(
  reading: Reading,
  column: string | null | undefined,
  name: string | null,
): string | null {
  const own = reading.unit
  const beside = column && !saysNothing(column) ? unitText(column) : null
  if (own === null) return beside ?? name
  if (own.startsWith('/') && name?.endsWith(own)) return name
  if (beside === null) return own
  if (beside.startsWith(`${own}/`)) return beside
  if (isMultiplier(own)) return isMultiplier(beside.slice(0, 1)) ? beside : own + beside
  return reading.fit !== 'exact' || unitKind(own) === 'noun' ? beside : own
}
