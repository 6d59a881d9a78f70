/** The stretches of a table that may be cells of its columns: the same as of rows, where no column is told by its place. */
import type { Level2Code } from '../../record/schema.ts'
import { type Cuts, cutsOf } from '../align/cuts/cuts.ts'
import { type Edges, edgesOf } from '../align/edges.ts'
import { endPrices, endsAt } from '../align/ends.ts'
import * as price from '../align/prices.ts'
import { kindOf } from '../align/transitions.ts'
import type { AlignOptions } from '../align/viterbi.ts'
import { level1Of, level2Of } from '../labels.ts'
import type { Slot } from '../slots.ts'
import type { Stream } from '../stream.ts'

/** A table's stretches, worked out once for all readings of it. */
export interface Stretches {
  readonly cuts: Cuts
  readonly edges: Edges
  /** Price of ending the table at each cut. */
  readonly ends: Float64Array
}

export function stretchesOf(
  stream: Stream,
  from: number,
  to: number,
  slots: readonly Slot[],
  options: AlignOptions,
): Stretches {
  const cuts = cutsOf(stream, from, to, options, kindOf(slots, options))
  const own = { ...options, columnTrust: 0, cellsKnown: false }
  const ends = endsAt(stream, cuts)
  const edges = edgesOf(stream, cuts, ends, slots, own)
  namesLikeLabels(stream, cuts, edges, slots)
  return { cuts, edges, ends: endPrices(cuts, ends) }
}

/** A label right below one of the same meaning is a careless name. */
function namesLikeLabels(
  stream: Stream,
  cuts: Cuts,
  { first, to, scores, size }: Edges,
  slots: readonly Slot[],
): void {
  const ended = new Map<number, { readonly code: Level2Code; readonly text: string }>()
  for (let from = 0; from < cuts.length - 1; from++) {
    for (let edge = first[from] as number; edge < (first[from + 1] as number); edge++) {
      const end = to[edge] as number
      const text = stream.text.slice(cuts.placeOf(from), cuts.placeOf(end))
      const code = level1Of(text) === null ? (level2Of(text)?.code ?? null) : null
      if (code === null) continue
      const above = ended.get(from)
      if (above?.code === code && above.text !== text) {
        for (const [index, { role }] of slots.entries()) {
          const place = edge * size + index
          const own = scores[place] as number
          if (role === 'name') scores[place] = own + price.LABEL_AFTER_LABEL
          if (role === 'level2') scores[place] = own - 2 * price.LABEL_AFTER_LABEL
        }
      } else ended.set(end, { code, text })
    }
  }
}
