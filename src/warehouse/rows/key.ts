/** Keys made from content, so that two machines give the same. */
import { createHash } from 'node:crypto'

/** Hex digits of a key: 80 bits, enough for billions of documents. */
const LENGTH = 20

/** The key of some texts; null and the empty text are different. */
export function keyOf(...parts: readonly (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, LENGTH)
}

/** The key of a document: where it lies and what it holds. */
export function documentKey(path: string, sha256: string | null): string {
  return keyOf(path, sha256)
}
