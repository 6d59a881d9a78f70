/** One run: plan → what is done already → children → target. */
import type { Readable } from 'node:stream'
import type { Known, Target } from '../warehouse/target.ts'
import { extractor } from '../version.ts'
import { isCurrent, unchanged } from './done.ts'
import type { Candidate, PlanItem } from './plan/candidate.ts'
import { CHUNK, chunks } from './plan/chunks.ts'
import { plan, type PlanOptions } from './plan/index.ts'
import type { ArchiveAnswer, Source } from './pool/protocol.ts'
import type { DocumentOutcome } from './pool/outcome.ts'
import { Pool, type PoolOptions } from './pool/pool.ts'
import { readDocument } from './read.ts'
import { prune } from './prune.ts'
import type { Progress } from './progress/progress.ts'
import { Summary } from './summary.ts'
import { Writer } from './writer.ts'

export interface RunOptions extends PlanOptions, PoolOptions {
  readonly id: string
  /** Read everything again. */
  readonly force: boolean
  /** Read again what timed out, crashed, failed. */
  readonly retry: boolean
  /** Remove the rows of files that are gone. */
  readonly prune: boolean
  readonly stdin: Readable
  /** Aborted when no new document is to be begun. */
  readonly signal: AbortSignal
}

/** An entry of an archive, or a file. */
interface Item {
  readonly path: string
  readonly source: Source
  readonly archiveSha256: string | null
}

/** Runs to the end, or to what was in flight when `signal` was aborted. */
export async function run(
  target: Target,
  options: RunOptions,
  progress: Progress,
): Promise<Summary> {
  return new Run(target, options, progress).all()
}

class Run {
  readonly #target: Target
  readonly #options: RunOptions
  readonly #progress: Progress
  readonly #pool: Pool
  readonly #writer: Writer
  readonly #summary = new Summary()
  readonly #open = new Set<Promise<void>>()
  #failure: unknown = null

  constructor(target: Target, options: RunOptions, progress: Progress) {
    this.#target = target
    this.#options = options
    this.#progress = progress
    this.#pool = new Pool(options)
    this.#writer = new Writer(target)
  }

  async all(): Promise<Summary> {
    const began = performance.now()
    const { id, sources, signal } = this.#options
    await this.#target.start({ id, startedAt: new Date(), extractor, sources })
    try {
      for await (const chunk of chunks(plan(this.#options))) {
        await this.#chunk(chunk)
        if (this.#stopped) break
      }
      while (this.#open.size > 0) await Promise.all(this.#open)
      await this.#writer.flush()
      this.#rethrow()
      if (this.#options.prune && !signal.aborted) await this.#prune()
    } finally {
      this.#pool.close()
    }
    const { documents, unchanged: skipped, failed } = this.#summary
    const seconds = (performance.now() - began) / 1000
    const state = signal.aborted ? 'stopped' : 'done'
    await this.#target.finish({ documents, skipped, failed, seconds, state })
    this.#progress.memory(this.#pool.peak)
    return this.#summary
  }

  /** Nothing at all where documents were is a share that is not mounted, more likely than an emptied one. */
  async #prune(): Promise<void> {
    const { documents, unchanged: same } = this.#summary
    if (documents + same > 0) {
      this.#summary.removed = await prune(this.#target, this.#options.sources)
      return
    }
    const message = 'no document was found, so nothing was removed; is the disk mounted?'
    const problem = { kind: 'problem', path: this.#options.sources.join(' '), message } as const
    this.#summary.problem(problem)
    this.#progress.problem(problem)
  }

  get #stopped(): boolean {
    return this.#options.signal.aborted || this.#failure !== null
  }

  async #chunk(items: readonly PlanItem[]): Promise<void> {
    const candidates = items.filter((each): each is Candidate => each.kind === 'candidate')
    for (const item of items) {
      if (item.kind === 'skipped') this.#summary.skip(item)
      if (item.kind === 'problem') {
        this.#summary.problem(item)
        this.#progress.problem(item)
      }
    }
    this.#progress.planned(candidates.length)
    const known = await this.#known(candidates.map(({ path }) => path))
    const again = this.#options.force ? candidates : await this.#changed(candidates, known)
    for (const { path, file } of again) {
      if (this.#stopped) return
      const source = { file: file.toString('base64'), entries: [], stamp: null }
      await this.#submit({ path, source, archiveSha256: null })
    }
  }

  async #known(paths: readonly string[]): Promise<ReadonlyMap<string, Known>> {
    return this.#writer.between(async () => this.#target.known(paths))
  }

  async #changed(
    candidates: readonly Candidate[],
    known: ReadonlyMap<string, Known>,
  ): Promise<readonly Candidate[]> {
    const same = await unchanged(candidates, known, this.#options.retry)
    await this.#leave(same)
    return candidates.filter(({ path }) => !same.has(path))
  }

  /** Leaves documents as they are. */
  async #leave(paths: ReadonlySet<string>): Promise<void> {
    if (paths.size === 0) return
    await this.#writer.between(async () => this.#target.see([...paths]))
    this.#summary.unchanged += paths.size
    this.#progress.unchanged(paths.size)
  }

  /** Waits for room, then reads in the background. */
  async #submit(item: Item): Promise<void> {
    await this.#pool.hasRoom()
    const work = this.#read(item).catch((error: unknown) => {
      this.#failure ??= error
    })
    this.#open.add(work)
    void work.finally(() => this.#open.delete(work))
  }

  async #read(item: Item): Promise<void> {
    const outcome = await this.#pool.read({ ...item.source, path: item.path })
    if (outcome.kind === 'archive') await this.#expand(item, outcome)
    else await this.#take(item, outcome)
  }

  async #take({ path, archiveSha256 }: Item, outcome: DocumentOutcome): Promise<void> {
    const read = readDocument(path, archiveSha256, outcome)
    this.#summary.add(read)
    this.#progress.read(read)
    await this.#writer.add(read)
  }

  async #expand({ path, source, archiveSha256 }: Item, answer: ArchiveAnswer): Promise<void> {
    const sha256 = archiveSha256 ?? answer.sha256
    this.#summary.archives++
    this.#progress.planned(answer.entries.length - 1)
    for (let at = 0; at < answer.entries.length && !this.#stopped; at += CHUNK) {
      const entries = answer.entries.slice(at, at + CHUNK)
      const named = entries.map((each) => ({ ...each, path: `${path}!/${each.name}` }))
      const known = this.#options.force
        ? new Map<string, Known>()
        : await this.#known(named.map((each) => each.path))
      const same = new Set(
        named
          .map((each) => each.path)
          .filter((each) => {
            const held = known.get(each)
            return isCurrent(held, this.#options.retry) && held.archiveSha256 === sha256
          }),
      )
      await this.#leave(same)
      for (const each of named) {
        if (this.#stopped) return
        if (same.has(each.path)) continue
        const entry = { ...source, entries: [...source.entries, each.index], stamp: answer.stamp }
        await this.#submit({ path: each.path, source: entry, archiveSha256: sha256 })
      }
    }
  }

  #rethrow(): void {
    if (this.#failure !== null) throw this.#failure
  }
}
