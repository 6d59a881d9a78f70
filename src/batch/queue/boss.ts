/** The queue: pg-boss in the database that holds the warehouse. */
import { PgBoss } from 'pg-boss'
import { explain } from '../../warehouse/postgres/connect.ts'
import { labelOf } from '../../warehouse/postgres/label.ts'
import { TargetError } from '../../warehouse/target.ts'
import type { Source } from '../pool/protocol.ts'

export const QUEUE = 'jixiao'
/** Where a job goes that failed too often, with its reason. */
export const DEAD = 'jixiao-dead'

/** Seconds without a sign of life after which another worker takes a job over; pg-boss takes no less. */
export const HEARTBEAT = 10
/** How often the queue looks for lost jobs, in seconds. */
const SUPERVISE = 5

/** One document, or an archive that is still to be listed. */
export interface QueueJob extends Source {
  readonly path: string
  readonly archiveSha256: string | null
  readonly runId: string
}

/** Opens the queue, and makes it where it is not there yet. */
export async function openBoss(url: string): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'jixiao queue',
    max: 3,
    superviseIntervalSeconds: SUPERVISE,
    monitorIntervalSeconds: SUPERVISE,
    schedule: false,
  })
  boss.on('error', () => undefined)
  try {
    await boss.start()
    await boss.createQueue(DEAD, { deleteAfterSeconds: 0, retentionSeconds: 365 * 24 * 3600 })
    await boss.createQueue(QUEUE, {
      policy: 'exclusive',
      deadLetter: DEAD,
      heartbeatSeconds: HEARTBEAT,
      expireInSeconds: 3600,
      retentionSeconds: 30 * 24 * 3600,
      deleteAfterSeconds: 24 * 3600,
      retryLimit: 20,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 60,
    })
    return boss
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => undefined)
    throw new TargetError(`can't use the queue in ${labelOf(url)}: ${explain(error, url)}`)
  }
}

/** How many jobs a command changed: fewer than asked for when another worker has taken them over. */
export function affected(response: unknown): number {
  if (typeof response !== 'object' || response === null || !('affected' in response)) return 0
  return Number(response.affected)
}
