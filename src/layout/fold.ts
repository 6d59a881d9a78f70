/** Folding for matching: one character in, one out, so that places in the source stay known. */
import { kind, kindsOf, replaced, UNITS_IN_ALL } from '../values/chars.ts'
import { foldedUnits } from '../values/normalize.ts'
import { simplifiedUnits } from '../values/script.ts'

/** A gloss that mirror sites put after a character: 績(jì)效. Its characters match nothing. */
const PINYIN = /(?<=[\u3400-\u9fff])\([a-zɡü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ][a-zɡü]{0,4}\)/gu

/** Characters of this domain that only traditional texts have. */
export const TRADITIONAL = '績標產務體項資財數質門縣區鄉鎮萬億單預實現執權責認為'
const IN_TRADITIONAL = new RegExp(`[${TRADITIONAL}]`)

const TAB = 0x09
const RETURN = 0x0d
const SPACE = 0x20
const DOLLAR = 0x24
const PERCENT = 0x25

/** What every UTF-16 unit is for matching, in simplified texts and in traditional ones; 0 is no text. */
const tables: [Uint16Array | null, Uint16Array | null] = [null, null]

/** The table of what every UTF-16 unit is for matching, made when first asked for. */
export function matchedUnits(traditional: boolean): Uint16Array {
  const which = traditional ? 1 : 0
  const table = tables[which] ?? buildTable(traditional)
  tables[which] = table
  return table
}

function buildTable(traditional: boolean): Uint16Array {
  const table = foldedUnits.slice()
  for (let unit = 0; unit < UNITS_IN_ALL; unit++) {
    if ((kindsOf(unit) & kind.invisible) !== 0) table[unit] = 0
  }
  table[RETURN] = 0
  table[TAB] = SPACE
  // Money is in yuan here: a dollar sign is a % that a scanner misread.
  table[DOLLAR] = PERCENT
  return traditional ? table.map((unit) => simplifiedUnits()[unit] as number) : table
}

/**
 * The text folded character by character: widths, radicals and traditional forms as the vocabulary
 * has them, `\0` for what is no text (zero-width marks, pinyin), blanks as ` `, line ends as `\n`.
 */
export function foldForMatching(text: string, traditional = isTraditional(text)): string {
  const folded = replaced(text, matchedUnits(traditional))
  return folded.includes('(')
    ? folded.replace(PINYIN, (gloss) => '\0'.repeat(gloss.length))
    : folded
}

/** Whether a text is in traditional characters. */
function isTraditional(text: string): boolean {
  return IN_TRADITIONAL.test(text)
}
