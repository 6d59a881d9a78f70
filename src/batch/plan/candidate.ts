/** What a plan brings: documents to be, and what it left out or could not enter. */
import type { SkipRule } from './skip.ts'

export interface Candidate {
  readonly kind: 'candidate'
  /** As it will stand in the record: as given, `/` separators. */
  readonly path: string
  /** The same for the system, byte for byte. */
  readonly file: Buffer
}

export interface Skipped {
  readonly kind: 'skipped'
  readonly path: string
  readonly rule: SkipRule | 'special-file' | 'symlink-loop' | 'not-included' | 'excluded'
}

/** A place that could not be read; the run goes on and ends with exit code 1. */
export interface Problem {
  readonly kind: 'problem'
  readonly path: string
  readonly message: string
}

export type PlanItem = Candidate | Skipped | Problem
