import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const DIRECTORY = 'corpus/text'

export interface BenchDocument {
  readonly path: string
  readonly bytes: Uint8Array
}

/** The disclosed documents of the corpus. */
export async function benchDocuments(): Promise<readonly BenchDocument[]> {
  const names = (await readdir(DIRECTORY)).filter((name) => name.endsWith('.txt')).sort()
  return Promise.all(
    names.map(async (name) => {
      const path = join(DIRECTORY, name)
      return { path, bytes: await readFile(path) }
    }),
  )
}
