/**
 * A document as one stream of characters: spaces dropped, forms folded for matching, and before each
 * character how strong a boundary the source has there. Labels broken over lines are whole again here,
 * and what was written stays reachable.
 */
import type { Boundary, Document, GridKind, Origin } from '../document/model.ts'
import { foldForMatching, isTraditional } from './fold.ts'

/** Boundary strengths as they are stored, weakest first. */
export const strength: Readonly<Record<Boundary, number>> = {
  none: 0,
  space: 1,
  line: 2,
  blank: 3,
  cell: 4,
  row: 5,
}

/** A stretch of the source that was set apart there: a paragraph or a cell. */
export interface Piece {
  readonly text: string
  readonly origin: Origin
  /** Index of the block, and the row and column in it; null where no grid is known. */
  readonly block: number
  readonly row: number | null
  readonly column: number | null
  readonly rowSpan: number
  readonly columnSpan: number
  readonly grid: GridKind | null
  readonly level: number | null
  /** Range of the piece's characters in the stream. */
  readonly start: number
  readonly end: number
}

export interface Stream {
  readonly text: string
  readonly pieces: readonly Piece[]
  /** Per character: the piece it is of, its offset there, and the boundary before it. */
  readonly pieceAt: Int32Array
  readonly offsetAt: Int32Array
  readonly before: Uint8Array
}

/** A reader's blocks as a stream. */
export function streamOf(document: Document): Stream {
  const builder = new Builder(
    document.blocks.some((block) =>
      block.type === 'paragraph'
        ? isTraditional(block.text)
        : block.cells.some((each) => isTraditional(each.text)),
    ),
  )
  const last = lastPageNumber(document)
  for (const [index, block] of document.blocks.entries()) {
    if (index === last) continue
    if (block.type === 'paragraph') {
      builder.add(block.text, strength[block.boundary], {
        origin: block.origin,
        block: index,
        row: block.origin.row,
        column: null,
        rowSpan: 1,
        columnSpan: 1,
        grid: null,
        level: block.level,
      })
      continue
    }
    let row = -1
    for (const each of block.cells) {
      const boundary = each.row === row ? strength.cell : strength.row
      row = each.row
      builder.add(each.text, boundary, {
        origin: each.origin,
        block: index,
        row: each.row,
        column: each.column,
        rowSpan: each.rowSpan,
        columnSpan: each.columnSpan,
        grid: block.grid,
        level: null,
      })
    }
  }
  return builder.stream()
}

/** Figures right above that make a number the last one of a column. */
const COLUMN = 2

/** The index of a page number that a conversion left after everything else, or -1. */
function lastPageNumber(document: Document): number {
  const filled = document.blocks.flatMap((block, at) =>
    block.type === 'table' || block.text.trim() !== '' ? [at] : [],
  )
  const index = filled.at(-1) ?? -1
  const above = filled.slice(-1 - COLUMN, -1).map((at) => document.blocks[at])
  const inColumn = above.every(
    (block) => block?.type === 'paragraph' && /^\d{1,3}(?:\.\d)?$/.test(block.text.trim()),
  )
  if (inColumn) return -1
  const block = document.blocks[index]
  const isNumber =
    block?.type === 'paragraph' &&
    block.boundary === 'blank' &&
    block.origin.row === null &&
    /^\d{1,3}$/.test(block.text.trim())
  return isNumber ? index : -1
}

class Builder {
  readonly #pieces: Piece[] = []
  readonly #chars: string[] = []
  readonly #pieceAt: number[] = []
  readonly #offsetAt: number[] = []
  readonly #before: number[] = []
  readonly #traditional: boolean
  #pending = 0

  constructor(traditional: boolean) {
    this.#traditional = traditional
  }

  add(text: string, boundary: number, rest: Omit<Piece, 'text' | 'start' | 'end'>): void {
    this.#pending = Math.max(this.#pending, boundary)
    const folded = withoutPages(foldForMatching(text, this.#traditional))
    const start = this.#chars.length
    const index = this.#pieces.length
    for (let at = 0; at < folded.length; at++) {
      const char = folded.charAt(at)
      if (char === ' ') {
        this.#pending = Math.max(this.#pending, strength.space)
      } else if (char === '\n') {
        this.#pending = Math.max(this.#pending, strength.line)
      } else if (char !== '\0') {
        this.#chars.push(char)
        this.#pieceAt.push(index)
        this.#offsetAt.push(at)
        this.#before.push(this.#pending)
        this.#pending = 0
      }
    }
    this.#pieces.push({ ...rest, text, start, end: this.#chars.length })
    this.#pending = Math.max(this.#pending, boundary === strength.space ? boundary : strength.line)
  }

  stream(): Stream {
    return {
      text: this.#chars.join(''),
      pieces: this.#pieces,
      pieceAt: Int32Array.from(this.#pieceAt),
      offsetAt: Int32Array.from(this.#offsetAt),
      before: Uint8Array.from(this.#before),
    }
  }
}

/** Lines that hold a page's number and nothing else: 第 3 页, - 3 -. They are no part of any cell. */
const PAGE_LINE =
  /(?<=^|\n)[ \0]*(?:第 ?\d{1,4} ?页(?:[ ,，/]*共 ?\d{1,4} ?页)?|[-—–]{1,2} ?\d{1,4} ?[-—–]{1,2})[ \0]*(?=\n|$)/g

/** A folded text with its page numbers blanked out, every other character in its place. */
function withoutPages(folded: string): string {
  return folded.replace(PAGE_LINE, (line) => '\0'.repeat(line.length))
}

const HAN = /[\p{Script=Han}，。；：、（）“”《》【】]/u

/**
 * What the source says between two places of the stream, as written: line ends and blanks that a
 * conversion put between Chinese characters are gone, others are one space.
 */
export function written(stream: Stream, start: number, end: number, keepLines = false): string {
  let out = ''
  let at = start
  while (at < end) {
    const piece = stream.pieces[stream.pieceAt[at] ?? 0]
    if (piece === undefined) break
    const stop = Math.min(end, piece.end)
    const from = stream.offsetAt[at] ?? 0
    const to = (stream.offsetAt[stop - 1] ?? 0) + 1
    out = join(out, piece.text.slice(from, to), keepLines ? '\n' : '')
    at = stop
  }
  return tidy(out, keepLines)
}

function join(left: string, right: string, line: string): string {
  if (left === '' || right === '') return left + right
  if (line !== '') return `${left}${line}${right}`
  return HAN.test(left.at(-1) ?? '') || HAN.test(right.charAt(0))
    ? left + right
    : `${left} ${right}`
}

const PINYIN =
  /(?<=[\u3400-\u9fff])[(（][a-zɡü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ][a-zɡü]{0,4}[)）]/gu
const INVISIBLE = /[\u200b\u200c\u200d\u2060\ufeff\u00ad]/g
const BLANKS = /[^\S\n]+/g
const BETWEEN_HAN =
  /(?<=[\p{Script=Han}，。；：、（）“”《》【】]) (?=[\p{Script=Han}，。；：、（）“”《》【】])/gu

/** A text as a reader would copy it: invisible characters, glosses and a conversion's blanks gone. */
export function tidy(text: string, keepLines = false): string {
  let out = text.replace(INVISIBLE, '').replace(PINYIN, '')
  out = keepLines
    ? out.replace(/[^\S\n]*\n\s*/g, '\n')
    : out.replace(/\s*\n\s*/g, (_all, offset: number, whole: string) => {
        const left = whole.charAt(offset - 1)
        const right = whole.slice(offset).trimStart().charAt(0)
        return HAN.test(left) || HAN.test(right) ? '' : ' '
      })
  return out.replace(BLANKS, ' ').replace(BETWEEN_HAN, '').trim()
}
