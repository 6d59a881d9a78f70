/** What the other rows of its table say of a row: where it differs from all of them, a reader would look twice. */
import { cellTextOf } from '../align/celltext.ts'
import * as price from '../align/prices.ts'
import { wordAt } from '../find/headercell.ts'
import type { RecoveredBlock } from '../recover.ts'
import type { DraftIndicator } from '../rows/indicator.ts'
import { firstFrom } from '../sorted.ts'
import type { Stream } from '../stream.ts'
import { level2Labels } from '../vocabulary/labels.ts'
import { setOf } from '../../values/chars.ts'
import { median } from '../../values/median.ts'
import { unitKind } from '../../values/units.ts'
import { toldOnce } from './once.ts'

export interface Evidence {
  /** Cells that most rows of the table have and this one lacks. */
  readonly lacks: number
  /** A figure without a unit though the table has a column of units. */
  readonly lacksUnit: number
  /** The name is much longer than the others. */
  readonly long: number
  /** The row begins at a weaker boundary than the others. */
  readonly weakStart: number
  /** The target is measured in what is no unit. */
  readonly oddUnit: number
  /** The name begins or ends as no name does. */
  readonly ragged: number
  /** Strictly more or less: what a scanner leaves of ≥ and ≤. */
  readonly strict: number
  /** A bare figure among figures with an operator. */
  readonly bare: number
  /** A target with digits that no figure was read from. */
  readonly unread: number
  /** A level-2 label under a level-1 label that no standard puts it under. */
  readonly parent: number
  /** Words in the row or right behind it that no role was found for: what is left of a broken name. */
  readonly rest: number
}

/** What a table as a whole says of its rows. */
export interface TableEvidence {
  /** Every row has a weight, and they don't add up. */
  readonly weightsOff: number
  /** How many of its rows show a scanner's damage. */
  readonly damaged: number
  /** Words of its header stand among its rows, or labels of its rows in its header. */
  readonly torn: number
}

/** Fewer rows have nothing in common. */
const FEWEST = 3
/** Share of the rows that have a cell for a row without it to be odd. */
const MOST = 0.6
/** So many times as long as the usual name is long, and as long as none is. */
const LONG = 1.4
const LONGEST = 2.2

const FRAGMENT_START =
  /^[的和与及等者内否指标—,，、;；:：。)）》%/\d]|^(?:次数|人次|场次|比例|数量)$/
const endsFragment = setOf('的和与及并或对为在于将把,，、(（《:：')

/** Tells the evidence of the rows of a table. */
export function evidenceOf(
  stream: Stream,
  block: RecoveredBlock,
): (draft: DraftIndicator) => Evidence {
  const { indicators, slots } = block
  const hasRest = restsOf(stream, block)
  const hasUnits = slots.some(({ role }) => role === 'unit')
  const isTable = indicators.length >= FEWEST
  const expected = isTable ? usualCells(indicators.map(heldBy)) : 0
  const length = Math.max(1, median(indicators.map((each) => (each.name ?? '').length)))
  const first = median(indicators.map((each) => stream.before[each.start] ?? 0))
  const compared = comparedShare(indicators)
  return (draft) => {
    const name = draft.name ?? ''
    const unit = draft.target?.unit ?? null
    return {
      lacks: Number((expected & ~heldBy(draft)) !== 0),
      lacksUnit: Number(hasUnits && draft.target?.value != null && unit === null),
      long: isTable ? clamp((name.length / length - LONG) / (LONGEST - LONG)) : 0,
      weakStart: Number((stream.before[draft.start] ?? 0) < first),
      oddUnit: Number(unit !== null && unitKind(unit) === null),
      ragged: Number(
        FRAGMENT_START.test(name) || endsFragment.has(name.charCodeAt(name.length - 1)),
      ),
      strict: Number(draft.target?.comparison === '>' || draft.target?.comparison === '<'),
      bare: isBare(draft) ? compared : 0,
      unread: Number(isUnread(draft)),
      parent: Number(hasOddParent(draft)),
      rest: Number(hasRest(draft)),
    }
  }
}

/** Tells rows with words up to the next that no role was found for, remnants of the template aside. */
function restsOf(
  { text }: Stream,
  { indicators, alignment, trust }: RecoveredBlock,
): (draft: DraftIndicator) => boolean {
  if (trust.cellsKnown) return () => false
  const inOrder = alignment.segments.toSorted((one, other) => one.start - other.start)
  const rests = inOrder.filter(({ rest, start, end }) => {
    if (rest !== 'noise') return false
    const { noise, features } = cellTextOf(text, start, end)
    return features.han > 0 && noise <= price.NOISE
  })
  if (rests.length === 0) return () => false
  const ends = new Map(indicators.map(({ start }, at) => [start, indicators[at + 1]?.start]))
  return ({ start }) => {
    const end = ends.get(start) ?? Infinity
    const next = rests[firstFrom(rests, start)]
    return next !== undefined && next.start < end
  }
}

/** What the table as a whole says. */
export function tableEvidenceOf(stream: Stream, block: RecoveredBlock): TableEvidence {
  const { indicators, weightsHold } = block
  const weighed = indicators.length >= FEWEST && indicators.every((each) => each.weight !== null)
  const damaged = indicators.filter(({ repairs }) =>
    repairs.some((each) => each.includes('-read-as-')),
  )
  return {
    weightsOff: Number(weighed && !weightsHold),
    damaged: clamp((3 * damaged.length) / Math.max(1, indicators.length)),
    torn: Number(isTorn(stream, block)),
  }
}

/** Words that stand for nothing but a column. */
const LONG_WORD = 3

function isTorn({ text }: Stream, { block, alignment }: RecoveredBlock): boolean {
  return (
    (block.header?.labels.length ?? 0) > 0 ||
    strayWords(alignment).some((each) => isWord(text, each))
  )
}

/** What has no role in a table and is long enough for a word. */
const strayWords = toldOnce(({ segments }: RecoveredBlock['alignment']) =>
  segments.filter(({ rest, start, end }) => rest === 'noise' && end - start >= LONG_WORD),
)

function isWord(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return wordAt(text, start, end)?.end === end
}

/** Share of the figures of a table that have an operator. */
function comparedShare(indicators: readonly DraftIndicator[]): number {
  let figures = 0
  let compared = 0
  for (const each of indicators) {
    if (each.target?.value == null) continue
    figures++
    if (!isBare(each)) compared++
  }
  return compared / Math.max(1, figures)
}

function isBare({ target }: DraftIndicator): boolean {
  return target?.value != null && target.comparison === '=' && /^\d/.test(target.text)
}

const FIGURE = /\d/
const TIME = /\d[年月日号季]|每|第/

function isUnread({ target }: DraftIndicator): boolean {
  return (
    target !== null && target.value === null && FIGURE.test(target.text) && !TIME.test(target.text)
  )
}

const parents = new Map(level2Labels.map(({ code, parent }) => [code, parent]))

/** Whether no standard puts a row's label of level 2 under its label of level 1. */
export function hasOddParent({ level1Code, level2Code }: DraftIndicator): boolean {
  if (level1Code === null || level2Code === null) return false
  return parents.get(level2Code) !== level1Code
}

/** The cells that a row has of those that most rows may have, a bit each. */
function heldBy(draft: DraftIndicator): number {
  return (
    (draft.description === null ? 0 : 1) |
    (draft.target === null && draft.columns.length === 0 ? 0 : 2) |
    (draft.weight === null ? 0 : 4) |
    (draft.basis === null ? 0 : 8) |
    (draft.standard === null ? 0 : 16) |
    (draft.actual === null ? 0 : 32) |
    (draft.score === null ? 0 : 64)
  )
}

/** The cells that most rows have. */
function usualCells(held: readonly number[]): number {
  let usual = 0
  for (let cell = 1; cell <= 64; cell <<= 1) {
    let filled = 0
    for (const each of held) if ((each & cell) !== 0) filled++
    if (filled >= MOST * held.length) usual |= cell
  }
  return usual
}

function clamp(value: number): number {
  return Math.max(0, Math.min(1, value))
}
