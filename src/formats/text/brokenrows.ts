/** Rows of a tab grid that a line end inside a cell broke in two: the tabs of both lines add up to those of a row. */

export interface GridLine {
  readonly number: number
  readonly texts: readonly string[]
}

/** Fewer columns say too little. */
const FEWEST = 4
/** Lines that one row may be broken into. */
const MOST_LINES = 4
/** Share of the lines that must have the usual number of columns. */
const USUAL = 0.4

/**
 * The lines of a grid with broken rows whole again. Only where merged cells are kept as blanks, so that all rows have
 * the same number of tabs, and every short line between whole ones is explained so.
 * @param before columns of the grid before, which text without tabs may have cut in two
 */
export function mended(lines: readonly GridLine[], before = 0): readonly GridLine[] {
  const rest = joined(lines, 0, before)
  if (rest !== null && rest.lines === lines.length) return [rest.line]
  const columns = usual(lines)
  const isWhole = ({ texts }: GridLine): boolean => texts.length === columns
  const whole = lines.filter(isWhole)
  if (columns < FEWEST || whole.length < lines.length * USUAL) return lines
  if (!whole.some(({ texts }) => texts[0] === '')) return lines
  const first = lines.findIndex(isWhole)
  const last = lines.findLastIndex(isWhole)
  const out: GridLine[] = lines.slice(0, first)
  let at = first
  while (at <= last) {
    const line = lines[at] as GridLine
    const row = isWhole(line) ? { line, lines: 1 } : joined(lines, at, columns)
    if (row === null) return lines
    out.push(row.line)
    at += row.lines
  }
  for (;;) {
    const tail = joined(lines, at, columns)
    if (tail === null) break
    out.push(tail.line)
    at += tail.lines
  }
  return [...out, ...lines.slice(at)]
}

/** How many columns most lines have; 0 where there are none. */
export function usual(lines: readonly GridLine[]): number {
  const counts = new Map<number, number>()
  for (const { texts } of lines) counts.set(texts.length, (counts.get(texts.length) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0
}

/** The lines from a place that make one row: each goes on in the last cell of the line before. */
function joined(
  lines: readonly GridLine[],
  from: number,
  columns: number,
): { line: GridLine; lines: number } | null {
  const start = lines[from]
  if (start === undefined || start.texts.length >= columns) return null
  let texts = [...start.texts]
  for (let at = from + 1; at < Math.min(lines.length, from + MOST_LINES); at++) {
    const [next = '', ...rest] = (lines[at] as GridLine).texts
    const last = texts.at(-1) ?? ''
    if (last.trim() === '' || next.trim() === '') return null
    texts = [...texts.slice(0, -1), `${last}\n${next}`, ...rest]
    if (texts.length > columns) return null
    if (texts.length === columns) {
      return { line: { number: start.number, texts }, lines: at - from + 1 }
    }
  }
  return null
}
