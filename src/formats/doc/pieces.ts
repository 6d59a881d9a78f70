/** The piece table (MS-DOC 2.8.35): the text in its order, also where a fast save left it scattered. */
import type { DocHeader } from './header.ts'

export interface Piece {
  /** First character, and the one after the last. */
  readonly start: number
  readonly end: number
  /** Where its bytes begin in the document stream, and how many a character has. */
  readonly offset: number
  readonly width: 1 | 2
  readonly text: string
  /** Modifiers a fast save put on the whole piece. */
  readonly modifiers: Uint8Array | null
}

const COMPRESSED = 0x40000000

/** @throws RangeError when the table is damaged */
export function readPieces(header: DocHeader): Piece[] {
  const { table, word, pieces } = header
  const modifiers: Uint8Array[] = []
  let at = pieces.at
  const end = pieces.at + pieces.length
  while (at < end && table.u8(at) === 1) {
    const size = table.u16(at + 1)
    modifiers.push(table.slice(at + 3, size))
    at += 3 + size
  }
  if (at >= end || table.u8(at) !== 2) throw new RangeError('no piece table')
  const count = Math.floor((table.u32(at + 1) - 4) / 12)
  const positions = at + 5
  const descriptors = positions + 4 * (count + 1)
  const found: Piece[] = []
  for (let index = 0; index < count; index++) {
    const start = table.u32(positions + 4 * index)
    const stop = table.u32(positions + 4 * index + 4)
    if (stop < start) throw new RangeError('pieces out of order')
    const place = table.u32(descriptors + 8 * index + 2)
    const prm = table.u16(descriptors + 8 * index + 6)
    const narrow = (place & COMPRESSED) !== 0
    const offset = narrow ? (place & (COMPRESSED - 1)) >>> 1 : place & (COMPRESSED - 1)
    const width = narrow ? 1 : 2
    const bytes = word.slice(offset, (stop - start) * width)
    found.push({
      start,
      end: stop,
      offset,
      width,
      text: new TextDecoder(narrow ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(
        bytes,
      ),
      modifiers: (prm & 1) === 1 ? (modifiers[prm >> 1] ?? null) : null,
    })
  }
  return found
}

/** Where in the document stream a character of the piece lies. */
export function offsetOf(piece: Piece, position: number): number {
  return piece.offset + (position - piece.start) * piece.width
}
