/** Two parts of a table → one: a row that the page cut is whole again, a merged label goes on. */
import { type Continuation, SAME_LINE } from './continuation.ts'
import { type FlowCell, type FlowTable, lastCells, nearest, onColumns, rowOf } from './rows.ts'

export function joinTables(
  before: FlowTable,
  after: FlowTable,
  { repeated, shift }: Continuation,
): FlowTable {
  const moved = shifted(withoutRows(after, repeated), shift)
  if (moved.rows === 0) return { ...before, openBottom: moved.openBottom }
  const xs = sharedLines(before.xs, moved.xs)
  const head = onColumns(before, xs)
  const tail = onColumns(moved, xs)
  const cut = isCutRow(head, tail, repeated === 0)
  const offset = cut ? head.rows - 1 : head.rows
  const rows = offset + tail.rows
  const cells = new Map(head.cells.map((cell) => [cell, cell]))
  const rest: FlowCell[] = []
  const labels = cut ? 0 : leadingBlanks(head, tail)
  for (const cell of tail.cells) {
    const placed = { ...cell, row: cell.row + offset }
    const partner = cell.row === 0 ? above(head, cell) : undefined
    if (partner !== undefined && (cut || isOneLabel(partner, cell, labels))) {
      const known = cells.get(partner) ?? partner
      cells.set(partner, united(known, placed))
    } else rest.push(placed)
  }
  return {
    ...head,
    rows,
    cells: [...cells.values(), ...rest],
    openBottom: tail.openBottom,
  }
}

/** The cell of the table before that reaches its end in the same columns. */
function above(head: FlowTable, cell: FlowCell): FlowCell | undefined {
  return lastCells(head).find(
    ({ column, columnSpan }) => column === cell.column && columnSpan === cell.columnSpan,
  )
}

/**
 * Whether the page cut the last row. No line at the cut says so plainly. Where a producer draws
 * one, the texts do: one part has only what the other left to say, and that went on to the last
 * line's end. A new row would have its own cells filled.
 */
function isCutRow(head: FlowTable, tail: FlowTable, plain: boolean): boolean {
  const lower = rowOf(tail, 0)
  const upper = lastCells(head)
  const pairs = lower.map((cell) => [above(head, cell), cell] as const)
  if (pairs.some(([partner]) => partner === undefined) || upper.length !== lower.length) return false
  if (head.openBottom && (tail.openTop || !plain)) return true
  let both = 0
  let onlyUpper = 0
  let onlyLower = 0
  for (const [partner, cell] of pairs) {
    if (partner === undefined) return false
    if (partner.text === '' && cell.text === '') continue
    if (cell.text === '') onlyUpper++
    else if (partner.text === '') onlyLower++
    else if (!partner.full) return false
    else both++
  }
  return both > 0 && onlyUpper + onlyLower > 0 && pairs.every(([partner, cell]) => oneRow(partner, cell))
}

/** A label of many rows tells nothing about the last of them, unless the text is on one side only. */
function oneRow(partner: FlowCell | undefined, cell: FlowCell): boolean {
  return partner !== undefined && (cell.rowSpan === 1 || cell.text === '' || partner.text === '')
}

/** Columns at the left whose first cells on the new page are empty: labels that go on. */
function leadingBlanks(head: FlowTable, tail: FlowTable): number {
  let columns = 0
  for (const cell of rowOf(tail, 0)) {
    const partner = above(head, cell)
    if (partner === undefined || (cell.text !== '' && partner.text !== '')) break
    if (cell.text !== '' && partner.rowSpan === 1 && cell.rowSpan === 1) break
    columns = cell.column + cell.columnSpan
  }
  return columns
}

function isOneLabel(partner: FlowCell, cell: FlowCell, labels: number): boolean {
  return cell.column + cell.columnSpan <= labels && (partner.text === '' || cell.text === '')
}

function united(upper: FlowCell, lower: FlowCell): FlowCell {
  const end = Math.max(upper.row + upper.rowSpan, lower.row + lower.rowSpan)
  const glue = upper.text === '' || lower.text === '' || upper.full ? '' : '\n'
  const at = upper.text === '' && lower.text !== '' ? lower : upper
  return {
    ...upper,
    page: at.page,
    bbox: at.bbox,
    rowSpan: end - upper.row,
    text: upper.text + glue + lower.text,
    full: lower.text === '' ? upper.full : lower.full,
    size: Math.max(upper.size, lower.size),
  }
}

function withoutRows(table: FlowTable, count: number): FlowTable {
  if (count === 0) return table
  const cells: FlowCell[] = []
  for (const cell of table.cells) {
    const row = Math.max(cell.row, count)
    const rowSpan = cell.row + cell.rowSpan - row
    if (rowSpan > 0) cells.push({ ...cell, row: row - count, rowSpan })
  }
  return { ...table, rows: table.rows - count, cells }
}

function shifted(table: FlowTable, shift: number): FlowTable {
  return { ...table, xs: table.xs.map((x) => x + shift) }
}

/** Every column line of both, near ones once. */
function sharedLines(one: readonly number[], other: readonly number[]): number[] {
  const lines = [...one]
  for (const x of other) {
    const known = one[nearest(one, x)] as number
    if (Math.abs(known - x) > SAME_LINE) lines.push(x)
  }
  return lines.sort((a, b) => a - b)
}
