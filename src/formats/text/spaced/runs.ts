/** Lines of text by position → words and runs, each with the columns it stands in. */
import type { Line } from '../lines.ts'

/** A stretch of text with the columns it covers, `right` not included. */
export interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  /** How much further right it may have stood: the characters before it in its run that count less than they are wide. */
  readonly slack: number
  /** Blanks before it. */
  readonly gap: number
}

export interface PlacedLine {
  readonly line: Line
  /** Blank lines above it. */
  readonly blanks: number
  readonly words: readonly Word[]
  /** Words that single blanks part are one run. */
  readonly runs: readonly Word[]
}

/** Columns that a wide character counts: two where text was set for a terminal, one where characters were counted. */
export type WideColumns = 1 | 2

/** Whether a character is as wide as two Latin ones. */
export function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x20000 && code <= 0x3ffff)
  )
}

/** Width of a text as it is printed, in Latin characters. */
export function widthOf(text: string): number {
  let width = 0
  for (const char of text) width += isWide(char.codePointAt(0) ?? 0) ? 2 : 1
  return width
}

const SPACE = /[\s\u3000\u00a0]/

/** The lines that hold text, with their words at their places. */
export function placedLines(lines: readonly Line[], wide: WideColumns): PlacedLine[] {
  const placed: PlacedLine[] = []
  let blanks = 0
  for (const line of lines) {
    if (line.isBlank) {
      blanks++
      continue
    }
    placed.push({ line, blanks, ...wordsOf(line.text, wide) })
    blanks = 0
  }
  return placed
}

function wordsOf(text: string, wide: WideColumns): Pick<PlacedLine, 'words' | 'runs'> {
  const words: Word[] = []
  const runs: Word[] = []
  let column = 0
  let left = 0
  let word = ''
  let spaces = 2
  let slack = 0
  let narrow = 0
  const end = (): void => {
    if (word === '') return
    const run = runs.at(-1)
    const begins = spaces > 1 || run === undefined
    if (begins) slack = 0
    const own = { text: word, left, right: column, slack, gap: spaces }
    words.push(own)
    if (begins) runs.push(own)
    else runs[runs.length - 1] = { ...run, text: `${run.text} ${word}`, right: column }
    slack += narrow
    narrow = 0
    word = ''
    spaces = 0
  }
  for (const char of text) {
    if (SPACE.test(char)) {
      end()
      spaces++
    } else {
      if (word === '') left = column
      word += char
    }
    if (!isWide(char.codePointAt(0) ?? 0)) column++
    else {
      column += wide
      narrow += 2 - wide
    }
  }
  end()
  return { words, runs }
}

/** Width of what can't be parted at the beginning of a text: a wide character, or a word. */
export function firstWidth(text: string): number {
  if (isWide(text.codePointAt(0) ?? 0)) return 2
  let width = 0
  for (const char of text) {
    if (char === ' ' || isWide(char.codePointAt(0) ?? 0)) break
    width++
  }
  return width
}
