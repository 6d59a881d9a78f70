/** Targets and actual values: text → comparison, value, unit, exactly. */
import type { Target } from '../record/schema.ts'
import { type Claim, readClaims } from './claims.ts'
import { dropZeroWidth, foldChars } from './normalize.ts'
import { withDigits } from './numerals.ts'
import { operatorAtStart, operatorCell } from './operator.ts'
import { unitAtStart, unitInName, unitOf, unitText } from './unit.ts'

/** What stands around a value: the cells of an operator and a unit column, the indicator's name. */
export interface TargetHints {
  readonly operator?: string | null
  readonly unit?: string | null
  readonly name?: string | null
}

type Reading = Pick<Target, 'comparison' | 'value' | 'max' | 'unit'>

const WORDS: Reading = { comparison: null, value: null, max: null, unit: null }
const NOTHING = /^(?:[-—–/\\.、_]+|\*|无|空)?$/
const PLACEHOLDER = /^(.*?)(?:\*+|[×_]{2,}|[xX]{2,}|…+|\.{3,})\s*(.*)$/
/** Past this, a figure inside words is part of a sentence and not the target. */
const LONGEST_PHRASE = 24
const LONGEST_WITH_OPERATOR = 40

/** One line, as written otherwise: line ends inside Chinese text are wraps. */
function oneLine(text: string): string {
  return dropZeroWidth(text)
    .trim()
    .replace(/\s*\n\s*/g, '')
}

/**
 * Joins what stands in separate columns: `≥` + `4500` + `件` → `≥4500件`. A direction (正向), 定性 and what
 * the value already says are not repeated.
 */
export function joinTarget(
  operator: string | null | undefined,
  value: string,
  unit: string | null | undefined,
): string {
  const text = oneLine(value)
  if (NOTHING.test(foldChars(text))) return text
  const sign = oneLine(operator ?? '')
  const cell = operatorCell(foldChars(sign))
  const ownOperator = operatorAtStart(foldChars(text)) !== null
  const prefix = cell?.kind === 'operator' && !ownOperator ? sign : ''
  const measure = oneLine(unit ?? '')
  return `${prefix}${text}${needsUnit(text, measure) ? measure : ''}`
}

function needsUnit(text: string, measure: string): boolean {
  if (NOTHING.test(foldChars(measure))) return false
  const folded = foldChars(text)
  const only = singleClaim(readClaims(text, folded), folded)
  if (only === null) return PLACEHOLDER.exec(folded)?.[2] === ''
  if (only.fit !== 'exact') return true
  return only.unit !== null && isMultiplier(only.unit) && !isMultiplier(measure.slice(0, 1))
}

const isMultiplier = (unit: string) => /^(?:千|万|百万|千万|亿)$/.test(unit)

/** The one claim a text makes; figures in brackets behind it and plain repetitions do not count. */
function singleClaim(claims: readonly Claim[], folded: string): Claim | null {
  const [first, ...others] = claims
  if (first === undefined) return null
  const bracket = folded.indexOf('(', first.end)
  const rest = others.filter(
    (each) =>
      !(bracket >= 0 && each.start > bracket && folded.indexOf(')', each.end) >= 0) &&
      !(each.value === first.value && each.unit === first.unit && each.comparison === first.comparison),
  )
  return rest.length === 0 ? first : null
}

/** Two claims that bound one figure: ≥80%且≤90%. */
function bounds(claims: readonly Claim[]): Reading | null {
  const [low, high] = claims
  if (claims.length !== 2 || !low || !high) return null
  if (low.comparison !== '>=' || high.comparison !== '<=') return null
  if (low.unit !== null && high.unit !== null && low.unit !== high.unit) return null
  return { comparison: 'range', value: low.value, max: high.value, unit: high.unit ?? low.unit }
}

/** Whether a figure is what the text says, and not just part of a sentence. */
function carries(claim: Claim, folded: string): boolean {
  if (claim.start === 0 && claim.end >= folded.length) return true
  if (claim.comparison !== null) return folded.length <= LONGEST_WITH_OPERATOR
  if (claim.unit === null) return claim.start === 0 && /^[\s。.,;(]/.test(folded.slice(claim.end))
  return folded.length <= LONGEST_PHRASE
}

/** A template's hint in brackets before the value: (≥**%) >=95%. */
const withoutHint = (text: string) =>
  text.replace(/^\s*[(（][^()（）\d]*(?:\*+|[×_]{2,}|[xX]{2,})[^()（）\d]*[)）]\s*(?=.)/, '')

function read(written: string, folded: string): Reading {
  const claims = readClaims(written, folded)
  const only = singleClaim(claims, folded)
  if (only !== null && carries(only, folded)) {
    const unit = only.unit
    if (only.max !== null) return { comparison: 'range', value: only.value, max: only.max, unit }
    return { comparison: only.comparison ?? '=', value: only.value, max: null, unit }
  }
  if (claims.length > 0) return bounds(claims) ?? WORDS
  return placeholder(written, folded) ?? WORDS
}

/** A template's `≥**人次`: operator and unit, no value. */
function placeholder(written: string, folded: string): Reading | null {
  const found = PLACEHOLDER.exec(folded)
  if (!found) return null
  const [, before = '', after = ''] = found
  const operator = before === '' ? null : operatorAtStart(before)
  if (before.trim() !== '' && operator?.end !== before.trimEnd().length) return null
  const unit = unitAtStart(after)
  if (after !== '' && unit?.fit !== 'exact') return null
  const at = written.length - after.length
  return {
    comparison: operator?.comparison ?? null,
    value: null,
    max: null,
    unit: unit ? unitText(written.slice(at, at + unit.length)) : null,
  }
}

/** Completes a reading from the columns and the name beside it. */
function complete(reading: Reading, hints: TargetHints, ownOperator: boolean): Reading {
  if (reading.value === null) return reading
  const name = hints.name ? unitInName(hints.name) : null
  const cell = operatorCell(foldChars(dropZeroWidth(hints.operator ?? '')))
  const unit = reading.unit ?? unitOf(hints.unit ?? '') ?? name?.unit ?? null
  const divided = unit?.startsWith('/') && name?.unit.endsWith(unit) ? name.unit : unit
  const hinted = ownOperator ? null : (cell?.comparison ?? name?.comparison ?? null)
  const comparison = reading.comparison === '=' && hinted !== null ? hinted : reading.comparison
  return { ...reading, comparison, unit: divided }
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
  const joined = joinTarget(hints.operator, text, hints.unit)
  if (NOTHING.test(foldChars(joined))) return null
  const written = withoutHint(joined)
  const folded = foldChars(written)
  let reading = read(written, folded)
  if (reading.value === null && reading.comparison === null && reading.unit === null) {
    const digits = withDigits(folded)
    if (digits !== null) reading = read(digits, digits)
  }
  reading = columnUnit(reading, written, hints)
  const ownOperator = readClaims(written, folded).some((claim) => claim.comparison !== null)
  return { text: joined, ...complete(reading, hints, ownOperator) }
}

/** A unit column beats words that only look like a unit: 268村居 beside 个. */
function columnUnit(reading: Reading, written: string, hints: TargetHints): Reading {
  const column = unitOf(hints.unit ?? '')
  if (column === null || reading.value === null || !written.endsWith((hints.unit ?? '').trim())) {
    return reading
  }
  const fit = readClaims(written, foldChars(written))[0]?.fit
  return fit === 'exact' ? reading : { ...reading, unit: column }
}
