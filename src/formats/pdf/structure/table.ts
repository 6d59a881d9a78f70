/** Grid and pieces → a table of one page: every piece in the cell it stands in. */
import type { BoundingBox, GridKind } from '../../../document/model.ts'
import { joinLines, roomAfter, roomFor } from '../text/joining.ts'
import type { Grid, GridCell } from './grid.ts'
import { linesOf, mainDirection, type TextLine } from './lines.ts'
import { cutAt, type Piece } from './pieces.ts'

export interface PageCell extends GridCell {
  readonly text: string
  readonly bbox: BoundingBox
  /** Room on its last line, in points. */
  readonly room: number
  /** Room that its first word would have needed on a line before, in points. */
  readonly need: number
  /** Largest font size in it; 0 in an empty one. */
  readonly size: number
}

export interface PageTable {
  readonly kind: GridKind
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly PageCell[]
  /** The page cut its first or last row: no line closes it. */
  readonly openTop: boolean
  readonly openBottom: boolean
  /** Characters that the font does not name. */
  readonly unreadable: number
}

/** Insets between a cell's border and its text, in points. */
const LEAST_INSET = 0.5
const MOST_INSET = 8

export function tableOf(kind: GridKind, grid: Grid, pieces: readonly Piece[]): PageTable {
  const owners = slotOwners(grid)
  const held = grid.cells.map((): Piece[] => [])
  for (const piece of pieces) {
    for (const part of partsBetween(grid, owners, piece)) {
      const owner = ownerAt(
        grid,
        owners,
        (part.left + part.right) / 2,
        (part.top + part.bottom) / 2,
      )
      held[owner]?.push(part)
    }
  }
  const read = grid.cells.map((cell, index) => {
    const own = held[index] ?? []
    const direction = mainDirection(own)
    return { cell, direction, lines: linesOf(own, direction), box: boxOf(grid, cell) }
  })
  const inset = insetOf(read)
  let unreadable = 0
  const cells = read.map(({ cell, direction, lines, box }): PageCell => {
    const [from, to] = extent(box, direction)
    let size = 0
    for (const line of lines) {
      unreadable += line.unreadable
      size = Math.max(size, line.size)
    }
    const first = lines[0]
    const last = lines.at(-1)
    const room = last === undefined ? 0 : roomAfter(last, from + inset, to - inset)
    const need = first === undefined ? 0 : roomFor(first)
    const text = joinLines(lines, from + inset, to - inset)
    return { ...cell, text, bbox: box, room, need, size }
  })
  const { xs, ys, frame } = grid
  return { kind, xs, ys, cells, openTop: frame.openTop, openBottom: frame.openBottom, unreadable }
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
function insetOf(
  read: readonly {
    readonly direction: 0 | 90 | 180 | 270
    readonly lines: readonly TextLine[]
    readonly box: BoundingBox
  }[],
): number {
  const gaps: number[] = []
  for (const { direction, lines, box } of read) {
    const first = lines[0]
    if (first !== undefined) gaps.push(first.from - extent(box, direction)[0])
  }
  gaps.sort((a, b) => a - b)
  const gap = gaps[Math.floor(gaps.length / 10)] ?? MOST_INSET
  return Math.min(MOST_INSET, Math.max(LEAST_INSET, gap))
}

/** The interval between lines that holds a value; the nearest one outside of them. */
function intervalAt(lines: readonly number[], value: number): number {
  let low = 0
  let high = lines.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle] as number) <= value) low = middle
    else high = middle - 1
  }
  return low
}
