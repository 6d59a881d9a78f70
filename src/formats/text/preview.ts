/**
 * Previews of sites that share documents: one glued text, cut every few hundred characters into numbered lines. The
 * numbers are the site's, and the cuts fall inside words.
 */
import type { Line } from './lines.ts'

const NUMBER = /^(\d{1,2})、/
/** A line that was cut by its length is long. */
const LONG = 80
/** Where a sentence or a list ends, a numbered line may be the text's own. */
const ENDS = /[。；;：:！!？?.]\s*$/

/** The lines with those of a preview joined, its numbers left out. */
export function withoutPreview(lines: readonly Line[]): readonly Line[] {
  const parts = numbered(lines)
  if (parts.length < 2) return lines
  const later = new Set(parts.slice(1))
  const out: Line[] = []
  for (const [index, line] of lines.entries()) {
    const text = parts.includes(index) ? line.text.replace(NUMBER, '') : line.text
    const last = out.at(-1)
    if (later.has(index) && last !== undefined)
      out[out.length - 1] = { ...last, text: `${last.text}\n${text}` }
    else out.push(text === line.text ? line : { ...line, text })
  }
  return out
}

/** Indices of the numbered lines of a preview: 1、 and what follows it at once, all but the last long. */
function numbered(lines: readonly Line[]): number[] {
  const first = lines.findIndex(({ text }) => text.startsWith('1、'))
  if (first === -1) return []
  const found: number[] = []
  for (let index = first; index < lines.length; index++) {
    const { text } = lines[index] as Line
    if (Number(NUMBER.exec(text)?.[1]) !== found.length + 1) break
    const before = lines[index - 1]
    if (index > first && ((before?.text.length ?? 0) < LONG || before?.tabs !== 0)) return []
    found.push(index)
  }
  const cut = found.slice(1).some((index) => !ENDS.test(lines[index - 1]?.text ?? ''))
  return cut ? found : []
}
