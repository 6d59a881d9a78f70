/** Who is told how a run goes. */
import type { ReadDocument } from '../../warehouse/rows/read-document.ts'
import type { Problem } from '../plan/candidate.ts'

export interface Progress {
  /** So many more documents are known of. */
  planned(count: number): void
  /** So many are as they were and stay. */
  unchanged(count: number): void
  read(document: ReadDocument): void
  problem(problem: Problem): void
  /** The most memory a child took, in bytes. */
  memory(peak: number): void
  /** The run is over; nothing is drawn any more. */
  stop(): void
}

/** Tells nobody. */
export const silent: Progress = {
  planned: () => undefined,
  unchanged: () => undefined,
  read: () => undefined,
  problem: () => undefined,
  memory: () => undefined,
  stop: () => undefined,
}
