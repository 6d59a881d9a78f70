/** The cells of a sheet that hold something, as a person sees them. */
import type { CellObject, WorkSheet } from '@e965/xlsx'
import { checkCells, type Limits } from '../limits.ts'
import { tidy } from './display.ts'
import type { Range } from './places.ts'

export interface SheetCell {
  /** As displayed: `100%` where 1 is stored. */
  readonly text: string
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

export interface Sheet {
  /** How many cells hold a text. */
  readonly size: number
  /** They, in reading order, made as they are asked for; merges are kept as spans. */
  readonly cells: Iterable<SheetCell>
  /** How many rows and columns are hidden and hold text. */
  readonly hiddenRows: number
  readonly hiddenColumns: number
}

/** More than Excel's 16,384 columns. */
const COLUMNS = 32_768

/** The cells of a sheet as they come. A text and a number each: a sheet may have 300,000. */
export class SheetGatherer {
  readonly merges: Range[] = []
  /** Rows and columns that are hidden and hold text. */
  readonly hiddenRows = new Set<number>()
  readonly hiddenColumns = new Set<number>()
  readonly #limits: Limits
  readonly #texts: string[] = []
  readonly #keys: number[] = []

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** @throws Refusal past the limit on cells */
  add(text: string, row: number, column: number): void {
    this.#texts.push(text)
    this.#keys.push(keyOf(row, column))
    checkCells(this.#texts.length, this.#limits)
  }

  /** The sheet; where a place came twice, the last holds. */
  sheet(): Sheet {
    const order = this.#order()
    return {
      size: order?.length ?? this.#texts.length,
      cells: { [Symbol.iterator]: () => this.#cells(order) },
      hiddenRows: this.hiddenRows.size,
      hiddenColumns: this.hiddenColumns.size,
    }
  }

  *#cells(order: readonly number[] | null): Generator<SheetCell> {
    const spans = new Map(this.merges.map((each) => [keyOf(each.from.row, each.from.column), each]))
    const count = order?.length ?? this.#texts.length
    for (let at = 0; at < count; at++) {
      const index = order?.[at] ?? at
      const key = this.#keys[index] as number
      const row = Math.floor(key / COLUMNS)
      const column = key % COLUMNS
      const range = spans.get(key)
      yield {
        text: this.#texts[index] as string,
        row,
        column,
        rowSpan: range === undefined ? 1 : range.to.row - row + 1,
        columnSpan: range === undefined ? 1 : range.to.column - column + 1,
      }
    }
  }

  /** The cells' indices in reading order, the last of each place; null where they came so. */
  #order(): readonly number[] | null {
    const keys = this.#keys
    if (keys.every((key, index) => index === 0 || key > (keys[index - 1] as number))) return null
    const sorted = [...keys.keys()].sort((a, b) => (keys[a] as number) - (keys[b] as number))
    return sorted.filter((each, at) => keys[each] !== keys[sorted[at + 1] ?? -1])
  }
}

function keyOf(row: number, column: number): number {
  return row * COLUMNS + column
}

/**
 * A sheet that SheetJS has read.
 * @throws Refusal past the limit on cells
 */
export function sheetCells(sheet: WorkSheet, limits: Limits): Sheet {
  const gatherer = new SheetGatherer(limits)
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  rows.forEach((line, row) => {
    line?.forEach((each, column) => {
      const text = each === undefined ? '' : displayed(each)
      if (text === '') return
      if (sheet['!rows']?.[row]?.hidden === true) gatherer.hiddenRows.add(row)
      if (sheet['!cols']?.[column]?.hidden === true) gatherer.hiddenColumns.add(column)
      gatherer.add(text, row, column)
    })
  })
  for (const { s, e } of sheet['!merges'] ?? []) {
    gatherer.merges.push({ from: { row: s.r, column: s.c }, to: { row: e.r, column: e.c } })
  }
  return gatherer.sheet()
}

/**
 * What stands in the cell. A long whole number that the general format would show as `1.2E+17` is a
 * code someone typed, so its digits are kept.
 */
function displayed(cell: CellObject): string {
  const shown = cell.w ?? (cell.v === undefined ? '' : String(cell.v))
  if (cell.t === 'n' && /E\+/.test(shown) && Number.isSafeInteger(cell.v)) return String(cell.v)
  return tidy(shown)
}
