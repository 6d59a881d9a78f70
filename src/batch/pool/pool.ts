/** A few children, each busy with one document; p-queue bounds what is in flight. */
import PQueue from 'p-queue'
import type { EngineName } from '../../formats/pdf/engine.ts'
import { Child, type ChildOptions } from './child.ts'
import type { Death, Outcome } from './outcome.ts'
import type { Job, Source } from './protocol.ts'

/** A child killed from outside says nothing about its document, so that is tried again this often. */
const FOREIGN_ATTEMPTS = 4
/** A crash may be the child's own; a second one is the document's. */
const CRASH_ATTEMPTS = 2

export interface PoolOptions extends ChildOptions {
  /** The engine to read PDFs with; null for PDFium, and pdf.js where it fails. */
  readonly pdfEngine: EngineName | null
  /** Children at a time. */
  readonly jobs: number
}

export class Pool {
  readonly #options: PoolOptions
  readonly #queue: PQueue
  readonly #children = new Set<Child>()
  readonly #idle: Child[] = []
  #jobs = 0
  #peak = 0

  constructor(options: PoolOptions) {
    this.#options = options
    this.#queue = new PQueue({ concurrency: options.jobs })
  }

  /** Resolves when there is room for another document, so that a plan of a million waits. */
  async hasRoom(): Promise<void> {
    await this.#queue.onSizeLessThan(this.#options.jobs * 2)
  }

  /** Reads one document in a child; never rejects for what the document does. */
  async read(job: Source & Pick<Job, 'path'>): Promise<Outcome> {
    const { pdfEngine } = this.#options
    return this.#queue.add(async () => this.#attempt({ ...job, pdfEngine }))
  }

  /** Resolves when nothing is in flight. */
  async idle(): Promise<void> {
    await this.#queue.onIdle()
  }

  /** Ends all children at once. */
  close(): void {
    for (const child of this.#children) child.kill()
    this.#children.clear()
  }

  /** The most memory any child was seen to take, in bytes. */
  get peak(): number {
    return Math.max(this.#peak, ...[...this.#children].map((each) => each.peak))
  }

  async #attempt(job: Omit<Job, 'id'>): Promise<Outcome> {
    for (let attempt = 1; ; attempt++) {
      const child = this.#next()
      const outcome = await child.read({ ...job, id: ++this.#jobs })
      this.#release(child)
      if (outcome.kind !== 'death') return outcome
      const attempts = outcome.foreign ? FOREIGN_ATTEMPTS : CRASH_ATTEMPTS
      if (outcome.status !== 'crashed' || attempt >= attempts) return buried(outcome)
    }
  }

  #next(): Child {
    for (let child = this.#idle.pop(); child !== undefined; child = this.#idle.pop()) {
      if (!child.spent) return child
      this.#bury(child)
    }
    return this.#start()
  }

  #start(): Child {
    const child = new Child(this.#options)
    this.#children.add(child)
    return child
  }

  #release(child: Child): void {
    if (child.spent) this.#bury(child)
    else this.#idle.push(child)
  }

  #bury(child: Child): void {
    this.#peak = Math.max(this.#peak, child.peak)
    this.#children.delete(child)
    child.kill()
  }
}

function buried({ status, message, sha256, bytes, seconds }: Death): Outcome {
  const unreachable = false
  return { kind: 'document', status, message, unreachable, sha256, bytes, record: null, seconds }
}
