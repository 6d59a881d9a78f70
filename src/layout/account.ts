/** Where every character of a document ended: used, ignored by a named rule, or unmatched. */
import type { Title } from './find/titles.ts'
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
  const account = new Account(recovery.stream)
  for (const form of recovery.forms) account.add(form)
  return account.close(recovery.landmarks.titles)
}

/** An account while its forms are read: form by form, so that none has to be kept for it. */
export class Account {
  readonly #stream: Stream
  readonly #fates: Uint8Array
  /** Of the last form, not marked yet. */
  #tables: RecoveredForm['blocks'] = []

  constructor(stream: Stream) {
    this.#stream = stream
    this.#fates = new Uint8Array(stream.text.length)
  }

  add(form: RecoveredForm): void {
    const { head, blocks } = form
    // The forms of a table's projects share its reading: it is marked once, over the heads of all.
    const isShared =
      blocks.length === this.#tables.length &&
      blocks.every(({ alignment }, index) => alignment === this.#tables[index]?.alignment)
    if (!isShared) this.#addTables()
    this.#tables = blocks
    for (const { start, end } of head.undivided) this.#mark(start, end, 'unmatched')
    for (const entry of head.entries) {
      this.#mark(entry.key.start, entry.key.end, 'key')
      for (const span of entry.spans) this.#mark(span.start, span.end, 'value')
    }
  }

  #addTables(): void {
    for (const { block, alignment } of this.#tables) {
      const { header } = block
      if (header !== null) this.#mark(header.start, header.end, 'header')
      for (const { start, end, rest } of alignment.segments) {
        if (rest === 'after') this.#mark(start, end, 'after-table')
        else if (rest === null) this.#mark(start, end, 'row')
        else {
          const isRemnant = REMNANT.test(this.#stream.text.slice(start, end))
          this.#mark(start, end, isRemnant ? 'remnant' : 'unmatched')
        }
      }
    }
    this.#tables = []
  }

  /** The stretches, once the titles are added; the account is of no further use. */
  close(titles: readonly Title[]): Stretch[] {
    this.#addTables()
    for (const title of titles) this.#mark(title.start, title.end, 'title')
    const fates = this.#fates
    const out: Stretch[] = []
    let start = 0
    for (let at = 1; at <= fates.length; at++) {
      const isSame = at < fates.length && fates[at] === fates[start]
      if (isSame && !beginsPiece(this.#stream, at, fates[at])) continue
      if (at > start) out.push({ start, end: at, fate: FATES[fates[start] ?? 0] ?? 'unmatched' })
      start = at
    }
    return out
  }

  #mark(start: number, end: number, fate: Fate): void {
    this.#fates.fill(FATES.indexOf(fate), start, end)
  }
}

function beginsPiece(stream: Stream, at: number, fate: number | undefined): boolean {
  return fate === UNMATCHED && (stream.before[at] ?? 0) > strength.space
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
  const piece = stream.pieces.at(stream.pieceAt[stretch.start] ?? -1)
  const whole = piece !== undefined && piece.start === stretch.start && piece.end === stretch.end
  return whole ? tidy(piece.text) : stream.text.slice(stretch.start, stretch.end)
}
