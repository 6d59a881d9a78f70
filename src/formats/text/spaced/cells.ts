/** Rows and labels → the cells of a table. */
import { type Cell, cell, origin, type Table, table } from '../../../document/model.ts'
import type { Layout } from './layout.ts'
import { firstWidth, isWide, type PlacedLine, widthOf } from './runs.ts'
import type { CellLine, Row } from './rows.ts'
import { capacities } from './texts.ts'
import type { Part } from './parts.ts'

/** Room, in Latin characters, that a wrapped line may leave. */
const SPARE = 2

interface Draft {
  readonly parts: Part[]
  readonly line: number
  readonly row: number
  readonly rowSpan: number
  readonly column: number
  readonly columnSpan: number
}

/** @param lines of the section, as placed and in its columns */
export function tableOf(
  placed: readonly PlacedLine[],
  lines: readonly CellLine[],
  columns: number,
  { rows, labels, governing }: Layout,
  number: number,
): Table {
  const starts: number[] = []
  const drafts: Draft[] = []
  let count = 0
  for (const row of rows) {
    starts.push(count)
    const { found, depth } = cellsOf(lines, row, labels, count)
    drafts.push(...found)
    count += depth
  }
  starts.push(count)
  for (const { column, parts, lines: at, row, rowSpan } of governing) {
    const first = starts[row] as number
    drafts.push({
      parts: [...parts],
      line: at[0] as number,
      row: first,
      rowSpan: (starts[row + rowSpan] as number) - first,
      column,
      columnSpan: Math.max(...parts.map(({ last }) => last)) - column + 1,
    })
  }
  drafts.sort((one, other) => one.row - other.row || one.column - other.column)
  const capacity = capacities(lines, columns, false)
  const cells = drafts.map((draft): Cell => {
    const { row, column, rowSpan, columnSpan } = draft
    const line = (placed[draft.line] as PlacedLine).line.number
    const at = origin({ table: number, row, column, line })
    const room = columnSpan === 1 ? (capacity[column] as number) : widest(draft.parts)
    return cell(joined(draft.parts, room), row, column, at, rowSpan, columnSpan)
  })
  const line = placed[0]?.line.number ?? null
  return table('text', cells, origin({ table: number, line }))
}

/**
 * The cells of one row. Where a cell lies over several columns that have cells of their own, the row is
 * two rows, and what stands beside them is as deep as both.
 */
function cellsOf(
  lines: readonly CellLine[],
  { first, last }: Row,
  labels: number,
  row: number,
): { readonly found: readonly Draft[]; readonly depth: number } {
  const groups: Group[] = []
  for (let at = first; at <= last; at++) {
    for (const part of lines[at]?.parts ?? []) {
      if (part.last < labels) continue
      const known = groups.findLast((group) => group.first <= part.last && part.first <= group.last)
      const same = known?.first === part.first && known.last === part.last
      if (known !== undefined && same && !isHeading(lines, known, first)) {
        known.parts.push(part)
        known.bottom = at
      } else
        groups.push({ parts: [part], line: at, bottom: at, first: part.first, last: part.last })
    }
  }
  const [heading] = groups
  if (heading !== undefined && isHeading(lines, heading, first)) widen(heading, groups)
  const overlaps = (one: Group): boolean =>
    groups.some((other) => other !== one && other.first <= one.last && one.first <= other.last)
  const over = groups.filter(overlaps)
  const depth = over.length > 0 ? 2 : 1
  const upper = new Set(over.filter((group) => isAbove(group, over)))
  const found = groups.map((group): Draft => {
    const own = over.includes(group)
    return {
      parts: group.parts,
      line: group.line,
      row: own && !upper.has(group) ? row + 1 : row,
      rowSpan: own ? 1 : depth,
      column: group.first,
      columnSpan: group.last - group.first + 1,
    }
  })
  return { found, depth }
}

interface Group {
  readonly parts: Part[]
  readonly line: number
  bottom: number
  first: number
  last: number
}

/** A text alone on the first line of a table: it heads the columns below it. */
function isHeading(lines: readonly CellLine[], { line, bottom }: Group, first: number): boolean {
  return first === 0 && line === 0 && bottom === 0 && lines[0]?.parts.length === 1
}

/** A heading reaches over the neighbours that stand lower than the row's other texts. */
function widen(heading: Group, groups: readonly Group[]): void {
  const others = groups.filter((group) => group !== heading)
  const height = Math.min(...others.map(centre))
  const isBelow = (column: number): boolean =>
    others.some(
      (group) => group.first === column && group.last === column && centre(group) > height,
    )
  while (isBelow(heading.first - 1)) heading.first--
  while (isBelow(heading.last + 1)) heading.last++
}

function centre({ line, bottom }: Group): number {
  return (line + bottom) / 2
}

/** Whether nothing that shares a column with it stands above. */
function isAbove(group: Group, all: readonly Group[]): boolean {
  return !all.some(
    (other) => other.line < group.line && other.first <= group.last && group.first <= other.last,
  )
}

function widest(parts: readonly Part[]): number {
  return Math.max(...parts.map(({ text }) => widthOf(text)))
}

/** Lines of a cell as its text: a wrap is not a line end. */
function joined(parts: readonly Part[], capacity: number): string {
  let text = ''
  let room = 0
  for (const part of parts) {
    if (text !== '') text += room - firstWidth(part.text) >= SPARE ? '\n' : between(text, part.text)
    text += part.text
    room = capacity - widthOf(part.text)
  }
  return text
}

/** A blank between two words of Latin text. */
function between(before: string, after: string): string {
  const wide =
    isWide(before.codePointAt(before.length - 1) ?? 0) || isWide(after.codePointAt(0) ?? 0)
  return wide || !/[\p{L}\p{N}]$/u.test(before) || !/^[\p{L}\p{N}]/u.test(after) ? '' : ' '
}
