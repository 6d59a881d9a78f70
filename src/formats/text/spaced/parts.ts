/** A line in the columns of a section: which column each of its texts stands in. */
import { jointPrice } from './cuts.ts'
import type { PlacedLine, Word } from './runs.ts'

/** A text of a line in the columns that it covers. */
export interface Part extends Word {
  readonly first: number
  readonly last: number
}

/** How far a text may reach into a column, blank on its line, that it is no cell of. */
const OVER = 1
/** The most that a word costs that stands out of its column. */
const FARTHEST = 12
/** How much more than for a cut it counts that two neighbours share a column. */
const JOINT = 2

/** @param cuts where each column but the first begins */
export function partsOf({ words }: PlacedLine, cuts: readonly number[]): Part[] {
  const columns = assigned(words, cuts)
  const parts: Part[] = []
  for (const [index, word] of words.entries()) {
    const first = columns[index] as number
    const before = parts.at(-1)
    if (before?.first === first) {
      const text = `${before.text} ${word.text}`
      parts[parts.length - 1] = { ...before, text, right: word.right }
    } else parts.push({ ...word, first, last: first })
  }
  return parts.map((part, index) => {
    const before = parts[index - 1]?.last ?? -1
    const after = parts[index + 1]?.first ?? cuts.length + 1
    return spread(part, cuts, before, after)
  })
}

/** A text with the columns beside its own that it reaches into, where no other text of its line stands in them. */
function spread(part: Part, cuts: readonly number[], before: number, after: number): Part {
  let { first, last } = part
  while (first - 1 > before && (cuts[first - 1] as number) - part.left - part.slack > OVER) first--
  while (last + 1 < after && part.right - (cuts[last] as number) > OVER) last++
  return { ...part, first, last }
}

/** The column of each word, at the least price: columns grow along a line, and few words share one. */
function assigned(words: readonly Word[], cuts: readonly number[]): number[] {
  const count = cuts.length + 1
  let prices = Array.from({ length: count }, () => 0)
  const from: number[][] = []
  for (const [index, word] of words.entries()) {
    const before = words[index - 1]
    const joint = before === undefined ? Infinity : JOINT * jointPrice(before, word)
    const own: number[] = []
    const back: number[] = []
    let best = before === undefined ? 0 : Infinity
    let bestAt = 0
    for (let at = 0; at < count; at++) {
      const joined = (prices[at] as number) + joint
      const isJoined = joined < best
      own.push((isJoined ? joined : best) + outside(word, cuts[at - 1] ?? 0, cuts[at] ?? Infinity))
      back.push(isJoined ? at : bestAt)
      if (before !== undefined && (prices[at] as number) < best) {
        best = prices[at] as number
        bestAt = at
      }
    }
    prices = own
    from.push(back)
  }
  let at = prices.indexOf(Math.min(...prices))
  const out: number[] = []
  for (let index = words.length - 1; index >= 0; index--) {
    out.push(at)
    at = from[index]?.[at] as number
  }
  return out.reverse()
}

/** How far a word stands out of a column, wherever it may have stood. */
function outside({ left, right, slack }: Word, from: number, to: number): number {
  const short = Math.max(0, from - left)
  const shift = Math.min(slack, short)
  return Math.min(FARTHEST, short - shift + Math.max(0, right + shift - to))
}
