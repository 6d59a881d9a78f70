/**
 * What kind of character each UTF-16 unit is, in one table: asking is one look-up, where a regular expression
 * over every cell of a document asks its whole alphabet.
 */

/** The kinds, a bit each. */
export const kind = {
  /** What `\s` matches. */
  blank: 1,
  /** Zero width: byte-order marks, direction marks, soft hyphens. */
  invisible: 2,
  /** Script Han, as `\p{Script=Han}` has it. */
  han: 4,
  /** ASCII digits. */
  digit: 8,
  /** Letters of pinyin that bear a tone. */
  toned: 16,
  /** Half of a character beyond the first plane. */
  surrogate: 32,
} as const

/** All that `\s` matches. */
export const BLANKS =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'

const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ'

type Ranges = readonly (readonly [number, number])[]

const RANGES: readonly (readonly [number, Ranges])[] = [
  [
    kind.invisible,
    [
      [0xad, 0xad],
      [0x200b, 0x200f],
      [0x202a, 0x202e],
      [0x2060, 0x2064],
      [0xfeff, 0xfeff],
    ],
  ],
  [
    kind.han,
    [
      [0x2e80, 0x2e99],
      [0x2e9b, 0x2ef3],
      [0x2f00, 0x2fd5],
      [0x3005, 0x3005],
      [0x3007, 0x3007],
      [0x3021, 0x3029],
      [0x3038, 0x303b],
      [0x3400, 0x4dbf],
      [0x4e00, 0x9fff],
      [0xf900, 0xfa6d],
      [0xfa70, 0xfad9],
    ],
  ],
  [kind.digit, [[0x30, 0x39]]],
  [kind.surrogate, [[0xd800, 0xdfff]]],
]

export const UNITS_IN_ALL = 0x1_0000

const kinds = new Uint8Array(UNITS_IN_ALL)
for (const letter of TONED) kinds[letter.charCodeAt(0)] = kind.toned
for (const blank of BLANKS) kinds[blank.charCodeAt(0)] = kind.blank
for (const [bit, ranges] of RANGES) {
  for (const [first, last] of ranges) {
    for (let unit = first; unit <= last; unit++) kinds[unit] = (kinds[unit] as number) | bit
  }
}

/** The kinds of a UTF-16 unit. */
export function kindsOf(unit: number): number {
  return kinds[unit] as number
}

/** Whether `\s` matches a UTF-16 unit. */
export function isBlank(unit: number): boolean {
  return ((kinds[unit] as number) & kind.blank) !== 0
}

/** All kinds that some character of a text is of. */
export function kindsIn(text: string): number {
  let all = 0
  for (let at = 0; at < text.length; at++) all |= kinds[text.charCodeAt(at)] as number
  return all
}

/** Whether a text holds a character of one of some kinds. */
export function holds(text: string, some: number): boolean {
  for (let at = 0; at < text.length; at++) {
    if (((kinds[text.charCodeAt(at)] as number) & some) !== 0) return true
  }
  return false
}

const BEYOND = /\p{Script=Han}/gu

/** The number of Chinese characters. */
export function countHan(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const kinds = kindsOf(text.charCodeAt(at))
    if ((kinds & kind.han) !== 0) count++
    else if ((kinds & kind.surrogate) !== 0) return text.match(BEYOND)?.length ?? 0
  }
  return count
}

/**
 * A set of numbers below 65,536, UTF-16 units for the most part, a bit each: eight kilobytes stay where the
 * processor reads fastest while a text is passed over. NaN, the unit past a text's end, is in none.
 */
export class UnitSet {
  readonly #bits = new Uint8Array(UNITS_IN_ALL / 8)

  add(unit: number): void {
    this.#bits[unit >> 3] = (this.#bits[unit >> 3] as number) | (1 << (unit & 7))
  }

  has(unit: number): boolean {
    return (((this.#bits[unit >> 3] as number) >> (unit & 7)) & 1) === 1
  }

  /** Whether a stretch of a text holds one of them. */
  isIn(text: string, start = 0, end = text.length): boolean {
    for (let at = start; at < end; at++) if (this.has(text.charCodeAt(at))) return true
    return false
  }
}

/** The set of a text's UTF-16 units. */
export function setOf(chars: string): UnitSet {
  const set = new UnitSet()
  for (let at = 0; at < chars.length; at++) set.add(chars.charCodeAt(at))
  return set
}

/** A table that gives every UTF-16 unit itself, to be changed where it stands for another. */
export function everyUnit(): Uint16Array {
  const table = new Uint16Array(UNITS_IN_ALL)
  for (let unit = 0; unit < UNITS_IN_ALL; unit++) table[unit] = unit
  return table
}

/** A text with every UTF-16 unit replaced by what a table has for it; the same string where nothing changes. */
export function replaced(text: string, table: Uint16Array): string {
  let out = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const other = table[unit] as number
    if (other === unit) continue
    out += text.slice(from, at) + String.fromCharCode(other)
    from = at + 1
  }
  return from === 0 ? text : out + text.slice(from)
}

/** Whether a UTF-16 unit is an ASCII digit. */
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}
