/** Rows that the end of the file cut: their name or their target is a fragment. */
import type { Stream } from '../stream.ts'
import type { DraftIndicator } from './indicator.ts'

/** A table whose rows have targets in this share misses one at its end because it was cut there. */
const FILLED = 0.75

/** Parts the rows of a table into whole ones and those that the end of the file cut. */
export function splitCut(
  stream: Stream,
  indicators: readonly DraftIndicator[],
): { whole: DraftIndicator[]; cutOff: DraftIndicator[] } {
  const filled = indicators.filter((each) => each.target !== null || each.columns.length > 0).length
  const last = indicators.at(-1)
  if (last === undefined) return { whole: [], cutOff: [] }
  if (filled === 0 && endsWithHeader(stream)) return { whole: [], cutOff: [...indicators] }
  const isCut =
    last.end >= stream.text.length &&
    last.target === null &&
    last.columns.every((each) => each.target === null) &&
    filled >= (indicators.length - 1) * FILLED
  return isCut
    ? { whole: indicators.slice(0, -1), cutOff: [last] }
    : { whole: [...indicators], cutOff: [] }
}

/** All names first, then the header of the values, and there the file ends. */
function endsWithHeader(stream: Stream): boolean {
  return stream.text.endsWith('指标值') || stream.text.endsWith('目标值')
}
