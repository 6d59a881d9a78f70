/**
 * Columns one below the other: where a label stands amid its rows, half a line off, some conversions write the rows' cells
 * column after column, or their beginnings before their ends. The lines go beside those that the rows begin with.
 */
import type { CellLine } from './rows.ts'
import { FIGURE } from './texts.ts'

/** Rows that are written so at most. */
const MOST_ROWS = 4

/** The lines with such columns beside each other; those that are empty then stay, to keep the places. */
export function unstacked(lines: readonly CellLine[]): readonly CellLine[] {
  const out = lines.map((line) => line)
  for (let at = 1; at < lines.length; at++) {
    for (let count = 2; count <= Math.min(MOST_ROWS, at); count++) {
      const stacks = stacksAt(lines, at, count)
      if (stacks === 0) continue
      for (let index = 0; index < stacks * count; index++) {
        const row = at - count + (index % count)
        const { parts, apart } = out[row] as CellLine
        out[row] = { parts: [...parts, ...(lines[at + index] as CellLine).parts], apart }
        out[at + index] = { parts: [], apart: false }
      }
      at += stacks * count - 1
      break
    }
  }
  return out
}

/** How many stacks of so many lines stand below as many rows: 0 where they are wraps of a cell. */
function stacksAt(lines: readonly CellLine[], at: number, count: number): number {
  const ends = new Set(lines.slice(at - count, at).map(({ parts }) => parts.at(-1)?.last))
  let [column = Infinity] = ends
  if (ends.size > 1) return 0
  let stacks = 0
  let columns = 0
  let figures = false
  for (let from = at; from + count <= lines.length; from += count) {
    const own = lines.slice(from, from + count)
    const [first] = own
    const held = columnsOf(first)
    if (first === undefined || (first.parts[0]?.first ?? 0) <= column) break
    if (own.some((line) => columnsOf(line) !== held)) break
    stacks++
    columns += first.parts.length
    figures ||= own.every(({ parts }) => FIGURE.test(parts[0]?.text ?? ''))
    column = first.parts.at(-1)?.last ?? column
  }
  return columns > 1 || figures ? stacks : 0
}

/** Where a line begins and how many texts it has: the further ones may stand a column off. */
function columnsOf(line: CellLine | undefined): string {
  return line === undefined ? '' : `${line.parts[0]?.first} ${line.parts.length}`
}
