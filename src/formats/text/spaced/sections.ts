/** Lines → sections: stretches of lines that share columns. */
import { type Body, bodyOf, FULL } from './body.ts'
import { type Blank, fitOf, partsOf } from './parts.ts'
import type { PlacedLine } from './runs.ts'

/** Blank lines that end a table. */
const APART = 3
/** Lines of a page without a form feed, after which a blank line ends it, and columns of a line of a table. */
const MOST_LINES = 200
const MOST_COLUMNS = 400
/** Lines of a header whose cells may lie over several columns. */
const SPANNING = 3

/** The sections of a page, from top to bottom. */
export function sectionsOf(lines: readonly PlacedLine[]): Body[] {
  const sections: Body[] = []
  let from = 0
  for (let at = 0; at <= lines.length; at++) {
    const line = lines[at]
    const wide = line !== undefined && (line.words.at(-1)?.right ?? 0) > MOST_COLUMNS
    const blanks = line?.blanks ?? APART
    if (!wide && blanks < (at - from < MOST_LINES ? APART : 1)) continue
    if (at > from) collect(lines, from, at, sections)
    from = wide ? at + 1 : at
  }
  return sections.sort((one, other) => one.first - other.first)
}

function collect(lines: readonly PlacedLine[], from: number, to: number, out: Body[]): void {
  const body = bodyOf(lines, from, to)
  if (body === null) return
  const { first, last, blanks } = body
  let upper = first
  let spanning = 0
  let heading = Infinity
  while (upper > from) {
    const above = lines[upper - 1] as PlacedLine
    const fit = fitOf(above, blanks)
    if (upper <= first && isHeading(lines, upper - 1, blanks)) {
      heading = upper - 1
      break
    }
    if (fit === 'crossing' || (fit === 'spanning' && ++spanning > SPANNING)) break
    upper--
  }
  // What only hangs above is no part of the table: a title, a unit.
  while (upper < first && isLoose(lines[upper] as PlacedLine, blanks)) upper++
  if (heading === upper - 1) upper = heading
  let lower = last
  while (lower + 1 < to && fitOf(lines[lower + 1] as PlacedLine, blanks) === 'inside') lower++
  while (lower > last && isApart(lines[lower] as PlacedLine)) lower--
  lower = withoutTitle(lines, lower)
  out.push({ first: upper, last: lower, blanks })
  collect(lines, from, upper, out)
  collect(lines, lower + 1, to, out)
}

/** A single run in one column. */
function isLoose(line: PlacedLine, blanks: readonly Blank[]): boolean {
  const [part, other] = partsOf(line, blanks)
  return other === undefined && part?.first === part?.last
}

/** The last line without single runs at the end that a blank line sets apart: the title of what follows. */
function withoutTitle(lines: readonly PlacedLine[], last: number): number {
  let at = last
  while (at > 0 && (lines[at] as PlacedLine).runs.length < 2) {
    if ((lines[at] as PlacedLine).blanks > 0) return at - 1
    at--
  }
  return last
}

/** A single run below a blank line. */
function isApart({ runs, blanks }: PlacedLine): boolean {
  return runs.length < 2 && blanks > 0
}

/** A single run over some of the columns, right above a full line and with a blank line above itself. */
function isHeading(lines: readonly PlacedLine[], at: number, blanks: readonly Blank[]): boolean {
  const line = lines[at] as PlacedLine
  const below = lines[at + 1]
  if (line.runs.length > 1 || line.blanks === 0) return false
  if (below?.blanks !== 0 || below.runs.length < FULL) return false
  const [part] = partsOf(line, blanks)
  return part !== undefined && part.last - part.first < (blanks.length + 1) / 2
}
