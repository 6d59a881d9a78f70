/** Word 2007 and later: `.docx`, `.docm`, and the same inside other names. */
import type { Block, Document } from '../../document/model.ts'
import type { Zip } from '../archive/zip.ts'
import { type Limits, Refusal } from '../limits.ts'
import { readBody } from './body.ts'
import { readNumbering } from './numbering.ts'
import { relatedPart, relatedParts } from './parts.ts'
import { readStyles } from './styles.ts'

/**
 * The body of a Word document as neutral blocks. Headers, footers, comments and notes stay apart.
 * @throws Refusal when there is no readable body
 */
export async function readDocx(zip: Zip, limits: Limits): Promise<Document> {
  const blocks = await readBlocks(zip, limits)
  return { format: 'docx', encoding: null, pages: null, blocks, messages: [] }
}

/** The body comes in pieces: it may be as large as the limits allow. */
async function readBlocks(zip: Zip, limits: Limits): Promise<Block[]> {
  const main = relatedPart(zip, '', 'officeDocument', limits) ?? 'word/document.xml'
  const parts = relatedParts(zip, main, limits)
  const optional = (type: string): Uint8Array | null => {
    const path = parts.get(type)
    return path === undefined ? null : zip.read(path)
  }
  const context = {
    limits,
    styles: readStyles(optional('styles'), limits),
    numbering: readNumbering(optional('numbering'), limits),
  }
  const body = zip.pieces(main)
  if (body === null) throw new Refusal('failed', 'part-missing', { part: main })
  return readBody(body, main, context)
}
