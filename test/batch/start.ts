/** Runs a batch over files made for a test. */
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { defaultChildLimits } from '../../src/batch/pool/limits.ts'
import { silent } from '../../src/batch/progress/progress.ts'
import { run, type RunOptions } from '../../src/batch/run.ts'
import type { Summary } from '../../src/batch/summary.ts'
import type { Target } from '../../src/warehouse/target.ts'

/** The reader that obeys its documents. */
export const mockReader = fileURLToPath(new URL('mock-reader.ts', import.meta.url))

/** Where many small files cost least: a file system in memory, where there is one. */
export const inMemory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** A directory of its own, gone when the test is over. */
export function scratch(parent = tmpdir()): string {
  const directory = mkdtempSync(join(parent, 'jixiao-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

/** Writes files below a directory. */
export function files(
  directory: string,
  contents: Readonly<Record<string, string | Uint8Array>>,
): void {
  for (const [name, content] of Object.entries(contents)) {
    const path = join(directory, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
}

/** Runs with the reader that obeys, one document at a time unless told otherwise. */
export async function ingest(
  target: Target,
  sources: readonly string[],
  options: Partial<RunOptions> = {},
): Promise<Summary> {
  const base: RunOptions = {
    id: randomUUID(),
    sources,
    include: [],
    exclude: [],
    stdin: Readable.from([]),
    jobs: 1,
    force: false,
    retry: false,
    prune: false,
    signal: new AbortController().signal,
    reader: mockReader,
    pdfEngine: null,
    limits: defaultChildLimits,
  }
  return run(target, { ...base, ...options }, silent)
}

/** The same numbers in every run of the test. */
export function randoms(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
