/** Text made comparable: widths, spaces, radicals. What the document says is kept beside it, as written. */
import { RADICALS } from './radicals.ts'

const ZERO_WIDTH = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g

// eslint-disable-next-line no-misleading-character-class -- single code units, not sequences
const FOLDABLE =
  /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u2e81-\u2ef3\u2f00-\u2fd5\u3000\uf900-\ufaff\ufe50-\ufe6b\uff01-\uff5e\uffe0-\uffe6]/g

const folded = new Map<string, string>(RADICALS)

function foldOne(char: string): string {
  let result = folded.get(char)
  if (result === undefined) {
    const code = char.charCodeAt(0)
    const compatible = char.normalize('NFKC')
    if (code >= 0xff01 && code <= 0xff5e) result = String.fromCharCode(code - 0xfee0)
    else if (compatible.length === 1) result = compatible
    else result = char
    folded.set(char, result)
  }
  return result
}

/**
 * Folds every UTF-16 unit for itself, so that offsets survive: radicals become ideographs, full-width ASCII
 * and small forms half-width, every kind of blank a space. Line ends, tabs and zero-width characters stay.
 * @returns a text of exactly the same length
 */
export function foldChars(text: string): string {
  return text.replace(FOLDABLE, foldOne)
}

/** Removes zero-width characters, byte-order marks, direction marks and soft hyphens. */
export function dropZeroWidth(text: string): string {
  return text.replace(ZERO_WIDTH, '')
}

/** One line, as written otherwise: a line end inside Chinese text is a wrap and leaves no blank. */
export function oneLine(text: string): string {
  const lines = dropZeroWidth(text).trim().split(/\r?\n/)
  return lines.length === 1 ? (lines[0] ?? '') : lines.map((line) => line.trim()).join('')
}

/** Folds for matching: as {@link foldChars}, zero-width characters removed, runs of blanks made one space. */
export function fold(text: string): string {
  return foldChars(dropZeroWidth(text)).replace(/ {2,}/g, ' ')
}
