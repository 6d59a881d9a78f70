/** Where the lines and rows of a section stood on the page. */
import type { CellLine, Row } from './rows.ts'

/** Height of a blank between rows, in lines. */
const PAD = 1.2

export interface Heights {
  /** y of the first and last line of each row. */
  readonly tops: readonly number[]
  readonly bottoms: readonly number[]
  /** y of every line. */
  readonly ys: readonly number[]
}

/**
 * Where lines stood on the page. Lines of text that stood half a line apart are as far from each
 * other as those a whole one apart, so a row is as high as its longest text.
 */
export function heightsOf(
  lines: readonly CellLine[],
  rows: readonly Row[],
  labels: number,
): Heights {
  const tops: number[] = []
  const bottoms: number[] = []
  const ys = lines.map(() => Number.NaN)
  let y = 0
  for (const { first, last } of rows) {
    const counts = new Map<number, number>()
    let top = -1
    let bottom = -1
    for (let at = first; at <= last; at++) {
      for (const part of lines[at]?.parts ?? []) {
        if (part.last < labels) continue
        if (top === -1) top = at
        bottom = at
        counts.set(part.first, (counts.get(part.first) ?? 0) + 1)
      }
    }
    if (top === -1) {
      top = first
      bottom = last
    }
    const height = Math.max(1, ...counts.values()) - 1
    tops.push(y)
    bottoms.push(y + height)
    for (let at = top; at <= bottom; at++) {
      ys[at] = top === bottom ? y : y + (height * (at - top)) / (bottom - top)
    }
    y += height + 1 + PAD
  }
  return { tops, bottoms, ys: interpolated(ys) }
}

function interpolated(ys: readonly number[]): number[] {
  const known = ys.flatMap((y, at) => (Number.isNaN(y) ? [] : [at]))
  return ys.map((y, at) => {
    if (!Number.isNaN(y)) return y
    const after = known.find((each) => each > at)
    const before = known.findLast((each) => each < at)
    if (before === undefined) return after === undefined ? at : (ys[after] as number) - (after - at)
    if (after === undefined) return (ys[before] as number) + (at - before)
    const share = (at - before) / (after - before)
    return (ys[before] as number) * (1 - share) + (ys[after] as number) * share
  })
}
