/** Pure functions of a text that keep what they said: agencies write the same texts again and again. */

/** Slices this short are copies; a longer one would hold on to the whole document. */
const COPIED = 12

/** A text with memory of its own. */
function ownCopy(text: string): string {
  return text.length <= COPIED ? text : Buffer.from(text, 'utf16le').toString('utf16le')
}

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
