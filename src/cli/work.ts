/** `jixiao work`: one more machine for a big ingest. */
import { Command } from 'commander'
import { keepLean } from '../batch/lean.ts'
import { labelOf } from '../warehouse/postgres/label.ts'
import { ExitCode, UsageError } from './exit.ts'
import { stopOnInterrupt } from './interrupt.ts'
import {
  poolOptions,
  progressFor,
  type ReadingOptions,
  withReadingOptions,
} from './reading-options.ts'
import { summaryText } from './summary-text.ts'
import { withQueue } from './with-queue.ts'

interface Options extends ReadingOptions {
  readonly queue: string
  readonly root?: string
  readonly stay?: true
}

/** The `jixiao work` command. */
export function command(): Command {
  const work = new Command('work')
    .description(
      'Takes documents that `jixiao ingest --queue` planned, reads them, and writes each one’s rows and its\ncompletion in one transaction. Run it on any number of machines that reach the same files.',
    )
    .requiredOption('--queue <url>', 'the Postgres that holds the queue and the warehouse')
    .option('--root <dir>', 'where the planned paths lie here: DIR for relative ones, or FROM=TO')
    .option('--stay', 'wait for more when the queue is empty')
    .addHelpText(
      'after',
      '\nExamples:\n  jixiao work --queue postgres://user@host/warehouse --root /mnt/share\n  jixiao work --queue postgres://user@host/warehouse --root /data/省厅=/mnt/省厅 --jobs 8 --stay',
    )
    .action(run)
  return withReadingOptions(work)
}

async function run(options: Options): Promise<void> {
  requirePostgres(options.queue)
  keepLean()
  const { locator } = await import('../batch/queue/locate.ts')
  const { work } = await import('../batch/queue/worker.ts')
  const progress = await progressFor(options)
  const interrupt = stopOnInterrupt()
  const began = performance.now()
  try {
    const summary = await withQueue(options.queue, 'jixiao work', async (boss, target) =>
      work(
        boss,
        target,
        {
          ...poolOptions(options),
          stay: options.stay ?? false,
          locate: locator(options.root ?? null),
          signal: interrupt.signal,
        },
        progress,
      ),
    )
    progress.stop()
    const seconds = (performance.now() - began) / 1000
    const to = labelOf(options.queue)
    const context = { seconds, to, stopped: interrupt.signal.aborted }
    if (!options.quiet) process.stderr.write(summaryText(summary, context))
    if (summary.failed > 0 || interrupt.signal.aborted) process.exitCode = ExitCode.failed
  } finally {
    progress.stop()
    interrupt.release()
  }
}

/** The queue is a Postgres and nothing else. */
export function requirePostgres(url: string): void {
  if (!/^postgres(ql)?:\/\//i.test(url)) {
    throw new UsageError('--queue takes a URL such as postgres://user@host/warehouse')
  }
}
