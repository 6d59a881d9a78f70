/** Keys with what stands after them, up to the next key. */
import { strength, type Stream } from '../stream.ts'
import type { Key } from './keys.ts'

/** A stretch of a key's value: one piece or a part of it. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Entry {
  readonly key: Key
  readonly spans: readonly Span[]
}

/** What stands after each key of a range, split at lines and cells. */
export function entriesOf(stream: Stream, keys: readonly Key[], from: number, to: number): Entry[] {
  const inside = keys.filter((key) => key.start >= from && key.end <= to)
  const entries = inside.map((key, index): Entry => {
    const next = inside[index + 1]
    return { key, spans: spansOf(stream, key.end, Math.min(to, next?.start ?? to)) }
  })
  return dealOut(stream, entries)
}

/** The pieces of a range. */
export function spansOf(stream: Stream, from: number, to: number): Span[] {
  const out: Span[] = []
  let start = from
  for (let at = from + 1; at <= to; at++) {
    if (at === to || (stream.before[at] ?? 0) >= strength.line) {
      if (at > start) out.push({ start, end: at })
      start = at
    }
  }
  return out
}

/** Keys in a row with their values in the row below: 中期目标 | 年度目标, then the two texts. */
function dealOut(stream: Stream, entries: readonly Entry[]): Entry[] {
  const out = [...entries]
  for (let last = 0; last < out.length; last++) {
    const filled = out[last]
    if (filled === undefined || filled.spans.length < 2) continue
    let first = last
    while (first > 0 && isHeading(stream, out[first - 1], out[first])) first--
    const count = last - first + 1
    if (count < 2) continue
    const cells = cellsOf(stream, filled.spans)
    const heads = out.slice(first, last + 1).slice(-Math.min(count, cells.length))
    if (heads.length < 2 || !heads.every((each) => isGoalLike(each.key))) continue
    const offset = last + 1 - heads.length
    for (const [index, head] of heads.entries()) {
      const cell = cells[index]
      out[offset + index] = { key: head.key, spans: cell ?? [] }
    }
    const rest = cells.slice(heads.length).flat()
    const final = out[last]
    if (rest.length > 0 && final !== undefined && cells.length !== heads.length) {
      out[last] = { key: final.key, spans: [...final.spans, ...rest] }
    }
  }
  return out
}

function isHeading(stream: Stream, above: Entry | undefined, below: Entry | undefined): boolean {
  if (above === undefined || below === undefined || above.spans.length > 0) return false
  return isGoalLike(above.key) && (stream.before[below.key.start] ?? 0) > 0
}

function isGoalLike(key: Key): boolean {
  return ['goal', 'goal-long', 'achieved'].includes(key.field)
}

/** Lines of one cell belong together: spans joined where only a line end parts them. */
function cellsOf(stream: Stream, spans: readonly Span[]): Span[][] {
  const out: Span[][] = []
  for (const span of spans) {
    const boundary = stream.before[span.start] ?? 0
    const piece = stream.pieceAt[span.start]
    const above = out.at(-1)?.at(-1)
    const samePiece = above !== undefined && stream.pieceAt[above.start] === piece
    if (above !== undefined && (samePiece || (boundary < strength.cell && continues(stream, above)))) {
      out.at(-1)?.push(span)
    } else out.push([span])
  }
  return out
}

/** A list that began goes on: 目标2 after 目标1 in the next line. */
function continues(stream: Stream, above: Span): boolean {
  const begins = /^(?:目标)?[1一]?\d?[.:：、]/
  return begins.test(stream.text.slice(above.start, above.start + 6))
}
