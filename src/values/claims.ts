/** The figures that a target's text claims, each with its operator and unit. */
import { holds, kind } from './chars.ts'
import { NUMBER, plainDecimal } from './decimal.ts'
import { maskFigures } from './masks.ts'
import { type Comparison, operatorAtEnd, operatorAtStart, suffixAtStart } from './operator.ts'
import { type FoundUnit, unitAtStart, unitText } from './unit.ts'
import { unitKind } from './units.ts'

export interface Claim {
  readonly comparison: Comparison | null
  readonly value: string
  /** Upper bound of a range. */
  readonly max: string | null
  readonly unit: string | null
  readonly fit: FoundUnit['fit'] | null
  /** Where it stands in the text, operator and suffix included. */
  readonly start: number
  readonly end: number
}

const RANGE = new RegExp(String.raw`^\s*(?:[-~～—–－]{1,2}|至|到)\s*((?:${NUMBER}))(?![\d-])`)
const FIGURE = new RegExp(`(?:${NUMBER})`, 'g')
/** Most characters between an operator and its figure: ≥覆盖30社区. */
const OPERATOR_GAP = 6

/** The operator before a figure: next to it, or at the start of its clause a few words ahead. */
function operatorBefore(text: string): { comparison: Comparison; start: number } | null {
  const near = operatorAtEnd(text)
  if (near && !(text.slice(near.start, near.end) === '二' && near.end !== text.length)) return near
  const clause = /[^,，;；。、:：()]*$/.exec(text)?.[0] ?? ''
  const first = operatorAtStart(clause)
  if (first === null || clause.length - first.end > OPERATOR_GAP) return null
  if (clause.trimStart().startsWith('二')) return null
  return { comparison: first.comparison, start: text.length - clause.length + first.start }
}

/** A unit and the words after it that compare. */
function tail(folded: string, at: number) {
  const blank = /^\s*[余多]?\s*/.exec(folded.slice(at))?.[0].length ?? 0
  const unit = unitAtStart(folded.slice(at + blank))
  const unitEnd = unit === null ? at : at + blank + unit.length
  return { unit, unitStart: at + blank, unitEnd }
}

/**
 * Reads every figure of a text.
 * @param written the text as the document has it
 * @param folded the same, folded character by character
 */
export function readClaims(written: string, folded: string): Claim[] {
  const claims: Claim[] = []
  if (!holds(folded, kind.digit)) return claims
  const text = maskFigures(folded)
  const figure = new RegExp(FIGURE)
  let last = 0
  for (let match = figure.exec(text); match; match = figure.exec(text)) {
    const before = text.slice(last, match.index)
    const sign = /(?:^|[≥≤<>=\s])([-+−])$/.exec(before)?.[1] ?? ''
    const operator = operatorBefore(before.slice(0, before.length - sign.length))
    const start = operator ? last + operator.start : match.index - sign.length
    const value = plainDecimal((sign === '+' ? '' : sign) + match[0])
    let { unit, unitStart, unitEnd } = tail(text, match.index + match[0].length)
    let max: string | null = null
    const range = RANGE.exec(text.slice(unitEnd))
    if (range?.[1] !== undefined && Number(plainDecimal(range[1])) > Number(value)) {
      max = plainDecimal(range[1])
      ;({ unit, unitStart, unitEnd } = tail(text, unitEnd + range[0].length))
    }
    const unitWritten = unit === null ? null : unitText(written.slice(unitStart, unitEnd))
    const isTime = unitWritten !== null && unitKind(unitWritten) === 'time'
    const suffix = suffixAtStart(text.slice(unitEnd), isTime)
    const end = unitEnd + (suffix?.end ?? 0)
    claims.push({
      comparison: operator?.comparison ?? suffix?.comparison ?? null,
      value,
      max,
      unit: unitWritten,
      fit: unit?.fit ?? null,
      start,
      end,
    })
    last = end
    figure.lastIndex = end
  }
  return claims
}
