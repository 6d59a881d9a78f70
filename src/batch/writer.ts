/** Gathers what was read and hands it to the target some documents at a time. */
import type { ReadDocument } from '../warehouse/rows/read-document.ts'
import type { Target } from '../warehouse/target.ts'

/** A transaction holds at most this many documents, */
const DOCUMENTS = 200
/** bytes of records, */
const BYTES = 8 * 1024 * 1024
/** and milliseconds of work: so much is read again after a `kill -9`. */
const PATIENCE = 300

export class Writer {
  readonly #target: Target
  #held: ReadDocument[] = []
  #bytes = 0
  #since = 0
  #last: Promise<void> = Promise.resolve()
  #failure: unknown = null

  constructor(target: Target) {
    this.#target = target
  }

  /** Takes a document; resolves when there is room for the next one. Rejects when the target failed. */
  async add(document: ReadDocument): Promise<void> {
    this.#throwFailure()
    if (this.#held.length === 0) this.#since = performance.now()
    this.#held.push(document)
    this.#bytes += document.recordJson?.length ?? 0
    const due = performance.now() - this.#since > PATIENCE
    if (due || this.#held.length >= DOCUMENTS || this.#bytes >= BYTES) await this.flush()
  }

  /** Runs something on the target between two transactions. */
  async between<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work)
    this.#last = done.then(
      () => undefined,
      () => undefined,
    )
    return done
  }

  /** Writes what is held. */
  async flush(): Promise<void> {
    this.#throwFailure()
    const documents = this.#held
    this.#held = []
    this.#bytes = 0
    if (documents.length > 0) {
      await this.between(async () => this.#target.write(documents)).catch((error: unknown) => {
        this.#failure ??= error
      })
    } else await this.#last
    this.#throwFailure()
  }

  #throwFailure(): void {
    if (this.#failure !== null) throw this.#failure
  }
}
