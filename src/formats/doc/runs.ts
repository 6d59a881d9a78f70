/** Properties of paragraphs and characters, page by page (MS-DOC 2.9.174 and 2.9.33). */
import { Bytes } from './bytes.ts'
import type { DocHeader, Region } from './header.ts'
import { firstNotBelow } from '../../values/search.ts'

/** A stretch of the document stream and the modifiers that hold there. */
export interface Run {
  readonly start: number
  readonly end: number
  /** Index of the paragraph style; 0 for character runs. */
  readonly style: number
  readonly modifiers: Uint8Array
}

const PAGE = 512
const PAGE_MASK = 0x3fffff

/** Paragraph runs in the order of the document stream. */
export function paragraphRuns(header: DocHeader): Run[] {
  return readRuns(header, header.paragraphRuns, 13, (page, index, base) => {
    const word = page.u8(base + index * 13) * 2
    if (word === 0) return null
    const short = page.u8(word)
    const at = short === 0 ? word + 2 : word + 1
    const size = short === 0 ? page.u8(word + 1) * 2 : short * 2 - 1
    if (size < 2) return null
    return { style: page.u16(at), modifiers: page.slice(at + 2, size - 2) }
  })
}

/** Character runs that have modifiers. */
export function characterRuns(header: DocHeader): Run[] {
  return readRuns(header, header.characterRuns, 1, (page, index, base) => {
    const word = page.u8(base + index) * 2
    if (word === 0) return null
    return { style: 0, modifiers: page.slice(word + 1, page.u8(word)) }
  })
}

function readRuns(
  { table, word }: DocHeader,
  region: Region,
  width: number,
  properties: (page: Bytes, index: number, base: number) => Pick<Run, 'style' | 'modifiers'> | null,
): Run[] {
  const count = Math.floor((region.length - 4) / 8)
  const runs: Run[] = []
  for (let index = 0; index < count; index++) {
    const number = table.u32(region.at + 4 * (count + 1) + 4 * index) & PAGE_MASK
    const page = pageOf(word, number * PAGE)
    const size = page.u8(PAGE - 1)
    const base = 4 * (size + 1)
    if (base + size * width > PAGE - 1) throw new RangeError('page overflows')
    for (let run = 0; run < size; run++) {
      const found = properties(page, run, base)
      runs.push({
        start: page.u32(4 * run),
        end: page.u32(4 * run + 4),
        style: found?.style ?? 0,
        modifiers: found?.modifiers ?? nothing,
      })
    }
  }
  return runs.sort((a, b) => a.start - b.start)
}

const nothing = new Uint8Array()

function pageOf(word: Bytes, at: number): Bytes {
  return new Bytes(word.slice(at, PAGE))
}

/** The run that holds a place of the document stream. */
export function runAt(runs: readonly Run[], offset: number): Run | null {
  const run = runs[runFrom(runs, offset)]
  return run !== undefined && offset >= run.start ? run : null
}

/** Index of the first run that ends behind a place; their number where none does. */
export function runFrom(runs: readonly Run[], offset: number): number {
  return firstNotBelow(runs.length, (index) => (runs[index] as Run).end <= offset)
}
