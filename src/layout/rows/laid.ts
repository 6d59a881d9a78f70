/** Which labels the indicators of a table stand under, where they don't stand above or beside them in order. */
import type { Block } from '../find/forms.ts'
import type { Slot } from '../slots.ts'
import type { Stream } from '../stream.ts'
import { cellsKnown } from '../trust.ts'
import { labelRowOf, labelsAreCollected, labelsStandFirst, layLabels } from './collected.ts'
import { labelsAreDisplaced, layDisplaced } from './displaced.ts'
import type { DraftIndicator } from './indicator.ts'
import { labelsStandInMiddle, layMiddles } from './middle.ts'
import type { Row } from './row.ts'

interface Read {
  readonly slots: readonly Slot[]
  readonly rows: readonly Row[]
  /** Whether the table was read column after column. */
  readonly apart: boolean
}

/** The indicators of a table under the labels that it has for them, wherever a conversion put those. */
export function underLabels(
  stream: Stream,
  block: Block,
  { slots, rows, apart }: Read,
  indicators: readonly DraftIndicator[],
): readonly DraftIndicator[] {
  const all = [...labelRowOf(block.header), ...rows]
  const isFree =
    !slots.some(({ half }) => half === 1) && !cellsKnown(stream, block.start, block.end)
  if (isFree && labelsAreDisplaced(stream, all)) return layDisplaced(stream, all, indicators)
  const isCollected = labelsAreCollected(stream, rows) || labelsStandFirst(rows)
  if (all.length > rows.length || isCollected) return layLabels(stream, all, indicators)
  const isMiddle = isFree && block.header !== null && labelsStandInMiddle(rows)
  return isMiddle ? layMiddles(stream, rows, indicators, apart) : indicators
}

/** A header above text whose grid, if any, is told by the text alone. */
export function inText(stream: Stream, { header, start, end }: Block): boolean {
  return header !== null && !cellsKnown(stream, start, end)
}
