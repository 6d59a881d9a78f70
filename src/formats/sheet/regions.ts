/**
 * A sheet's cells to what a person takes them for: lines of text above and below, and tables. A form
 * stands beside another with blank columns between, or below it with a title of its own.
 */
import type { SheetCell } from './cells.ts'

/** Cells that stand alone in their row, above or below a table, are lines; the others are tables. */
export type Region =
  | { readonly type: 'line'; readonly cell: SheetCell; readonly gap: boolean }
  | { readonly type: 'table'; readonly cells: readonly SheetCell[] }

/** @param cells in reading order */
export function regions(cells: readonly SheetCell[]): Region[] {
  return bands(cells).flatMap((band) =>
    sides(band).flatMap((side, index) => lift(side, index === 0)),
  )
}

/** Cuts below a blank row when what follows begins with a single cell: the title of the next form. */
function bands(cells: readonly SheetCell[]): SheetCell[][] {
  const found: SheetCell[][] = []
  let band: SheetCell[] = []
  let end = 0
  for (const line of lines(cells)) {
    const first = line[0]
    if (first === undefined) continue
    if (band.length > 0 && first.row > end && line.length === 1) {
      found.push(band)
      band = []
    }
    band.push(...line)
    for (const each of line) end = Math.max(end, each.row + each.rowSpan)
  }
  if (band.length > 0) found.push(band)
  return found
}

/** Cuts at columns that no cell of the band touches, where both sides are tables of their own. */
function sides(band: readonly SheetCell[]): (readonly SheetCell[])[] {
  const sorted = band.toSorted((a, b) => a.column - b.column)
  const found: SheetCell[][] = []
  let side: SheetCell[] = []
  let end = 0
  for (const each of sorted) {
    if (side.length > 0 && each.column > end) {
      found.push(side)
      side = []
    }
    side.push(each)
    end = Math.max(end, each.column + each.columnSpan)
  }
  found.push(side)
  const tables = found.length > 1 && found.every((each) => isTable(each))
  if (!tables) return [band]
  return found.map((each) => each.toSorted((a, b) => a.row - b.row || a.column - b.column))
}

function isTable(cells: readonly SheetCell[]): boolean {
  const rows = new Set(cells.map((each) => each.row))
  const columns = new Set(cells.map((each) => each.column))
  return rows.size >= 3 && columns.size >= 2
}

/** Single cells at the top and the bottom become lines. */
function lift(cells: readonly SheetCell[], gap: boolean): Region[] {
  const all = lines(cells)
  let top = 0
  while (top < all.length && isLine(all, top)) top++
  let bottom = all.length
  while (bottom > top && isLine(all, bottom - 1)) bottom--
  const line = (each: readonly SheetCell[], index: number): Region[] =>
    each.map((cell) => ({ type: 'line', cell, gap: gap && index === 0 }))
  const body = all.slice(top, bottom).flat()
  return [
    ...all.slice(0, top).flatMap(line),
    ...(body.length > 0 ? [{ type: 'table' as const, cells: body }] : []),
    ...all.slice(bottom).flatMap((each) => line(each, 1)),
  ]
}

/** A row of one cell that no cell of another row reaches into. */
function isLine(all: readonly (readonly SheetCell[])[], index: number): boolean {
  const line = all[index] ?? []
  const [only] = line
  if (only === undefined || line.length > 1) return false
  return !all.some((other) =>
    other.some(
      (each) =>
        each !== only && each.row < only.row + only.rowSpan && only.row < each.row + each.rowSpan,
    ),
  )
}

function lines(cells: readonly SheetCell[]): SheetCell[][] {
  const found: SheetCell[][] = []
  for (const each of cells) {
    const last = found.at(-1)
    if (last !== undefined && last[0]?.row === each.row) last.push(each)
    else found.push([each])
  }
  return found
}
