/** A neutral document as tests compare it: paragraphs as text, cells as `row,column[ rows×columns] text`. */
import type { Document, Table } from '../../src/document/model.ts'
import { read } from '../../src/formats/index.ts'
import { defaultLimits, type Limits, Refusal } from '../../src/formats/limits.ts'

export function readBytes(
  bytes: Uint8Array | string,
  limits: Partial<Limits> = {},
): Promise<Document> {
  const input = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  return read(input, { limits: { ...defaultLimits, ...limits } })
}

export function texts(document: Document): string[] {
  return document.blocks.flatMap((each) => (each.type === 'paragraph' ? [each.text] : []))
}

export function tables(document: Document): Table[] {
  return document.blocks.filter((each) => each.type === 'table')
}

/** The cells of a table; spans are shown where there are any. */
export function cells(table: Table | undefined): string[] {
  return (table?.cells ?? []).map(({ row, column, rowSpan, columnSpan, text }) => {
    const spans = rowSpan > 1 || columnSpan > 1 ? ` ${rowSpan}×${columnSpan}` : ''
    return `${row},${column}${spans} ${text}`
  })
}

/** Why a file is refused; null when it is read. */
export async function refusal(
  bytes: Uint8Array | string,
  limits: Partial<Limits> = {},
): Promise<string | null> {
  try {
    await readBytes(bytes, limits)
    return null
  } catch (error) {
    if (error instanceof Refusal)
      return [error.status, error.code, error.values['kind'] ?? ''].join(' ').trim()
    throw error
  }
}
