/**
 * What a batch and its children say to each other. Jobs go to the child's standard input, a JSON line each;
 * answers come back on file descriptor 3 as frames: four bytes of length, then the payload. Standard output
 * and error stay free for whatever a library prints.
 */
import type { EngineName } from '../../formats/pdf/engine.ts'
import { gathered } from '../../record/json.ts'
import type { DocumentStatus } from '../../warehouse/definition/document.ts'

/** The descriptor answers come on. */
export const ANSWERS = 3

/** Where a document's bytes are. */
export interface Source {
  /** The file's path, byte for byte, in base64: names need not be UTF-8. */
  readonly file: string
  /** Which entry of the archive, which entry of that archive, …; empty for the file itself. */
  readonly entries: readonly number[]
  /** The archive as it was when it was listed; a change since then is an error. */
  readonly stamp: Stamp | null
}

export interface Stamp {
  readonly bytes: number
  readonly modified: number
}

export interface Job extends Source {
  readonly id: number
  /** As it is to stand in the record. */
  readonly path: string
  /** The engine to read PDFs with; null for PDFium, and pdf.js where it fails. */
  readonly pdfEngine: EngineName | null
}

export interface ArchiveEntry {
  readonly index: number
  readonly name: string
}

/** The child is up. */
export interface Ready {
  readonly kind: 'ready'
  readonly extractor: string
}

/** The child's event loop turns. */
export interface Beat {
  readonly kind: 'beat'
  readonly rss: number
}

/** The content was read; parsing begins. */
export interface Opened {
  readonly kind: 'opened'
  readonly id: number
  readonly sha256: string
  readonly bytes: number
}

/** The file is an archive of documents. */
export interface ArchiveAnswer {
  readonly kind: 'archive'
  readonly id: number
  readonly sha256: string
  readonly stamp: Stamp
  readonly entries: readonly ArchiveEntry[]
}

/** A document; its record, when there is one, is the next frame. */
export interface DocumentAnswer {
  readonly kind: 'document'
  readonly id: number
  readonly status: DocumentStatus
  readonly message: string | null
  /** The file could not be opened here; another machine may reach it. */
  readonly unreachable: boolean
  readonly hasRecord: boolean
}

export type Answer = Ready | Beat | Opened | ArchiveAnswer | DocumentAnswer

const kinds: ReadonlySet<unknown> = new Set(['ready', 'beat', 'opened', 'archive', 'document'])

/** A payload with its length before it, in parts to be written one after the other. */
export function frame(pieces: Iterable<string>): Buffer[] {
  const head = Buffer.alloc(4)
  const parts = [head, ...Array.from(gathered(pieces), (each) => Buffer.from(each, 'utf8'))]
  head.writeUInt32BE(parts.reduce((sum, each) => sum + each.length, -head.length))
  return parts
}

/** An answer from its payload; null for anything else. */
export function parseAnswer(payload: Buffer): Answer | null {
  try {
    const answer: unknown = JSON.parse(payload.toString('utf8'))
    if (typeof answer !== 'object' || answer === null || !('kind' in answer)) return null
    return kinds.has(answer.kind) ? (answer as Answer) : null
  } catch {
    return null
  }
}
