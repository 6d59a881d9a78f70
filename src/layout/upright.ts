/**
 * Labels that a conversion by lines wrote down a column of a grid: a line of each in every row that the page had, so
 * that 可持续 and 影响指标, or 产, 出, 指 and 标, stand in rows of their own. Their lines belong together.
 */
import type { Table } from '../document/model.ts'
import { columnLexicon } from './columns.ts'
import { foldForMatching } from './fold.ts'
import { isGroupLabel, level1Of, level2Of } from './labels.ts'

/** Longer texts are no line of a label. */
const LONGEST = 8
/** Lines of one label, and rows that may lie between two of them. */
const MOST_PARTS = 8
const ROWS_BETWEEN = 3

/** The cells further down that go on with a cell's text, by that cell; all by their index. */
export function uprightParts(table: Table): Map<number, readonly number[]> {
  const columns = new Map<number, Line[]>()
  for (let cell = 0; cell < table.size; cell++) {
    const text = table.textAt(cell)
    if (text.length > LONGEST) continue
    const line = { cell, row: table.rowAt(cell), text: folded(text) }
    const column = columns.get(table.columnAt(cell))
    if (column === undefined) columns.set(table.columnAt(cell), [line])
    else column.push(line)
  }
  const parts = new Map<number, readonly number[]>()
  for (const column of columns.values()) {
    for (let at = 0; at < column.length; at++) {
      const count = linesOf(column, at)
      if (count < 2) continue
      const [first, ...others] = column.slice(at, at + count).map(({ cell }) => cell)
      parts.set(first as number, others)
      at += count - 1
    }
  }
  return parts
}

/** A short cell of a column. */
interface Line {
  readonly cell: number
  readonly row: number
  readonly text: string
}

const HAN = /^\p{Script=Han}+$/u

/** Cells from a place of a column on that make one label: as many as do, 1 where none does. */
function linesOf(column: readonly Line[], from: number): number {
  let text = ''
  let whole = 1
  for (let at = from; at < Math.min(column.length, from + MOST_PARTS); at++) {
    const { row, text: own } = column[at] as Line
    if (at > from && row - (column[at - 1] as Line).row > ROWS_BETWEEN) break
    if (!HAN.test(own)) break
    if (at > from && isLabel(own) && !isLabel(text + own)) break
    text += own
    if (at > from && isLabel(text)) whole = at - from + 1
  }
  return whole
}

function folded(text: string): string {
  return foldForMatching(text).replace(/[\s\0]/g, '')
}

/** A label of the standard, of the group, or of a column. */
function isLabel(text: string): boolean {
  return (
    level1Of(text)?.code != null ||
    level2Of(text)?.code != null ||
    isGroupLabel(text) ||
    columnLexicon.get(text) !== null
  )
}
