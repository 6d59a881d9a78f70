/** What a run did, counted as it goes. */
import type { DocumentStatus } from '../warehouse/definition/document.ts'
import type { ReadDocument } from '../warehouse/rows/read-document.ts'
import { findingsOf } from '../warehouse/rows/finding.ts'
import type { Problem, Skipped } from './plan/candidate.ts'

/** Failures and problems kept by name; the rest is only counted. */
const KEPT = 50

export interface Failure {
  readonly path: string
  readonly status: DocumentStatus | 'problem'
  readonly message: string
}

const good: ReadonlySet<DocumentStatus> = new Set(['ok', 'partial'])

/** True for a status that makes the run end with exit code 1. */
export function isFailure(status: DocumentStatus): boolean {
  return !good.has(status)
}

export class Summary {
  documents = 0
  unchanged = 0
  removed = 0
  archives = 0
  forms = 0
  goals = 0
  indicators = 0
  findings = 0
  failed = 0
  problems = 0
  readonly statuses = new Map<DocumentStatus, number>()
  readonly skipped = new Map<Skipped['rule'], number>()
  readonly failures: Failure[] = []

  /** Counts a document that was read. */
  add(read: ReadDocument): void {
    this.documents++
    this.statuses.set(read.status, (this.statuses.get(read.status) ?? 0) + 1)
    for (const form of read.record?.forms ?? []) {
      this.forms++
      this.goals += form.goals.length
      this.indicators += form.indicators.length
    }
    this.findings += findingsOf(read).length
    if (!isFailure(read.status)) return
    this.failed++
    this.#keep({ path: read.path, status: read.status, message: read.message ?? read.status })
  }

  /** Counts what the plan left out. */
  skip({ rule }: Skipped): void {
    this.skipped.set(rule, (this.skipped.get(rule) ?? 0) + 1)
  }

  /** Counts a place that could not be read. */
  problem({ path, message }: Problem): void {
    this.problems++
    this.#keep({ path, status: 'problem', message })
  }

  #keep(failure: Failure): void {
    if (this.failures.length < KEPT) this.failures.push(failure)
  }
}
