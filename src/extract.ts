/** Bytes of one document in, its record out: the stages, one after the other. */
import type { Record as JixiaoRecord } from './record/schema.ts'

/** What became of a document. */
export type Status = 'ok' | 'partial' | 'unsupported' | 'failed' | 'limit'

export interface ExtractOptions {
  /** As it is to stand in `source.path`; `/` separators. */
  readonly path: string
  /** Keep the intermediates of every stage. */
  readonly trace?: boolean
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
  void bytes
  void options
  throw new Error('not built yet')
}
