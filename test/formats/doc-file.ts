/** A Word 97 document of the smallest kind, made in memory: text, paragraph and character properties. */
import { utils, write } from 'cfb'

export interface Paragraph {
  readonly text: string
  /** How it ends: a paragraph, a cell, or a row. */
  readonly mark?: '\r' | '\u0007'
  /** Modifiers of the paragraph. */
  readonly modifiers?: readonly number[]
}

export interface CharacterRun {
  /** The part of the text it holds for. */
  readonly text: string
  readonly modifiers: readonly number[]
}

export interface Draft {
  /** Names of the fonts, by number. */
  readonly fonts?: readonly string[]
  readonly paragraphs: readonly Paragraph[]
  readonly characters?: readonly CharacterRun[]
  /** Each paragraph a piece of its own, stored last to first, as a fast save may leave them. */
  readonly scattered?: boolean
  /** Characters of one byte, as Word stores text that needs no more. */
  readonly narrow?: boolean
}

const TEXT = 0x400
const PAGE = 512

/** Modifiers of a paragraph in a table, of the end of a row, and of a row's shape. */
export const inTable = [0x16, 0x24, 1]
const rowEnd = [...inTable, 0x17, 0x24, 1]

/** The end of a row whose cells have the given edges and flags. */
export function endOfRow(edges: readonly number[], flags: readonly number[] = []): Paragraph {
  const cells = edges
    .slice(1)
    .flatMap((_, at) => [...word(flags[at] ?? 0), ...Array<number>(18).fill(0)])
  const body = [edges.length - 1, ...edges.flatMap(word), ...cells]
  return {
    text: '',
    mark: '\u0007',
    modifiers: [...rowEnd, 0x08, 0xd6, ...word(body.length + 1), ...body],
  }
}

/** A cell of a table. */
export function aCell(text: string): Paragraph {
  return { text, mark: '\u0007', modifiers: inTable }
}

function word(value: number): number[] {
  return [value & 255, (value >> 8) & 255]
}

interface Run {
  readonly start: number
  readonly end: number
  readonly modifiers: readonly number[]
}

/** The bytes of the `.doc` file. */
export function docOf({
  paragraphs,
  characters = [],
  scattered = false,
  narrow = false,
  fonts = [],
}: Draft): Uint8Array {
  const texts = paragraphs.map(({ text, mark = '\r' }) => text + mark)
  const width = narrow ? 1 : 2
  const stored = scattered ? texts.toReversed() : texts
  const all = stored.join('')
  const starts = texts.map((_, index) => {
    const before = scattered ? texts.slice(index + 1) : texts.slice(0, index)
    return TEXT + width * before.join('').length
  })
  const size = Math.ceil((TEXT + all.length * width) / PAGE) * PAGE
  const file = Buffer.alloc(size + 2 * PAGE)
  file.write(all, TEXT, narrow ? 'latin1' : 'utf16le')
  const runs = texts.map((text, index): Run => {
    const start = starts[index] ?? 0
    return {
      start,
      end: start + text.length * width,
      modifiers: paragraphs[index]?.modifiers ?? [],
    }
  })
  paragraphPage(runs.toSorted((a, b) => a.start - b.start)).copy(file, size)
  characterPage(all, characters, width).copy(file, size + PAGE)
  const table = Buffer.alloc(PAGE * 4)
  const pieces = pieceTable(texts, starts, narrow)
  pieces.copy(table, 0)
  const bins = (at: number, page: number): void => {
    table.writeUInt32LE(TEXT, at)
    table.writeUInt32LE(size, at + 4)
    table.writeUInt32LE(page / PAGE, at + 8)
  }
  bins(1024, size)
  bins(1040, size + PAGE)
  const names = fontTable(fonts)
  names.copy(table, 512)
  header(file, { body: all.length, pieces: pieces.length, fonts: names.length })
  const container = utils.cfb_new()
  utils.cfb_add(container, 'WordDocument', file)
  utils.cfb_add(container, '1Table', table)
  return new Uint8Array(write(container, { type: 'buffer' }) as Buffer)
}

/** An entry a font: its length, 39 bytes of its looks, its name. */
function fontTable(names: readonly string[]): Buffer {
  const entries = names.map((name) => {
    const text = Buffer.from(`${name}\0`, 'utf16le')
    return Buffer.concat([Buffer.from([39 + text.length]), Buffer.alloc(39), text])
  })
  return Buffer.concat([Buffer.from([names.length, 0, 0, 0]), ...entries])
}

function header(
  file: Buffer,
  { body, pieces, fonts }: { body: number; pieces: number; fonts: number },
): void {
  file.writeUInt16LE(0xa5ec, 0)
  file.writeUInt16LE(0xc1, 2)
  file.writeUInt16LE(0x0200, 10)
  file.writeUInt32LE(body, 0x4c)
  const pair = (index: number, at: number, length: number): void => {
    file.writeUInt32LE(at, 0x9a + 8 * index)
    file.writeUInt32LE(length, 0x9a + 8 * index + 4)
  }
  pair(12, 1040, 12)
  pair(13, 1024, 12)
  pair(15, 512, fonts)
  pair(33, 0, pieces)
}

function pieceTable(texts: readonly string[], starts: readonly number[], narrow: boolean): Buffer {
  const positions = [0]
  for (const text of texts) positions.push((positions.at(-1) ?? 0) + text.length)
  const table = Buffer.alloc(5 + 4 * positions.length + 8 * texts.length)
  table.writeUInt8(2, 0)
  table.writeUInt32LE(table.length - 5, 1)
  positions.forEach((position, index) => table.writeUInt32LE(position, 5 + 4 * index))
  starts.forEach((start, index) => {
    const place = narrow ? (start * 2 + 0x40000000) >>> 0 : start
    table.writeUInt32LE(place, 5 + 4 * positions.length + 8 * index + 2)
  })
  return table
}

function paragraphPage(runs: readonly Run[]): Buffer {
  const page = Buffer.alloc(PAGE)
  let free = PAGE - 1
  runs.forEach(({ start, end, modifiers }, index) => {
    page.writeUInt32LE(start, 4 * index)
    page.writeUInt32LE(end, 4 * index + 4)
    const odd = modifiers.length % 2 === 1
    const count = Math.ceil((modifiers.length + 2) / 2)
    const bytes = Buffer.from(odd ? [count, 0, 0, ...modifiers] : [0, count, 0, 0, ...modifiers])
    free = (free - bytes.length) & ~1
    bytes.copy(page, free)
    page.writeUInt8(free / 2, 4 * (runs.length + 1) + 13 * index)
  })
  page.writeUInt8(runs.length, PAGE - 1)
  return page
}

function characterPage(all: string, marked: readonly CharacterRun[], width: number): Buffer {
  const page = Buffer.alloc(PAGE)
  const edges = new Set([0, all.length])
  const spans = marked.map(({ text, modifiers }) => ({
    start: all.indexOf(text),
    end: all.indexOf(text) + text.length,
    modifiers,
  }))
  for (const { start, end } of spans) edges.add(start).add(end)
  const sorted = [...edges].toSorted((a, b) => a - b)
  const count = sorted.length - 1
  let free = PAGE - 1
  sorted.forEach((edge, index) => {
    page.writeUInt32LE(TEXT + edge * width, 4 * index)
    const span = spans.find(({ start }) => start === edge)
    if (span === undefined || index === count) return
    const bytes = Buffer.from([span.modifiers.length, ...span.modifiers])
    free = (free - bytes.length) & ~1
    bytes.copy(page, free)
    page.writeUInt8(free / 2, 4 * (count + 1) + index)
  })
  page.writeUInt8(count, PAGE - 1)
  return page
}
