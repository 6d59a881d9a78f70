/** `jixiao ingest`: whole directories into a warehouse. */
import { randomBytes } from 'node:crypto'
import { Command } from 'commander'
import { keepLean } from '../batch/lean.ts'
import type { RunOptions } from '../batch/run.ts'
import { labelOf } from '../warehouse/postgres/label.ts'
import { ExitCode, UsageError } from './exit.ts'
import { stopOnInterrupt } from './interrupt.ts'
import {
  collect,
  poolOptions,
  progressFor,
  type ReadingOptions,
  withReadingOptions,
} from './reading-options.ts'
import { planText, summaryText } from './summary-text.ts'
import { withQueue } from './with-queue.ts'

interface Options extends ReadingOptions {
  readonly to: string
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly force?: true
  readonly retry?: true
  readonly prune?: true
  readonly defuse?: true
  readonly queue?: true
}

/** The `jixiao ingest` command. */
export function command(): Command {
  const ingestCommand = new Command('ingest')
    .description(
      'Reads directories, files, globs and .zip archives of documents, or the paths listed on standard input (-),\nand writes what is in them to a target. What is there already and has not changed is left alone, so the same\ncommand goes on where a run was ended, however it was ended.',
    )
    .argument('<source...>', 'directories, files, globs, .zip archives, or - for a list of paths')
    .option(
      '--to <target>',
      'a directory, FILE.duckdb, postgres://…, parquet:DIR, csv:DIR or jsonl:FILE',
      'out',
    )
    .option('--include <pattern>', 'only files like this; may be given again', collect, [])
    .option('--exclude <pattern>', 'no files like this; may be given again', collect, [])
    .option('--force', 'read everything again')
    .option('--retry', 'read again what failed, timed out or crashed before')
    .option('--prune', 'remove what was read from files that are gone')
    .option('--defuse', 'CSV: keep spreadsheets from taking a cell for a formula')
    .option(
      '--queue',
      'only plan, into a queue in the Postgres target; `jixiao work` does the rest',
    )
    .addHelpText(
      'after',
      "\nExamples:\n  jixiao ingest 绩效目标/ --to out\n  jixiao ingest '2024/**/*.docx' 上报材料.zip --to warehouse.duckdb --jobs 4\n  find . -name '*.pdf' -newer last | jixiao ingest - --to csv:tables",
    )
    .action(ingest)
  return withReadingOptions(ingestCommand)
}

async function ingest(sources: readonly string[], options: Options): Promise<void> {
  if (options.prune && sources.includes('-')) {
    throw new UsageError(
      '--prune needs directories: a list on standard input does not say what is gone',
    )
  }
  if (options.queue) {
    await plan(sources, options)
    return
  }
  keepLean()
  const { openTarget } = await import('../warehouse/open.ts')
  const { run } = await import('../batch/run.ts')
  const target = await openTarget(options.to, {
    defuse: options.defuse ?? false,
    report: async (...parts) => (await import('../batch/report/write.ts')).writeReport(...parts),
  }).catch(asUsage)
  const progress = await progressFor(options)
  const interrupt = stopOnInterrupt()
  const began = performance.now()
  try {
    const summary = await run(target, runOptions(sources, options, interrupt.signal), progress)
    progress.stop()
    const seconds = (performance.now() - began) / 1000
    const stopped = interrupt.signal.aborted
    if (!options.quiet)
      process.stderr.write(summaryText(summary, { seconds, stopped, to: target.label }))
    if (summary.failed + summary.problems > 0 || stopped) process.exitCode = ExitCode.failed
  } finally {
    progress.stop()
    interrupt.release()
    await target.close()
  }
}

function runOptions(sources: readonly string[], options: Options, signal: AbortSignal): RunOptions {
  return {
    id: `${new Date().toISOString().slice(0, 19)}Z-${randomBytes(4).toString('hex')}`,
    sources,
    include: options.include,
    exclude: options.exclude,
    stdin: process.stdin,
    ...poolOptions(options),
    force: options.force ?? false,
    retry: options.retry ?? false,
    prune: options.prune ?? false,
    signal,
  }
}

/** `--queue`: plans, and leaves the reading to workers. */
async function plan(sources: readonly string[], options: Options): Promise<void> {
  if (!/^postgres(ql)?:/i.test(options.to)) {
    throw new UsageError('--queue needs --to postgres://…: the queue lives in that database')
  }
  const { planQueue } = await import('../batch/queue/plan.ts')
  const interrupt = stopOnInterrupt()
  const progress = await progressFor(options)
  try {
    const { summary, queued } = await withQueue(options.to, 'jixiao', async (boss, target) =>
      planQueue(boss, target, runOptions(sources, options, interrupt.signal), progress),
    )
    progress.stop()
    if (!options.quiet) process.stderr.write(planText(summary, queued, labelOf(options.to)))
    if (summary.problems > 0) process.exitCode = ExitCode.failed
  } finally {
    progress.stop()
    interrupt.release()
  }
}

/** A target that is no target is wrong usage. */
function asUsage(error: unknown): never {
  if (error instanceof Error && 'usage' in error && error.usage === true) {
    throw new UsageError(error.message)
  }
  throw error
}
