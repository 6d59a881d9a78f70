/** The best path read back from where it ends. */
import type { Cut } from './cuts.ts'
import { type Lattice, step } from './lattice.ts'
import type { Part } from './viterbi.ts'

/** The parts of the path that ends in a state at the last cut. */
export function trace(cuts: readonly Cut[], lattice: Lattice, last: number, best: number): Part[] {
  const out: Part[] = []
  let at = last
  let state = best
  for (;;) {
    const place = lattice.at(at, state)
    const kind = lattice.kind[place]
    if (kind === undefined || kind === step.none) break
    const from = lattice.fromCut[place] ?? 0
    if (from !== at) {
      const isCell = kind === step.inRow || kind === step.newRow
      out.push({
        start: cuts[from]?.at ?? 0,
        end: cuts[at]?.at ?? 0,
        slot: isCell ? state : null,
        rest: isCell ? null : kind === step.noise ? 'noise' : 'after',
        newRow: kind === step.newRow,
      })
    }
    state = lattice.fromState[place] ?? 0
    at = from
  }
  return merged(out.reverse())
}

/** Neighbouring stretches after the table's end are one. */
function merged(segments: readonly Part[]): Part[] {
  const out: Part[] = []
  for (const segment of segments) {
    const above = out.at(-1)
    if (above !== undefined && segment.rest === 'after' && above.rest === 'after') {
      out[out.length - 1] = { ...above, end: segment.end }
    } else out.push(segment)
  }
  return out
}
