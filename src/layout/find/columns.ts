/** A value column that begins below the names: its header stands alone inside the table. */
import { Lexicon } from '../lexicon.ts'
import type { Slot } from '../slots.ts'
import type { Stream } from '../stream.ts'
import { headerWords } from '../vocabulary/headers.ts'

const lexicon = new Lexicon<true>(
  headerWords
    .filter((entry) => entry.role === 'target')
    .flatMap((entry) => entry.words.map((word) => [word, true] as const)),
)

export interface ValueColumn {
  /** Where its header begins and where its values begin. */
  readonly start: number
  readonly values: number
}

/** The value column of a table whose header names no value, or null. */
export function valueColumnOf(
  stream: Stream,
  from: number,
  to: number,
  slots: readonly Slot[],
): ValueColumn | null {
  if (!slots.some((slot) => slot.assumed)) return null
  for (let at = from; at < to; at++) {
    if ((stream.before[at] ?? 0) === 0) continue
    const word = lexicon.at(stream.text, at, to)
    if (word !== null && (word.end >= to || (stream.before[word.end] ?? 0) > 0)) {
      return { start: at, values: word.end }
    }
  }
  return null
}
