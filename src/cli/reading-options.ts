/** Options that every command shares which reads documents in children. */
import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { defaultChildLimits } from '../batch/pool/limits.ts'
import type { PoolOptions } from '../batch/pool/pool.ts'
import type { Progress } from '../batch/progress/progress.ts'
import { pdfEngineOption, type PdfEngineOption } from './pdf-engine.ts'

const MiB = 1024 * 1024

export interface ReadingOptions extends PdfEngineOption {
  readonly jobs: number
  readonly timeout: number
  readonly stall: number
  readonly memory: number
  readonly log: 'text' | 'json'
  readonly quiet?: true
}

/** Adds them to a command. */
export function withReadingOptions(command: Command): Command {
  const { timeout, stall, memory } = defaultChildLimits
  return command
    .option('--jobs <n>', 'documents read at a time', whole, availableParallelism())
    .option('--timeout <s>', 'seconds for one document', count, timeout / 1000)
    .option('--stall <s>', 'seconds without a sign of life', count, stall / 1000)
    .option('--memory <MiB>', 'memory for one document', count, memory / MiB)
    .addOption(pdfEngineOption())
    .addOption(
      new Option('--log <format>', 'how progress is told')
        .choices(['text', 'json'])
        .default('text'),
    )
    .option('--quiet', 'no progress and no summary')
}

/** What the pool of children takes of them. JIXIAO_TEST_READER names another reader, for tests. */
export function poolOptions(options: ReadingOptions): PoolOptions {
  const { jobs, timeout, stall, memory, pdfEngine = null } = options
  return {
    jobs,
    reader: process.env['JIXIAO_TEST_READER'] ?? null,
    pdfEngine,
    limits: {
      ...defaultChildLimits,
      timeout: timeout * 1000,
      stall: stall * 1000,
      memory: memory * MiB,
    },
  }
}

/** A bar on a terminal, lines elsewhere, JSON on request, nothing when it is to be quiet. */
export async function progressFor({ quiet, log }: ReadingOptions): Promise<Progress> {
  const write = (line: string): unknown => process.stderr.write(line)
  if (log === 'json') return (await import('../batch/progress/json.ts')).json(write)
  if (quiet) return (await import('../batch/progress/progress.ts')).silent
  if (process.stderr.isTTY) return (await import('../batch/progress/bar.ts')).bar(process.stderr)
  return (await import('../batch/progress/lines.ts')).lines(write)
}

/** A number of an option. */
function count(text: string): number {
  const value = Number(text)
  if (Number.isFinite(value) && value > 0) return value
  throw new InvalidArgumentError('a number greater than 0 is expected')
}

/** A whole number of an option. */
function whole(text: string): number {
  const value = count(text)
  if (Number.isInteger(value)) return value
  throw new InvalidArgumentError('a whole number is expected')
}

/** An option that may be given again. */
export function collect(text: string, before: readonly string[]): readonly string[] {
  return [...before, text]
}
