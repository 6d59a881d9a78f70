/** Where on a page text stands in columns. */
import type { SegmentLine } from './segments.ts'

/** A title is larger than the table's text by this factor. */
const TITLE = 1.15
/** A blank this high, in font sizes, ends a table. */
const BLANK = 5
/** Lines of three segments and more that make a table. */
const LINES = 3
/** Leading, in font sizes, of a line that merely wraps. */
const WRAP = 1.7

/** Runs of lines that are each the body of one table. */
export function regionsOf(lines: readonly SegmentLine[]): SegmentLine[][] {
  const regions: SegmentLine[][] = []
  const usual = median(lines.flatMap((line) => line.segments.map(() => line.size)))
  let run: SegmentLine[] = []
  const end = (): void => {
    const region = trimmed(run)
    if (region.filter((line) => line.segments.length > 2).length >= LINES) regions.push(region)
    run = []
  }
  for (const line of lines) {
    const before = run.at(-1)
    const title = line.segments.length === 1 && line.size > TITLE * usual
    if (title) {
      end()
      continue
    }
    if (before !== undefined && line.baseline - before.baseline > BLANK * line.size) end()
    run.push(line)
  }
  end()
  return regions
}

/** From the first line with several segments to the last, and what wraps below it. */
function trimmed(run: readonly SegmentLine[]): SegmentLine[] {
  const first = run.findIndex((line) => line.segments.length > 1)
  if (first === -1) return []
  let last = run.findLastIndex((line) => line.segments.length > 1)
  for (; last + 1 < run.length; last++) {
    const line = run[last] as SegmentLine
    const next = run[last + 1] as SegmentLine
    if (next.baseline - line.baseline > WRAP * next.size) break
  }
  return run.slice(first, last + 1)
}

function median(values: number[]): number {
  values.sort((a, b) => a - b)
  return values[values.length >> 1] ?? 0
}
