/** A table without lines, or with horizontal ones only → the same grid that lines would give. */
import type { Edge } from '../structure/edges.ts'
import { type Grid, type GridCell, gridOf } from '../structure/grid.ts'
import type { Piece } from '../structure/pieces.ts'
import { bandedFrame } from './bands.ts'
import { type Block, blocksOf } from './blocks.ts'
import type { Columns } from './columns.ts'
import { regionsOf } from './regions.ts'
import { bestRows, type Layout, type Row } from './rows.ts'
import { type Section, sectionsOf } from './sections.ts'
import { segmentLines, type SegmentLine } from './segments.ts'
import { spansOf } from './spans.ts'

/**
 * @param horizontal painted lines between rows, where there are any
 * @param slots most slots a table may have
 */
export function alignedGrids(
  pieces: readonly Piece[],
  horizontal: readonly Edge[],
  slots: number,
): Grid[] {
  const grids: Grid[] = []
  for (const region of regionsOf(segmentLines(pieces))) {
    const grid = alignedGrid(region, horizontal, slots)
    if (grid !== null) grids.push(grid)
  }
  return grids
}

function alignedGrid(
  lines: readonly SegmentLine[],
  horizontal: readonly Edge[],
  slots: number,
): Grid | null {
  const sections = sectionsOf(lines)
  if (sections.length === 0) return null
  const left = Math.min(...sections.map(({ columns }) => columns.xs[0] as number))
  const right = Math.max(...sections.map(({ columns }) => columns.xs.at(-1) as number))
  const wide = sections.map(({ lines: own, columns }) => ({
    lines: own,
    columns: { ...columns, xs: [left, ...columns.xs.slice(1, -1), right] },
  }))
  const banded = bandedFrame(lines, wide, horizontal)
  if (banded !== null) return gridOf(banded, slots)
  const grids = wide.flatMap((section) => sectionGrid(section, horizontal))
  return stacked(grids)
}

function sectionGrid({ lines, columns }: Section, horizontal: readonly Edge[]): Grid[] {
  const parted = (x: number, upper: number, lower: number): boolean =>
    horizontal.some(({ at, from, to }) => at > upper && at < lower && from <= x && to >= x)
  const layout = bestRows(blocksOf(lines, columns, parted), columns)
  if (layout.rows.length === 0) return []
  const ys = rowLines(layout.rows, horizontal)
  return [
    { xs: columns.xs, ys, cells: cellsOf(columns, layout, ys), frame: frameOf(columns.xs, ys) },
  ]
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
  return ys.length < 3 ? null : { xs, ys, cells, frame: frameOf(xs, ys) }
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

function cellsOf(
  columns: Columns,
  { labels, rows, loose, deep }: Layout,
  ys: readonly number[],
): GridCell[] {
  const width = columns.xs.length - 1
  const taken = new Uint8Array(width * rows.length)
  const cells: GridCell[] = []
  const take = (cell: GridCell): void => {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        if (taken[row * width + column] === 1) return
      }
    }
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      const start = row * width + cell.column
      taken.fill(1, start, start + cell.columnSpan)
    }
    cells.push(cell)
  }
  for (const { row, block } of deep) {
    take({ row, rowSpan: 2, column: block.first, columnSpan: block.last - block.first + 1 })
  }
  const all = [...rows.flatMap((row) => row.blocks), ...loose]
  for (let column = 0; column < labels; column++) {
    const own = all
      .filter((block) => block.first === column && block.last < labels)
      .sort((a, b) => a.top + a.bottom - b.top - b.bottom)
    const centres = own.map((block) => (block.top + block.bottom) / 2)
    const blocked = new Set<number>()
    rows.forEach((row, index) => {
      const other = row.blocks.some(
        ({ first, last }) =>
          first <= column && last >= column && (first < column || last >= labels),
      )
      if (other) blocked.add(index)
    })
    for (const { label, row, rowSpan } of spansOf(centres, ys, own[0]?.size ?? 10, blocked)) {
      const block = own[label] as Block
      take({ row, rowSpan, column, columnSpan: block.last - block.first + 1 })
    }
  }
  rows.forEach((row, index) => {
    for (const { first, last } of row.blocks) {
      take({ row: index, column: first, rowSpan: 1, columnSpan: last - first + 1 })
    }
    const everyLine = row.blocks.some((block) => block.all)
    for (let column = 0; column < width; column++) {
      let end = column + 1
      if (!everyLine) {
        while (columns.core[end] === false && taken[index * width + end] === 0) end++
      }
      take({ row: index, column, rowSpan: 1, columnSpan: end - column })
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
