/** What else a reader would look twice at: plain reasons that hold whatever the features weigh. */
import type { RecoveredBlock } from '../recover.ts'
import type { DraftIndicator } from '../rows/indicator.ts'
import type { Stream } from '../stream.ts'
import { aheadOfLabels, belongsBeside, mayBePoints, mayGoOn } from './beside.ts'
import { hasOddParent } from './evidence.ts'
import { hasStrayLabels } from './stray.ts'
import { isTornRow } from './torn.ts'

/** Tells the rows of a table that something in the table speaks against. */
export function doubtsOf(stream: Stream, block: RecoveredBlock): (index: number) => boolean {
  const { indicators, slots, trust } = block
  if (trust.cellsKnown) return () => false
  const strayed = hasStrayLabels(stream, block)
  const isAhead = aheadOfLabels(indicators)
  return (index) => {
    const row = indicators[index]
    if (row === undefined) return false
    return (
      (strayed && row.repairs.includes('level2-from-merge')) ||
      isCarriedOdd(row) ||
      isAhead(index) ||
      belongsBeside(indicators, index) ||
      mayGoOn(indicators, index) ||
      mayBePoints(slots, row) ||
      isTornRow(block, row)
    )
  }
}

/** How a row comes by a label that it has not itself. */
const CARRIED = ['level1-from-merge', 'labels-centred']

/** A label of level 2 under one of level 1 that no standard puts it under, and that was carried: its own was lost. */
function isCarriedOdd(row: DraftIndicator): boolean {
  return hasOddParent(row) && CARRIED.some((repair) => row.repairs.includes(repair))
}
