/** Pure functions of a text that keep what they said: agencies write the same texts again and again. */
import { ownCopy } from './own.ts'

/** Answers that are kept; then all are forgotten, which costs less than to tell old from new. */
const KEPT = 8192

/**
 * The function with a memory, for values that nobody changes.
 * @param longest longer texts hardly come twice: they are read every time
 */
export function remembered<T>(longest: number, read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (text.length > longest) return read(text)
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= KEPT) known.clear()
    const own = ownCopy(text)
    const answer = read(own)
    known.set(own, answer)
    return answer
  }
}
