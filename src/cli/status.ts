/** `jixiao status`: how far a big ingest is. */
import { Command } from 'commander'
import { shown } from '../batch/plan/path-text.ts'
import { duration } from '../batch/progress/counter.ts'
import type { QueueState } from '../batch/queue/state.ts'
import { requirePostgres } from './work.ts'
import { withQueue } from './with-queue.ts'

interface Options {
  readonly queue: string
  readonly json?: true
}

/** The `jixiao status` command. */
export function command(): Command {
  return new Command('status')
    .description('Shows how far the queue of an ingest is, and what was given up and why.')
    .requiredOption('--queue <url>', 'the Postgres that holds the queue and the warehouse')
    .option('--json', 'print it as JSON')
    .addHelpText('after', '\nExample:\n  jixiao status --queue postgres://user@host/warehouse')
    .action(run)
}

async function run({ queue, json }: Options): Promise<void> {
  requirePostgres(queue)
  const { queueState } = await import('../batch/queue/state.ts')
  const state = await withQueue(queue, 'jixiao status', async (_, { client }) => queueState(client))
  process.stdout.write(json ? `${JSON.stringify(state, null, 2)}\n` : text(state))
}

function text({
  waiting,
  active,
  completed,
  lastMinute,
  workers,
  documents,
  dead,
}: QueueState): string {
  const left =
    lastMinute > 0 && waiting + active > 0
      ? `, about ${duration(((waiting + active) / lastMinute) * 60)} left`
      : ''
  const lines = [
    `queue      ${waiting} waiting, ${active} being read, ${completed} done`,
    `workers    ${workers} connected, ${lastMinute} documents in the last minute${left}`,
    `documents  ${documents.map(({ status, count }) => `${count} ${status}`).join(', ') || 'none yet'}`,
    `given up   ${dead.length === 0 ? 'none' : ''}`,
    ...dead.map(({ path, reason }) => `  ${shown(path)}: ${reason}`),
  ]
  return `${lines.map((each) => each.trimEnd()).join('\n')}\n`
}
