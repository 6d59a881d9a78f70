/** Edges that texts share: what tells one column from another where no line does. */
import type { Extent } from './segments.ts'

/** Texts that share an edge or a centre. */
export interface Shared {
  /** Indices of the texts, ascending. */
  readonly members: readonly number[]
}

/** Edges this near, in font sizes, are one edge. */
const SAME = 0.06

const measures: readonly ((text: Extent) => number)[] = [
  ({ left }) => left,
  ({ left, right }) => (left + right) / 2,
  ({ right }) => right,
]

/** Groups of at least `least` texts with one left edge, one centre or one right edge. */
export function sharedEdges(texts: readonly Extent[], em: number, least: number): Shared[] {
  return measures.flatMap((measure) => {
    const sorted = texts
      .map((text, index) => ({ index, at: measure(text) }))
      .sort((a, b) => a.at - b.at)
    const groups: Shared[] = []
    let start = 0
    for (let i = 1; i <= sorted.length; i++) {
      const next = sorted[i]
      if (next !== undefined && next.at - (sorted[i - 1] as { at: number }).at <= SAME * em)
        continue
      if (i - start >= least) {
        const members = sorted.slice(start, i).map(({ index }) => index)
        groups.push({ members: members.sort((a, b) => a - b) })
      }
      start = i
    }
    return groups
  })
}

/** The size of the largest group of texts that share an edge or a centre. */
export function mostShared(texts: readonly Extent[], em: number): number {
  return Math.max(0, ...sharedEdges(texts, em, 1).map(({ members }) => members.length))
}
