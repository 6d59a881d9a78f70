/** How far the queue is. */
import type { Client } from 'pg'
import type { PostgresTarget } from '../../warehouse/postgres/target.ts'
import { DEAD, QUEUE } from './boss.ts'

export interface QueueState {
  readonly waiting: number
  readonly active: number
  readonly completed: number
  readonly dead: readonly { readonly path: string; readonly reason: string }[]
  /** Documents of the warehouse by status. */
  readonly documents: readonly { readonly status: string; readonly count: number }[]
  /** Jobs completed in the last minute. */
  readonly lastMinute: number
  /** Workers that are connected. */
  readonly workers: number
}

/** Dead letters shown. */
const SHOWN = 20

/** True when nothing waits and nothing is being read anywhere. */
export async function isDrained(client: Client): Promise<boolean> {
  const { rows } = await client.query(
    "SELECT 1 FROM pgboss.job WHERE name = $1 AND state < 'completed' LIMIT 1",
    [QUEUE],
  )
  return rows.length === 0
}

/** Writes the end of runs whose jobs are all done. */
export async function finishRuns(target: PostgresTarget): Promise<void> {
  await target.transaction(async () => {
    await target.tidy()
    await target.client.query(
      `UPDATE run SET state = 'done', ended_at = now() AT TIME ZONE 'UTC',
         documents = d.documents, failed = d.failed,
         seconds = extract(epoch FROM now() AT TIME ZONE 'UTC' - started_at)
       FROM (SELECT run_id, count(*) AS documents,
               count(*) FILTER (WHERE status NOT IN ('ok', 'partial')) AS failed
             FROM document GROUP BY run_id) d
       WHERE run.run_id = d.run_id AND run.state = 'running' AND NOT EXISTS (
         SELECT FROM pgboss.job j WHERE j.name = $1 AND j.state < 'completed' AND j.data ->> 'runId' = run.run_id)`,
      [QUEUE],
    )
  })
}

/** Reads the state of the queue. */
export async function queueState(client: Client): Promise<QueueState> {
  const counts = await client.query<{
    waiting: number
    active: number
    completed: number
    recent: number
  }>(
    `SELECT count(*) FILTER (WHERE state < 'active')::int AS waiting,
       count(*) FILTER (WHERE state = 'active')::int AS active,
       count(*) FILTER (WHERE state = 'completed')::int AS completed,
       count(*) FILTER (WHERE state = 'completed' AND completed_on > now() - interval '1 minute')::int AS recent
     FROM pgboss.job WHERE name = $1`,
    [QUEUE],
  )
  const dead = await client.query<{ path: string; reason: string }>(
    `SELECT data ->> 'path' AS path, coalesce(source_output ->> 'message', output ->> 'message', 'unknown') AS reason
     FROM pgboss.job WHERE name = $1 AND state < 'completed' ORDER BY created_on DESC LIMIT ${SHOWN}`,
    [DEAD],
  )
  const documents = await client.query<{ status: string; count: number }>(
    'SELECT status, count(*)::int AS count FROM document GROUP BY status ORDER BY 2 DESC',
  )
  const workers = await client.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = 'jixiao work' AND datname = current_database()",
  )
  const [first] = counts.rows
  return {
    waiting: first?.waiting ?? 0,
    active: first?.active ?? 0,
    completed: first?.completed ?? 0,
    lastMinute: first?.recent ?? 0,
    dead: dead.rows,
    documents: documents.rows,
    workers: workers.rows[0]?.count ?? 0,
  }
}
