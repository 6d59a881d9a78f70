/** Whether text stands by position, and how many columns a wide character counts in it. */
import type { Line } from '../lines.ts'
import { type PlacedLine, placedLines, type WideColumns } from './runs.ts'
/** Runs that make a line full. */
const FULL = 3

/** Lines of several runs that make a table. */
const LINES = 3
/** Share of the runs that begin or end where one just above does. */
const ALIGNED = 0.5
/** How many lines above are looked at. */
const REACH = 4
/** Lines that show how text is measured. */
const SHOWING = 600
/** Two runs with more than a blank between them. */
const PARTED = /\S(?: {2}| ?[\u3000\u00a0][ \u3000\u00a0])\s*\S/

/** Whether so many lines as make a table have runs of blanks inside. */
export function isParted(lines: readonly Line[]): boolean {
  let parted = 0
  for (const { text } of lines) {
    if (PARTED.test(text)) parted++
    if (parted >= LINES) return true
  }
  return false
}

/** The measure in which most runs stand above each other; null where few do in any. */
export function measureOf(lines: readonly Line[]): WideColumns | null {
  const shown = lines.slice(0, SHOWING)
  const two = alignedShare(placedLines(shown, 2))
  const one = alignedShare(placedLines(shown, 1))
  if (Math.max(one, two) < ALIGNED) return null
  return two >= one ? 2 : 1
}

/** Share of the runs, the first of each line aside, that begin or end where one just above does. */
function alignedShare(lines: readonly PlacedLine[]): number {
  const seen = lines.filter(({ runs }) => runs.length > 1)
  if (seen.filter(({ runs }) => runs.length >= FULL).length < LINES) return 0
  const lefts = seen.map(({ runs }) => new Set(runs.map(({ left }) => left)))
  const rights = seen.map(({ runs }) => new Set(runs.map(({ right }) => right)))
  let count = 0
  let aligned = 0
  for (const [at, { runs }] of seen.entries()) {
    const from = Math.max(0, at - REACH)
    for (const { left, right } of runs.slice(1)) {
      count++
      for (let above = from; above < at; above++) {
        if (lefts[above]?.has(left) !== true && rights[above]?.has(right) !== true) continue
        aligned++
        break
      }
    }
  }
  return count === 0 ? 0 : aligned / count
}
