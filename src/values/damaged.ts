/** Other readings of a value that a scanner or a copy damaged. Whether one holds is decided by the caller. */
import type { Target } from '../record/schema.ts'
import { setOf } from './chars.ts'
import { foldChars } from './normalize.ts'
import { parseTarget, type TargetHints } from './target.ts'

/** Stable codes of what was put right. */
export type DamageRepair =
  | 'ge-read-as-2'
  | 'ge-read-as-percent'
  | 'ge-read-as-caret'
  | 'ge-read-as-zhi'
  | 'eq-read-as-er'
  | 'le-read-as-w'
  | 'zero-read-as-o'
  | 'one-read-as-l'
  | 'percent-read-as-dollar'

export interface DamagedReading {
  readonly target: Target
  readonly repair: DamageRepair
  /** True where the text as it stands can hardly be meant: 295% of something, a letter among digits. */
  readonly likely: boolean
}

/** 90$ */
const PERCENT = /(?<=\d)\$(?!\d)/

const REPAIRS: readonly {
  readonly repair: DamageRepair
  readonly pattern: RegExp
  readonly mend: (text: string) => string
}[] = [
  {
    repair: 'ge-read-as-2',
    pattern: /^2 ?(?=[1-9]\d*(?:\.\d+)?)/,
    mend: (t) => t.replace(/^2 ?/, '≥'),
  },
  { repair: 'ge-read-as-percent', pattern: /^[%$]=[\dOo]/, mend: (t) => t.replace(/^[%$]=/, '>=') },
  { repair: 'ge-read-as-caret', pattern: /^\^(?=\d)/, mend: (t) => t.replace('^', '≥') },
  { repair: 'ge-read-as-zhi', pattern: /^之(?=\d)/, mend: (t) => t.replace('之', '≥') },
  { repair: 'eq-read-as-er', pattern: /^二(?=\d)/, mend: (t) => t.replace(/^二/, '=') },
  { repair: 'le-read-as-w', pattern: /^W(?=\d)/, mend: (t) => t.replace(/^W/, '≤') },
  {
    repair: 'zero-read-as-o',
    pattern: /\d[Oo〇]|[Oo〇]\d|[Oo][%‰]|[≥≤<>=][Oo](?=\p{Script=Han}|$)/u,
    mend: (t) => t.replace(/(?<=\d|[Oo〇]|[≥≤<>=])[Oo〇]|[Oo〇](?=\d|[%‰])/g, '0'),
  },
  {
    repair: 'one-read-as-l',
    pattern: /(?:^|\d|[≥≤<>=])[lI|](?=\d|[%‰])/,
    mend: (t) => t.replace(/[lI|](?=\d|[%‰])/g, '1'),
  },
  { repair: 'percent-read-as-dollar', pattern: PERCENT, mend: withPercents },
]

/**
 * Alternative readings of a value with what each puts right; none for a sound value.
 * 295% → ≥95% (`ge-read-as-2`, likely); 260次 → ≥60次 (possible only); 1O0% → 100%.
 */
export function readDamaged(text: string, hints: TargetHints = {}): DamagedReading[] {
  const folded = foldChars(text).trim()
  const readings: DamagedReading[] = []
  if (!mayBeDamaged(folded)) return readings
  for (const { repair, pattern, mend } of REPAIRS) {
    if (!pattern.test(folded)) continue
    const target = parseTarget(withPercents(withZeros(mend(folded))), hints)
    if (target === null || (target.value === null && !isDay(folded))) continue
    readings.push({
      target,
      repair,
      likely:
        repair !== 'ge-read-as-2' || SET_APART.test(folded) || isShareAbove100(folded, target),
    })
  }
  return readings
}

/** A 2 that stands before a figure by itself: 2 98%. */
const SET_APART = /^2 \d/

/** Letters O right behind a digit and before a unit are zeros, whatever else was damaged: 二26O件. */
function withZeros(text: string): string {
  return text.replace(/(?<=\d)[Oo]+(?=\p{Script=Han}|%|$)/gu, (all) => '0'.repeat(all.length))
}

/** Behind a figure a dollar sign is a %, whatever else was damaged: 290$. */
function withPercents(text: string): string {
  return text.replace(PERCENT, '%')
}

/** What a scanner leaves of an operator in a column of its own. */
const SIGNS = new Set(['2', '二', 'W', '^', '之'])

export function isDamagedSign(text: string): boolean {
  return SIGNS.has(text)
}

const DAMAGED_START = setOf('2%$二之W^')
const DAMAGED = setOf('Oo〇lI|$')

/** Damage shows in the first character or in letters: hardly any value has either. */
function mayBeDamaged(folded: string): boolean {
  if (DAMAGED_START.has(folded.charCodeAt(0))) return true
  for (let at = 0; at < folded.length; at++) if (DAMAGED.has(folded.charCodeAt(at))) return true
  return false
}

/** A letter in a day: 12月1O日前. */
function isDay(folded: string): boolean {
  return /月[\dOolI|]{1,2}[日号]|\d[年.][\dOolI|]{1,2}月/.test(folded)
}

function isShareAbove100(folded: string, mended: Target): boolean {
  const asWritten = parseTarget(withPercents(folded))
  if (asWritten?.unit !== '%' || mended.unit !== '%') return false
  return Number(asWritten.value) > 200 && Number(mended.value) <= 100
}
