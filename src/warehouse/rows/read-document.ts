/** What the warehouse takes: a document that was read, or that could not be. */
import type { Record as JixiaoRecord } from '../../record/schema.ts'
import type { DocumentStatus } from '../definition/document.ts'

export interface ReadDocument {
  /** As given, `/` separators; `archive.zip!/entry` for what came in an archive. */
  readonly path: string
  /** Of the content that was read; null when nothing was. */
  readonly sha256: string | null
  readonly bytes: number | null
  /** Of the archive file it came in. */
  readonly archiveSha256: string | null
  readonly extractor: string
  readonly status: DocumentStatus
  /** What happened and what to do; null when all is well. */
  readonly message: string | null
  readonly record: JixiaoRecord | null
  /** The record as one line of JSON, where it came as such. */
  readonly recordJson: Buffer | null
  readonly seconds: number
}

/** The last of each path: a file that was named twice is one document. */
export function lastOfEach(documents: readonly ReadDocument[]): readonly ReadDocument[] {
  return [...new Map(documents.map((each) => [each.path, each])).values()]
}
