/** What a child answered, as the warehouse takes it. */
import type { Record as JixiaoRecord } from '../record/schema.ts'
import { extractor } from '../version.ts'
import type { ReadDocument } from '../warehouse/rows/read-document.ts'
import type { DocumentOutcome } from './pool/outcome.ts'

/** A document that was read, or could not be. */
export function readDocument(
  path: string,
  archiveSha256: string | null,
  { record: recordJson, status, message, sha256, bytes, seconds }: DocumentOutcome,
): ReadDocument {
  const record =
    recordJson === null ? null : (JSON.parse(recordJson.toString('utf8')) as JixiaoRecord)
  return {
    path,
    sha256,
    bytes,
    archiveSha256,
    extractor,
    status,
    message,
    record,
    recordJson,
    seconds,
  }
}
