/** Whether a text begins or ends with one of some words, asked by one character before any word is compared. */

/** The words under the character that they begin or end with. */
type ByUnit = ReadonlyMap<number, readonly string[]>

function byUnit(words: readonly string[], unitOf: (word: string) => number): ByUnit {
  const out = new Map<number, string[]>()
  for (const word of words) {
    const unit = unitOf(word)
    const list = out.get(unit)
    if (list === undefined) out.set(unit, [word])
    else list.push(word)
  }
  return out
}

/** Tells whether one of the words stands at a place of a text. */
export function beginnings(words: readonly string[]): (text: string, at?: number) => boolean {
  const known = byUnit(words, (word) => word.charCodeAt(0))
  return (text, at = 0) => {
    const list = known.get(text.charCodeAt(at))
    if (list === undefined) return false
    for (const word of list) if (text.startsWith(word, at)) return true
    return false
  }
}

/** Tells whether a text ends with one of the words. */
export function endings(words: readonly string[]): (text: string) => boolean {
  const known = byUnit(words, (word) => word.charCodeAt(word.length - 1))
  return (text) => {
    const list = known.get(text.charCodeAt(text.length - 1))
    if (list === undefined) return false
    for (const word of list) if (text.endsWith(word)) return true
    return false
  }
}
