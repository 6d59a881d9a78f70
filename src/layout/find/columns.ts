/** A value column that begins below the names: its header stands alone inside the table. */
import { columnLexicon } from '../columns.ts'
import { labelAt } from '../labels.ts'
import { Lexicon } from '../lexicon.ts'
import type { Slot } from '../slots.ts'
import { featuresOf, type Shape } from '../align/features.ts'
import { boundaryAfter, strength, type Stream } from '../stream.ts'
import { headerWords, type Role } from '../vocabulary/headers.ts'

const lexicon = new Lexicon<true>(
  headerWords
    .filter((entry) => entry.role === 'target')
    .flatMap((entry) => entry.words.map((word) => [word, true] as const)),
)

export interface ValueColumn {
  /** Where its header begins and where its values begin. */
  readonly start: number
  readonly values: number
  /** Where labels stand again below its values, and names under them; absent where it reaches to the table's end. */
  readonly end?: number
}

/** Columns of a table with one column of values. */
const PLAIN: ReadonlySet<Role> = new Set(['level1', 'level2', 'name', 'target', 'note'])

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
      const end = slots.every(({ role }) => PLAIN.has(role))
        ? labelBelow(stream, word.end, to)
        : null
      return { start: at, values: word.end, ...(end !== null && { end }) }
    }
  }
  return null
}

/** Fewer figures in cells of their own, and fewer of all cells, are no column. */
const FEWEST = 3
const FIGURES = 0.7
const FIGURE: ReadonlySet<Shape> = new Set(['value', 'number', 'date', 'placeholder', 'words'])

/** The first standard label on a line of its own below a run of values; null where no such run stands there. */
function labelBelow(stream: Stream, from: number, to: number): number | null {
  let cells = 0
  let figures = 0
  for (let at = from; at < to;) {
    const isLabel = labelAt(stream.text, at, to)?.value.code != null
    if (isLabel && (stream.before[at] ?? 0) >= strength.line) {
      return figures >= FEWEST && figures >= FIGURES * cells ? at : null
    }
    const end = boundaryAfter(stream, at, to)
    const text = stream.text.slice(at, end)
    if (columnLexicon.get(text) !== null) return null
    cells++
    if (FIGURE.has(featuresOf(text).shape)) figures++
    at = end
  }
  return null
}
