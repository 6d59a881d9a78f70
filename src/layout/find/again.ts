/** A table that goes on over the end of a page. */
import type { Key } from '../head/keys.ts'
import { labelAt } from '../labels.ts'
import { within } from '../sorted.ts'
import { strength, type Stream } from '../stream.ts'
import type { Header } from './header.ts'
import { type Mark, saidAfter } from './marks.ts'
import type { Title } from './titles.ts'

/**
 * The header of a table that goes on below its form's first row, which a printer set on top of the next page: the name
 * of the form's own project, and no other header below. Null where no such row begins.
 */
export function headerAgain(
  stream: Stream,
  { project, headers }: { readonly project: string | null; readonly headers: readonly Header[] },
  mark: Mark,
  next: Mark | undefined,
): Header | null {
  const header = headers.at(-1)
  if (header === undefined || mark.kind !== 'identity' || mark.key.field !== 'project') return null
  if (project !== saidAfter(stream, mark.key) || next?.kind === 'header') return null
  return { ...header, start: mark.at, end: rowEnd(stream, mark.key.end), labels: [] }
}

/** The year below a title, or the blank for it. */
const YEAR = /^\((?:20\d\d)?年?度?\)/

/**
 * Where the form's own title ends that a printer set on top of the next page, amid a table: a label follows it, and no
 * key of a head before that. Null where none begins.
 */
export function titleOver(
  stream: Stream,
  title: Title | null,
  keys: readonly Key[],
  at: number,
  to: number,
): number | null {
  const { text } = stream
  if (title === null || !text.startsWith(title.text, at)) return null
  const end = at + title.text.length
  const past = end + (YEAR.exec(text.slice(end, end + LONGEST_YEAR))?.[0].length ?? 0)
  for (let label = past; label < to; label++) {
    if (stream.before[label] === 0 || labelAt(text, label, to)?.value.code == null) continue
    return within(keys, past, label).length === 0 ? past : null
  }
  return null
}

const LONGEST_YEAR = 10

/** Where the row of the source, or the line, that holds a place ends. */
function rowEnd({ pieces, pieceAt, before, text }: Stream, at: number): number {
  const row = pieces.at(pieceAt[at] ?? -1)
  const ends = row === undefined || row.row === null ? strength.line : strength.row
  let end = at + 1
  while (end < text.length && (before[end] ?? 0) < ends) end++
  return end
}

/** Whether a table goes on with the columns of the one before it in its form; the first of them may be gone. */
export function goesOn(before: Header | null, header: Header | null): boolean {
  if (before === null || header === null || before.transposed !== null) return false
  const labels = ({ slots }: Header): string => slots.map(({ label }) => label).join('|')
  return labels(before) === labels(header) || labels(before).endsWith(`|${labels(header)}`)
}
