/** Lines → stretches with columns of their own, at the least price. */
import { type Columns, columnsOf, cutsOfLines, withStrips } from './cuts.ts'
import { headingsOf, isHeading } from './headings.ts'
import type { PlacedLine } from './runs.ts'

/** Price of a stretch of lines with columns of its own: anywhere, below a blank line, and with a header at its top. */
const STRETCH = 10
const STRETCH_APART = 7
const STRETCH_HEADER = 0
/** Lines that are looked at together at most: a page has fewer. */
const MOST_LINES = 200

/** The first line, and the one after the last. */
export interface Stretch {
  readonly from: number
  readonly to: number
  /** Where each of its columns but the first begins. */
  readonly cuts: readonly number[]
}

export function stretchesOf(placed: readonly PlacedLine[]): Stretch[] {
  const lines = cutsOfLines(placed, placed.map(isHeading))
  const prices = pricesOf(placed)
  const out: Stretch[] = []
  const split = (from: number, to: number, whole: Columns): void => {
    let least = whole.price
    let best: { at: number; upper: Columns; lower: Columns } | null = null
    for (let at = from + 1; at < to; at++) {
      const stretch = prices[at] as number
      if (stretch >= least) continue
      const upper = columnsOf(lines, from, at)
      if (upper.price + stretch >= least) continue
      const lower = columnsOf(lines, at, to)
      const price = upper.price + lower.price + stretch
      if (price >= least) continue
      least = price
      best = { at, upper, lower }
    }
    if (best === null) {
      out.push({ from, to, cuts: withStrips(whole.cuts, lines, from, to) })
      return
    }
    split(from, best.at, best.upper)
    split(best.at, to, best.lower)
  }
  for (let from = 0; from < lines.length;) {
    const to = endOf(prices, from)
    split(from, to, columnsOf(lines, from, to))
    from = to
  }
  return out
}

/** The end of the lines that are looked at together: all, or up to where a stretch begins most cheaply. */
function endOf(prices: readonly number[], from: number): number {
  if (prices.length - from <= MOST_LINES) return prices.length
  let end = from + MOST_LINES
  for (let at = end; at > from + MOST_LINES / 2; at--) {
    if ((prices[at] as number) < (prices[end] as number)) end = at
  }
  return end
}

/** What a stretch costs that begins at each line; none begins inside of a header. */
function pricesOf(lines: readonly PlacedLine[]): number[] {
  const prices: number[] = lines.map(({ blanks }) => (blanks > 0 ? STRETCH_APART : STRETCH))
  for (const { from, to } of headingsOf(lines)) {
    prices.fill(Infinity, from, to)
    prices[from] = STRETCH_HEADER
  }
  return prices
}
