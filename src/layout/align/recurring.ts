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

/** 数量指标指标1: is a label and a numbered name. */
const TWINS = /(\p{Script=Han}{2,12}|\p{Script=Han}[\p{Script=Han}\d,、.%]{2,23})\1/gu

/** Places of words that stand twice in a row, as a target in words and its equal result do: start, middle, end. */
export function twinEdges(text: string): number[] {
  return [...text.matchAll(TWINS)].flatMap(({ index, 1: word = '' }) =>
    word === '指标' ? [] : [index, index + word.length, index + 2 * word.length],
  )
}
