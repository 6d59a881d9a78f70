/**
 * A generated document: headings, paragraphs and tables with true spans, and what a careful reader
 * takes from it. Renderers turn it into HTML, Word, Excel or pages; none of them changes a text.
 */
import type { Truth } from './truth.ts'

export interface FormCell {
  /** As a person sees it, line ends as \n. */
  readonly text: string
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly align: 'left' | 'center'
  /** Every line begins with its number (`1.`); Word's renderer makes a numbered list of them. */
  readonly numbered: boolean
}

export interface FormTable {
  readonly type: 'table'
  readonly rows: number
  readonly columns: number
  /** Share of the width each column takes; they add up to 1. */
  readonly widths: readonly number[]
  /** In reading order; every slot of the grid is covered by exactly one cell. */
  readonly cells: readonly FormCell[]
}

export interface FormText {
  readonly type: 'title' | 'text'
  readonly text: string
  readonly align: 'left' | 'center' | 'right'
}

export type FormBlock = FormText | FormTable

export interface FormDocument {
  /** `<family>-<seed>`. */
  readonly id: string
  readonly family: string
  readonly blocks: readonly FormBlock[]
  readonly truth: Truth
}

/** One cell of a row under construction: its text, and spans where they are not 1. */
export interface CellSpec {
  readonly text: string
  readonly columnSpan?: number
  readonly rowSpan?: number
  readonly align?: 'left' | 'center'
  readonly numbered?: boolean
}

/**
 * Lays rows of cells out as HTML does: each cell takes the next free slot of its row.
 * @throws when a row overruns or leaves a hole, for then the template is wrong
 */
export function layTable(
  rows: readonly (readonly CellSpec[])[],
  widths: readonly number[],
): FormTable {
  const columns = widths.length
  const taken = rows.map(() => Array.from<boolean>({ length: columns }).fill(false))
  const cells: FormCell[] = []
  rows.forEach((specs, row) => {
    for (const spec of specs) {
      const column = taken[row]?.indexOf(false) ?? -1
      const { columnSpan = 1, rowSpan = 1, align = 'center', numbered = false } = spec
      for (let y = row; y < row + rowSpan; y++) {
        for (let x = column; x < column + columnSpan; x++) {
          if (column < 0 || taken[y]?.[x] !== false) {
            throw new Error(`row ${row}: no room for “${spec.text}” (${columnSpan} × ${rowSpan})`)
          }
          const line = taken[y]
          if (line !== undefined) line[x] = true
        }
      }
      cells.push({ text: spec.text, row, column, rowSpan, columnSpan, align, numbered })
    }
  })
  const hole = taken.findIndex((row) => row.includes(false))
  if (hole >= 0) throw new Error(`row ${hole}: slot ${taken[hole]?.indexOf(false)} is not covered`)
  const sum = widths.reduce((total, width) => total + width, 0)
  return { type: 'table', rows: rows.length, columns, widths: widths.map((w) => w / sum), cells }
}
