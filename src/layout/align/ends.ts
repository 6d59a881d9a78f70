/** What tells that an indicator table is over. */
import type { Stream } from '../stream.ts'
import { tails, totals } from '../vocabulary/words.ts'

/** Notes, signatures, totals and titles that follow a table. */
export function isEndTold(stream: Stream, at: number): boolean {
  const text = stream.text.slice(at, at + 24)
  return tails.test(text) || totals.test(text) || TITLE.test(text)
}

const TITLE = /^.{0,20}(?:绩效目标|绩效自评|自评)(?:申报|批复)?表/
