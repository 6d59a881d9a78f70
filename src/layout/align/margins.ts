/** How sure the best path is of each of its parts: the distance to the best path that reads the part otherwise. */
import type { Edges } from './edges.ts'
import type { Lattice } from './lattice.ts'
import type { Part } from './path.ts'
import type { Room } from './room.ts'
import { MINUS } from './transitions.ts'
import type { Task } from './viterbi.ts'

/** No margin is larger. */
export const CLEAR = 20
/** A part's slot where it is text that is no cell, and where no part begins. */
const NOISE = -1
const NOTHING = -2

/** Per part of the path: how far the best other reading of any of it stays behind. */
export function marginsOf(
  lattice: Lattice,
  edges: Edges,
  task: Task,
  best: number,
  path: readonly Part[],
): number[] {
  const other = otherReadings(lattice, edges, backward(lattice, edges, task), path, task.room)
  return path.map(({ from, to, rest }) => {
    if (rest === 'after') return CLEAR
    let margin = CLEAR
    for (let k = from; k < to; k++) margin = Math.min(margin, best - (other[k] as number))
    return Math.max(0, margin)
  })
}

/** Per cut, the best score of a reading that reads the text behind it otherwise than the path does. */
function otherReadings(
  lattice: Lattice,
  edges: Edges,
  beta: Float64Array,
  path: readonly Part[],
  room: Room,
): Float64Array {
  const { size, score, enterScore, width: states } = lattice
  const { first, to, scores, noise } = edges
  const n = first.length - 1
  const width = size + 1
  const takenTo = room.integers('takenTo', n)
  const takenSlot = room.integers('takenSlot', n).fill(NOTHING)
  for (const part of path) {
    takenTo[part.from] = part.to
    takenSlot[part.from] = part.slot ?? NOISE
  }
  const other = room.floats('other', n).fill(MINUS)
  for (let i = 0; i < n; i++) {
    for (let edge = first[i] as number; edge < (first[i + 1] as number); edge++) {
      const end = to[edge] as number
      const own = end === takenTo[i] ? (takenSlot[i] as number) : NOTHING
      const next = end * width
      let top = MINUS
      for (let t = 0; t < size; t++) {
        if (t === own) continue
        const through =
          (enterScore[i * size + t] as number) +
          (scores[edge * size + t] as number) +
          (beta[next + t] as number)
        if (through > top) top = through
      }
      if (own !== NOISE) {
        const price = noise[edge] as number
        for (let s = 0; s <= size; s++) {
          const through = (score[i * states + s] as number) + price + (beta[next + s] as number)
          if (through > top) top = through
        }
      }
      for (let k = i; k < end; k++) if (top > (other[k] as number)) other[k] = top
    }
  }
  return other
}

/** The best score from each cut and state to the end, in one flat array. */
function backward(
  lattice: Lattice,
  edges: Edges,
  { cuts, transition, endPrices, room }: Task,
): Float64Array {
  const { size } = lattice
  const { first, to, scores, noise } = edges
  const { tail, head, within } = transition
  const width = size + 1
  const n = cuts.length - 1
  const beta = room.floats('beta', (n + 1) * width).fill(MINUS)
  for (let s = 0; s <= size; s++) beta[n * width + s] = tail[s] as number
  const into = new Float64Array(size)
  for (let i = n - 1; i >= 0; i--) {
    const own = i * width
    into.fill(MINUS)
    for (let edge = first[i] as number; edge < (first[i + 1] as number); edge++) {
      const next = (to[edge] as number) * width
      for (let t = 0; t < size; t++) {
        const on = (scores[edge * size + t] as number) + (beta[next + t] as number)
        if (on > (into[t] as number)) into[t] = on
      }
      const price = noise[edge] as number
      for (let s = 0; s <= size; s++) {
        const on = price + (beta[next + s] as number)
        if (on > (beta[own + s] as number)) beta[own + s] = on
      }
    }
    const inRow = cuts.priceOf(i, transition.inRow)
    const newRow = cuts.priceOf(i, transition.newRow)
    let begin = MINUS
    for (let t = 0; t < size; t++) {
      begin = Math.max(begin, (into[t] as number) + (head[t] as number))
    }
    for (let s = 0; s <= size; s++) {
      if (lattice.scoreAt(i, s) === MINUS) continue
      let top = (tail[s] as number) + Math.max(begin + newRow, endPrices[i] as number)
      for (let t = s + 1; t < size; t++) {
        const on = (within[s * size + t] as number) + inRow + (into[t] as number)
        if (on > top) top = on
      }
      if (top > (beta[own + s] as number)) beta[own + s] = top
    }
  }
  return beta
}
