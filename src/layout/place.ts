/** Where a place of the stream stands in the source. */
import type { Place } from '../record/schema.ts'
import type { Stream } from './stream.ts'

export function placeOf(stream: Stream, at: number): Place {
  const piece = stream.pieces.at(stream.pieceAt[at] ?? -1)
  const from = piece?.origin
  return {
    page: from?.page ?? null,
    table: from?.table ?? null,
    row: from?.row ?? null,
    line: lineOf(piece?.text, from?.line ?? null, stream.offsetAt[at] ?? 0),
    bbox: from?.bbox === undefined || from.bbox === null ? null : [...from.bbox],
    ref: from?.ref ?? null,
  }
}

/** A piece that runs over lines: the line its offset stands in. */
function lineOf(text: string | undefined, line: number | null, offset: number): number | null {
  if (text === undefined || line === null) return line
  let found = line
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
    found++
  return found
}
