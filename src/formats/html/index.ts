/** Web pages, also those saved from Word and Excel and named `.doc` or `.xls`. */
import type { Document } from '../../document/model.ts'
import type { Limits } from '../limits.ts'
import { decodePage } from './charset.ts'
import { readPage } from './page.ts'

/** @param charset of a header outside the page, where there is one */
export function readHtml(
  bytes: Uint8Array,
  limits: Limits,
  charset: string | null = null,
): Document {
  const { page, encoding } = decodePage(bytes, charset)
  const blocks = readPage(page, limits)
  return { format: 'html', encoding, pages: null, blocks, messages: [] }
}
