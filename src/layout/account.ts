/** Where every character of a document ended: used, ignored by a named rule, or unmatched. */
import type { RecoveredForm, Recovery } from './recover.ts'
import { type Stream, strength, tidy } from './stream.ts'

export type Fate =
  | 'title'
  | 'key'
  | 'value'
  | 'header'
  | 'row'
  | 'remnant'
  | 'after-table'
  | 'narrative'
  | 'unmatched'

export interface Stretch {
  readonly start: number
  readonly end: number
  readonly fate: Fate
}

const FATES: readonly Fate[] = [
  'narrative',
  'title',
  'key',
  'value',
  'header',
  'row',
  'remnant',
  'after-table',
  'unmatched',
]

const UNMATCHED = FATES.indexOf('unmatched')

/** Marks of a template and pieces of vertical labels: no text of the table. */
const REMNANT =
  /^(?:[\s\d.…·—\-_*★☆|()（）、，,:：;；。【】/\\]|总|体|目|标|年|度|绩|效|指|项|值|分|续表|一级|二级|三级|绩效指标|年度绩效指标|绩效目标|指标\d?)*$/

/** The stream as stretches of one fate each, in order, without gaps. */
export function accountOf(recovery: Recovery): Stretch[] {
  const { stream } = recovery
  const fates = new Uint8Array(stream.text.length)
  const mark = (start: number, end: number, fate: Fate): void => {
    fates.fill(FATES.indexOf(fate), start, end)
  }
  for (const form of recovery.forms) markForm(stream, form, mark)
  for (const title of recovery.landmarks.titles) mark(title.start, title.end, 'title')
  const out: Stretch[] = []
  let start = 0
  for (let at = 1; at <= fates.length; at++) {
    if (at < fates.length && fates[at] === fates[start] && !beginsPiece(stream, at, fates[at])) {
      continue
    }
    if (at > start) out.push({ start, end: at, fate: FATES[fates[start] ?? 0] ?? 'unmatched' })
    start = at
  }
  return out
}

function beginsPiece(stream: Stream, at: number, fate: number | undefined): boolean {
  return fate === UNMATCHED && (stream.before[at] ?? 0) > strength.space
}

function markForm(
  stream: Stream,
  form: RecoveredForm,
  mark: (start: number, end: number, fate: Fate) => void,
): void {
  for (const { start, end } of form.head.undivided) mark(start, end, 'unmatched')
  for (const entry of form.head.entries) {
    mark(entry.key.start, entry.key.end, 'key')
    for (const span of entry.spans) mark(span.start, span.end, 'value')
  }
  for (const block of form.blocks) {
    const { header } = block.block
    if (header !== null) mark(header.start, header.end, 'header')
    for (const segment of block.alignment.segments) {
      if (segment.rest === 'after') mark(segment.start, segment.end, 'after-table')
      else if (segment.rest === null) mark(segment.start, segment.end, 'row')
      else {
        const text = stream.text.slice(segment.start, segment.end)
        mark(segment.start, segment.end, REMNANT.test(text) ? 'remnant' : 'unmatched')
      }
    }
  }
}

/** Share of the characters with each fate, and their number. */
export function sharesOf(
  stretches: readonly Stretch[],
): { fate: Fate; chars: number; share: number }[] {
  const chars = new Map<Fate, number>()
  let all = 0
  for (const { start, end, fate } of stretches) {
    chars.set(fate, (chars.get(fate) ?? 0) + end - start)
    all += end - start
  }
  return [...chars].map(([fate, count]) => ({
    fate,
    chars: count,
    share: all === 0 ? 0 : count / all,
  }))
}

/** What an unmatched stretch says, for a finding. */
export function saidBy(stream: Stream, stretch: Stretch): string {
  const piece = stream.pieces[stream.pieceAt[stretch.start] ?? -1]
  const whole = piece !== undefined && piece.start === stretch.start && piece.end === stretch.end
  return whole ? tidy(piece.text) : stream.text.slice(stretch.start, stretch.end)
}
