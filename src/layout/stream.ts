/**
 * A document as one stream of characters: spaces dropped, forms folded for matching, and before each
 * character how strong a boundary the source has there. Labels broken over lines are whole again here,
 * and what was written stays reachable.
 */
import type { Boundary } from '../document/model.ts'
import { kind, kindsIn } from '../values/chars.ts'
import type { Pieces } from './pieces.ts'

export type { Piece } from './pieces.ts'

/** Boundary strengths as they are stored, weakest first. */
export const strength: Readonly<Record<Boundary, number>> = {
  none: 0,
  space: 1,
  line: 2,
  blank: 3,
  cell: 4,
  row: 5,
}

export interface Stream {
  readonly text: string
  readonly pieces: Pieces
  /** Per character: the piece it is of, its offset there, and the boundary before it. */
  readonly pieceAt: Int32Array
  readonly offsetAt: Uint16Array | Int32Array
  readonly before: Uint8Array
}

/** Where the line or cell ends that a place stands in. */
export function lineEnd({ text, before }: Stream, from: number, most = text.length): number {
  let stop = from
  while (stop < most && (before[stop] ?? 0) < strength.line) stop++
  return stop
}

/** The next place that the source sets apart. */
export function boundaryAfter(stream: Stream, at: number, stop: number): number {
  let end = at + 1
  while (end < stop && (stream.before[end] ?? 0) === 0) end++
  return end
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
    const piece = stream.pieces.at(stream.pieceAt[at] ?? 0)
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
  const seen = kindsIn(text)
  if ((seen & (kind.blank | kind.invisible | kind.toned)) === 0) return text
  let out = text
  if ((seen & (kind.invisible | kind.toned)) !== 0) {
    out = out.replace(INVISIBLE, '').replace(PINYIN, '')
  }
  if (out.includes('\n')) out = keepLines ? out.replace(LINE_END, '\n') : joinedLines(out)
  return out.replace(BLANKS, ' ').replace(BETWEEN_HAN, '').trim()
}

const LINE_END = /[^\S\n]*\n\s*/g

/** A text on one line; between Chinese characters nothing stands for a line's end. */
function joinedLines(text: string): string {
  return text.replace(/\s*\n\s*/g, (_all, offset: number, whole: string) => {
    const left = whole.charAt(offset - 1)
    const right = whole.slice(offset).trimStart().charAt(0)
    return HAN.test(left) || HAN.test(right) ? '' : ' '
  })
}
