/** Projects one after the other, each a name, an amount and its text in 【…】 parts. */
import { spansOf } from '../head/values.ts'
import type { Stream } from '../stream.ts'

const BEGIN = '【项目概况】'
const FIGURE = /^\d[\d,.]*(?:万元|元)?$/

/** The range of each project of such an outline; none where the document is no outline. */
export function outlinesOf(stream: Stream): { start: number; end: number }[] {
  const starts: number[] = []
  for (let at = stream.text.indexOf(BEGIN); at !== -1; at = stream.text.indexOf(BEGIN, at + 1)) {
    starts.push(nameBefore(stream, starts.at(-1) ?? 0, at))
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? stream.text.length }))
}

/** Where the lines of name and amount above a project's text begin. */
function nameBefore(stream: Stream, from: number, at: number): number {
  const spans = spansOf(stream, from, at)
  const amount = spans.at(-1)
  const name = spans.at(-2)
  if (amount === undefined || name === undefined) return at
  return FIGURE.test(stream.text.slice(amount.start, amount.end)) ? name.start : amount.start
}
