/** What may begin a form, in reading order: a title, the key of a name, a table's header. */
import type { Key } from '../head/keys.ts'
import { HEADED, unquoted } from '../head/leads.ts'
import { within } from '../sorted.ts'
import { lineEnd, type Stream } from '../stream.ts'
import type { Landmarks } from './forms.ts'
import type { Header } from './header.ts'
import type { Title } from './titles.ts'

export type Mark =
  | { readonly at: number; readonly kind: 'title'; readonly title: Title }
  | { readonly at: number; readonly kind: 'identity'; readonly key: Key }
  | { readonly at: number; readonly kind: 'header'; readonly header: Header }

/** The marks of a document. */
export function marksOf(stream: Stream, marks: Landmarks): Mark[] {
  const out: Mark[] = []
  for (const title of marks.titles) out.push({ at: title.start, kind: 'title', title })
  for (const header of marks.headers) out.push({ at: header.start, kind: 'header', header })
  for (const [index, key] of marks.keys.entries()) {
    if (key.field !== 'project' && key.field !== 'department') continue
    const next = marks.keys[index + 1]
    if (next !== undefined && next.start === key.end && key.field === 'department') continue
    if (isColumnHeader(stream, key, next)) continue
    out.push({ at: key.start, kind: 'identity', key })
  }
  return out.sort((one, other) => one.at - other.at)
}

/** 项目名称 over a column of an allocation list: another key of the list follows at once. */
function isColumnHeader(stream: Stream, key: Key, next: Key | undefined): boolean {
  if (next === undefined) return false
  const between = stream.text.slice(key.end, next.start)
  return (
    between === '' &&
    !['supervisor', 'contact', 'total', 'money-group', 'money-unit'].includes(next.field)
  )
}

/** Another project's name; the same once more, before any table, is the form's second head. */
export function isOtherProject(stream: Stream, project: string | null, key: Key): boolean {
  return key.field === 'project' && project !== null && project !== saidAfter(stream, key)
}

/** In glued text no line ends; so much behind a key tells it from any other. */
const SAID = 2048

/** What stands after a key, to the end of its line or cell. */
export function saidAfter(stream: Stream, { end }: Key): string {
  const most = Math.min(stream.text.length, end + SAID)
  return unquoted(stream.text.slice(end, lineEnd(stream, end + 1, most)))
}

/** Whether a range tells of a project under its own heading, with money or a goal, though in no table. */
export function isTold(keys: readonly Key[], start: number, end: number): boolean {
  const own = within(keys, start, end)
  return own[0]?.word === HEADED && own.some(({ field }) => field === 'total' || field === 'goal')
}
