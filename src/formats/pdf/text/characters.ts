/** Characters as a PDF's fonts name them → the characters meant. By code point: a page holds thousands. */
import { RADICALS } from '../../../values/radicals.ts'

/** Code of a character that is left out. */
export const NOTHING = -1

const BLANK = 0x20
const FIRST_RADICAL = 0x2e80
const LAST_RADICAL = 0x2fd5

const radicals = new Map<number, number>()
for (const [radical, meant] of RADICALS) {
  radicals.set(radical.codePointAt(0) ?? 0, meant.codePointAt(0) ?? 0)
}
// The mainland's fonts draw 户 for this radical; its decomposition is the form of Taiwan.
radicals.set(0x2f3e, 0x6237)

/**
 * One character as meant: radicals, which producers write into a font's Unicode map, and
 * compatibility ideographs resolved, what no one sees left out, the rest as it is.
 */
export function resolved(code: number): number {
  if (code < 0x7f) return code < BLANK ? NOTHING : code
  if (code < 0x200b) return code === 0xa0 ? BLANK : code < 0xa0 || code === 0xad ? NOTHING : code
  if (code < FIRST_RADICAL) return isInvisible(code) ? NOTHING : code
  if (code <= LAST_RADICAL) return radicals.get(code) ?? code
  if (code < 0xf900 || code > 0x10ffff) return code
  if (code <= 0xfaff) return String.fromCodePoint(code).normalize('NFC').codePointAt(0) ?? code
  return code === 0xfeff ? NOTHING : code
}

/** Zero-width blank and marks of direction. */
function isInvisible(code: number): boolean {
  return code === 0x200b || code === 0x200e || code === 0x200f
}

/** The letters of a ligature; null for any other character. */
export function lettersOf(code: number): string | null {
  return code >= 0xfb00 && code <= 0xfb06 ? String.fromCodePoint(code).normalize('NFKC') : null
}

/** Whether a character leaves its place white. */
export function isBlank(code: number): boolean {
  if (code <= BLANK) return code === BLANK || (code >= 9 && code <= 13)
  if (code < 0x1680) return code === 0xa0
  return (
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x1680 ||
    code === 0xfeff
  )
}

/** Whether a text begins with a character in an em square of its own: no blank parts it from its neighbour. */
export function isIdeographic(text: string): boolean {
  return isIdeograph(text.codePointAt(0) ?? 0)
}

export function isIdeograph(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xffef) ||
    (code >= 0x20000 && code <= 0x3ffff) ||
    (code >= 0x2460 && code <= 0x24ff) ||
    (code >= 0x2018 && code <= 0x2026)
  )
}
