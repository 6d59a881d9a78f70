/** Blocks → rows: blocks centred at one height, or beginning at one. */
import type { Block } from './blocks.ts'
import type { Columns } from './columns.ts'

export interface Row {
  readonly blocks: Block[]
  top: number
  bottom: number
}

/** How far centres, or tops, of one row may differ, in font sizes. */
const LEVEL = 0.45
/** Share of the rows that a column of values fills; labels stand once for several. */
const FILLED = 0.8

/**
 * Rows from top to bottom, and the blocks that belong to none: labels centred between the rows
 * they govern.
 * @param labels how many columns at the left hold labels
 */
export function rowsOf(
  blocks: readonly Block[],
  labels: number,
): { readonly rows: Row[]; readonly loose: Block[] } {
  const sorted = blocks.toSorted((a, b) => centre(a) - centre(b))
  const rows: Row[] = []
  const loose: Block[] = []
  // Values make the rows; labels then find theirs.
  const [own, later] = parted(sorted, (block) => block.last >= labels)
  for (const block of own) {
    const row = rows.findLast((each) => fits(each, block))
    if (row === undefined) rows.push({ blocks: [block], top: block.top, bottom: block.bottom })
    else add(row, block)
  }
  rows.sort((a, b) => a.top + a.bottom - b.top - b.bottom)
  for (const block of later) {
    const row = rows.find((each) => fits(each, block))
    if (row === undefined) loose.push(block)
    else row.blocks.push(block)
  }
  return { rows, loose }
}

/** How many columns at the left hold labels: those before the first that most rows fill. */
export function labelColumns(blocks: readonly Block[], { core }: Columns): number {
  const starts = core.flatMap((each, index) => (each ? [index] : []))
  const counts = starts.slice(0, -1).map((start, index) => {
    const end = starts[index + 1] as number
    return blocks.filter(({ first, last }) => first >= start && last < end).length
  })
  const most = Math.max(...counts)
  return starts[counts.findIndex((count) => count >= FILLED * most)] ?? 0
}

function fits(row: Row, block: Block): boolean {
  const near = LEVEL * block.size
  const level =
    Math.abs((row.top + row.bottom) / 2 - centre(block)) <= near ||
    row.blocks.some(
      (each) =>
        Math.abs(centre(each) - centre(block)) <= near || Math.abs(each.top - block.top) <= near / 2,
    )
  return level && row.blocks.every((each) => each.last < block.first || block.last < each.first)
}

function add(row: Row, block: Block): void {
  row.blocks.push(block)
  row.top = Math.min(row.top, block.top)
  row.bottom = Math.max(row.bottom, block.bottom)
}

function centre(block: Block): number {
  return (block.top + block.bottom) / 2
}

function parted<T>(values: readonly T[], test: (value: T) => boolean): [T[], T[]] {
  const yes: T[] = []
  const no: T[] = []
  for (const value of values) (test(value) ? yes : no).push(value)
  return [yes, no]
}
