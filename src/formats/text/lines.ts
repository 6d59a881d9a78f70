/** Lines of a text with what tells their kind. */
import { checkCells, type Limits } from '../limits.ts'

export interface Line {
  /** 1-based. */
  readonly number: number
  /** Without its end and without TC field codes. */
  readonly text: string
  /** The list a TC field code puts this line on (`A` sections, `C` tables), or null. */
  readonly contents: string | null
  readonly tabs: number
  /** Pipes, where the line is one of a pipe table. */
  readonly pipes: number
  readonly isBlank: boolean
  /** A tab, then one cell and nothing else: the "one cell a line" form of a Word table. */
  readonly isLoneCell: boolean
  /** Whether a form feed stands before it. */
  readonly beginsPage: boolean
}

/** Word's table-of-contents entry: TC "text" \f C \l 1 */
const TC = /\s?TC\s+"?[^"\\\n]*"?\s*\\f\s+"?(\w)"?(?:\s*\\l\s+"?\d"?)?\s?/g
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029\v]/
const BLANK = /^[\s\u200b\u200c\u200d\u2060\ufeff]*$/

/**
 * Splits a text at line ends of every kind.
 * @throws Refusal when it has more lines than a document may have cells
 */
export function splitLines(text: string, limits: Limits): Line[] {
  const lines: Line[] = []
  let filled = 0
  for (const [page, part] of text.split('\f').entries()) {
    for (const [index, raw] of part.split(LINE_END).entries()) {
      const line = lineOf(raw, lines.length + 1, page > 0 && index === 0)
      lines.push(line)
      if (!line.isBlank) checkCells(++filled, limits)
    }
  }
  return lines
}

function lineOf(raw: string, number: number, beginsPage: boolean): Line {
  let contents: string | null = null
  const body = raw.includes('TC')
    ? raw.replace(TC, (_all, list: string) => {
        contents = list
        return ''
      })
    : raw
  const tabs = count(body, '\t')
  const isBlank = BLANK.test(body)
  return {
    number,
    text: body,
    contents,
    tabs,
    pipes: pipesOf(body),
    isBlank,
    isLoneCell: tabs === 1 && body.startsWith('\t'),
    beginsPage,
  }
}

/** A line is a pipe line when it begins or ends with a pipe or holds two. */
function pipesOf(line: string): number {
  const pipes = count(line, '|')
  if (pipes === 0) return 0
  const text = line.trim()
  return pipes > 1 || text.startsWith('|') || text.endsWith('|') ? pipes : 0
}

function count(text: string, sign: string): number {
  let found = 0
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) found++
  return found
}
