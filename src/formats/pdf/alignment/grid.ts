/** A table without lines, or with horizontal ones only → the same grid that lines would give. */
import type { Edge } from '../structure/edges.ts'
import { type Grid, type GridCell, gridOf } from '../structure/grid.ts'
import { bandedFrame } from './bands.ts'
import type { Columns, Range } from './columns.ts'
import type { Region } from './regions.ts'
import type { Anchor } from './anchors.ts'
import { chosenLayouts, type Layout, layoutsOf } from './layout.ts'
import type { Row } from './rows.ts'
import { openSections, type OpenSection } from './sections.ts'
import type { Around, Tail } from './tail.ts'

export interface Aligned {
  readonly grids: readonly Grid[]
  /** The table that goes on on the next page. */
  readonly tail: Tail | null
}

/**
 * @param horizontal painted lines between rows, where there are any
 * @param slots most slots a table may have
 */
export function alignedGrids(
  regions: readonly Region[],
  horizontal: readonly Edge[],
  slots: number,
  around: Around,
): Aligned {
  const drafts = regions.flatMap((region) => draftOf(region, horizontal, slots, around))
  // A page is of one document, and text stands in all of its cells alike.
  const known = around.before?.anchor ?? null
  const found = drafts.flatMap((draft) => draft.layouts)
  const { layouts, anchor } = chosenLayouts(found, known)
  const last = drafts.at(-1)?.sections.at(-1)
  const goesOn = last?.open.bottom === true
  const tail = goesOn ? { lines: last.lines, anchor: found.length > 0 ? anchor : known } : null
  let next = 0
  const grids = drafts.flatMap(({ banded, sections }) => {
    if (banded !== null) return [banded]
    const grid = stacked(
      sections.flatMap(({ columns }) => {
        const layout = layouts[next++] ?? null
        if (layout === null) return []
        const { xs } = columns
        const { ys } = layout
        return [{ xs, ys, cells: cellsOf(columns, layout), frame: frameOf(xs, ys) }]
      }),
    )
    return grid === null ? [] : [grid]
  })
  return { grids, tail }
}

/** A table whose text may yet stand low, high or in the middle of its cells. */
interface Draft {
  /** The grid, where painted lines part the rows. */
  readonly banded: Grid | null
  readonly sections: readonly OpenSection[]
  /** For each section, its rows by anchor. */
  readonly layouts: readonly ReadonlyMap<Anchor, Layout>[]
}

function draftOf(
  region: Region,
  horizontal: readonly Edge[],
  slots: number,
  around: Around,
): Draft[] {
  const sections = openSections(region, around)
  if (sections.length === 0) return []
  const left = Math.min(...sections.map(({ columns }) => columns.xs[0] as number))
  const right = Math.max(...sections.map(({ columns }) => columns.xs.at(-1) as number))
  const wide = sections.map((section) => {
    const xs = [left, ...section.columns.xs.slice(1, -1), right]
    return { ...section, columns: { ...section.columns, xs } }
  })
  const frame = bandedFrame(wide, horizontal)
  if (frame !== null) {
    const banded = gridOf(frame, slots)
    return banded === null ? [] : [{ banded, sections: wide, layouts: [] }]
  }
  const parted = (x: number, upper: number, lower: number): boolean =>
    horizontal.some(({ at, from, to }) => at > upper && at < lower && from <= x && to >= x)
  const layouts = wide.map((section) =>
    layoutsOf(section, (rows) => rowLines(rows, horizontal), parted),
  )
  return [{ banded: null, sections: wide, layouts }]
}

/** Grids one below the other → one grid, on the column lines of all. */
function stacked(grids: readonly Grid[]): Grid | null {
  const xs = [...new Set(grids.flatMap((grid) => grid.xs))].sort((a, b) => a - b)
  const ys: number[] = []
  const cells: GridCell[] = []
  for (const grid of grids) {
    const last = ys.pop()
    const top = grid.ys[0] as number
    const offset = ys.length
    ys.push(last === undefined ? top : Math.max((last + top) / 2, (ys.at(-1) ?? last) + 0.5))
    ys.push(...grid.ys.slice(1))
    for (const cell of grid.cells) {
      const column = xs.indexOf(grid.xs[cell.column] as number)
      const end = xs.indexOf(grid.xs[cell.column + cell.columnSpan] as number)
      cells.push({ ...cell, row: cell.row + offset, column, columnSpan: end - column })
    }
  }
  return ys.length < 2 ? null : { xs, ys, cells, frame: frameOf(xs, ys) }
}

/** Lines between rows: painted where there is one, else in the middle of the blank. */
function rowLines(rows: readonly Row[], horizontal: readonly Edge[]): number[] {
  const ys = [(rows[0] as Row).top - 2]
  for (let i = 1; i < rows.length; i++) {
    const upper = rows[i - 1] as Row
    const lower = rows[i] as Row
    const middle = (upper.bottom + lower.top) / 2
    const reach = Math.max(4, Math.abs(lower.top - upper.bottom))
    const line = horizontal.find(({ at }) => Math.abs(at - middle) < reach)
    ys.push(Math.max(line?.at ?? middle, (ys.at(-1) as number) + 1))
  }
  ys.push(Math.max((rows.at(-1) as Row).bottom + 2, (ys.at(-1) as number) + 1))
  return ys
}

function cellsOf(columns: Columns, { labels, rows, deep }: Layout): GridCell[] {
  const width = columns.xs.length - 1
  const taken = new Uint8Array(width * rows.length)
  const cells: GridCell[] = []
  const take = ({ first, last }: Range, row: number, rowSpan: number, overleaf = false): void => {
    const columnSpan = last - first + 1
    for (let i = row; i < row + rowSpan; i++) {
      const start = i * width + first
      if (taken.subarray(start, start + columnSpan).includes(1)) return
    }
    for (let i = row; i < row + rowSpan; i++) {
      taken.fill(1, i * width + first, i * width + last + 1)
    }
    const openTop = overleaf && row === 0
    const openBottom = overleaf && row + rowSpan === rows.length
    cells.push({ row, rowSpan, column: first, columnSpan, openTop, openBottom })
  }
  for (const { row, block } of deep) take(block, row, 2)
  for (const label of labels) take(label, label.row, label.rowSpan, label.overleaf)
  rows.forEach((row, index) => {
    for (const block of row.blocks) take(block, index, 1)
    const everyLine = row.blocks.some((block) => block.all)
    for (let column = 0; column < width; column++) {
      let last = column
      if (!everyLine) {
        while (columns.core[last + 1] === false && taken[index * width + last + 1] === 0) last++
      }
      take({ first: column, last }, index, 1)
    }
  })
  return cells.sort((a, b) => a.row - b.row || a.column - b.column)
}

function frameOf(xs: readonly number[], ys: readonly number[]): Grid['frame'] {
  return {
    horizontal: [],
    vertical: [],
    intersections: [],
    left: xs[0] as number,
    top: ys[0] as number,
    right: xs.at(-1) as number,
    bottom: ys.at(-1) as number,
    openTop: false,
    openBottom: false,
  }
}
