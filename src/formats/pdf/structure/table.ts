/** Grid and pieces → a table of one page: every piece in the cell it stands in. */
import type { BoundingBox, GridKind } from '../../../document/model.ts'
import { joinLines, roomAfter, roomFor } from '../text/joining.ts'
import type { Grid, GridCell } from './grid.ts'
import { linesOf, mainDirection, type TextLine } from './lines.ts'
import { cutAt, type Piece } from './pieces.ts'
import { firstNotBelow } from '../../../values/search.ts'

/** A cell while its page and its table are put together. */
export interface PageCell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  text: string
  /** 1-based; of its text, where a page parts it. */
  page: number
  bbox: BoundingBox
  /** What decides whether its text goes on over the page's end; null in the middle of a page. */
  fit: Fit | null
}

/** Lengths in points. */
export interface Fit {
  /** Room on its last line. */
  readonly room: number
  /** Room that its first word would have needed on a line before. */
  readonly need: number
  /** Largest font size; 0 in an empty cell. */
  readonly size: number
  /** Whether the cell goes on on the page before or on the next, whatever its text says. */
  readonly openTop: boolean
  readonly openBottom: boolean
}

export interface PageTable {
  readonly kind: GridKind
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** Row by row. */
  readonly cells: PageCell[]
  /** Font sizes of the cells that hold text. */
  readonly sizes: readonly number[]
  /** The page cut its first or last row: no line closes it. */
  readonly openTop: boolean
  readonly openBottom: boolean
  /** Characters that the font does not name. */
  readonly unreadable: number
}

/** Insets between a cell's border and its text, in points. */
const LEAST_INSET = 0.5
const MOST_INSET = 8

/** Rows at the top of a page's table, a repeated header among them, whose texts may go on from the page before. */
const UPPER_ROWS = 7
const empty: Fit = { room: 0, need: 0, size: 0, openTop: false, openBottom: false }
const NO_LINES: readonly TextLine[] = []

/** A cell of the grid and the lines that stand in it. */
interface ReadCell {
  readonly cell: GridCell
  readonly direction: 0 | 90 | 180 | 270
  readonly lines: readonly TextLine[]
  readonly box: BoundingBox
}

export function tableOf(
  kind: GridKind,
  grid: Grid,
  pieces: readonly Piece[],
  page: number,
): PageTable {
  const owners = slotOwners(grid)
  const held: (Piece[] | undefined)[] = Array.from({ length: grid.cells.length })
  const hold = (part: Piece): void => {
    const owner = ownerAt(grid, owners, (part.left + part.right) / 2, (part.top + part.bottom) / 2)
    const own = held[owner]
    if (own !== undefined) own.push(part)
    else if (owner !== -1) held[owner] = [part]
  }
  for (const piece of pieces) {
    if (intervalAt(grid.xs, piece.left) >= intervalAt(grid.xs, piece.right)) hold(piece)
    else partsBetween(grid, owners, piece).forEach(hold)
  }
  const read = grid.cells.map((cell, index): ReadCell => {
    const own = held[index]
    const box = boxOf(grid, cell)
    if (own === undefined) return { cell, direction: 0, lines: NO_LINES, box }
    const direction = mainDirection(own)
    return { cell, direction, lines: linesOf(own, direction), box }
  })
  const inset = insetOf(read)
  const { xs, ys, frame } = grid
  const sizes: number[] = []
  let unreadable = 0
  const cells = read.map(({ cell, direction, lines, box }): PageCell => {
    const [start, end] = extent(box, direction)
    const [from, to] = [start + inset, end - inset]
    let size = 0
    for (const line of lines) {
      unreadable += line.unreadable
      size = Math.max(size, line.size)
    }
    if (size > 0) sizes.push(size)
    const { row, column, rowSpan, columnSpan } = cell
    const near = row < UPPER_ROWS || row + rowSpan === ys.length - 1
    const fit = near ? fitOf(lines, size, cell, from, to) : null
    const text = joinLines(lines, from, to)
    return { row, column, rowSpan, columnSpan, text, page, bbox: box, fit }
  })
  const { openTop, openBottom } = frame
  return { kind, xs, ys, cells, sizes, openTop, openBottom, unreadable }
}

function fitOf(
  lines: readonly TextLine[],
  size: number,
  { openTop, openBottom }: GridCell,
  from: number,
  to: number,
): Fit {
  const first = lines[0]
  const last = lines.at(-1)
  if (first === undefined || last === undefined) {
    return openTop || openBottom ? { ...empty, openTop, openBottom } : empty
  }
  return { room: roomAfter(last, from, to), need: roomFor(first), size, openTop, openBottom }
}

/** Index of the cell that owns each slot. */
function slotOwners({ xs, ys, cells }: Grid): Int32Array {
  const columns = xs.length - 1
  const owners = new Int32Array(columns * (ys.length - 1))
  cells.forEach((cell, index) => {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      const start = row * columns + cell.column
      owners.fill(index, start, start + cell.columnSpan)
    }
  })
  return owners
}

function ownerAt({ xs, ys }: Grid, owners: Int32Array, x: number, y: number): number {
  const column = intervalAt(xs, x)
  const row = intervalAt(ys, y)
  return owners[row * (xs.length - 1) + column] ?? -1
}

/** A piece across several cells: parted where it has a blank at a border, else whole. */
function partsBetween(grid: Grid, owners: Int32Array, piece: Piece): Piece[] {
  const parts: Piece[] = []
  let rest = piece
  const y = (piece.top + piece.bottom) / 2
  const last = intervalAt(grid.xs, piece.right)
  for (let column = intervalAt(grid.xs, piece.left); column < last; column++) {
    const x = grid.xs[column + 1] as number
    if (ownerAt(grid, owners, x - 0.1, y) === ownerAt(grid, owners, x + 0.1, y)) continue
    const cut = cutAt(rest, x)
    if (cut === null) continue
    parts.push(cut[0])
    rest = cut[1]
  }
  parts.push(rest)
  return parts
}

function boxOf({ xs, ys }: Grid, cell: GridCell): BoundingBox {
  return [
    xs[cell.column] as number,
    ys[cell.row] as number,
    xs[cell.column + cell.columnSpan] as number,
    ys[cell.row + cell.rowSpan] as number,
  ]
}

/** Where the lines of a direction begin and end in a box, in their reading frame. */
function extent(box: BoundingBox, direction: 0 | 90 | 180 | 270): readonly [number, number] {
  const [left, top, right, bottom] = box
  if (direction === 0) return [left, right]
  if (direction === 180) return [-right, -left]
  return direction === 90 ? [top, bottom] : [-bottom, -top]
}

/** The table's usual inset: text that overflows its cell is no measure, nor is centred text. */
function insetOf(read: readonly ReadCell[]): number {
  const gaps = new Float64Array(read.length)
  let count = 0
  for (const { direction, lines, box } of read) {
    const first = lines[0]
    if (first !== undefined) gaps[count++] = first.from - extent(box, direction)[0]
  }
  const gap = gaps.subarray(0, count).sort()[Math.floor(count / 10)] ?? MOST_INSET
  return Math.min(MOST_INSET, Math.max(LEAST_INSET, gap))
}

/** The interval between lines that holds a value; the nearest one outside of them. */
function intervalAt(lines: readonly number[], value: number): number {
  const behind = firstNotBelow(lines.length - 1, (index) => (lines[index] as number) <= value)
  return Math.max(0, behind - 1)
}
