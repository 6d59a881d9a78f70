/**
 * Labels that a conversion by lines wrote down a column of a grid: a line of each in every row that the page had, so
 * that 可持续 and 影响指标, or 产, 出, 指 and 标, stand in rows of their own. Their lines belong together.
 */
import type { Cell } from '../document/model.ts'
import { columnLexicon } from './columns.ts'
import { foldForMatching } from './fold.ts'
import { isGroupLabel, level1Of, level2Of } from './labels.ts'

/** Longer texts are no line of a label. */
const LONGEST = 8
/** Lines of one label, and rows that may lie between two of them. */
const MOST_PARTS = 8
const ROWS_BETWEEN = 3

/** The cells further down that go on with a cell's text, by that cell; all by their index. */
export function uprightParts(cells: readonly Cell[]): Map<number, readonly number[]> {
  const columns = new Map<number, number[]>()
  for (const [index, { text, column: place }] of cells.entries()) {
    if (text.length > LONGEST) continue
    const column = columns.get(place)
    if (column === undefined) columns.set(place, [index])
    else column.push(index)
  }
  const parts = new Map<number, readonly number[]>()
  for (const column of columns.values()) {
    for (let at = 0; at < column.length; at++) {
      const count = linesOf(cells, column, at)
      if (count < 2) continue
      parts.set(column[at] as number, column.slice(at + 1, at + count))
      at += count - 1
    }
  }
  return parts
}

/** Cells from a place of a column on that make one label: as many as do, 1 where none does. */
function linesOf(cells: readonly Cell[], column: readonly number[], from: number): number {
  let text = ''
  let whole = 1
  for (let at = from; at < Math.min(column.length, from + MOST_PARTS); at++) {
    const cell = cells[column[at] as number] as Cell
    const before = cells[column[at - 1] ?? -1]
    if (at > from && before !== undefined && cell.row - before.row > ROWS_BETWEEN) break
    const own = folded(cell.text)
    if (!/^\p{Script=Han}+$/u.test(own)) break
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
