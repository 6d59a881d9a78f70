/** What characters a text holds, seen in one pass: it tells which of the dearer questions can be asked of it. */
import { countHan, kind, kindsOf, UNITS_IN_ALL } from '../../values/chars.ts'

/** The signs, a bit each. */
export const sign = {
  han: 1,
  digit: 2,
  surrogate: 4,
  /** ( and ) */
  bracket: 8,
  /** ★, * and ※ */
  star: 16,
  /** What stands behind a number that counts: . 、 : ： ． */
  point: 32,
  /** 年, 月 and 日 */
  calendar: 64,
} as const

const SIGNED: readonly (readonly [string, number])[] = [
  ['()', sign.bracket],
  ['★*※', sign.star],
  ['.、:：．', sign.point],
  ['年月日', sign.calendar],
]

const table = new Uint8Array(UNITS_IN_ALL)
for (let unit = 0; unit < UNITS_IN_ALL; unit++) {
  const kinds = kindsOf(unit)
  if ((kinds & kind.han) !== 0) table[unit] = sign.han
  else if ((kinds & kind.digit) !== 0) table[unit] = sign.digit
  else if ((kinds & kind.surrogate) !== 0) table[unit] = sign.surrogate
}
for (const [chars, bit] of SIGNED) {
  for (const char of chars) {
    const unit = char.charCodeAt(0)
    table[unit] = (table[unit] as number) | bit
  }
}

export interface Seen {
  readonly signs: number
  /** Chinese characters. */
  readonly han: number
  /** Where the last digit stands, -1 where none does. */
  readonly lastDigit: number
}

/** The signs of a text. */
export function seenIn(text: string): Seen {
  let signs = 0
  let han = 0
  let lastDigit = -1
  for (let at = 0; at < text.length; at++) {
    const own = table[text.charCodeAt(at)] as number
    signs |= own
    if ((own & sign.han) !== 0) han++
    else if (own === sign.digit) lastDigit = at
  }
  return { signs, han: (signs & sign.surrogate) === 0 ? han : countHan(text), lastDigit }
}
