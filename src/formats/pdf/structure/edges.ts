/** Rules → edges: what may be a cell's border, snapped and joined. The first links of the chain. */
import type { Box, Rule } from '../engine.ts'

/** A straight line between cells: `at` is y of a horizontal edge and x of a vertical one. */
export interface Edge {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Edges {
  readonly horizontal: readonly Edge[]
  readonly vertical: readonly Edge[]
}

/** Lines this near are one: doubled borders stand up to 3 pt apart, rows of text 7 pt at least. */
export const SNAP = 3
/** A gap this small in a line is none: dots and dashes drawn one by one. */
const JOIN = 4

/** The page's rules as edges; those outside the page are none. */
export function edgesOf(rules: readonly Rule[], width: number, height: number): Edges {
  const horizontal: Edge[] = []
  const vertical: Edge[] = []
  for (const { horizontal: lies, at, from, to } of rules) {
    const limit = lies ? height : width
    const length = lies ? width : height
    if (at < -SNAP || at > limit + SNAP || to < 0 || from > length) continue
    const edge = { at, from: Math.max(from, -SNAP), to: Math.min(to, length + SNAP) }
    if (lies) horizontal.push(edge)
    else vertical.push(edge)
  }
  return { horizontal, vertical }
}

/** The sides of shaded boxes as edges: some producers paint a table's cells and not its lines. */
export function boxEdges(boxes: readonly Box[], width: number, height: number): Edges {
  const rules: Rule[] = []
  for (const { left, top, right, bottom } of boxes) {
    if (right - left > 0.95 * width && bottom - top > 0.5 * height) continue
    const rule = { thickness: 0, dashed: false }
    for (const at of [top, bottom])
      rules.push({ ...rule, horizontal: true, at, from: left, to: right })
    for (const at of [left, right]) {
      rules.push({ ...rule, horizontal: false, at, from: top, to: bottom })
    }
  }
  return edgesOf(rules, width, height)
}

/** Edges near each other brought onto one line, and overlapping ones of a line made one. */
export function joined(edges: Edges): Edges {
  return { horizontal: joinedAlong(edges.horizontal), vertical: joinedAlong(edges.vertical) }
}

function joinedAlong(edges: readonly Edge[]): Edge[] {
  const sorted = edges.toSorted((a, b) => a.at - b.at)
  const result: Edge[] = []
  let start = 0
  for (let i = 1; i <= sorted.length; i++) {
    const first = (sorted[start] as Edge).at
    const next = sorted[i]
    if (next !== undefined && next.at - first <= SNAP) continue
    joinLine(sorted.slice(start, i), result)
    start = i
  }
  return result
}

/** One line's edges, placed at their mean weighted by length. */
function joinLine(line: readonly Edge[], result: Edge[]): void {
  let weight = 0
  let sum = 0
  for (const { at, from, to } of line) {
    const length = Math.max(to - from, 0.1)
    weight += length
    sum += length * at
  }
  const at = sum / weight
  const sorted = line.toSorted((a, b) => a.from - b.from)
  let from = (sorted[0] as Edge).from
  let to = (sorted[0] as Edge).to
  for (const edge of sorted) {
    if (edge.from > to + JOIN) {
      result.push({ at, from, to })
      from = edge.from
      to = edge.to
    } else if (edge.to > to) to = edge.to
  }
  result.push({ at, from, to })
}
