/**
 * RTF and ODT through `@firecrawl/anydoc`, which gives cells and merges.
 * Its model is turned into raw blocks here; nothing else of the program sees it.
 */
import type * as Anydoc from '@firecrawl/anydoc'
import type {
  Block as NativeBlock,
  Document as Native,
  Inline,
  List,
  Table,
} from '@firecrawl/anydoc'
import { formatNumber } from '../word/numbers.ts'
import { Refusal } from '../limits.ts'
import type { RawBlock, RawCell, RawTable } from '../tables/raw.ts'

/** The kinds that are read this way. */
export type NativeFormat = 'rtf' | 'odt'

/**
 * @throws Refusal when the file is encrypted, damaged or past the limits of the library, or when the
 * library has no build for this machine
 */
export async function readNative(bytes: Uint8Array, format: NativeFormat): Promise<RawBlock[]> {
  const { toDocument } = await load(format)
  let native: Native
  try {
    native = await toDocument(bytes)
  } catch (error) {
    throw refusal(error, format)
  }
  const counter = { paragraphs: 0 }
  return native.blocks.flatMap((block) => convert(block, counter))
}

async function load(format: NativeFormat): Promise<typeof Anydoc> {
  try {
    return await import('@firecrawl/anydoc')
  } catch {
    throw new Refusal('unsupported', 'format-no-build', {
      kind: format,
      machine: `${process.platform}-${process.arch}`,
    })
  }
}

function refusal(error: unknown, format: NativeFormat): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'malformed'
  if (code === 'encrypted') return new Refusal('unsupported', 'format-encrypted', { kind: format })
  if (code === 'resourceLimit') {
    return new Refusal('limit', 'limit-document-bytes', { limit: 'anydoc', found: format })
  }
  return new Refusal('failed', 'damaged-file', { kind: format })
}

interface Counter {
  paragraphs: number
}

function convert(block: NativeBlock, counter: Counter): RawBlock[] {
  switch (block.kind as string) {
    case 'paragraph':
    case 'heading':
    case 'codeBlock':
      return [
        {
          type: 'paragraph',
          text: block.text ?? inlineText(block.content ?? []),
          level: block.level ?? null,
          ref: `p${++counter.paragraphs}`,
        },
      ]
    case 'list':
      return block.list === undefined ? [] : convertList(block.list, counter)
    case 'blockQuote':
      return (block.blocks ?? []).flatMap((each) => convert(each, counter))
    case 'table':
      return block.table === undefined ? [] : [convertTable(block.table, counter)]
    default:
      return []
  }
}

/** Items with their numbers, as they stand on the page; bullets have none. */
function convertList(list: List, counter: Counter): RawBlock[] {
  return list.items.flatMap((item, index) => {
    const label = item.markerLabel ?? marker(list, list.start + index)
    const blocks = item.blocks.flatMap((each) => convert(each, counter))
    const [first, ...rest] = blocks
    if (first?.type !== 'paragraph' || first.text.trim() === '') return blocks
    return [{ ...first, text: `${label}${first.text}` }, ...rest]
  })
}

const markers: Readonly<Record<string, string>> = {
  decimal: 'decimal',
  lowerAlpha: 'lowerLetter',
  upperAlpha: 'upperLetter',
  lowerRoman: 'lowerRoman',
  upperRoman: 'upperRoman',
}

function marker(list: List, number: number): string {
  const format = markers[list.marker]
  return format === undefined ? '' : `${formatNumber(number, format) ?? ''}.`
}

function convertTable(table: Table, counter: Counter): RawTable {
  const cells: RawCell[] = []
  const ref = `p${counter.paragraphs + 1}`
  table.grid.forEach((slots, row) => {
    let place = 0
    slots.forEach(({ cell }, column) => {
      if (cell === undefined) return
      place++
      const content = cell.blocks.flatMap((each) => convert(each, counter))
      const { rowSpan, colSpan: columnSpan } = cell
      cells.push({ row, column, rowSpan, columnSpan, content, ref: null, place })
    })
  })
  return { type: 'table', cells, ref }
}

function inlineText(content: readonly Inline[]): string {
  let text = ''
  for (const each of content) {
    if ((each.kind as string) === 'lineBreak') text += '\n'
    else text += each.text ?? (each.content === undefined ? '' : inlineText(each.content))
  }
  return text
}
