/** What came of a job. */
import type { DocumentStatus } from '../../warehouse/definition/document.ts'
import type { ArchiveAnswer } from './protocol.ts'

export interface DocumentOutcome {
  readonly kind: 'document'
  readonly status: DocumentStatus
  readonly message: string | null
  readonly sha256: string | null
  readonly bytes: number | null
  /** The file could not be opened here; another machine may reach it. */
  readonly unreachable: boolean
  /** JSON of the record, one line. */
  readonly record: Buffer | null
  readonly seconds: number
}

export type Outcome = DocumentOutcome | ArchiveAnswer

/** A child that ended before it answered. */
export interface Death {
  readonly kind: 'death'
  readonly status: Extract<
    DocumentStatus,
    'timeout' | 'stalled' | 'out-of-memory' | 'crashed' | 'limit'
  >
  readonly message: string
  /** Killed from outside: the document may be innocent. */
  readonly foreign: boolean
  readonly sha256: string | null
  readonly bytes: number | null
  readonly seconds: number
}

/** The cause of a death as people are told it. */
export function deathMessage(status: Death['status'], detail: string): string {
  switch (status) {
    case 'timeout':
      return `reading took longer than ${detail}; look whether the file is what it should be, or give it more with --timeout`
    case 'stalled':
      return `no sign of life for ${detail}; look whether the file is what it should be, or give it more with --stall`
    case 'out-of-memory':
      return `reading took more than ${detail} of memory; split the file, or give it more with --memory`
    case 'limit':
      return `what was read from it is larger than ${detail}; split the file`
    case 'crashed':
      return `the reading process ended without an answer (${detail}); please report it with the file`
  }
}
