/** The table of the dynamic programme: per cut and state the best score, and how it was come by. */
import { MINUS } from './transitions.ts'

/** How a state was reached: by a cell of the same row, of a new row, by noise, or at the table's end. */
export const step = { none: 0, inRow: 1, newRow: 2, noise: 3, end: 4 } as const

/**
 * States are the slots, then START (nothing read yet) and END (the table is over). Scores and back pointers
 * are kept in flat arrays, a state of a cut at `cut × width + state`.
 */
export class Lattice {
  readonly size: number
  readonly start: number
  readonly end: number
  readonly width: number
  readonly score: Float64Array
  readonly fromCut: Int32Array
  readonly fromState: Int16Array
  readonly kind: Uint8Array
  /** The best way into each slot at each cut: score, state before, whether a row begins. */
  readonly enterScore: Float64Array
  readonly enterState: Int16Array
  readonly enterNew: Uint8Array

  constructor(cuts: number, slots: number) {
    this.size = slots
    this.start = slots
    this.end = slots + 1
    this.width = slots + 2
    this.score = new Float64Array(cuts * this.width).fill(MINUS)
    this.fromCut = new Int32Array(cuts * this.width)
    this.fromState = new Int16Array(cuts * this.width)
    this.kind = new Uint8Array(cuts * this.width)
    this.enterScore = new Float64Array(cuts * slots).fill(MINUS)
    this.enterState = new Int16Array(cuts * slots)
    this.enterNew = new Uint8Array(cuts * slots)
  }

  scoreAt(cut: number, state: number): number {
    return this.score[cut * this.width + state] as number
  }

  /** Takes a way into a state where it beats the known one. */
  offer(
    cut: number,
    state: number,
    score: number,
    fromCut: number,
    fromState: number,
    kind: number,
  ): void {
    const place = cut * this.width + state
    if (score <= (this.score[place] as number)) return
    this.score[place] = score
    this.fromCut[place] = fromCut
    this.fromState[place] = fromState
    this.kind[place] = kind
  }
}
