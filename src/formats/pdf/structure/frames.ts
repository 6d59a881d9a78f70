/** Edges → frames: the edges that cross one another, a frame for each table. */
import { type Edge, type Edges, SNAP } from './edges.ts'
import { firstNotBelow } from '../../../values/search.ts'

/** A crossing of a horizontal and a vertical edge. */
export interface Intersection {
  readonly x: number
  readonly y: number
}

/** The edges of one table. */
export interface Frame extends Edges {
  readonly intersections: readonly Intersection[]
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** The vertical edges go on past the last horizontal one: the page cut a row. */
  readonly openTop: boolean
  readonly openBottom: boolean
}

/** How far a line may stop short of the one it meets: rounded corners, thick frames. */
const TOUCH = 3
/** Past this, a line does not merely stick out. */
const OPEN = 5

/** Groups crossing edges, drops what dangles, and closes sides that the page left open. */
export function framesOf(edges: Edges): Frame[] {
  const { horizontal, vertical } = edges
  const group = new Groups(horizontal.length + vertical.length)
  const crossings: [number, number][] = []
  const byX = vertical
    .map((_, index) => index)
    .sort((a, b) => edge(vertical, a).at - edge(vertical, b).at)
  const xs = byX.map((index) => edge(vertical, index).at)
  for (let h = 0; h < horizontal.length; h++) {
    const across = edge(horizontal, h)
    for (let i = lowerBound(xs, across.from - TOUCH); i < byX.length; i++) {
      const v = byX[i] as number
      const up = edge(vertical, v)
      if (up.at > across.to + TOUCH) break
      if (up.from - TOUCH > across.at || up.to + TOUCH < across.at) continue
      group.join(h, horizontal.length + v)
      crossings.push([h, v])
    }
  }
  const parts = new Map<number, [number, number][]>()
  for (const crossing of crossings) {
    const root = group.root(crossing[0])
    const part = parts.get(root)
    if (part === undefined) parts.set(root, [crossing])
    else part.push(crossing)
  }
  const frames: Frame[] = []
  for (const part of parts.values()) {
    const frame = frameOf(edges, part)
    if (frame !== null) frames.push(frame)
  }
  return frames
}

function frameOf(edges: Edges, crossings: readonly [number, number][]): Frame | null {
  const intersections = crossings.map(([h, v]) => ({
    x: edge(edges.vertical, v).at,
    y: edge(edges.horizontal, h).at,
  }))
  let horizontal = trimmed(edges.horizontal, crossings, 0, intersections)
  let vertical = trimmed(edges.vertical, crossings, 1, intersections)
  if (horizontal.length === 0 || vertical.length === 0) return null
  const top = Math.min(...horizontal.map((each) => each.at))
  const bottom = Math.max(...horizontal.map((each) => each.at))
  const left = Math.min(...vertical.map((each) => each.at))
  const right = Math.max(...vertical.map((each) => each.at))
  const start = reach(vertical, 'from', top, -1)
  const end = reach(vertical, 'to', bottom, 1)
  const west = reach(horizontal, 'from', left, -1)
  const east = reach(horizontal, 'to', right, 1)
  const ys = [start ?? top, end ?? bottom] as const
  const xs = [west ?? left, east ?? right] as const
  if (start !== null) horizontal = [...horizontal, { at: start, from: xs[0], to: xs[1] }]
  if (end !== null) horizontal = [...horizontal, { at: end, from: xs[0], to: xs[1] }]
  if (west !== null) vertical = [...vertical, { at: west, from: ys[0], to: ys[1] }]
  if (east !== null) vertical = [...vertical, { at: east, from: ys[0], to: ys[1] }]
  if (ys[1] - ys[0] < 2 * SNAP || xs[1] - xs[0] < 2 * SNAP) return null
  return {
    horizontal,
    vertical,
    intersections,
    left: xs[0],
    top: ys[0],
    right: xs[1],
    bottom: ys[1],
    openTop: start !== null,
    openBottom: end !== null,
  }
}

/** Edges of the frame; one that crosses nothing else, an underline, is dropped. */
function trimmed(
  edges: readonly Edge[],
  crossings: readonly [number, number][],
  side: 0 | 1,
  intersections: readonly Intersection[],
): Edge[] {
  const ends = new Map<number, { low: number; high: number; count: number }>()
  crossings.forEach((crossing, index) => {
    const at = side === 0 ? intersections[index]?.x : intersections[index]?.y
    if (at === undefined) return
    const known = ends.get(crossing[side])
    if (known === undefined) ends.set(crossing[side], { low: at, high: at, count: 1 })
    else {
      known.low = Math.min(known.low, at)
      known.high = Math.max(known.high, at)
      known.count++
    }
  })
  const result: Edge[] = []
  for (const [index, { low, high }] of ends) {
    const { at, from, to } = edge(edges, index)
    result.push({ at, from: Math.min(from, low), to: Math.max(to, high) })
  }
  return result
}

/**
 * How far edges go on past the last line across them, where at least two agree;
 * null where they end with it.
 */
function reach(
  edges: readonly Edge[],
  end: 'from' | 'to',
  limit: number,
  sign: 1 | -1,
): number | null {
  const past = edges.map((each) => each[end]).filter((value) => sign * (value - limit) > OPEN)
  if (past.length < 2) return null
  past.sort((a, b) => sign * (b - a))
  return past[1] as number
}

class Groups {
  readonly #parent: Int32Array

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, index) => index)
  }

  root(index: number): number {
    let at = index
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at] as number] as number
      at = this.#parent[at] as number
    }
    return at
  }

  join(a: number, b: number): void {
    this.#parent[this.root(a)] = this.root(b)
  }
}

function edge(edges: readonly Edge[], index: number): Edge {
  return edges[index] as Edge
}

function lowerBound(sorted: readonly number[], value: number): number {
  return firstNotBelow(sorted.length, (index) => (sorted[index] as number) < value)
}
