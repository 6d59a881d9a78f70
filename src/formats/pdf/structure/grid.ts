/** Frame → grid: slots between its lines; slots that no line parts are one cell. */
import type { Edge } from './edges.ts'
import { SNAP } from './edges.ts'
import type { Frame } from './frames.ts'

/** A cell of the grid, in slots. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** Whether it goes on on the page before or on the next: nothing closes it at that end of its table. */
  readonly openTop: boolean
  readonly openBottom: boolean
}

export interface Grid {
  /** x of the lines between columns, outer ones included. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** In reading order; together they cover every slot once. */
  readonly cells: readonly GridCell[]
  readonly frame: Frame
}

/** Share of a slot's side that a line must cover to part it from its neighbour. */
const COVER = 0.5

/** The grid of a frame; null when it would have more slots than `limit`. */
export function gridOf(frame: Frame, limit: number): Grid | null {
  const xs = linesOf(frame.vertical)
  const ys = linesOf(frame.horizontal)
  const columns = xs.length - 1
  const rows = ys.length - 1
  if (columns < 1 || rows < 1 || columns * rows > limit) return null
  // rightOf[slot]: a line parts the slot from the one to its right; above and below likewise.
  const rightOf = new Uint8Array(rows * columns)
  const above = new Uint8Array(columns)
  const below = new Uint8Array(rows * columns)
  for (const { at, from, to } of frame.vertical) {
    const column = nearest(xs, at) - 1
    if (column < 0 || column >= columns) continue
    eachCovered(ys, from, to, (row) => (rightOf[row * columns + column] = 1))
  }
  for (const { at, from, to } of frame.horizontal) {
    const row = nearest(ys, at) - 1
    if (row >= rows) continue
    const parts = row < 0 ? above : below
    eachCovered(xs, from, to, (column) => (parts[Math.max(0, row) * columns + column] = 1))
  }
  return { xs, ys, cells: cellsOf(rows, columns, rightOf, above, below), frame }
}

/**
 * Rectangles of slots. From each free slot: as wide as nothing parts, then as deep as
 * the whole width goes on. A missing bit of line thus never makes a cell that is no rectangle.
 */
function cellsOf(
  rows: number,
  columns: number,
  rightOf: Uint8Array,
  above: Uint8Array,
  below: Uint8Array,
): GridCell[] {
  const taken = new Uint8Array(rows * columns)
  const cells: GridCell[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const slot = row * columns + column
      if (taken[slot] === 1) continue
      let width = 1
      while (
        column + width < columns &&
        rightOf[slot + width - 1] === 0 &&
        taken[slot + width] === 0
      ) {
        width++
      }
      let depth = 1
      while (row + depth < rows && goesOn(slot + (depth - 1) * columns, width)) depth++
      for (let r = 0; r < depth; r++) taken.fill(1, slot + r * columns, slot + r * columns + width)
      const openTop = row === 0 && above[column] === 0
      const openBottom = row + depth === rows && below[slot + (depth - 1) * columns] === 0
      cells.push({ row, column, rowSpan: depth, columnSpan: width, openTop, openBottom })
    }
  }
  return cells

  function goesOn(slot: number, width: number): boolean {
    for (let i = 0; i < width; i++) {
      if (below[slot + i] === 1) return false
      const under = slot + i + columns
      if (taken[under] === 1) return false
      if (i < width - 1 && rightOf[under] === 1) return false
    }
    return true
  }
}

function linesOf(edges: readonly Edge[]): number[] {
  const sorted = edges.map((each) => each.at).sort((a, b) => a - b)
  const lines: number[] = []
  for (const at of sorted) {
    const last = lines.at(-1)
    if (last === undefined || at - last > SNAP) lines.push(at)
  }
  return lines
}

function nearest(lines: readonly number[], at: number): number {
  let best = 0
  for (let i = 1; i < lines.length; i++) {
    if (Math.abs((lines[i] as number) - at) < Math.abs((lines[best] as number) - at)) best = i
  }
  return best
}

/** Calls for every interval between lines that [from, to] covers well enough. */
function eachCovered(
  lines: readonly number[],
  from: number,
  to: number,
  call: (index: number) => void,
): void {
  for (let i = 0; i + 1 < lines.length; i++) {
    const low = lines[i] as number
    const high = lines[i + 1] as number
    if (Math.min(high, to) - Math.max(low, from) > COVER * (high - low)) call(i)
  }
}
