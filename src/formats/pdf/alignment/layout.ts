/** Blocks → the rows of a table and what stands in several of them: the reading of the least price. */
import { type Anchor, anchors } from './anchors.ts'
import { type Block, blocksOf, placedIn, wrappings } from './blocks.ts'
import type { Columns, Range } from './columns.ts'
import {
  conflicts,
  type DeepBlock,
  headsOf,
  type Row,
  rowsOf,
  withBareLabels,
  withoutDeep,
} from './rows.ts'
import type { OpenSection } from './sections.ts'
import { type Open, spansOf } from './spans.ts'

/** The rows that a label governs, this page's or one of another, in its columns. */
export interface Label extends Range {
  readonly row: number
  readonly rowSpan: number
  /** Whether it stands on another page. */
  readonly overleaf: boolean
}

export interface Layout {
  readonly rows: readonly Row[]
  /** y between the rows, outer ones included. */
  readonly ys: readonly number[]
  readonly labels: readonly Label[]
  /** Cells of a header that are two rows deep. */
  readonly deep: readonly DeepBlock[]
  readonly price: number
}

/** Columns of labels that a form has at most. */
const MOST_LABELS = 4
/** Price of two rows that stand too near, in font sizes that a label stands off its rows. */
const CONFLICT = 3
/** Price of a column of labels. */
const LABEL_PRICE = 0.25
/** Price of cells two rows deep in a row: a label of two rows looks the same. */
const DEEP_PRICE = 0.7
/** Price of a column whose text stands otherwise in its cells than the rest of the table. */
const MIXED = 1.5

/**
 * The cheapest rows of a section for each way in which text may stand in its cells.
 * @param linesOf gives y between rows, outer ones included
 * @param parted whether a painted line stands between two baselines at an x
 */
export function layoutsOf(
  { lines, columns, open }: OpenSection,
  linesOf: (rows: readonly Row[]) => number[],
  parted: (x: number, upper: number, lower: number) => boolean,
): ReadonlyMap<Anchor, Layout> {
  const placed = placedIn(lines, columns)
  const starts = columns.core.flatMap((each, index) => (each ? [index] : []))
  const best = new Map<Anchor, Layout>()
  let known = Infinity
  for (const wraps of wrappings) {
    const blocks = blocksOf(placed, wraps, parted)
    // As many blocks are the same blocks: each wrapping joins what the ones before leave apart.
    if (blocks.length === known) continue
    known = blocks.length
    for (const anchor of anchors) {
      for (const labels of starts.slice(0, MOST_LABELS + 1)) {
        const most = best.get(anchor)?.price ?? Infinity
        const layout = tried({ blocks, columns, open }, labels, anchor, linesOf, most)
        if (layout !== null) best.set(anchor, layout)
      }
    }
  }
  return best
}

/** The layouts of a page's sections. */
export interface Chosen {
  /** For each section; null without rows. */
  readonly layouts: readonly (Layout | null)[]
  readonly anchor: Anchor
}

/** The layout of each section with one anchor for all, the page before among them, unless a section speaks against it. */
export function chosenLayouts(
  sections: readonly ReadonlyMap<Anchor, Layout>[],
  before: Anchor | null,
): Chosen {
  let common: Anchor = before ?? 'middle'
  let least = Infinity
  for (const anchor of anchors) {
    const other = before === null || anchor === before ? 0 : MIXED
    const total = other + sum(sections.map((each) => cheapest(each, anchor)?.total ?? 0))
    if (total >= least) continue
    least = total
    common = anchor
  }
  const layouts = sections.map((each) => cheapest(each, common)?.layout ?? null)
  return { layouts, anchor: common }
}

/** The cheapest of a section's layouts, where another anchor than the common one has a price. */
function cheapest(
  layouts: ReadonlyMap<Anchor, Layout>,
  common: Anchor,
): { readonly layout: Layout; readonly total: number } | null {
  let best: { readonly layout: Layout; readonly total: number } | null = null
  for (const anchor of anchors) {
    const layout = layouts.get(anchor)
    if (layout === undefined) continue
    const total = layout.price + (anchor === common ? 0 : MIXED)
    if (best === null || total < best.total) best = { layout, total }
  }
  return best
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** What the rows of a section are made of. */
interface Texts {
  readonly blocks: readonly Block[]
  readonly columns: Columns
  readonly open: Open
}

/** @returns null where there are no rows, or their price is not below `most` */
function tried(
  { blocks, columns, open }: Texts,
  labels: number,
  anchor: Anchor,
  linesOf: (rows: readonly Row[]) => number[],
  most: number,
): Layout | null {
  const found = rowsOf(blocks, labels, anchor)
  const { rows: bare, loose } = withBareLabels(found.rows, found.loose)
  const { rows, deep: hanging } = withoutDeep(bare)
  const own =
    CONFLICT * conflicts(rows) +
    DEEP_PRICE * new Set(hanging.map(({ row }) => row)).size +
    LABEL_PRICE * labels
  if (rows.length < (open.top || open.bottom ? 1 : 2) || own >= most) return null
  const ys = linesOf(rows)
  const governing = governed({ rows, loose, deep: hanging, ys }, { columns, open }, labels, anchor)
  const price = own + governing.price
  if (price >= most) return null
  const deep = [...hanging, ...headsOf(rows, anchor)]
  return { rows, ys: around(ys, blocks), deep, labels: governing.labels, price }
}

/** Rows, the texts that belong to none, the cells two rows deep, and y between the rows. */
interface Found {
  readonly rows: readonly Row[]
  readonly loose: readonly Block[]
  readonly deep: readonly DeepBlock[]
  readonly ys: readonly number[]
}

/** The outer lines moved to where all texts are inside: a label may be higher than its row. */
function around(ys: readonly number[], blocks: readonly Block[]): number[] {
  const top = Math.min(ys[0] as number, ...blocks.map((block) => block.top - 1))
  const bottom = Math.max(ys.at(-1) as number, ...blocks.map((block) => block.bottom + 1))
  return [top, ...ys.slice(1, -1), bottom]
}

/** The labels of each column at the left, and the rows they govern. */
function governed(
  { rows, loose, deep, ys }: Found,
  { columns, open }: Pick<Texts, 'columns' | 'open'>,
  labels: number,
  anchor: Anchor,
): { readonly labels: readonly Label[]; readonly price: number } {
  const found: Label[] = []
  let price = 0
  let starts: ReadonlySet<number> = new Set()
  const full = fullRows(rows)
  const all = [...rows.flatMap((row) => row.blocks), ...loose]
  const end = Math.max(labels, firstNamed(rows, columns))
  for (let column = 0; column < end; column++) {
    const own = all
      .filter((block) => block.first === column && block.last < end)
      .sort((a, b) => a.top + a.bottom - b.top - b.bottom)
    const blocked = new Set<number>()
    rows.forEach((row, index) => {
      const other = row.blocks.some(
        ({ first, last }) => first <= column && last >= column && (first < column || last >= end),
      )
      if (other) blocked.add(index)
    })
    for (const { row, block } of deep) {
      if (block.first > column || block.last < column) continue
      blocked.add(row)
      blocked.add(row + 1)
    }
    const size = own[0]?.size ?? 10
    const among = { lines: ys, texts: rows, blocked, full, starts, open, size }
    let best = spansOf(own, anchor, among)
    let least = best.price
    for (const other of anchors) {
      if (other === anchor || least <= MIXED) continue
      const spans = spansOf(own, other, among)
      if (spans.price + MIXED >= least) continue
      least = spans.price + MIXED
      best = spans
    }
    price += least
    for (const { label, row, rowSpan } of best.spans) {
      const { first, last } =
        label === null ? { first: column, last: column } : (own[label] as Block)
      found.push({ first, last, row, rowSpan, overleaf: label === null })
    }
    starts = new Set(best.spans.map(({ row }) => row))
  }
  return { labels: found, price }
}

/** Whether each row has more than half the texts that rows usually have. */
function fullRows(rows: readonly Row[]): boolean[] {
  const counts = rows.map((row) => row.blocks.length).sort((a, b) => a - b)
  const usual = counts[counts.length >> 1] ?? 0
  return rows.map((row) => row.blocks.length > usual / 2)
}

/** The first of the columns that the most full rows have a text in; labels stand to its left. */
function firstNamed(rows: readonly Row[], { core }: Columns): number {
  const known = fullRows(rows)
  const full = rows.filter((_, index) => known[index])
  const limit = core.flatMap((each, index) => (each ? [index] : []))[MOST_LABELS] ?? core.length - 1
  let best = 0
  let most = 0
  for (let column = 0; column < limit; column++) {
    const held = full.filter((row) =>
      row.blocks.some(({ first, last }) => first <= column && last >= column),
    )
    if (held.length <= most) continue
    most = held.length
    best = column
  }
  return best
}
