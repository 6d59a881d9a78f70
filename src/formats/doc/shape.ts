/** The shape of a table row: cell edges and merges (MS-DOC 2.9.324, 2.9.322). */
import type { Bytes } from './bytes.ts'
import { sprm } from './sprms.ts'

export interface CellShape {
  horizontal: 'none' | 'first' | 'merged'
  vertical: 'none' | 'restart' | 'continue'
}

export interface RowShape {
  /** Left edge of each cell and right edge of the last, in twentieths of a point. */
  edges: number[]
  cells: CellShape[]
}

export function newRow(): RowShape {
  return { edges: [], cells: [] }
}

const CELL = 20

/** Takes in one modifier of a row's end, where it says something of the shape. */
export function shapeRow(row: RowShape, code: number, operand: Bytes): void {
  if (code === sprm.defineTable) define(row, operand)
  else if (code === sprm.verticalMerge && operand.length >= 3) {
    const cell = row.cells[operand.u8(1)]
    if (cell !== undefined) cell.vertical = vertical(operand.u8(2))
  } else if (code === sprm.merge) {
    for (let at = operand.u8(0); at < operand.u8(1) && at < row.cells.length; at++) {
      const cell = row.cells[at]
      if (cell !== undefined) cell.horizontal = at === operand.u8(0) ? 'first' : 'merged'
    }
  }
}

function define(row: RowShape, operand: Bytes): void {
  const count = operand.u8(2)
  if (3 + 2 * (count + 1) > operand.length) return
  const edges: number[] = []
  for (let index = 0; index <= count; index++) edges.push(operand.i16(3 + 2 * index))
  row.edges = edges
  const base = 3 + 2 * (count + 1)
  const flags: number[] = []
  for (let at = base; flags.length < count; at += CELL) {
    flags.push(at + 2 <= operand.length ? operand.u16(at) : 0)
  }
  // Which of the two bits begins a merged set differs between the format's descriptions of 1997 and
  // 2008, so the row's first merged cell tells.
  const begins = firstBit(flags)
  row.cells = flags.map((each) => {
    const horizontal = (each & 3) === 0 ? 'none' : (each & begins) !== 0 ? 'first' : 'merged'
    return { horizontal, vertical: vertical((each >> 5) & 3) }
  })
}

function firstBit(flags: readonly number[]): number {
  const lead = (flags.find((each) => (each & 3) !== 0) ?? 0) & 3
  return lead === 1 ? 1 : 2
}

/** 1 goes on from above; with the second bit it is the first of its cells. */
function vertical(flags: number): CellShape['vertical'] {
  if ((flags & 2) !== 0) return 'restart'
  return (flags & 1) !== 0 ? 'continue' : 'none'
}
