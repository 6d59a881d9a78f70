/** What an OLE compound file really is, and the reader for it. */
import { find, parse } from 'cfb'
import type { Document } from '../../document/model.ts'
import type { ReadOptions } from '../index.ts'
import { Refusal } from '../limits.ts'

/** @throws Refusal for kinds that are no document, old or encrypted, naming the kind */
export async function readOle(bytes: Uint8Array, { limits }: ReadOptions): Promise<Document> {
  const container = open(bytes)
  const stream = (name: string): Uint8Array | null => {
    const found = find(container, name)
    return found === null || found === undefined ? null : Uint8Array.from(found.content)
  }
  if (find(container, 'EncryptedPackage') != null) {
    throw new Refusal('unsupported', 'format-encrypted', { kind: 'office' })
  }
  const word = stream('/WordDocument')
  if (word !== null) {
    return (await import('../doc/index.ts')).readDoc({ word, stream }, limits)
  }
  if (stream('/Workbook') !== null || stream('/Book') !== null) {
    return (await import('../sheet/index.ts')).readXls(bytes, limits)
  }
  const kind = find(container, '/PowerPoint Document') != null ? 'ppt' : 'ole'
  throw new Refusal('unsupported', 'format-unsupported', { kind })
}

function open(bytes: Uint8Array): ReturnType<typeof parse> {
  try {
    return parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { type: 'buffer' })
  } catch {
    throw new Refusal('failed', 'damaged-file', { kind: 'ole' })
  }
}
