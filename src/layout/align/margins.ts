/** How sure the best path is of each of its parts: the distance to the best path that reads the part otherwise. */
import type { Cut } from './cuts.ts'
import type { Edge } from './edges.ts'
import { MINUS, type Transitions } from './transitions.ts'
import type { Entry, Part } from './viterbi.ts'

/** Per segment of the path: how far the best other reading of one of its parts stays behind. */
export function marginsOf(
  alpha: readonly Float64Array[],
  entries: readonly (readonly (Entry | undefined)[])[],
  edges: readonly (readonly Edge[])[],
  cuts: readonly Cut[],
  transition: Transitions,
  size: number,
  best: number,
  path: readonly Part[],
): number[] {
  const n = cuts.length - 1
  const index = new Map(cuts.map((each, at) => [each.at, at]))
  const chosen = new Map<number, { to: number; slot: number | null }>()
  for (const segment of path) {
    const from = index.get(segment.start)
    const to = index.get(segment.end)
    if (from !== undefined && to !== undefined) chosen.set(from, { to, slot: segment.slot })
  }
  const beta = backward(alpha, edges, cuts, transition, size)
  const other = new Float64Array(n).fill(MINUS)
  for (let i = 0; i < n; i++) {
    for (const edge of edges[i] ?? []) {
      const taken = chosen.get(i)
      let top = MINUS
      for (let t = 0; t < size; t++) {
        if (taken?.to === edge.to && taken.slot === t) continue
        const come = entries[i]?.[t]
        if (come === undefined) continue
        top = Math.max(top, come.score + (edge.scores[t] ?? MINUS) + (beta[edge.to]?.[t] ?? MINUS))
      }
      if (!(taken?.to === edge.to && taken.slot === null)) {
        for (let s = 0; s <= size; s++) {
          top = Math.max(top, (alpha[i]?.[s] ?? MINUS) + edge.noise + (beta[edge.to]?.[s] ?? MINUS))
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

/** The best score from each cut and slot to the end. */
function backward(
  alpha: readonly Float64Array[],
  edges: readonly (readonly Edge[])[],
  cuts: readonly Cut[],
  transition: Transitions,
  size: number,
): Float64Array[] {
  const n = cuts.length - 1
  const beta = Array.from({ length: n + 1 }, () => new Float64Array(size + 1).fill(MINUS))
  for (let s = 0; s <= size; s++) (beta[n] as Float64Array)[s] = transition.tail[s] ?? 0
  for (let i = n - 1; i >= 0; i--) {
    const here = cuts[i] as Cut
    const into = new Float64Array(size).fill(MINUS)
    const row = beta[i] as Float64Array
    for (const edge of edges[i] ?? []) {
      const next = beta[edge.to] as Float64Array
      for (let t = 0; t < size; t++) {
        into[t] = Math.max(into[t] ?? MINUS, (edge.scores[t] ?? MINUS) + (next[t] ?? MINUS))
      }
      for (let s = 0; s <= size; s++)
        row[s] = Math.max(row[s] ?? MINUS, edge.noise + (next[s] ?? MINUS))
    }
    const inRow = (transition.inRow[here.boundary] ?? 0) + here.price
    const newRow = (transition.newRow[here.boundary] ?? 0) + here.price
    let begin = MINUS
    for (let t = 0; t < size; t++)
      begin = Math.max(begin, (into[t] ?? MINUS) + (transition.head[t] ?? 0))
    for (let s = 0; s <= size; s++) {
      if ((alpha[i]?.[s] ?? MINUS) === MINUS) continue
      let top = begin + newRow + (s < size ? (transition.tail[s] ?? 0) : 0)
      for (let t = s + 1; t < size; t++) {
        top = Math.max(top, (transition.within[s]?.[t] ?? MINUS) + inRow + (into[t] ?? MINUS))
      }
      row[s] = Math.max(row[s] ?? MINUS, top)
    }
  }
  return beta
}
