/** Rows that painted lines part, columns that text tells: the lines between columns are drawn in. */
import { type Edge, SNAP } from '../structure/edges.ts'
import type { Frame } from '../structure/frames.ts'
import { needsAll } from './columns.ts'
import type { OpenSection } from './sections.ts'
import type { SegmentLine } from './segments.ts'

/** How far above or below a region's text its outer lines stand, in font sizes. */
const NEAR = 2.5
/** Painted lines for each line of full text, past which they are the rows. */
const LINES = 0.4

/** The frame of a region whose rows are ruled; null where they are not. */
export function bandedFrame(
  sections: readonly OpenSection[],
  horizontal: readonly Edge[],
): Frame | null {
  const lines = sections.flatMap((section) => section.lines)
  const first = lines[0] as SegmentLine
  const last = lines.at(-1) as SegmentLine
  const xs = sections.flatMap(({ columns }) => columns.xs)
  const left = Math.min(...xs)
  const right = Math.max(...xs)
  const near = horizontal.filter(
    ({ at, from, to }) =>
      at > first.baseline - NEAR * first.size &&
      at < last.baseline + NEAR * last.size &&
      to > left &&
      from < right,
  )
  const ys = distinct(near.map(({ at }) => at))
  const full = lines.filter((line) => line.segments.length > 2).length
  const least = sections.some(({ open }) => open.top) ? 2 : 3
  if (ys.length < least || ys.length < LINES * full) return null
  const top = Math.min(ys[0] as number, first.baseline - first.size)
  const bottom = Math.max(ys.at(-1) as number, last.baseline + 0.2 * last.size)
  const outer = [top, bottom]
    .filter((at) => at !== ys.at(-1))
    .map((at): Edge => ({ at, from: left, to: right }))
  const bands = distinct([top, ...ys, bottom])
  const vertical: Edge[] = [left, right].map((at) => ({ at, from: top, to: bottom }))
  const inside = bands.slice(1).map((to, index) => {
    const from = bands[index] as number
    return lines.filter((line) => middle(line) > from && middle(line) <= to)
  })
  // A band without text is of the section above it.
  const owners: number[] = []
  for (const band of inside) {
    const [line] = band
    const owner = line === undefined ? -1 : sections.findIndex((each) => each.lines.includes(line))
    owners.push(owner === -1 ? (owners.at(-1) ?? 0) : owner)
  }
  sections.forEach(({ columns }, section) => {
    const all = inside.map((band) => band.some((line) => needsAll(columns, line)))
    columns.xs.slice(1, -1).forEach((at, index) => {
      const core = columns.core[index + 1] === true
      for (let i = 0; i < inside.length;) {
        // Bands that no line parts here belong to one cell: its text crosses all of them or none.
        let end = i + 1
        while (end < inside.length && !isParted(near, at, bands[end] as number)) end++
        const crossed = inside.slice(i, end).some((band) => band.some((line) => crosses(line, at)))
        for (; i < end; i++) {
          // A head of two rows is of the section below it.
          if (owners[end - 1] !== section || crossed || (!core && all[i] !== true)) continue
          vertical.push({ at, from: bands[i] as number, to: bands[i + 1] as number })
        }
      }
    })
  })
  const intersections: Frame['intersections'] = []
  return {
    horizontal: [...near, ...outer],
    vertical,
    intersections,
    left,
    top,
    right,
    bottom,
    openTop: false,
    openBottom: false,
  }
}

function isParted(edges: readonly Edge[], x: number, y: number): boolean {
  return edges.some(({ at, from, to }) => Math.abs(at - y) <= SNAP && from <= x && to >= x)
}

function crosses(line: SegmentLine, x: number): boolean {
  return line.segments.some(({ left, right }) => left < x - 0.5 && right > x + 0.5)
}

function middle(line: SegmentLine): number {
  return line.baseline - 0.36 * line.size
}

function distinct(values: readonly number[]): number[] {
  const result: number[] = []
  for (const value of values.toSorted((a, b) => a - b)) {
    const last = result.at(-1)
    if (last === undefined || value - last > SNAP) result.push(value)
  }
  return result
}
