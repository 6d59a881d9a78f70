/** The queue and its warehouse, open for a command and closed after it. */
import type { PgBoss } from 'pg-boss'
import type { PostgresTarget } from '../warehouse/postgres/target.ts'

/** Opens both, runs the work, closes both. */
export async function withQueue<T>(
  url: string,
  name: string,
  work: (boss: PgBoss, target: PostgresTarget) => Promise<T>,
): Promise<T> {
  const { PostgresTarget: Postgres } = await import('../warehouse/postgres/target.ts')
  const { openBoss } = await import('../batch/queue/boss.ts')
  const target = await Postgres.open(url, name)
  try {
    const boss = await openBoss(url)
    try {
      return await work(boss, target)
    } finally {
      await boss.stop({ graceful: false }).catch(() => undefined)
    }
  } finally {
    await target.close()
  }
}
