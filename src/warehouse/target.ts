/** Where records go. A batch knows no more of a target than this. */
import type { DocumentStatus } from './definition/document.ts'
import type { ReadDocument } from './rows/read-document.ts'

/** What a target holds of a path. */
export interface Known {
  readonly sha256: string | null
  readonly archiveSha256: string | null
  readonly extractor: string
  readonly status: DocumentStatus
}

export interface RunStart {
  readonly id: string
  readonly startedAt: Date
  readonly extractor: string
  readonly sources: readonly string[]
}

export interface RunEnd {
  readonly documents: number
  readonly skipped: number
  readonly failed: number
  readonly seconds: number
  readonly state: 'done' | 'stopped'
}

export interface Target {
  /** For people; never holds a password. */
  readonly label: string
  /** What is held of these paths; paths that are not held are missing from the answer. */
  known(paths: readonly string[]): Promise<ReadonlyMap<string, Known>>
  start(run: RunStart): Promise<void>
  /** Writes documents whole or not at all; what was held of their paths goes. */
  write(documents: readonly ReadDocument[]): Promise<void>
  /** Remembers, for this run, that the paths are still there. */
  see(paths: readonly string[]): Promise<void>
  /** Paths held that this run neither saw nor wrote, some at a time. */
  unseen(): AsyncIterable<readonly string[]>
  remove(paths: readonly string[]): Promise<void>
  /** Brings what is derived (views, files) up to date. */
  finish(end: RunEnd): Promise<void>
  close(): Promise<void>
}

/** A target that can't be used as it is: what, where, what to do. */
export class TargetError extends Error {
  /** True when the command line is wrong, not the target. */
  readonly usage: boolean

  constructor(message: string, usage = false) {
    super(message)
    this.name = 'TargetError'
    this.usage = usage
  }
}
