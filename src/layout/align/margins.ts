/** How sure the best path is of each of its parts: the distance to the best path that reads the part otherwise. */
import type { Cut } from './cuts.ts'
import type { Edge } from './edges.ts'
import type { Lattice } from './lattice.ts'
import { MINUS, type Transitions } from './transitions.ts'
import type { Part } from './viterbi.ts'

/** Per segment of the path: how far the best other reading of one of its parts stays behind. */
export function marginsOf(
  lattice: Lattice,
  edges: readonly (readonly Edge[])[],
  cuts: readonly Cut[],
  transition: Transitions,
  best: number,
  path: readonly Part[],
): number[] {
  const { size } = lattice
  const n = cuts.length - 1
  const index = new Map(cuts.map((each, at) => [each.at, at]))
  const chosen = new Map<number, { to: number; slot: number | null }>()
  for (const segment of path) {
    const from = index.get(segment.start)
    const to = index.get(segment.end)
    if (from !== undefined && to !== undefined) chosen.set(from, { to, slot: segment.slot })
  }
  const beta = backward(lattice, edges, cuts, transition)
  const width = size + 1
  const other = new Float64Array(n).fill(MINUS)
  for (let i = 0; i < n; i++) {
    for (const edge of edges[i] ?? []) {
      const taken = chosen.get(i)
      let top = MINUS
      for (let t = 0; t < size; t++) {
        if (taken?.to === edge.to && taken.slot === t) continue
        const come = lattice.enterScore[i * size + t] ?? MINUS
        const on = beta[edge.to * width + t] ?? MINUS
        const through = come + (edge.scores[t] ?? MINUS) + on
        if (through > top) top = through
      }
      if (!(taken?.to === edge.to && taken.slot === null)) {
        for (let s = 0; s <= size; s++) {
          const through = lattice.scoreAt(i, s) + edge.noise + (beta[edge.to * width + s] ?? MINUS)
          if (through > top) top = through
        }
      }
      for (let k = i; k < edge.to; k++) if (top > (other[k] ?? MINUS)) other[k] = top
    }
  }
  return path.map((segment) => {
    const from = index.get(segment.start) ?? 0
    const to = index.get(segment.end) ?? from
    let margin = 20
    for (let k = from; k < to; k++) margin = Math.min(margin, best - (other[k] ?? MINUS))
    return segment.rest === 'after' ? 20 : Math.max(0, margin)
  })
}

/** The best score from each cut and state to the end, in one flat array. */
function backward(
  lattice: Lattice,
  edges: readonly (readonly Edge[])[],
  cuts: readonly Cut[],
  transition: Transitions,
): Float64Array {
  const { size } = lattice
  const width = size + 1
  const n = cuts.length - 1
  const beta = new Float64Array((n + 1) * width).fill(MINUS)
  for (let s = 0; s <= size; s++) beta[n * width + s] = transition.tail[s] ?? 0
  const into = new Float64Array(size)
  for (let i = n - 1; i >= 0; i--) {
    const here = cuts[i] as Cut
    into.fill(MINUS)
    for (const edge of edges[i] ?? []) {
      const next = edge.to * width
      for (let t = 0; t < size; t++) {
        const on = (edge.scores[t] ?? MINUS) + (beta[next + t] ?? MINUS)
        if (on > (into[t] ?? MINUS)) into[t] = on
      }
      for (let s = 0; s <= size; s++) {
        const on = edge.noise + (beta[next + s] ?? MINUS)
        if (on > (beta[i * width + s] ?? MINUS)) beta[i * width + s] = on
      }
    }
    const inRow = (transition.inRow[here.boundary] ?? 0) + here.price
    const newRow = (transition.newRow[here.boundary] ?? 0) + here.price
    let begin = MINUS
    for (let t = 0; t < size; t++) {
      begin = Math.max(begin, (into[t] ?? MINUS) + (transition.head[t] ?? 0))
    }
    for (let s = 0; s <= size; s++) {
      if (lattice.scoreAt(i, s) === MINUS) continue
      let top = begin + newRow + (s < size ? (transition.tail[s] ?? 0) : 0)
      for (let t = s + 1; t < size; t++) {
        const on = (transition.within[s]?.[t] ?? MINUS) + inRow + (into[t] ?? MINUS)
        if (on > top) top = on
      }
      if (top > (beta[i * width + s] ?? MINUS)) beta[i * width + s] = top
    }
  }
  return beta
}
