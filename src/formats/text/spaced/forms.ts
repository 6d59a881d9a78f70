/** A page with the same form several times: where each begins, told by the header that stands there again. */
import type { PlacedLine } from './runs.ts'
import { FIGURE } from './texts.ts'

/** Words of a header at least. */
const FEWEST = 4
/** Lines of a head above a header at most, and characters of a word that says what it is. */
const HEAD = 30
const LONG_WORD = 3

/** The page cut above the head of every form but the first; whole where no header stands on it twice. */
export function formsOf(page: readonly PlacedLine[]): (readonly PlacedLine[])[] {
  const headers = headersOf(page)
  const [top] = headers
  if (top === undefined || headers.length < 2) return [page]
  const head = new Set(page.slice(Math.max(0, top - HEAD), top).map(openingOf))
  const cuts = headers.map((header, index) => {
    if (index === 0) return 0
    for (let at = (headers[index - 1] as number) + 1; at < header; at++) {
      const opening = openingOf(page[at] as PlacedLine)
      if (opening.length >= LONG_WORD && head.has(opening)) return at
    }
    return header
  })
  return cuts.map((from, index) => page.slice(from, cuts[index + 1]))
}

/** The lines of the header that stands on a page most often, the one with the most words if several do. */
function headersOf(page: readonly PlacedLine[]): readonly number[] {
  const found = new Map<string, number[]>()
  for (const [at, { words }] of page.entries()) {
    if (words.length < FEWEST || words.some(({ text }) => FIGURE.test(text))) continue
    const key = words.map(({ text }) => text).join(' ')
    const lines = found.get(key)
    if (lines === undefined) found.set(key, [at])
    else lines.push(at)
  }
  const [best = []] = [...found.values()].sort(
    (one, other) => other.length - one.length || wordsAt(page, other[0]) - wordsAt(page, one[0]),
  )
  return best
}

function wordsAt(page: readonly PlacedLine[], at = 0): number {
  return page[at]?.words.length ?? 0
}

function openingOf({ words }: PlacedLine): string {
  return words[0]?.text ?? ''
}
