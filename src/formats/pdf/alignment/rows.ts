/** Blocks → rows: blocks centred at one height, or beginning at one. */
import { median } from '../../../values/median.ts'
import { type Anchor, heightOf } from './anchors.ts'
import type { Block } from './blocks.ts'

export interface Row {
  readonly blocks: Block[]
  top: number
  bottom: number
}

/** A cell two rows deep. */
export interface DeepBlock {
  readonly row: number
  readonly block: Block
}

/** How far centres, or tops, of one row may differ, in font sizes. */
const LEVEL = 0.45
/** Blank between two lines of one text at most, in font sizes. */
const HANGING = 0.6
/** Share of the gaps between rows that the usual one exceeds. */
const USUAL = 0.7
/** Share of the usual gap between rows that a row needs on either side. */
const NEARLY = 0.7

/**
 * Rows from top to bottom, and the blocks that belong to none: labels centred between the rows
 * they govern.
 * @param labels how many columns at the left hold labels
 */
export function rowsOf(
  blocks: readonly Block[],
  labels: number,
  anchor: Anchor,
): { readonly rows: Row[]; readonly loose: Block[] } {
  const sorted = blocks.toSorted((a, b) => centre(a) - centre(b))
  const rows: Row[] = []
  const loose: Block[] = []
  // Values make the rows; labels then find theirs.
  const [own, later] = parted(sorted, (block) => block.last >= labels)
  for (const block of own) {
    const row = rows.findLast((each) => fits(each, block, anchor))
    if (row === undefined) rows.push({ blocks: [block], top: block.top, bottom: block.bottom })
    else add(row, block)
  }
  rows.sort((a, b) => a.top + a.bottom - b.top - b.bottom)
  for (const block of later) {
    const row = rows.find((each) => fits(each, block, anchor))
    if (row === undefined) loose.push(block)
    else row.blocks.push(block)
  }
  return { rows, loose }
}

/** A label in a gap that a whole row fits into is a row with nothing but its label. */
export function withBareLabels(
  rows: readonly Row[],
  loose: readonly Block[],
): { readonly rows: Row[]; readonly loose: Block[] } {
  const gaps = rows.slice(1).map((row, index) => row.top - (rows[index] as Row).bottom)
  const usual = median(gaps)
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

/** Rows that stand nearer to the next than half the usual distance, or only go on with texts of the one above. */
export function conflicts(rows: readonly Row[]): number {
  const usual = usualGap(rows)
  return gapsOf(rows).filter((gap, index) => gap < usual / 2 || hangs(rows, index + 1, gap)).length
}

/** Whether a row has nothing but a few texts right below others. */
function hangs(rows: readonly Row[], index: number, gap: number): boolean {
  const upper = rows[index - 1] as Row
  const row = rows[index] as Row
  if (gap > HANGING * sizeOf(row) || 2 * row.blocks.length > upper.blocks.length) return false
  return row.blocks.every(({ first, last }) =>
    upper.blocks.some((other) => other.first === first && other.last === last),
  )
}

function usualGap(rows: readonly Row[]): number {
  const gaps = gapsOf(rows).sort((a, b) => a - b)
  return gaps[Math.floor(USUAL * gaps.length)] ?? 0
}

function gapsOf(rows: readonly Row[]): number[] {
  return rows.slice(1).map((row, index) => row.top - (rows[index] as Row).bottom)
}

/** A row that hangs between the two around it, in other columns than both: cells two rows deep. */
export function withoutDeep(rows: readonly Row[]): {
  readonly rows: Row[]
  readonly deep: DeepBlock[]
} {
  const near = usualGap(rows) / 2
  const kept: Row[] = []
  const deep: DeepBlock[] = []
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as Row
    const upper = rows[i - 1]
    const lower = rows[i + 1]
    const between =
      upper !== undefined &&
      lower !== undefined &&
      kept.at(-1) === upper &&
      (row.top - upper.bottom < near || lower.top - row.bottom < near) &&
      upper.bottom < lower.top + 1 &&
      Math.abs(row.top + row.bottom - upper.top - lower.bottom) / 2 <= LEVEL * sizeOf(row) &&
      !shareColumns(row, upper) &&
      !shareColumns(row, lower)
    if (!between) kept.push(row)
    else for (const block of row.blocks) deep.push({ row: kept.length - 1, block })
  }
  return { rows: kept, deep }
}

/**
 * Cells of a head of two rows that stand in one of them: beside heads over several columns, low text stands in
 * the row of the single ones below, high text in the row of the heads.
 */
export function headsOf(rows: readonly Row[], anchor: Anchor): DeepBlock[] {
  if (anchor === 'middle') return []
  return rows.slice(1).flatMap((lower, index) => {
    const upper = rows[index] as Row
    const parents = upper.blocks.filter((block) => childrenOf(block, lower).length > 1)
    if (parents.length === 0) return []
    const children = parents.flatMap((block) => childrenOf(block, lower))
    const [row, others] =
      anchor === 'bottom'
        ? [lower, upper.blocks.length - parents.length]
        : [upper, lower.blocks.length - children.length]
    if (others > 0) return []
    const known = new Set([...parents, ...children])
    return row.blocks.filter((block) => !known.has(block)).map((block) => ({ row: index, block }))
  })
}

/** The texts right below a head, in its columns. */
function childrenOf({ first, last }: Block, below: Row): Block[] {
  return below.blocks.filter((each) => each.first >= first && each.last <= last)
}

function sizeOf(row: Row): number {
  return Math.max(...row.blocks.map((block) => block.size))
}

function shareColumns(one: Row, other: Row): boolean {
  return one.blocks.some((a) => other.blocks.some((b) => share(a, b)))
}

/** Whether two texts stand in one column; how far a head over several reaches only its text tells. */
function share(a: Block, b: Block): boolean {
  if (a.first > b.last || b.first > a.last) return false
  return (a.first === a.last && b.first === b.last) || (a.left < b.right && b.left < a.right)
}

function fits(row: Row, block: Block, anchor: Anchor): boolean {
  const near = LEVEL * block.size
  const height = heightOf(anchor, block)
  const level =
    Math.abs(heightOf(anchor, row) - height) <= near ||
    row.blocks.some((each) => Math.abs(heightOf(anchor, each) - height) <= near)
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
