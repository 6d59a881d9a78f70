/** What happens to a whole text: wrapped lines, a lost start or end, an encoding. */
import iconv from 'iconv-lite'
import type { Random } from '../../forms/random.ts'
import { bare, ROW_END, ROW_START, type SheetForm } from '../sheet.ts'

/** Breaks lines longer than the width anywhere, as a plain-text export does. */
export function wrapLines(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => (line.length <= width ? line : wrapLine(line, width)))
    .join('\n')
}

/** Not inside a number, a word or a sign, where no export breaks. */
function wrapLine(line: string, width: number): string {
  const parts: string[] = []
  let rest = line
  while (bare(rest).length > width) {
    let at = width
    while (at > width / 2 && /[\d\p{Script=Latin}().≥≤<>=%]/u.test(rest[at] ?? '')) at--
    parts.push(rest.slice(0, at))
    rest = rest.slice(at)
  }
  return [...parts, rest].join('\n')
}

export type Cut = 'none' | 'start' | 'end'

export interface CutText {
  readonly text: string
  /** Indicators that still stand, whole or in part. */
  readonly indicators: ReadonlySet<number>
  /** Of those, the ones the cut goes through. */
  readonly broken: ReadonlySet<number>
  /** What is left of the names that the cut goes through. */
  readonly names: readonly string[]
}

/** Cuts before the first header, or anywhere after the third indicator. */
export function cutText(text: string, cut: Cut, random: Random, headerAt: number): CutText {
  const starts = [...text.matchAll(new RegExp(ROW_START, 'g'))].map(({ index }) => index)
  const ends = [...text.matchAll(new RegExp(ROW_END, 'g'))].map(({ index }) => index)
  const all = new Set(starts.keys())
  if (cut === 'start' && headerAt > 10) {
    const from = random.int(1, headerAt - 1)
    return { text: text.slice(from), indicators: all, broken: new Set(), names: [] }
  }
  const third = ends[2]
  if (cut !== 'end' || third === undefined)
    return { text, indicators: all, broken: new Set(), names: [] }
  const to = random.int(third + 1, text.length)
  const left = starts.flatMap((start, index) => (start < to ? [index] : []))
  const broken = left.filter((index) => (ends[index] ?? text.length) >= to)
  const names = broken.map(
    (index) =>
      bare(text.slice(starts[index], to))
        .split(/[\n\t|]/)[0]
        ?.trim() ?? '',
  )
  return { text: text.slice(0, to), indicators: new Set(left), broken: new Set(broken), names }
}

/** Keeps the indicators that a cut left, in the order they were printed. */
export function cutForms(forms: readonly SheetForm[], cut: CutText): SheetForm[] {
  let at = 0
  return forms.map((form) => ({
    ...form,
    indicators: form.indicators.filter((indicator) => {
      const index = at++
      if (cut.broken.has(index)) indicator.unsure = true
      return cut.indicators.has(index)
    }),
  }))
}

export type Encoding = 'utf-8' | 'utf-8-mark' | 'gbk' | 'utf-16'
export type LineEnd = '\n' | '\r\n' | '\r'

/** The text as bytes; GBK with the four-byte signs of GB18030, which holds every character. */
export function encode(text: string, encoding: Encoding, lineEnd: LineEnd): Uint8Array {
  const lines = text.replaceAll('\n', lineEnd)
  if (encoding === 'gbk') return iconv.encode(lines, 'gb18030')
  if (encoding === 'utf-16') return iconv.encode(lines, 'utf-16le', { addBOM: true })
  return iconv.encode(lines, 'utf-8', { addBOM: encoding === 'utf-8-mark' })
}
