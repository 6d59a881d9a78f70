/** The file information block: where everything in a Word 97–2003 document lies (MS-DOC 2.5). */
import { Refusal } from '../limits.ts'
import { Bytes } from './bytes.ts'

export interface DocStreams {
  readonly word: Uint8Array
  /** A stream of the container by name, or null. */
  readonly stream: (name: string) => Uint8Array | null
}

/** A structure of the table stream. */
export interface Region {
  readonly at: number
  readonly length: number
}

export interface DocHeader {
  readonly word: Bytes
  readonly table: Bytes
  /** Properties too long for their page; null where the document has none. */
  readonly data: Bytes | null
  /** Characters of the parts of the text, in their order: body, footnotes, headers, macros, comments, endnotes, text boxes. */
  readonly lengths: readonly number[]
  readonly styles: Region
  readonly characterRuns: Region
  readonly paragraphRuns: Region
  readonly fonts: Region
  readonly pieces: Region
  readonly lists: Region
  readonly listUses: Region
}

const IDENTITY = 0xa5ec
/** How Word 6 and 95 begin, and their Chinese, Japanese and Korean editions: another layout altogether. */
const OLD_IDENTITIES: ReadonlySet<number> = new Set([0xa5dc, 0xa697, 0xa698, 0xa699])
/** Word 97's number; older ones are smaller. */
const WORD_97 = 0x00c1
const ENCRYPTED = 0x0100
const TABLE_1 = 0x0200
/** First pair of offset and length. */
const PAIRS = 0x9a

/** @throws Refusal when it is an older Word's, encrypted or damaged */
export function readHeader({ word: bytes, stream }: DocStreams): DocHeader {
  const word = new Bytes(bytes)
  const identity = word.u16(0)
  const isOld = OLD_IDENTITIES.has(identity)
  if (!isOld && (word.length < 0x300 || identity !== IDENTITY)) throw new RangeError('no header')
  if (isOld || word.u16(2) < WORD_97) {
    throw new Refusal('unsupported', 'format-old', { kind: 'doc-old' })
  }
  const flags = word.u16(10)
  if ((flags & ENCRYPTED) !== 0) {
    throw new Refusal('unsupported', 'format-encrypted', { kind: 'doc' })
  }
  const table = stream((flags & TABLE_1) === 0 ? '/0Table' : '/1Table')
  if (table === null) throw new RangeError('no table stream')
  const data = stream('/Data')
  const pair = (index: number): Region => ({
    at: word.u32(PAIRS + 8 * index),
    length: word.u32(PAIRS + 8 * index + 4),
  })
  return {
    word,
    table: new Bytes(table),
    data: data === null ? null : new Bytes(data),
    lengths: [0, 1, 2, 3, 4, 5, 6].map((index) => Math.max(0, word.i32(0x4c + 4 * index))),
    styles: pair(1),
    characterRuns: pair(12),
    paragraphRuns: pair(13),
    fonts: pair(15),
    pieces: pair(33),
    lists: pair(73),
    listUses: pair(74),
  }
}
