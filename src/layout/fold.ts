/** Folding for matching: one character in, one out, so that places in the source stay known. */
import { foldChars } from '../values/normalize.ts'
import { toSimplified } from '../values/script.ts'

/** A gloss that mirror sites put after a character: 績(jì)效. Its characters match nothing. */
const PINYIN = /(?<=[\u3400-\u9fff])\([a-zɡü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ][a-zɡü]{0,4}\)/gu
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\r]/g

/** Characters of this domain that only traditional texts have. */
const TRADITIONAL = /[績標產務體項資財數質門縣區鄉鎮萬億單預實現執權責認為]/

/**
 * The text folded character by character: widths, radicals and traditional forms as the vocabulary
 * has them, `\0` for what is no text (zero-width marks, pinyin), blanks as ` `, line ends as `\n`.
 */
export function foldForMatching(text: string, traditional = TRADITIONAL.test(text)): string {
  let folded = foldChars(text).replace(INVISIBLE, '\0').replace(/\t/g, ' ')
  if (traditional) folded = toSimplified(folded)
  return folded.includes('(')
    ? folded.replace(PINYIN, (gloss) => '\0'.repeat(gloss.length))
    : folded
}

/** Whether a text is in traditional characters. */
export function isTraditional(text: string): boolean {
  return TRADITIONAL.test(text)
}
