/** The table of the dynamic programme: per cut and state the best score, and how it was come by. */
import { ownRoom, type Room } from './room.ts'
import { MINUS } from './transitions.ts'

/** How a state was reached: by a cell of the same row, of a new row, by noise, or at the table's end. */
export const step = { none: 0, inRow: 1, newRow: 2, noise: 3, end: 4 } as const

/** A way back is a place and a step in one number. */
const STEP_BITS = 3
const STEPS = (1 << STEP_BITS) - 1

/** The way back to a state of a cut, by its place. */
export function wayBack(place: number, how: number): number {
  return (place << STEP_BITS) | how
}

/**
 * States are the slots, then START (nothing read yet) and END (the table is over). Scores and ways back
 * are kept in flat arrays, a state of a cut at the place `cut × width + state`.
 */
export class Lattice {
  readonly size: number
  readonly start: number
  readonly end: number
  readonly width: number
  readonly score: Float64Array
  readonly #back: Int32Array
  /** The best way into each slot at each cut but the last, at cut × slots + slot: score, and the way back. */
  readonly enterScore: Float64Array
  readonly enterBack: Int32Array

  constructor(cuts: number, slots: number, room: Room = ownRoom) {
    this.size = slots
    this.start = slots
    this.end = slots + 1
    this.width = slots + 2
    this.score = room.floats('score', cuts * this.width).fill(MINUS)
    this.#back = room.integers('back', cuts * this.width).fill(step.none)
    this.enterScore = room.floats('enterScore', cuts * slots)
    this.enterBack = room.integers('enterBack', cuts * slots)
  }

  scoreAt(cut: number, state: number): number {
    return this.score[cut * this.width + state] as number
  }

  /** Takes a way into a place where it beats the known one. */
  offer(place: number, score: number, back: number): void {
    if (score <= (this.score[place] as number)) return
    this.score[place] = score
    this.#back[place] = back
  }

  /** How a state of a cut was reached, and from which state of which cut. */
  wayTo(cut: number, state: number): { kind: number; cut: number; state: number } {
    const back = this.#back[cut * this.width + state] as number
    const place = back >>> STEP_BITS
    return { kind: back & STEPS, cut: Math.floor(place / this.width), state: place % this.width }
  }
}
