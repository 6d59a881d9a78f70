/**
 * Goals that stand side by side in the source and came out as one stretch: 预期目标 实际完成情况, then both texts without
 * a cell between them. What tells where the second begins is asked in order; where nothing does, it stays open.
 */
import { strength, type Stream } from '../stream.ts'
import type { Key } from './keys.ts'
import type { Span } from './values.ts'

/** How many texts the headings of goals stand over: the first of three, or of two of one kind, is the group's. */
export function columnsUnder(headings: readonly Key[]): number {
  const [first, second] = headings
  if (first === undefined || second === undefined) return headings.length
  const sameKind = first.field === 'goal' && second.field === 'goal'
  return headings.length > 2 || sameKind ? headings.length - 1 : headings.length
}

/** Whether headings stand without a line or a cell between them, so that their texts do as well. */
export function runTogether(stream: Stream, headings: readonly Key[]): boolean {
  return (
    headings.length > 1 &&
    headings.slice(1).every(({ start }) => (stream.before[start] ?? 0) < strength.line)
  )
}

/**
 * A stretch as one text for each of some columns: of a single sentence the first column's. Null where nothing says
 * where one ends.
 */
export function divided(stream: Stream, span: Span, columns: number): Span[] | null {
  const text = stream.text.slice(span.start, span.end)
  const sentences = cutsAfter(text, /[。!](?=.)/g)
  const tries = [
    repetition(text),
    gaps(stream, span),
    cutsAfter(text, /[。;；.!](?=.)/g).filter((cut) => (stream.before[span.start + cut] ?? 0) > 0),
    listStarts(text),
    sentences,
    columns === 2 ? sentences.filter((cut) => REACHED.test(text.slice(cut))).slice(0, 1) : [],
    columns === 2 ? resumption(text) : [],
  ]
  const cuts = tries.find((each) => each.length === columns - 1)
  if (cuts === undefined) return sentences.length === 0 ? [span] : null
  const ends = [...cuts, text.length]
  return ends.map((end, index) => ({
    start: span.start + (ends[index - 1] ?? 0),
    end: span.start + end,
  }))
}

/** The middle of a text that is the same twice: what was reached is what was set. */
function repetition(text: string): number[] {
  const half = text.length / 2
  return text.slice(0, half) === text.slice(half) ? [half] : []
}

/** Blanks between words of Chinese, which has none of its own. */
function gaps(stream: Stream, { start, end }: Span): number[] {
  const out: number[] = []
  for (let at = start + 1; at < end; at++) {
    if (stream.before[at] !== strength.space) continue
    if (/^[^\d]{2}$/.test(stream.text.slice(at - 1, at + 1))) out.push(at - start)
  }
  return out
}

/** Fewer characters may come twice in one sentence. */
const RESUMED = 5

/** What a word of the goal has before it where it tells what was reached. */
const DONE = /(?:现|已|已经|全年|实际|共)+$/

/** Where what was reached begins again as what was set began, or says its last words once more. */
function resumption(text: string): number[] {
  const again = text.indexOf(text.slice(0, RESUMED), RESUMED)
  if (again !== -1) return [again - (DONE.exec(text.slice(0, again))?.[0].length ?? 0)]
  for (let cut = text.length - RESUMED; cut >= text.length / 2; cut--) {
    if (text.slice(0, cut).endsWith(text.slice(cut))) return [cut]
  }
  return []
}

/** How a sentence begins that tells what was reached. */
const REACHED =
  /^(?:已|截至|截止|累计|共完成|均已|全年(?:共|已|实际|累计|完成)|实际|20\d\d年(?:已|共|实际|累计))/

function cutsAfter(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map((found) => found.index + found[0].length)
}

const NUMBER = /(?:^|(?<=[。;；,，、.]))(?:目标)?[(（]?(\d{1,2})[.、．:：)）](?!\d)/g

/** Where a list begins again with its first number, the first list aside. */
function listStarts(text: string): number[] {
  const starts = [...text.matchAll(NUMBER)].filter((found) => found[1] === '1')
  return starts[0]?.index === 0 ? starts.slice(1).map((found) => found.index) : []
}
