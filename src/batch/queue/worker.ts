/** A worker: takes jobs, reads their documents, writes rows and completion in one transaction. */
import type { JobWithMetadata, PgBoss } from 'pg-boss'
import type { PostgresTarget } from '../../warehouse/postgres/target.ts'
import type { ReadDocument } from '../../warehouse/rows/read-document.ts'
import type { Outcome } from '../pool/outcome.ts'
import { Pool, type PoolOptions } from '../pool/pool.ts'
import type { Progress } from '../progress/progress.ts'
import { readDocument } from '../read.ts'
import { Summary } from '../summary.ts'
import { affected, HEARTBEAT, QUEUE, type QueueJob } from './boss.ts'
import { insertable } from './plan.ts'
import { finishRuns, isDrained } from './state.ts'

type Claim = JobWithMetadata<QueueJob>

/** Milliseconds between looks into an empty queue. */
const POLL = 500
/** Signs of life in the time after which a worker is given up. */
const BEATS = 3

export interface WorkerOptions extends PoolOptions {
  /** Wait for more when the queue is empty. */
  readonly stay: boolean
  /** Where a planned path lies on this machine. */
  readonly locate: (file: Buffer) => Buffer
  readonly signal: AbortSignal
}

interface Finished {
  readonly claim: Claim
  /** What is written; null for an archive, and for what another machine may reach. */
  readonly read: ReadDocument | null
  readonly jobs: readonly QueueJob[]
  /** Why the job is to be tried elsewhere. */
  readonly failure: string | null
}

/** Works until the queue is empty, or the signal is aborted. */
export async function work(
  boss: PgBoss,
  target: PostgresTarget,
  options: WorkerOptions,
  progress: Progress,
): Promise<Summary> {
  return new Worker(boss, target, options, progress).all()
}

class Worker {
  readonly #boss: PgBoss
  readonly #target: PostgresTarget
  readonly #options: WorkerOptions
  readonly #progress: Progress
  readonly #pool: Pool
  readonly #summary = new Summary()
  readonly #claims = new Map<string, Claim>()
  readonly #finished: Finished[] = []
  #wake: () => void = () => undefined
  #failure: unknown = null

  constructor(boss: PgBoss, target: PostgresTarget, options: WorkerOptions, progress: Progress) {
    this.#boss = boss
    this.#target = target
    this.#options = options
    this.#progress = progress
    this.#pool = new Pool(options)
  }

  async all(): Promise<Summary> {
    const beat = setInterval(() => void this.#touch(), (HEARTBEAT * 1000) / BEATS)
    try {
      for (;;) {
        await this.#settle()
        this.#rethrow()
        const taken = this.#options.signal.aborted ? 0 : await this.#take()
        if (taken > 0 || this.#finished.length > 0) continue
        if (this.#claims.size === 0 && (await this.#isOver())) break
        await this.#pause()
      }
    } finally {
      clearInterval(beat)
      this.#pool.close()
    }
    if (!this.#options.signal.aborted) await finishRuns(this.#target)
    return this.#summary
  }

  async #isOver(): Promise<boolean> {
    if (this.#options.signal.aborted) return true
    return !this.#options.stay && (await isDrained(this.#target.client))
  }

  /** Waits for a document to be done, or for the time to look again. */
  async #pause(): Promise<void> {
    await new Promise<void>((done) => {
      const timer = setTimeout(done, POLL)
      this.#wake = () => {
        clearTimeout(timer)
        done()
      }
    })
  }

  /** Takes as many jobs as there is room for. */
  async #take(): Promise<number> {
    const batchSize = this.#options.jobs * 2 - this.#claims.size
    if (batchSize <= 0) return 0
    const claims = await this.#boss.fetch<QueueJob>(QUEUE, { batchSize, includeMetadata: true })
    this.#progress.planned(claims.length)
    for (const claim of claims) {
      this.#claims.set(claim.id, claim)
      void this.#read(claim)
    }
    return claims.length
  }

  async #read(claim: Claim): Promise<void> {
    const { path, file: planned, entries, stamp } = claim.data
    const file = this.#options.locate(Buffer.from(planned, 'base64')).toString('base64')
    const outcome = await this.#pool.read({ path, file, entries, stamp })
    this.#finished.push(finished(claim, outcome))
    this.#wake()
  }

  /** Writes what is finished: all in one transaction, or one by one when a claim among them was lost. */
  async #settle(): Promise<void> {
    const batch = this.#finished.splice(0)
    if (batch.length === 0) return
    if (await this.#write(batch)) batch.forEach((each) => this.#count(each))
    else {
      for (const each of batch) if (await this.#write([each])) this.#count(each)
    }
    for (const { claim } of batch) this.#claims.delete(claim.id)
  }

  #count({ read }: Finished): void {
    if (read === null) return
    this.#summary.add(read)
    this.#progress.read(read)
  }

  /** @returns false when a job among them is no longer this worker's: nothing is written then */
  async #write(batch: readonly Finished[]): Promise<boolean> {
    try {
      await this.#target.transaction(async () => {
        await this.#complete(batch)
        for (const runId of new Set(batch.map(({ claim }) => claim.data.runId))) {
          const own = batch.filter(({ claim }) => claim.data.runId === runId)
          this.#target.join(runId)
          await this.#target.put(own.flatMap(({ read }) => read ?? []))
        }
        const jobs = batch.flatMap((each) => each.jobs).map(insertable)
        if (jobs.length > 0) await this.#boss.insert(QUEUE, jobs, { db: this.#database })
      })
      return true
    } catch (error) {
      if (error instanceof LostClaim) return false
      throw error
    }
  }

  async #complete(batch: readonly Finished[]): Promise<void> {
    const db = this.#database
    const done = batch.filter(({ failure }) => failure === null).map(({ claim }) => attempt(claim))
    if (done.length > 0) {
      const response = await this.#boss.complete(QUEUE, done, null, { db })
      if (affected(response) < done.length) throw new LostClaim()
    }
    for (const { claim, failure } of batch) {
      if (failure === null) continue
      const response = await this.#boss.fail(QUEUE, [attempt(claim)], { message: failure }, { db })
      if (affected(response) === 0) throw new LostClaim()
    }
  }

  /** Statements of pg-boss inside the target's transaction. */
  get #database() {
    const { client } = this.#target
    return {
      executeSql: async (text: string, values?: unknown[]) => client.query(text, values),
    }
  }

  async #touch(): Promise<void> {
    const claims = [...this.#claims.values()].map(attempt)
    if (claims.length === 0) return
    await this.#boss.touch(QUEUE, claims).catch((error: unknown) => {
      this.#failure ??= error
    })
  }

  #rethrow(): void {
    if (this.#failure !== null) throw this.#failure
  }
}

/** Another worker took a job over. */
class LostClaim extends Error {}

function attempt({ id, retryCount }: Claim): { readonly id: string; readonly retryCount: number } {
  return { id, retryCount }
}

function finished(claim: Claim, outcome: Outcome): Finished {
  const { data, retryCount, retryLimit } = claim
  if (outcome.kind === 'archive') {
    const archiveSha256 = data.archiveSha256 ?? outcome.sha256
    const jobs = outcome.entries.map(({ index, name }) => ({
      ...data,
      path: `${data.path}!/${name}`,
      entries: [...data.entries, index],
      stamp: outcome.stamp,
      archiveSha256,
    }))
    return { claim, read: null, jobs, failure: null }
  }
  const read = readDocument(data.path, data.archiveSha256, outcome)
  if (!outcome.unreachable) return { claim, read, jobs: [], failure: null }
  const last = retryCount >= retryLimit
  return { claim, read: last ? read : null, jobs: [], failure: outcome.message ?? 'unreachable' }
}
