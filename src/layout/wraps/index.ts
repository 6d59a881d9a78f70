/**
 * Heads in text by position: a cell that wraps stands on two lines, and what stands beside it is between its parts
 * (业务主管 | 某局 over 部门). Such rows are given cell by cell, so that every key and every value is whole again.
 */
import type { Document, Paragraph } from '../../document/model.ts'
import { type Block, paragraph } from '../../document/model.ts'
import { wordAt } from '../find/headercell.ts'
import type { Role } from '../vocabulary/headers.ts'
import type { Field } from '../vocabulary/keys.ts'
import type { Lines } from './keys.ts'
import { rowAt, type WrappedRow } from './rows.ts'
import { type Measure, type Word, wordsOf } from './words.ts'

/** Formats whose lines keep their blanks. */
const TEXT: ReadonlySet<string> = new Set(['plain', 'markdown', 'tab-grid', 'tc-text'])
/** A longer line is no line of a head by position. */
const LONGEST = 240
/** Words of a table's header that make a line one. */
const HEADER = 2
const COLUMNS: ReadonlySet<Role> = new Set<Role>(['level1', 'level2', 'name', 'target'])
/** Fields of keys that a head begins with. */
const OPENING: ReadonlySet<Field> = new Set<Field>([
  'project',
  'department',
  'supervisor',
  'implementer',
  'code',
])

/** The document with wrapped rows of its heads cell by cell; the same one where nothing wraps. */
export function unwrapped(document: Document): Document {
  const { blocks, format } = document
  if (!TEXT.has(format)) return document
  const out: Block[] = []
  let kept = 0
  for (let from = 0; from < blocks.length;) {
    let to = from
    while (to < blocks.length && isLine(blocks[to] as Block, to > from)) to++
    if (to - from > 1) {
      const lines = blocks.slice(from, to) as Paragraph[]
      for (const row of rowsIn(lines)) {
        for (let index = kept; index < from + row.from; index++) out.push(blocks[index] as Block)
        out.push(...cellsOf(lines, row))
        kept = from + row.to
      }
    }
    from = Math.max(to, from + 1)
  }
  return kept === 0 ? document : { ...document, blocks: [...out, ...blocks.slice(kept)] }
}

/** A line of text that stands on its own, right below another one where it goes on. */
function isLine(block: Block, goesOn: boolean): boolean {
  if (block.type !== 'paragraph' || block.text.length > LONGEST) return false
  return block.boundary === 'line' || (!goesOn && block.boundary === 'blank')
}

/** The wrapped rows among some lines, in the measure in which more wraps. */
function rowsIn(paragraphs: readonly Paragraph[]): readonly WrappedRow[] {
  const one = rowsBy(paragraphs, 1)
  const two = rowsBy(paragraphs, 2)
  return wrapsOf(two) > wrapsOf(one) ? two : one
}

function wrapsOf(rows: readonly WrappedRow[]): number {
  const parts = rows.flatMap(({ cells }) => cells.map(({ key }) => key.length))
  const lines = rows.map(({ from, to }) => to - from)
  return [...parts, ...lines].reduce((sum, each) => sum + each, 0)
}

function rowsBy(paragraphs: readonly Paragraph[], measure: Measure): WrappedRow[] {
  const lines: Lines = paragraphs.map((each, line) => wordsOf(each, line, measure))
  const found: WrappedRow[] = []
  let inTable = false
  for (let at = 0; at < lines.length;) {
    const words = lines[at] as readonly Word[]
    const field = words[0]?.field ?? null
    inTable = isHeader(words) || (inTable && (field === null || !OPENING.has(field)))
    const row = inTable ? null : rowAt(lines, at, found.at(-1)?.to)
    if (row !== null) found.push(row)
    at = row?.to ?? at + 1
  }
  return found
}

function isHeader(words: readonly Word[]): boolean {
  const known = words.filter(({ text }) => {
    const found = wordAt(text, 0, text.length)
    return found?.end === text.length && COLUMNS.has(found.value.role)
  })
  return known.length >= HEADER
}

/** Each key and each value of a row as a line of its own. */
function cellsOf(lines: readonly Paragraph[], row: WrappedRow): Paragraph[] {
  const out: Paragraph[] = []
  const put = (words: readonly Word[]): void => {
    const first = words[0]
    const line = lines[first?.line ?? -1]
    if (first === undefined || line === undefined) return
    const boundary = out.length === 0 ? (lines[row.from] as Paragraph).boundary : 'line'
    out.push(paragraph(textOf(lines, words), line.origin, boundary))
  }
  for (const { key, values } of row.cells) {
    const [first] = key
    if (first !== undefined && first.filled > 0) {
      const cut = first.start + first.filled
      put([{ ...first, end: cut }])
      put([{ ...first, start: cut }, ...values])
    } else {
      put(key)
      put(values)
    }
  }
  return out
}

/** The words of a cell as they stand, the parts of a wrapped one joined. */
function textOf(lines: readonly Paragraph[], words: readonly Word[]): string {
  let text = ''
  for (const [index, word] of words.entries()) {
    const before = words[index - 1]
    const source = lines[word.line]?.text ?? ''
    if (before?.line === word.line) text += source.slice(before.end, word.start)
    else if (before !== undefined) text += '\n'
    text += source.slice(word.start, word.end)
  }
  return text
}
