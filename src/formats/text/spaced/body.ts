/** The body of a table by position: the stretch of lines that share the most columns. */
import { Cover, SPARSE } from './cover.ts'
import { type Blank, partsOf } from './parts.ts'
import type { PlacedLine, Word } from './runs.ts'

export interface Body {
  /** First and last line. */
  readonly first: number
  readonly last: number
  /** The blanks between its columns. */
  readonly blanks: readonly Blank[]
}

/** Runs that make a line full. */
export const FULL = 3
/** Full lines, and blanks between columns, that make a section. */
const LINES = 3
const BLANKS = 2
/** Lines of a section at most. */
const MOST_LINES = 160
/** Full lines that one with two runs in a column undoes. */
const CONFLICT = 2
/** Columns, past the first, are worth more than in proportion: a few long lines have one or two by chance. */
const POWER = 1.5

/** Of all stretches of lines, the one with the best product of columns and the root of its full lines. */
export function bodyOf(lines: readonly PlacedLine[], from: number, to: number): Body | null {
  let width = 0
  for (let at = from; at < to; at++) {
    width = Math.max(width, (lines[at] as PlacedLine).words.at(-1)?.right ?? 0)
  }
  const cover = new Cover(width)
  let best: Body | null = null
  let most = 0
  for (let first = from; first < to; first++) {
    if ((lines[first] as PlacedLine).runs.length < FULL) continue
    cover.clear()
    let full = 0
    for (let last = first; last < Math.min(to, first + MOST_LINES); last++) {
      const line = lines[last] as PlacedLine
      cover.add(line)
      if (line.runs.length < FULL) continue
      full++
      if (full < LINES) continue
      const blanks = cover.blanks(full)
      if (blanks.length < BLANKS) {
        if (full > 2 * LINES) break
        continue
      }
      const columns = Math.max(0, cover.filled(blanks, full) - 1) ** POWER
      if (columns * Math.sqrt(full) <= most) continue
      const clear = full - CONFLICT * conflicts(lines, first, last, blanks)
      const score = columns * Math.sqrt(Math.max(0, clear))
      if (score <= most) continue
      most = score
      best = { first, last, blanks }
    }
  }
  return best === null ? null : { ...best, blanks: withoutChance(lines, best) }
}

/** Lines with two runs in one column: other lines have taken blanks away. */
function conflicts(
  lines: readonly PlacedLine[],
  first: number,
  last: number,
  blanks: readonly Blank[],
): number {
  let count = 0
  for (let at = first; at <= last; at++) {
    const { runs } = lines[at] as PlacedLine
    let blank = 0
    for (let index = 1; index < runs.length; index++) {
      const left = (runs[index - 1] as Word).right
      const { left: right } = runs[index] as Word
      while (blank < blanks.length && (blanks[blank] as Blank).right <= left) blank++
      if (blank < blanks.length && (blanks[blank] as Blank).left < right) continue
      count++
      break
    }
  }
  return count
}

/**
 * The blanks without columns made by chance: a header that stands in the middle over a blank. In a column,
 * some line has texts on both sides of its own.
 */
function withoutChance(
  lines: readonly PlacedLine[],
  { first: from, last: to, blanks }: Body,
): readonly Blank[] {
  const own = lines.slice(from, to + 1)
  const full = own.filter(({ runs }) => runs.length >= FULL).length
  const held = Array.from({ length: blanks.length + 1 }, () => 0)
  const proved = new Set([0, blanks.length])
  for (const line of own) {
    const parts = partsOf(line, blanks)
    parts.forEach(({ first, last }, index) => {
      if (first !== last) return
      held[first] = (held[first] as number) + 1
      const beside = parts[index - 1]?.last === first - 1 && parts[index + 1]?.first === first + 1
      if (beside) proved.add(first)
    })
  }
  const kept: { left: number; right: number }[] = []
  blanks.forEach((blank, index) => {
    const last = kept.at(-1)
    const chance = !proved.has(index) && (held[index] as number) < SPARSE * full
    if (last !== undefined && chance) last.right = blank.right
    else kept.push({ ...blank })
  })
  return kept
}
