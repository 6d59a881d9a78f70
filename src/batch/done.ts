/** What needs no reading again: the content's hash and the extractor's version decide. */
import type { DocumentStatus } from '../warehouse/definition/document.ts'
import type { Known } from '../warehouse/target.ts'
import { extractor } from '../version.ts'
import { hashFile, openRegular } from './child/file.ts'
import type { Candidate } from './plan/candidate.ts'

/** Files hashed at a time. */
const PARALLEL = 8

/** Ends that are not the document's alone: a busy machine may have had its part. */
const unsure: ReadonlySet<DocumentStatus> = new Set([
  'failed',
  'timeout',
  'stalled',
  'out-of-memory',
  'crashed',
])

/** True when what is held was made by this extractor, and is not to be tried again. */
export function isCurrent(known: Known | undefined, retry: boolean): known is Known {
  return known?.extractor === extractor && !(retry && unsure.has(known.status))
}

/** Paths among the candidates whose content is the one that is held. */
export async function unchanged(
  candidates: readonly Candidate[],
  known: ReadonlyMap<string, Known>,
  retry: boolean,
): Promise<ReadonlySet<string>> {
  const same = new Set<string>()
  const waiting = candidates.filter(({ path }) => isCurrent(known.get(path), retry))
  const worker = async (): Promise<void> => {
    for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
      const held = known.get(each.path)?.sha256
      if (held !== null && held !== undefined && (await hashOf(each.file)) === held) {
        same.add(each.path)
      }
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, worker))
  return same
}

/** Null for what can't be read: the child will say why. */
async function hashOf(file: Buffer): Promise<string | null> {
  try {
    const handle = await openRegular(file)
    try {
      return await hashFile(handle)
    } finally {
      await handle.close()
    }
  } catch {
    return null
  }
}
