/** Bytes of one document in, its record out: the stages, one after the other. */
import { createHash } from 'node:crypto'
import { read } from './formats/index.ts'
import { defaultLimits, type Limits, Refusal } from './formats/limits.ts'
import { agencyOf, fiscalYearOf } from './layout/agency.ts'
import { assembleForms } from './layout/assemble.ts'
import { recover } from './layout/recover.ts'
import type { Record as JixiaoRecord } from './record/schema.ts'
import { extractor } from './version.ts'

/** What became of a document. */
export type Status = 'ok' | 'partial' | 'unsupported' | 'failed' | 'limit'

export interface ExtractOptions {
  /** As it is to stand in `source.path`; `/` separators. */
  readonly path: string
  /** Keep the intermediates of every stage. */
  readonly trace?: boolean
  readonly limits?: Limits
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
  try {
    const document = await read(bytes, { limits: options.limits ?? defaultLimits })
    const recovery = recover(document)
    const forms = assembleForms(recovery)
    const year = fiscalYearOf(recovery, forms)
    const record: JixiaoRecord = {
      schemaVersion: '1.0.0',
      source: {
        path: options.path,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes: bytes.length,
        format: document.format,
        encoding: document.encoding,
        pages: document.pages,
        extractor,
      },
      agency: agencyOf(recovery, forms),
      fiscalYear: year.year,
      narrative: [],
      forms,
      findings: [],
    }
    return { status: 'ok', message: null, record, trace: [] }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { status: error.status, message: error.message, record: null, trace: [] }
  }
}
