/** What moving from one role to the next costs: skipped roles, ends and beginnings of rows. */
import type { Slot } from '../slots.ts'
import type { Role } from '../vocabulary/headers.ts'
import type { Kind } from './cuts/patterns.ts'
import * as price from './prices.ts'
import type { AlignOptions } from './viterbi.ts'

export const MINUS = Number.NEGATIVE_INFINITY

export interface Transitions {
  /** Price of moving on from slot s to a later slot t of the same row, at s × slots + t. */
  readonly within: Float64Array
  /** Price of ending a row after a slot, to begin one at a slot: tail[s] + head[t]. */
  readonly tail: Float64Array
  readonly head: Float64Array
  readonly inRow: readonly number[]
  readonly newRow: readonly number[]
}

export function transitions(
  slots: readonly Slot[],
  {
    rowTrust,
    rowLines,
    values,
    unfilled,
  }: Pick<AlignOptions, 'rowTrust' | 'rowLines' | 'values' | 'unfilled'>,
): Transitions {
  const own = ownSkips(slots, values === true)
  const costs = slots.map((each) =>
    unfilled === true && !isLabel(each) && each.role !== 'name'
      ? price.SKIP_UNFILLED
      : (own[each.role] ?? price.skip[each.role]),
  )
  const size = slots.length
  const within = new Float64Array((size + 1) * size).fill(MINUS)
  const tail = new Float64Array(size + 1)
  const head = new Float64Array(size)
  const isDouble = isDoubled(slots)
  const total = (a: number, b: number): number => skipped(slots, costs, isDouble, a, b)
  for (let s = 0; s < size; s++) {
    for (let t = s + 1; t < size; t++) {
      within[s * size + t] = -total(s + 1, t) - alone(slots, s, t)
    }
    const role = slots[s]?.role
    const rest = total(s + 1, size) + alone(slots, s, size)
    tail[s] = role !== undefined && ALONE.has(role) ? -Math.min(rest, price.EMPTY_CATEGORY) : -rest
    head[s] = -total(0, s)
  }
  return {
    within,
    tail,
    head,
    inRow: price.inRow.map(
      (each, at) =>
        each + rowTrust * (price.inRowKnown[at] ?? 0) + rowLines * (price.inRowLines[at] ?? 0),
    ),
    newRow: price.newRow.map(
      (each, at) =>
        each + rowTrust * (price.newRowKnown[at] ?? 0) + rowLines * (price.newRowLines[at] ?? 0),
    ),
  }
}

/** What leaving out a role costs otherwise than in a table under its header. */
function ownSkips(
  slots: readonly Slot[],
  values: boolean,
): Partial<Readonly<Record<Role, number>>> {
  if (values) return price.skipAmongValues
  if (slots.some((each) => each.assumed)) return price.skipApart
  return slots.some((each) => each.prose) ? price.skipInProse : {}
}

/** What a row may hold and nothing else: the labels of an empty category, a project above its rows. */
const ALONE: ReadonlySet<Role> = new Set(['level1', 'level2', 'head'])

/** More where a value of earlier years has no target after it: then it is the target, and theirs was left out. */
function alone(slots: readonly Slot[], from: number, to: number): number {
  const own = slots[from]
  if (own?.role !== 'history') return 0
  const between = slots.slice(from + 1, to)
  const isLast = between.some((each) => each.role === 'target' && each.half === own.half)
  return isLast ? price.HISTORY_ALONE : 0
}

/** Price of leaving out the slots from a to b. A half of a doubled table is as often blank as filled. */
function skipped(
  slots: readonly Slot[],
  costs: readonly number[],
  isDouble: boolean,
  a: number,
  b: number,
): number {
  if (!isDouble) return sumOf(costs, a, b)
  const blank = HALVES.filter((half) => isBlank(slots, half, a, b))
  let sum = blank.length * price.BLANK_HALF
  for (let index = a; index < b; index++) {
    if (!blank.includes((slots[index] as Slot).half)) sum += costs[index] ?? 0
  }
  return sum
}

function sumOf(costs: readonly number[], a: number, b: number): number {
  let sum = 0
  for (let index = a; index < b; index++) sum += costs[index] as number
  return sum
}

const HALVES = [0, 1] as const

function isDoubled(slots: readonly Slot[]): boolean {
  return slots.some((each) => each.half === 1)
}

/** Whether all of a half but its labels stands from a to b. */
function isBlank(slots: readonly Slot[], half: 0 | 1, a: number, b: number): boolean {
  return slots.every(
    (each, index) => each.half !== half || isLabel(each) || (index >= a && index < b),
  )
}

function isLabel(each: Slot): boolean {
  return each.role === 'level1' || each.role === 'level2'
}

const FIGURES: ReadonlySet<Role> = new Set([
  'target',
  'weight',
  'actual',
  'score',
  'place',
  'grade',
  'history',
  'rate',
  'adjusted',
])

/** Two columns of figures that are not both targets: glued text fuses what stands in them. */
function isFusible(slots: readonly Slot[]): boolean {
  const figures = slots.filter((each) => FIGURES.has(each.role)).map((each) => each.role)
  return figures.length >= 2 && figures.some((role) => role !== 'target' && role !== 'actual')
}

/** Columns of words. */
const WORDS: ReadonlySet<Role | undefined> = new Set(['description', 'basis'] as const)

/** A figure and what came of it. */
const PAIRS: Partial<Readonly<Record<Role, Role>>> = { target: 'actual', weight: 'score' }

/** What the cells of a table are like, which tells where they may be cut. */
export function kindOf(
  slots: readonly Slot[],
  { shortLabels }: Pick<AlignOptions, 'shortLabels'>,
): Kind {
  const prose = {
    fusible: false,
    pointsFirst: false,
    unitBehindPoints: false,
    unitFirst: false,
    paired: false,
    shortLabels,
    table: false,
    described: false,
    based: false,
    grades: 0,
  }
  if (slots.some((each) => each.prose)) return prose
  const points = slots.findIndex((each) => each.role === 'weight')
  const target = slots.findIndex((each) => each.role === 'target')
  const grades = slots.filter((each) => each.role === 'grade').length
  const unit = slots.findIndex((each) => each.role === 'unit')
  return {
    fusible: isFusible(slots),
    pointsFirst: points >= 0 && points < target,
    unitFirst: unit >= 0 && unit < target,
    unitBehindPoints: points >= 0 && slots[points + 1]?.role === 'unit',
    paired: slots.some(({ role }, at) => role in PAIRS && PAIRS[role] === slots[at + 1]?.role),
    shortLabels,
    table: true,
    described: slots.some(({ role }, at) => role === 'name' && WORDS.has(slots[at + 1]?.role)),
    based: slots.some(({ role }, at) => at > target && target >= 0 && WORDS.has(role)),
    grades: grades === 0 ? 0 : grades + 1,
  }
}
