/** Lines that may be a header's: short texts without figures. */
import type { PlacedLine } from './runs.ts'

/** Texts of a header at least, characters of each at most, and lines that its cells may wrap over. */
const TEXTS = 4
const LONGEST = 12
const WRAPS = 2
/** Characters of what is left above of a header, alone on its line. */
const SHORT = 8

const YEAR = /^(?:19|20)\d\d年?$/

/** The lines of a header, the last not included. */
export interface Heading {
  readonly from: number
  readonly to: number
}

/** Whether a line alone looks like a header's. */
export function isHeading(line: PlacedLine): boolean {
  return line.words.length >= TEXTS && isPlain(line)
}

/** The lines around each one that looks like a header's and that its cells may wrap over, up to a blank line. */
export function headingsOf(lines: readonly PlacedLine[]): Heading[] {
  const headings: Heading[] = []
  for (let at = 0; at < lines.length; at++) {
    if (!isHeading(lines[at] as PlacedLine)) continue
    let from = at
    while (from > at - WRAPS && lines[from]?.blanks === 0 && isPlain(lines[from - 1])) from--
    let to = at + 1
    while (to <= at + WRAPS && lines[to]?.blanks === 0 && isPlain(lines[to])) to++
    headings.push({ from, to })
    at = to - 1
  }
  return headings
}

/** Short texts that are no sentences and hold no figures but years. */
function isPlain(line: PlacedLine | undefined): boolean {
  return (
    line?.words.every(
      ({ text }) => text.length <= LONGEST && (YEAR.test(text) || !/[\d。；，：:]/.test(text)),
    ) === true
  )
}

/** A short text that names nothing: what is left above of a header. */
export function isRestOfHeading({ words }: PlacedLine): boolean {
  return words.every(({ text }) => text.length <= SHORT && !/[\d:：]/.test(text))
}
