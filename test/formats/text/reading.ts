/** Reads a text and shows what came out in the shortest form that a test can compare. */
import type { Block, Document } from '../../../src/document/model.ts'
import { defaultLimits, type Limits } from '../../../src/formats/limits.ts'
import { readText } from '../../../src/formats/text/index.ts'

export async function documentOf(text: string, limits: Partial<Limits> = {}): Promise<Document> {
  return readText(Buffer.from(text), { limits: { ...defaultLimits, ...limits } })
}

/** A table as rows of text, an empty slot as an empty text. */
export function gridOf(block: Block | undefined): string[][] {
  if (block?.type !== 'table') return []
  const grid = Array.from({ length: block.rows }, () =>
    Array.from({ length: block.columns }, () => ''),
  )
  for (const cell of block.cells) {
    const row = grid[cell.row]
    if (row !== undefined) row[cell.column] = cell.text
  }
  return grid
}

/** A run of paragraphs as pairs of boundary and text. */
export function runOf(document: Document): [string, string][] {
  return document.blocks.flatMap((block): [string, string][] =>
    block.type === 'paragraph' ? [[block.boundary, block.text]] : [],
  )
}
