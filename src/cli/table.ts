/** Tables drawn with characters, for people. */
import { eastAsianWidth } from 'get-east-asian-width'

/** Columns wider than this are folded. */
const WIDEST = 40

/**
 * Draws a table: a rule under the header, two blanks between columns, long cells folded over several lines.
 * A Han character counts as two columns, as terminals show it.
 */
export function drawTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  widest = WIDEST,
): string {
  const all = [header, ...rows].map((cells) => cells.map((text) => fold(text, widest)))
  const widths = header.map((_, column) =>
    all
      .flatMap((cells) => (cells[column] ?? []).map(width))
      .reduce((widest, each) => Math.max(widest, each), 1),
  )
  const lines = all.map((cells) => drawRow(cells, widths))
  const rule = widths.map((each) => '─'.repeat(each)).join('  ')
  return `${[lines[0], rule, ...lines.slice(1)].join('\n')}\n`
}

function drawRow(cells: readonly (readonly string[])[], widths: readonly number[]): string {
  const height = Math.max(1, ...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((each, column) => pad(cells[column]?.[line] ?? '', each))
      .join('  ')
      .trimEnd(),
  ).join('\n')
}

function fold(text: string, widest: number): string[] {
  const lines: string[] = []
  for (const line of text.split('\n')) {
    let current = ''
    let taken = 0
    for (const character of line) {
      const next = width(character)
      if (taken + next > widest) {
        lines.push(current)
        current = ''
        taken = 0
      }
      current += character
      taken += next
    }
    lines.push(current)
  }
  return lines
}

function pad(text: string, to: number): string {
  return text + ' '.repeat(Math.max(0, to - width(text)))
}

/** Columns that a terminal gives a text. */
function width(text: string): number {
  let columns = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    if (point >= 32) columns += eastAsianWidth(point)
  }
  return columns
}
