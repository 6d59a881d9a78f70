/** Text made comparable: widths, spaces, radicals. What the document says is kept beside it, as written. */
import { everyUnit, holds, kind, replaced } from './chars.ts'
import { RADICALS } from './radicals.ts'

const ZERO_WIDTH = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g

/** Where folding changes characters: blanks, radicals, compatibility ideographs, small and full-width forms. */
const FOLDABLE: readonly (readonly [number, number])[] = [
  [0x00a0, 0x00a0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x2e81, 0x2ef3],
  [0x2f00, 0x2fd5],
  [0x3000, 0x3000],
  [0xf900, 0xfaff],
  [0xfe50, 0xfe6b],
  [0xff01, 0xff5e],
  [0xffe0, 0xffe6],
]

const FULL_WIDTH = 0xff01
const FULL_WIDTH_LAST = 0xff5e
/** From a full-width character to its ASCII twin. */
const TO_ASCII = 0xfee0

/** What every UTF-16 unit folds to; most fold to themselves. */
export const foldedUnits: Uint16Array = everyUnit()
for (const [first, last] of FOLDABLE) {
  for (let unit = first; unit <= last; unit++) foldedUnits[unit] = foldOne(unit)
}

/** Signs of the fonts Symbol and Wingdings, as a copy leaves them in the private area. */
const SYMBOLS = {
  '\uf0b3': '≥',
  '\uf0a3': '≤',
  '\uf03d': '=',
  '\uf03e': '>',
  '\uf03c': '<',
} as const
for (const [symbol, sign] of Object.entries(SYMBOLS)) {
  foldedUnits[symbol.charCodeAt(0)] = sign.charCodeAt(0)
}

function foldOne(unit: number): number {
  const char = String.fromCharCode(unit)
  const radical = RADICALS.get(char)
  if (radical !== undefined) return radical.charCodeAt(0)
  if (unit >= FULL_WIDTH && unit <= FULL_WIDTH_LAST) return unit - TO_ASCII
  const compatible = char.normalize('NFKC')
  return compatible.length === 1 ? compatible.charCodeAt(0) : unit
}

/**
 * Folds every UTF-16 unit for itself, so that offsets survive: radicals become ideographs, full-width ASCII
 * and small forms half-width, every kind of blank a space. Line ends, tabs and zero-width characters stay.
 * @returns a text of exactly the same length
 */
export function foldChars(text: string): string {
  return replaced(text, foldedUnits)
}

/** Removes zero-width characters, byte-order marks, direction marks and soft hyphens. */
export function dropZeroWidth(text: string): string {
  return holds(text, kind.invisible) ? text.replace(ZERO_WIDTH, '') : text
}

/** One line, as written otherwise: a line end inside Chinese text is a wrap and leaves no blank. */
export function oneLine(text: string): string {
  const shown = dropZeroWidth(text).trim()
  if (!shown.includes('\n')) return shown
  return shown
    .split(/\r?\n/)
    .map((line) => line.trim())
    .join('')
}

/** Folds for matching: as {@link foldChars}, zero-width characters removed, runs of blanks made one space. */
export function fold(text: string): string {
  const folded = foldChars(dropZeroWidth(text))
  return folded.includes('  ') ? folded.replace(/ {2,}/g, ' ') : folded
}
