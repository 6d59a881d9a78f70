/** Plans an ingest into the queue: what is not done yet becomes a job. */
import type { PgBoss } from 'pg-boss'
import { extractor } from '../../version.ts'
import type { PostgresTarget } from '../../warehouse/postgres/target.ts'
import { keyOf } from '../../warehouse/rows/key.ts'
import { unchanged } from '../done.ts'
import type { Candidate } from '../plan/candidate.ts'
import { chunks } from '../plan/chunks.ts'
import { plan, type PlanOptions } from '../plan/index.ts'
import type { Progress } from '../progress/progress.ts'
import { prune } from '../prune.ts'
import { Summary } from '../summary.ts'
import { QUEUE, type QueueJob } from './boss.ts'

export interface QueuePlanOptions extends PlanOptions {
  readonly id: string
  readonly force: boolean
  readonly retry: boolean
  readonly prune: boolean
  readonly signal: AbortSignal
}

export interface QueuePlan {
  readonly summary: Summary
  /** Jobs that were put into the queue. */
  readonly queued: number
}

/** Puts every document that is not done into the queue. Planning again adds nothing twice. */
export async function planQueue(
  boss: PgBoss,
  target: PostgresTarget,
  options: QueuePlanOptions,
  progress: Progress,
): Promise<QueuePlan> {
  const { id, sources, force, retry } = options
  const summary = new Summary()
  let queued = 0
  await target.start({ id, startedAt: new Date(), extractor, sources })
  for await (const items of chunks(plan(options))) {
    for (const item of items) {
      if (item.kind === 'skipped') summary.skip(item)
      if (item.kind !== 'problem') continue
      summary.problem(item)
      progress.problem(item)
    }
    const candidates = items.filter((each): each is Candidate => each.kind === 'candidate')
    const paths = candidates.map(({ path }) => path)
    const same = force ? new Set() : await unchanged(candidates, await target.known(paths), retry)
    summary.unchanged += same.size
    await target.see(paths)
    const jobs = candidates
      .filter(({ path }) => !same.has(path))
      .map(({ path, file }) =>
        insertable({
          path,
          file: file.toString('base64'),
          entries: [],
          stamp: null,
          archiveSha256: null,
          runId: id,
        }),
      )
    if (jobs.length > 0) queued += (await boss.insert(QUEUE, jobs))?.length ?? jobs.length
    if (options.signal.aborted) break
  }
  if (options.prune && !options.signal.aborted) {
    summary.removed = await prune(target, sources, 'not-listed')
  }
  return { summary, queued }
}

/** A job as pg-boss takes it. One for a path at a time: the queue's policy is exclusive. */
export function insertable(data: QueueJob): {
  readonly data: QueueJob
  readonly singletonKey: string
} {
  return { data, singletonKey: keyOf(data.path) }
}
