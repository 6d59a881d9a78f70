import type { Extraction, ExtractOptions } from '../extract.ts'
import { extract } from '../extract.ts'
import { defaultLimits } from '../formats/limits.ts'

const NAME = 'stdin'

/** Reads the document on standard input; stops as soon as it is longer than a document may be. */
export async function extractStdin(options: Partial<ExtractOptions>): Promise<Extraction> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    bytes += chunk.length
    if (bytes > defaultLimits.fileBytes) {
      const message = `${NAME}: is longer than ${defaultLimits.fileBytes} bytes; split the document`
      return { status: 'limit', message, record: null, trace: [] }
    }
    chunks.push(chunk)
  }
  return extract(Buffer.concat(chunks), { ...options, path: NAME })
}
