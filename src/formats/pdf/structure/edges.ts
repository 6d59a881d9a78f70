/** Rules → edges: what may be a cell's border, snapped and joined. The first links of the chain. */
import type { Box, Page } from '../engine.ts'
import { Rules } from '../rules.ts'

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

/**
 * The page's rules as edges: those near each other brought onto one line, and overlapping ones of a
 * line made one. Rules outside the page are none.
 */
export function edgesOf({
  horizontal,
  vertical,
  width,
  height,
}: Pick<Page, 'horizontal' | 'vertical' | 'width' | 'height'>): Edges {
  return {
    horizontal: joined(horizontal, height, width),
    vertical: joined(vertical, width, height),
  }
}

/** The sides of shaded boxes as edges: some producers paint a table's cells and not its lines. */
export function boxEdges(boxes: readonly Box[], width: number, height: number): Edges {
  const horizontal = new Rules()
  const vertical = new Rules()
  for (const { left, top, right, bottom } of boxes) {
    if (right - left > 0.95 * width && bottom - top > 0.5 * height) continue
    for (const at of [top, bottom]) horizontal.add(at, left, right)
    for (const at of [left, right]) vertical.add(at, top, bottom)
  }
  return edgesOf({ horizontal, vertical, width, height })
}

/** Lines of what lies on the page, joined; `limit` is the page's extent across them, `end` along them. */
function joined(rules: Rules, limit: number, end: number): Edge[] {
  const { at, from, to } = rules
  // Most rules are drawn at a place where others are: places are sorted, and rules put with theirs.
  const groups = new Map<number, number[]>()
  let last: number[] = []
  let lastPlace = Number.NaN
  for (let i = 0; i < rules.length; i++) {
    const place = at[i] as number
    if (place < -SNAP || place > limit + SNAP) continue
    if ((to[i] as number) < 0 || (from[i] as number) > end) continue
    if (place !== lastPlace) {
      const known = groups.get(place)
      last = known ?? []
      lastPlace = place
      if (known === undefined) groups.set(place, last)
    }
    last.push(i)
  }
  const places = [...groups.keys()].sort((a, b) => a - b)
  const result: Edge[] = []
  for (let first = 0; first < places.length;) {
    let line: number[] = groups.get(places[first] as number) ?? []
    let past = first + 1
    while (past < places.length && (places[past] as number) - (places[first] as number) <= SNAP) {
      line = line.concat(groups.get(places[past++] as number) ?? [])
    }
    joinLine(rules, line, end, result)
    first = past
  }
  return result
}

/** One line's rules as edges, placed at their mean weighted by length, cut off at the page's edge. */
function joinLine(rules: Rules, line: number[], end: number, result: Edge[]): void {
  const begin = (i: number): number => Math.max(rules.from[i] as number, -SNAP)
  const finish = (i: number): number => Math.min(rules.to[i] as number, end + SNAP)
  let weight = 0
  let sum = 0
  for (const i of line) {
    const length = Math.max(finish(i) - begin(i), 0.1)
    weight += length
    sum += length * (rules.at[i] as number)
  }
  const at = sum / weight
  // Most lines are painted from one end to the other.
  for (let i = 1; i < line.length; i++) {
    if (begin(line[i] as number) >= begin(line[i - 1] as number)) continue
    line.sort((a, b) => begin(a) - begin(b))
    break
  }
  let from = begin(line[0] as number)
  let to = finish(line[0] as number)
  for (const i of line) {
    if (begin(i) > to + JOIN) {
      result.push({ at, from, to })
      from = begin(i)
      to = finish(i)
    } else to = Math.max(to, finish(i))
  }
  result.push({ at, from, to })
}
