/** Prose outside the forms, in sections by its headings. */
import type { Record } from '../record/schema.ts'
import { headingLevelOf } from '../document/headings.ts'
import { type Piece, type Stream, tidy } from './stream.ts'

export type Section = Record['narrative'][number]

/** Prose without a heading is kept when it is a sentence or longer than this. */
const SENTENCE = 40

/** The sections of what stands outside the given ranges. */
export function narrativeOf(
  stream: Stream,
  taken: readonly { readonly start: number; readonly end: number }[],
): Section[] {
  const sections: { level: number; heading: string | null; paragraphs: string[] }[] = []
  for (const piece of stream.pieces) {
    if (piece.end <= piece.start || piece.column !== null || isTaken(piece, taken)) continue
    const text = tidy(piece.text)
    if (text === '') continue
    const level = piece.level ?? headingLevelOf(text)
    if (level !== null) {
      sections.push({ level, heading: text, paragraphs: [] })
      continue
    }
    const current = sections.at(-1)
    if (current?.heading != null) current.paragraphs.push(text)
    else if (isProse(text)) {
      if (current === undefined) sections.push({ level: 1, heading: null, paragraphs: [text] })
      else current.paragraphs.push(text)
    }
  }
  return sections
}

function isTaken(piece: Piece, taken: readonly { start: number; end: number }[]): boolean {
  return taken.some((range) => piece.start < range.end && piece.end > range.start)
}

function isProse(text: string): boolean {
  return /[。；]$/.test(text) || text.length >= SENTENCE
}
