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
/** Share of the usual gap between rows that a row needs on either side. */
const NEARLY = 0.7
/** Columns of labels that a form has at most. */
const MOST_LABELS = 4
/** Price of a column of labels, in rows that stand too near. */
const LABEL_PRICE = 0.5
/** Price of a cell two rows deep: a label of two rows looks the same. */
const DEEP_PRICE = 0.7

/**
 * Rows from top to bottom, and the blocks that belong to none: labels centred between the rows
 * they govern.
 * @param labels how many columns at the left hold labels
 */
function rowsOf(
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

/** The rows of a table, and what stands in several of them. */
export interface Layout {
  /** How many columns at the left hold labels. */
  readonly labels: number
  readonly rows: readonly Row[]
  /** Labels centred between rows. */
  readonly loose: readonly Block[]
  /** Cells of a header that are two rows deep. */
  readonly deep: readonly { readonly row: number; readonly block: Block }[]
}

/** The fewest columns of labels with which the rows stand clear of each other. */
export function bestRows(blocks: readonly Block[], { core }: Columns): Layout {
  const starts = core.flatMap((each, index) => (each ? [index] : []))
  let best: Layout | null = null
  let least = Infinity
  for (const labels of starts.slice(0, MOST_LABELS + 1)) {
    const found = rowsOf(blocks, labels)
    const { rows, loose } = withBareLabels(found.rows, found.loose)
    const layout = { labels, loose, ...withoutDeep(rows) }
    const price = conflicts(layout.rows) + DEEP_PRICE * layout.deep.length + LABEL_PRICE * labels
    if (rows.length > 1 && price < least) {
      best = layout
      least = price
    }
  }
  return best ?? { labels: 0, rows: [], loose: [], deep: [] }
}

/** Rows that stand nearer to the next than half the usual distance. */
function conflicts(rows: readonly Row[]): number {
  const gaps = rows.slice(1).map((row, index) => row.top - (rows[index] as Row).bottom)
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(0.7 * gaps.length)] ?? 0
  return gaps.filter((gap) => gap < usual / 2).length
}

/** A label in a gap that a whole row fits into is a row with nothing but its label. */
function withBareLabels(
  rows: readonly Row[],
  loose: readonly Block[],
): { readonly rows: Row[]; readonly loose: Block[] } {
  const gaps = rows.slice(1).map((row, index) => row.top - (rows[index] as Row).bottom)
  const usual = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0
  const [bare, rest] = parted(loose, (block) => {
    const next = rows.findIndex((row) => row.top > block.bottom)
    const lower = rows[next]
    const upper = next === -1 ? rows.at(-1) : rows[next - 1]
    if (upper === undefined || block.top - upper.bottom < NEARLY * usual) return false
    return lower === undefined || lower.top - block.bottom >= NEARLY * usual
  })
  const all = [...rows, ...bare.map((block) => rowOf(block))]
  return { rows: all.sort((a, b) => a.top + a.bottom - b.top - b.bottom), loose: rest }
}

function rowOf(block: Block): Row {
  return { blocks: [block], top: block.top, bottom: block.bottom }
}

/** A row that hangs between the two around it, in other columns than both: cells two rows deep. */
function withoutDeep(rows: readonly Row[]): Pick<Layout, 'rows' | 'deep'> {
  const kept: Row[] = []
  const deep: { row: number; block: Block }[] = []
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as Row
    const upper = rows[i - 1]
    const lower = rows[i + 1]
    const between =
      upper !== undefined &&
      lower !== undefined &&
      kept.at(-1) === upper &&
      (row.top < upper.bottom + 1 || row.bottom > lower.top - 1) &&
      upper.bottom < lower.top + 1 &&
      Math.abs(row.top + row.bottom - upper.top - lower.bottom) / 2 <= LEVEL * sizeOf(row) &&
      !shareColumns(row, upper) &&
      !shareColumns(row, lower)
    if (!between) kept.push(row)
    else for (const block of row.blocks) deep.push({ row: kept.length - 1, block })
  }
  return { rows: kept, deep }
}

function sizeOf(row: Row): number {
  return Math.max(...row.blocks.map((block) => block.size))
}

function shareColumns(one: Row, other: Row): boolean {
  return one.blocks.some((a) => other.blocks.some((b) => a.first <= b.last && b.first <= a.last))
}

function fits(row: Row, block: Block): boolean {
  const near = LEVEL * block.size
  const level =
    Math.abs((row.top + row.bottom) / 2 - centre(block)) <= near ||
    row.blocks.some(
      (each) =>
        Math.abs(centre(each) - centre(block)) <= near ||
        Math.abs(each.top - block.top) <= near / 2,
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
