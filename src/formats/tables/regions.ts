/**
 * The cells of one grid to what a person takes them for: lines of text above and below, and tables. A form
 * stands beside another with blank columns between, or below it with a title of its own.
 */
import type { Placed } from './compact.ts'
import { touchEachColumn } from './onetable.ts'

/** Cells that stand alone in their row, above or below a table, are lines; the others are tables. */
export type Region<T> =
  | { readonly type: 'line'; readonly cell: T; readonly gap: boolean }
  | { readonly type: 'table'; readonly cells: readonly T[] }

/**
 * The regions one after the other; no more of the cells is held than what one of them needs.
 * @param cells that hold something, in reading order
 */
export function* regions<T extends Placed>(cells: Iterable<T>): Generator<Region<T>> {
  for (const band of bands(cells)) {
    for (const [index, side] of sides(band).entries()) yield* lift(side, index === 0)
  }
}

/** Cuts below a blank row when what follows begins with a single cell: the title of the next form. */
function* bands<T extends Placed>(cells: Iterable<T>): Generator<T[]> {
  let band: T[] = []
  let end = 0
  for (const line of lines(cells)) {
    const first = line[0]
    if (first === undefined) continue
    if (band.length > 0 && first.row > end && line.length === 1) {
      yield band
      band = []
    }
    band.push(...line)
    for (const each of line) end = Math.max(end, each.row + each.rowSpan)
  }
  if (band.length > 0) yield band
}

/**
 * Cuts at columns that no cell of the band touches, where both sides are tables of their own.
 * @param band cells that hold something, in reading order
 */
function sides<T extends Placed>(band: readonly T[]): (readonly T[])[] {
  if (touchEachColumn(band)) return [band]
  const sorted = band.toSorted((a, b) => a.column - b.column)
  const found: T[][] = []
  let side: T[] = []
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

/** Single cells at the top and the bottom become lines. */
function lift<T extends Placed>(cells: readonly T[], gap: boolean): Region<T>[] {
  const all = [...lines(cells)]
  const alone = aloneIn(all)
  let top = 0
  while (top < all.length && alone[top] === true) top++
  let bottom = all.length
  while (bottom > top && alone[bottom - 1] === true) bottom--
  const line = (each: readonly T[], index: number): Region<T>[] =>
    each.map((cell) => ({ type: 'line', cell, gap: gap && index === 0 }))
  const body = all.slice(top, bottom).flat()
  return [
    ...all.slice(0, top).flatMap(line),
    ...(body.length > 0 ? [{ type: 'table' as const, cells: body }] : []),
    ...all.slice(bottom).flatMap((each) => line(each, 1)),
  ]
}

/** A row each: whether one cell is all it has, and no cell of another row reaches into it. */
function aloneIn(all: readonly (readonly Placed[])[]): boolean[] {
  let above = 0
  return all.map((line, index) => {
    const [only] = line
    const isFree = only !== undefined && line.length === 1 && above <= only.row
    for (const each of line) above = Math.max(above, each.row + each.rowSpan)
    return isFree && (all[index + 1]?.[0]?.row ?? above) >= above
  })
}

/** Cells in reading order, a list a row. */
function* lines<T extends Placed>(cells: Iterable<T>): Generator<T[]> {
  let line: T[] = []
  for (const each of cells) {
    if (line.length > 0 && line[0]?.row !== each.row) {
      yield line
      line = []
    }
    line.push(each)
  }
  if (line.length > 0) yield line
}

function isTable(cells: readonly Placed[]): boolean {
  const rows = new Set(cells.map((each) => each.row))
  const columns = new Set(cells.map((each) => each.column))
  return rows.size >= 3 && columns.size >= 2
}
