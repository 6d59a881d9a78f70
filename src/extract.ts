/** Bytes of one document in, its record out: the stages, one after the other. */
import { createHash } from 'node:crypto'
import type { Document } from './document/model.ts'
import { finding, findingOfMessage } from './findings/catalogue.ts'
import { check } from './findings/check.ts'
import { read } from './formats/index.ts'
import { defaultLimits, type Limits, Refusal } from './formats/limits.ts'
import type { EngineName } from './formats/pdf/engine.ts'
import { readingOf } from './layout/readings.ts'
import { recover } from './layout/recover.ts'
import { traceOf } from './layout/trace.ts'
import type { Finding, Record as JixiaoRecord } from './record/schema.ts'
import { validateRecord } from './record/validate.ts'
import { extractor } from './version.ts'

/** What became of a document. */
export type Status = 'ok' | 'partial' | 'unsupported' | 'failed' | 'limit'

export interface ExtractOptions {
  /** As it is to stand in `source.path`; `/` separators. */
  readonly path: string
  /** Keep the intermediates of every stage. */
  readonly trace?: boolean
  readonly limits?: Limits
  /** The engine to read PDFs with; by default PDFium, and pdf.js where it fails. */
  readonly pdfEngine?: EngineName | undefined
  /**
   * Whether a second thread of the process may read ahead the pages of a large PDF, which takes a third less time where
   * a core is free. True by default; false is right where every core has its own process. A trace is read without.
   */
  readonly readAhead?: boolean
}

/** One intermediate of a stage, drawable as a table. */
export interface TraceTable {
  readonly stage: string
  readonly title: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface Extraction {
  readonly status: Status
  /** For people: what, where, what was expected, what to do. Null when all is well. */
  readonly message: string | null
  /** Null only when nothing could be read. */
  readonly record: JixiaoRecord | null
  readonly trace: readonly TraceTable[]
}

/**
 * Reads one document.
 * @param bytes the file as it is
 * @returns never throws for bad input: the status and message say what happened
 */
export async function extract(bytes: Uint8Array, options: ExtractOptions): Promise<Extraction> {
  const { path, limits = defaultLimits, pdfEngine, trace = false, readAhead = true } = options
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const source = { path, sha256, bytes: bytes.length }
  // Not awaited here: this call would hold the file's bytes until all is done.
  return read(bytes, { limits, pdfEngine, readAhead: readAhead && !trace })
    .then((document) => recordOf(document, source, trace))
    .catch((error: unknown) => {
      if (error instanceof Refusal) return refused(error, path)
      throw error
    })
}

type Source = Pick<JixiaoRecord['source'], 'path' | 'sha256' | 'bytes'>

function recordOf(document: Document, source: Source, isTraced: boolean): Extraction {
  const reading = readingOf(document)
  const { findings, ...parts } = reading.parts
  const unchecked = {
    schemaVersion: '1.0.0' as const,
    source: {
      ...source,
      format: document.format,
      encoding: document.encoding,
      pages: document.pages,
      extractor,
    },
    ...parts,
  }
  const read = document.messages.map(findingOfMessage)
  const record = { ...unchecked, findings: [...read, ...findings, ...check(unchecked)] }
  const trace = isTraced ? traceOf(reading.document, recover(reading.document), record) : []
  const [violation] = validateRecord(record)
  if (violation === undefined) return { ...statusOf(record.findings, source.path), record, trace }
  const problem = `${violation.path} ${violation.message}`
  const broken = finding('record-invalid', { problem })
  return {
    status: 'failed',
    message: `${source.path}: ${broken.messageEn}`,
    record: null,
    trace,
  }
}

/** A document that a reader could read only in part is partial; an error names why. */
function statusOf(
  findings: readonly Finding[],
  path: string,
): { status: Status; message: string | null } {
  const error = findings.find((each) => each.severity === 'error')
  if (error === undefined) return { status: 'ok', message: null }
  return { status: 'partial', message: `${path}: ${error.messageEn}` }
}

function refused(refusal: Refusal, path: string): Extraction {
  const { messageEn } = findingOfMessage({ code: refusal.code, values: refusal.values, at: null })
  return { status: refusal.status, message: `${path}: ${messageEn}`, record: null, trace: [] }
}
