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

/** Places of the table that tells where answers are: twice as many as answers. */
const PLACES = 2 * KEPT

/**
 * The same for stretches of long texts, which are looked up where they lie: hardly any needs a string of its own.
 * @param longest longer stretches hardly come twice: they are read every time
 */
export function rememberedStretches<T>(
  longest: number,
  read: (text: string) => T,
): (text: string, start: number, end: number) => T {
  const texts: string[] = []
  const answers: T[] = []
  /** By what a stretch's characters come to, one more than the index of its answer; 0 where there is none. */
  const indexes = new Uint16Array(PLACES)
  return (text, start, end) => {
    if (end - start > longest) return read(text.slice(start, end))
    let place = hashOf(text, start, end)
    for (;;) {
      place = (place + 1) & (PLACES - 1)
      const index = indexes[place] as number
      if (index === 0) break
      if (isStretch(texts[index - 1] as string, text, start, end)) return answers[index - 1] as T
    }
    if (texts.length >= KEPT) {
      texts.length = 0
      answers.length = 0
      indexes.fill(0)
    }
    const own = ownCopy(text.slice(start, end))
    const answer = read(own)
    answers.push(answer)
    indexes[place] = texts.push(own)
    return answer
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start
  for (let at = start; at < end; at++) hash = Math.imul(hash, 31) + text.charCodeAt(at)
  return Math.imul(hash, 0x9e37_79b1) >>> 16
}

function isStretch(known: string, text: string, start: number, end: number): boolean {
  if (known.length !== end - start) return false
  for (let at = 0; at < known.length; at++) {
    if (known.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  }
  return true
}
