/** RTF and ODT, by a library. */
import type { Document } from '../../document/model.ts'
import type { Limits } from '../limits.ts'
import { settle } from '../tables/raw.ts'
import { type NativeFormat, readNative } from './convert.ts'

/** @throws Refusal when nothing can be read */
export async function readForeign(
  bytes: Uint8Array,
  format: NativeFormat,
  limits: Limits,
): Promise<Document> {
  const raw = await readNative(bytes, format)
  return { format, encoding: null, pages: null, blocks: settle(raw, limits), messages: [] }
}
