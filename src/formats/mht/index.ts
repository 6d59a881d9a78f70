/** Web archives (`.mht`, and Word's “single file web page”): the page inside, by postal-mime. */
import PostalMime from 'postal-mime'
import type { Document } from '../../document/model.ts'
import { readPage } from '../html/page.ts'
import { type Limits, Refusal } from '../limits.ts'

/** @throws Refusal when there is no page in it */
export async function readMht(bytes: Uint8Array, limits: Limits): Promise<Document> {
  const mail = await new PostalMime({ maxNestingDepth: limits.nesting }).parse(bytes)
  if (mail.html === undefined) throw new Refusal('failed', 'part-missing', { part: 'text/html' })
  const blocks = readPage(Buffer.from(mail.html), limits)
  return { format: 'mht', encoding: null, pages: null, blocks, messages: [] }
}
