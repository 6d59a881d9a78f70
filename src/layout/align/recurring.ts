/** Words that follow several values of a table, as a basis or a reason does: they end where they cease to agree. */

/** A shorter agreement is chance. */
const SHORTEST = 4
const LONGEST = 24
const HAN = /^[\p{Script=Han},，、（）()“”]+/u

/**
 * Ends of the texts that come again behind values.
 * @param ends places of the text where a value may end
 */
export function recurringEnds(text: string, ends: Iterable<number>): Set<number> {
  const following = [...ends].flatMap((at) => {
    const words = HAN.exec(text.slice(at, at + LONGEST))?.[0] ?? ''
    return words.length >= SHORTEST ? [{ at, words }] : []
  })
  following.sort((one, other) => (one.words < other.words ? -1 : 1))
  const found = new Set<number>()
  for (const [index, one] of following.entries()) {
    const other = following[index + 1]
    if (other === undefined) break
    const length = agreement(one.words, other.words)
    if (length < SHORTEST) continue
    found.add(one.at + length).add(other.at + length)
  }
  return found
}

function agreement(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}

/** What says the same twice: words, or words with figures in them. */
const TWIN = /^(?:\p{Script=Han}{2,12}|\p{Script=Han}[\p{Script=Han}\d,、.%]{2,23})$/u
const LONGEST_TWIN = 24

/** Places of words that stand twice in a row, as a target in words and its equal result do: start, middle, end. */
export function twinEdges(text: string): number[] {
  const edges: number[] = []
  for (let at = 0; at < text.length - 3; at++) {
    const length = twinAt(text, at)
    if (length === 0) continue
    // 数量指标指标1: is a label and a numbered name.
    if (text.slice(at, at + length) !== '指标') edges.push(at, at + length, at + 2 * length)
    at += 2 * length - 1
  }
  return edges
}

/** How long the longest word is that stands twice from a place on. */
function twinAt(text: string, at: number): number {
  const first = text.charCodeAt(at)
  const second = text.charCodeAt(at + 1)
  for (let length = LONGEST_TWIN; length >= 2; length--) {
    if (text.charCodeAt(at + length) !== first || text.charCodeAt(at + length + 1) !== second) {
      continue
    }
    const word = text.slice(at, at + length)
    if (text.startsWith(word, at + length) && TWIN.test(word)) return length
  }
  return 0
}
