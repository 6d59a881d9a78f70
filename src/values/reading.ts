/** What the text of one value says: a figure, a template's placeholder, or words. */
import { type Claim, readClaims } from './claims.ts'
import { foldChars, oneLine } from './normalize.ts'
import { percentInWords, withDigits } from './numerals.ts'
import { type Comparison, operatorAtStart } from './operator.ts'
import { remembered } from './remember.ts'
import { unitAtStart, type UnitFit, unitText } from './unit.ts'
import { unitKind } from './units.ts'

export interface Reading {
  readonly kind: 'figure' | 'placeholder' | 'words'
  /** Null where the text names none; a range has a `max` instead. */
  readonly comparison: Comparison | null
  readonly value: string | null
  readonly max: string | null
  readonly unit: string | null
  readonly fit: UnitFit | null
}

const WORDS: Reading = {
  kind: 'words',
  comparison: null,
  value: null,
  max: null,
  unit: null,
  fit: null,
}
/** Better than a figure: greater or less, as the thing has it. */
const BETTER = /^不?[优劣好]于/
const STARS = /^\s*(?:\*+|[×_]{2,}|[xX]{2,}|…+|\.{3,})?\s*/
/** A template's hint before the value, its first bracket perhaps lost: (≥**%) >=95%. */
const HINT = /^\s*[(（]?[^()（）\d]*(?:\*+|[×_]{2,}|[xX]{2,})[^()（）\d]*[)）]\s*(?=.)/
/** Between a lower bound and an upper: ≤X. */
const LOW_BOUND = /^\s*(?:[≤<]|<=)\s*[A-Za-z]{1,2}\s*$/
/** Past this many characters a figure inside words is part of a sentence and not the target. */
const LONGEST_PHRASE = 24
const LONGEST_WITH_OPERATOR = 40
/** Past this a text is a paragraph, and is not searched for figures. */
const LONGEST_READ = 120

/** Longer values are sentences. */
const COMES_AGAIN = 40

/** Reads one value; never null, words at worst. */
export const readReading = remembered(COMES_AGAIN, (text: string): Reading => {
  const line = oneLine(text)
  if (line.length > LONGEST_READ) return WORDS
  const written = percentInWords(line.replace(HINT, ''))
  const folded = foldChars(written)
  if (BETTER.test(folded)) return WORDS
  const claims = readClaims(written, folded)
  if (claims.length > 0) return ofClaims(claims, folded)
  const digits = withDigits(folded)
  if (digits !== null) return ofClaims(readClaims(digits, digits), digits)
  return placeholder(written, folded) ?? WORDS
})

function ofClaims(claims: readonly Claim[], folded: string): Reading {
  const only = singleClaim(claims, folded)
  if (only === null) return bounds(claims, folded) ?? WORDS
  if (!carries(only, folded)) return WORDS
  const { comparison, value, max, unit, fit } = only
  return { kind: 'figure', comparison, value, max, unit, fit }
}

/** The one claim a text makes; figures in brackets behind it and a second print of it do not count. */
function singleClaim(claims: readonly Claim[], folded: string): Claim | null {
  const [first, ...others] = claims
  if (first === undefined) return null
  const bracket = folded.indexOf('(', first.end)
  const rest = others.filter((each) => {
    const remark = bracket >= 0 && each.start > bracket && folded.includes(')', each.end)
    return !remark && !repeats(first, each, folded)
  })
  return rest.length === 0 ? first : null
}

function repeats(first: Claim, each: Claim, folded: string): boolean {
  const same =
    each.value === first.value && each.unit === first.unit && each.comparison === first.comparison
  return same && first.start === 0 && folded.slice(first.end, each.start).trim() === ''
}

/** Two claims that bound one figure: ≥80%且≤90%, 5%≤X≤10%. A range does not say whether it holds its bounds. */
function bounds(claims: readonly Claim[], folded: string): Reading | null {
  const [low, high] = claims
  if (claims.length !== 2 || !low || !high) return null
  const between = LOW_BOUND.test(folded.slice(low.end, high.start))
  if (!between && low.comparison !== '>=' && low.comparison !== '>') return null
  if (high.comparison !== '<=' && high.comparison !== '<') return null
  if (low.unit !== null && high.unit !== null && low.unit !== high.unit) return null
  const unit = high.unit ?? low.unit
  return { ...WORDS, kind: 'figure', value: low.value, max: high.value, unit, fit: high.fit }
}

/** Whether a figure is what the text says, and not just part of a sentence. */
function carries(claim: Claim, folded: string): boolean {
  if (claim.start === 0 && claim.end >= folded.length) return true
  if (claim.comparison !== null) return folded.length <= LONGEST_WITH_OPERATOR
  if (claim.unit === null) {
    return claim.start === 0 && /^[\s。.,;(]/.test(folded.slice(claim.end))
  }
  return folded.length <= LONGEST_PHRASE
}

/** A template's `≥**人次`, and `≥%` or `万元` whose digits were lost: operator and unit, no value. */
function placeholder(written: string, folded: string): Reading | null {
  const operator = operatorAtStart(folded)
  const after = folded.slice(operator?.end ?? 0).replace(STARS, '')
  const unit = unitAtStart(after)
  if (after !== '' && (unit?.fit !== 'exact' || unit.length !== after.length)) return null
  if (operator === null && after === folded && unitKind(unitText(after)) === 'noun') return null
  const at = written.length - after.length
  return {
    ...WORDS,
    kind: 'placeholder',
    comparison: operator?.comparison ?? null,
    unit: unit ? unitText(written.slice(at, at + unit.length)) : null,
    fit: unit?.fit ?? null,
  }
}
