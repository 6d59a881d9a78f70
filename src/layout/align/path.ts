/** The best path read back from where it ends. */
import { type Lattice, step } from './lattice.ts'

/** A stretch of the path, between two cuts. */
export interface Part {
  readonly from: number
  readonly to: number
  /** Index into the slots, or null for text that is no cell of the table. */
  readonly slot: number | null
  /** What the text is where it has no slot. */
  readonly rest: 'noise' | 'after' | null
  readonly newRow: boolean
}

/** The parts of the path that ends in a state at the last cut. */
export function trace(lattice: Lattice, last: number, best: number): Part[] {
  const out: Part[] = []
  let at = last
  let state = best
  for (;;) {
    const { kind, cut: from, state: before } = lattice.wayTo(at, state)
    if (kind === step.none) break
    if (from !== at) {
      const isCell = kind === step.inRow || kind === step.newRow
      out.push({
        from,
        to: at,
        slot: isCell ? state : null,
        rest: isCell ? null : kind === step.noise ? 'noise' : 'after',
        newRow: kind === step.newRow,
      })
    }
    state = before
    at = from
  }
  return merged(out.reverse())
}

/** Neighbouring stretches after the table's end are one. */
function merged(parts: readonly Part[]): Part[] {
  const out: Part[] = []
  for (const part of parts) {
    const above = out.at(-1)
    if (above !== undefined && part.rest === 'after' && above.rest === 'after') {
      out[out.length - 1] = { ...above, to: part.to }
    } else out.push(part)
  }
  return out
}
