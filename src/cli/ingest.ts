/** `jixiao ingest`: whole directories into a warehouse. */
import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { Command, InvalidArgumentError, Option } from 'commander'
import { defaultChildLimits } from '../batch/pool/limits.ts'
import type { Progress } from '../batch/progress/progress.ts'
import type { RunOptions } from '../batch/run.ts'
import { ExitCode, UsageError } from './exit.ts'
import { stopOnInterrupt } from './interrupt.ts'
import { summaryText } from './summary-text.ts'

interface Options {
  readonly to: string
  readonly jobs: number
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly force?: true
  readonly retry?: true
  readonly prune?: true
  readonly quiet?: true
  readonly log: 'text' | 'json'
  readonly timeout: number
  readonly stall: number
  readonly memory: number
  readonly defuse?: true
}

const MiB = 1024 * 1024

/** The `jixiao ingest` command. */
export function command(): Command {
  const limits = defaultChildLimits
  return new Command('ingest')
    .description(
      'Reads directories, files, globs and .zip archives of documents, or the paths listed on standard input (-),\nand writes what is in them to a target. What is there already and has not changed is left alone, so the same\ncommand goes on where a run was ended, however it was ended.',
    )
    .argument('<source...>', 'directories, files, globs, .zip archives, or - for a list of paths')
    .option(
      '--to <target>',
      'a directory, FILE.duckdb, postgres://…, parquet:DIR, csv:DIR or jsonl:FILE',
      'out',
    )
    .option('--jobs <n>', 'documents read at a time', count, availableParallelism())
    .option('--include <pattern>', 'only files like this; may be given again', collect, [])
    .option('--exclude <pattern>', 'no files like this; may be given again', collect, [])
    .option('--force', 'read everything again')
    .option('--retry', 'read again what failed, timed out or crashed before')
    .option('--prune', 'remove what was read from files that are gone')
    .option('--timeout <s>', 'seconds for one document', count, limits.timeout / 1000)
    .option('--stall <s>', 'seconds without a sign of life', count, limits.stall / 1000)
    .option('--memory <MiB>', 'memory for one document', count, limits.memory / MiB)
    .option('--defuse', 'CSV: keep spreadsheets from taking a cell for a formula')
    .addOption(
      new Option('--log <format>', 'how progress is told').choices(['text', 'json']).default('text'),
    )
    .option('--quiet', 'no progress and no summary')
    .addHelpText(
      'after',
      "\nExamples:\n  jixiao ingest 绩效目标/ --to out\n  jixiao ingest '2024/**/*.docx' 上报材料.zip --to warehouse.duckdb --jobs 4\n  find . -name '*.pdf' -newer last | jixiao ingest - --to csv:tables",
    )
    .action(ingest)
}

async function ingest(sources: readonly string[], options: Options): Promise<void> {
  if (options.prune && sources.includes('-')) {
    throw new UsageError('--prune needs directories: a list on standard input does not say what is gone')
  }
  const { openTarget } = await import('../warehouse/open.ts')
  const { run } = await import('../batch/run.ts')
  const target = await openTarget(options.to, {
    defuse: options.defuse ?? false,
    report: async (...parts) => (await import('../batch/report/report.ts')).writeReport(...parts),
  })
  const progress = await progressFor(options)
  const interrupt = stopOnInterrupt()
  const began = performance.now()
  try {
    const summary = await run(target, runOptions(sources, options, interrupt.signal), progress)
    progress.stop()
    const seconds = (performance.now() - began) / 1000
    const stopped = interrupt.signal.aborted
    if (!options.quiet) process.stderr.write(summaryText(summary, { seconds, stopped, to: target.label }))
    if (summary.failed + summary.problems > 0 || stopped) process.exitCode = ExitCode.failed
  } finally {
    progress.stop()
    interrupt.release()
    await target.close()
  }
}

function runOptions(
  sources: readonly string[],
  options: Options,
  signal: AbortSignal,
): RunOptions {
  return {
    id: `${new Date().toISOString().slice(0, 19)}Z-${randomBytes(4).toString('hex')}`,
    sources,
    include: options.include,
    exclude: options.exclude,
    stdin: process.stdin,
    jobs: options.jobs,
    force: options.force ?? false,
    retry: options.retry ?? false,
    prune: options.prune ?? false,
    signal,
    reader: process.env['JIXIAO_TEST_READER'] ?? null,
    limits: {
      ...defaultChildLimits,
      timeout: options.timeout * 1000,
      stall: options.stall * 1000,
      memory: options.memory * MiB,
    },
  }
}

async function progressFor({ quiet, log }: Options): Promise<Progress> {
  const write = (line: string): unknown => process.stderr.write(line)
  if (log === 'json') return (await import('../batch/progress/json.ts')).json(write)
  if (quiet) return (await import('../batch/progress/progress.ts')).silent
  if (process.stderr.isTTY) return (await import('../batch/progress/bar.ts')).bar(process.stderr)
  return (await import('../batch/progress/lines.ts')).lines(write)
}

function count(text: string): number {
  const value = Number(text)
  if (Number.isFinite(value) && value > 0) return value
  throw new InvalidArgumentError('a number greater than 0 is expected')
}

function collect(text: string, before: readonly string[]): readonly string[] {
  return [...before, text]
}
