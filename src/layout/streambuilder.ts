/**
 * The stream's arrays, filled piece by piece. A document has a few hundred thousand characters: each is looked up
 * once in one table, which says what it is for matching and whether its piece needs a closer look.
 */
import { kind, kindsOf, UNITS_IN_ALL } from '../values/chars.ts'
import { foldForMatching, matchedUnits, TRADITIONAL } from './fold.ts'
import type { Pieces } from './pieces.ts'
import { type Stream, strength } from './stream.ts'

const LINE = 0x0a
const SPACE = 0x20

/** Signs beside the folded unit in the table: the piece may hold a page number or pinyin; the text is traditional. */
const sign = { page: 1 << 16, pinyin: 1 << 17, traditional: 1 << 18 } as const
const UNIT = 0xffff
/** Places in a piece that two bytes hold. */
const MOST_SHORT = 0x10000
/** Every line that holds a page number and nothing else has one of these. */
const PAGE_MARKS = '页-—–'

const tables: [Uint32Array | null, Uint32Array | null] = [null, null]

/** Per UTF-16 unit what it is for matching, with its signs. */
function signedUnits(traditional: boolean): Uint32Array {
  const which = traditional ? 1 : 0
  const table = tables[which] ?? buildTable(traditional)
  tables[which] = table
  return table
}

function buildTable(traditional: boolean): Uint32Array {
  const table = Uint32Array.from(matchedUnits(traditional))
  const page = unitsOf(PAGE_MARKS)
  for (let unit = 0; unit < UNITS_IN_ALL; unit++) {
    const folded = table[unit] as number
    if (page.has(folded)) table[unit] = folded | sign.page
    else if ((kindsOf(folded) & kind.toned) !== 0) table[unit] = folded | sign.pinyin
  }
  if (traditional) return table
  for (const unit of unitsOf(TRADITIONAL)) table[unit] = (table[unit] as number) | sign.traditional
  return table
}

function unitsOf(chars: string): Set<number> {
  return new Set([...chars].map((char) => char.charCodeAt(0)))
}

export class StreamBuilder {
  readonly #pieces: Pieces
  readonly #units: Uint16Array
  readonly #pieceAt: Int32Array
  readonly #offsetAt: Uint16Array | Int32Array
  readonly #before: Uint8Array
  readonly #traditional: boolean
  readonly #table: Uint32Array
  #length = 0
  #pending = 0

  /**
   * @param most characters that all pieces have together
   * @param longest no piece has more characters
   */
  constructor(pieces: Pieces, most: number, longest: number, traditional: boolean) {
    this.#pieces = pieces
    this.#units = new Uint16Array(most)
    this.#pieceAt = new Int32Array(most)
    this.#offsetAt = longest > MOST_SHORT ? new Int32Array(most) : new Uint16Array(most)
    this.#before = new Uint8Array(most)
    this.#traditional = traditional
    this.#table = signedUnits(traditional)
  }

  /**
   * Adds a piece; false where it shows that the document is in traditional characters.
   * @param cell index of the cell in its table; -1 for a paragraph
   * @param owner index of the cell whose label this one goes on with; -1 for a piece of its own
   */
  add(text: string, boundary: number, block: number, cell = -1, owner = -1): boolean {
    const start = this.#length
    const pending = Math.max(this.#pending, boundary)
    this.#pending = pending
    const signs = this.#put(text)
    if ((signs & sign.traditional) !== 0) return false
    if ((signs & (sign.page | sign.pinyin)) !== 0) {
      this.#length = start
      this.#pending = pending
      this.#put(withoutPages(foldForMatching(text, this.#traditional)))
    }
    this.#pieces.add(block, cell, owner, this.#length)
    this.#pending = Math.max(this.#pending, boundary === strength.space ? boundary : strength.line)
    return true
  }

  /** The next piece goes on in the middle of a word, for all that is known. */
  goOn(): void {
    this.#pending = strength.none
  }

  /** Puts a text's characters into the arrays; the signs that they bear. */
  #put(text: string): number {
    const table = this.#table
    const units = this.#units
    const pieceAt = this.#pieceAt
    const offsetAt = this.#offsetAt
    const before = this.#before
    const piece = this.#pieces.length
    let length = this.#length
    let pending = this.#pending
    let signs = 0
    for (let offset = 0; offset < text.length; offset++) {
      const signed = table[text.charCodeAt(offset)] as number
      const unit = signed & UNIT
      signs |= signed
      if (unit === SPACE) pending = Math.max(pending, strength.space)
      else if (unit === LINE) pending = Math.max(pending, strength.line)
      else if (unit !== 0) {
        units[length] = unit
        pieceAt[length] = piece
        offsetAt[length] = offset
        before[length] = pending
        length++
        pending = strength.none
      }
    }
    this.#length = length
    this.#pending = pending
    return signs
  }

  stream(): Stream {
    const end = this.#length
    return {
      text: Buffer.from(this.#units.buffer, 0, end * 2).toString('utf16le'),
      pieces: this.#pieces,
      pieceAt: this.#pieceAt.subarray(0, end),
      offsetAt: this.#offsetAt.subarray(0, end),
      before: this.#before.subarray(0, end),
    }
  }
}

/** Lines that hold a page's number and nothing else: 第 3 页, - 3 -. They are no part of any cell. */
const PAGE_LINE =
  /(?<=^|\n)[ \0]*(?:第 ?\d{1,4} ?页(?:[ ,，/]*共 ?\d{1,4} ?页)?|[-—–]{1,2} ?\d{1,4} ?[-—–]{1,2})[ \0]*(?=\n|$)/g

/** The same between words, where a conversion made one line of a page. */
const PAGE_INSIDE =
  /(?<=[\p{Script=Han}。；;][ \0])[—–] \d{1,3} [—–](?=[ \0]\p{Script=Han}|[ \0]*(?:\n|$))/gu

/** A folded text with its page numbers blanked out, every other character in its place. */
function withoutPages(folded: string): string {
  const blanked = (found: string): string => '\0'.repeat(found.length)
  return folded.replace(PAGE_LINE, blanked).replace(PAGE_INSIDE, blanked)
}
