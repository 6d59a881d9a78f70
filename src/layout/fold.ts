/** Folding for matching: one character in, one out, so that places in the source stay known. */
import { foldChars, toSimplified } from '../values/normalize.ts'

/** A gloss that mirror sites put after a character: 績(jì)效. Its characters match nothing. */
const PINYIN = /(?<=\p{Script=Han})\((?:[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ]{1,6})\)/gu

/**
 * The text folded character by character: widths, radicals and traditional forms as the vocabulary
 * has them, `\0` for what is no text (zero-width marks, pinyin), blanks as ` `, line ends as `\n`.
 */
export function foldForMatching(text: string): string {
  const folded = toSimplified(foldChars(text))
  return folded.includes('(') ? folded.replace(PINYIN, (gloss) => '\0'.repeat(gloss.length)) : folded
}
