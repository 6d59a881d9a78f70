/** Figures of whole ingests, of the real program in its own processes. */
import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extract } from '../../src/extract.ts'
import { extractor } from '../../src/version.ts'
import { DuckdbTarget } from '../../src/warehouse/duckdb/target.ts'
import { corpusSize, withDocuments } from './many-documents.ts'

const program = fileURLToPath(new URL('../../bin/jixiao.js', import.meta.url))
const MiB = 1024 * 1024
/** Milliseconds between looks at memory. */
const WATCH = 100
const TIMES = 50
const MANY = 10_000

interface Measured {
  readonly seconds: number
  /** Most resident memory, bytes. */
  readonly main: number
  readonly child: number
  /** Main's memory at a tenth, two tenths, … of the time. */
  readonly course: readonly number[]
}

/** Isolated children against one process without isolation; both read, write rows and records. */
export async function benchIsolation(): Promise<void> {
  const count = (await corpusSize()) * TIMES
  await withDocuments(count, async (directory) => {
    const bare = count / (await withoutIsolation(directory))
    const { seconds } = await ingest(directory, 'isolated', ['--jobs', '1'])
    const isolated = count / seconds
    print('isolation', [
      `${bare.toFixed(1)} documents/s in one process without isolation`,
      `${isolated.toFixed(1)} isolated (one child)`,
      `ratio ${(isolated / bare).toFixed(2)}`,
    ])
  })
}

/** The whole program on one core against two. */
export async function benchCores(): Promise<void> {
  const count = (await corpusSize()) * TIMES
  await withDocuments(count, async (directory) => {
    const one = await ingest(directory, 'one', ['--jobs', '1'], ['taskset', '-c', '0'])
    const two = await ingest(directory, 'two', ['--jobs', '2'], ['taskset', '-c', '0,1'])
    print('cores', [
      `${(count / one.seconds).toFixed(1)} documents/s on one core`,
      `${(count / two.seconds).toFixed(1)} on two`,
      `ratio ${(one.seconds / two.seconds).toFixed(2)}`,
    ])
  })
}

/** Memory over many documents, and the time to find that nothing has changed. */
export async function benchMany(): Promise<void> {
  await withDocuments(MANY, async (directory) => {
    const first = await ingest(directory, 'many', [])
    const again = await ingest(directory, 'many', [])
    print(`${MANY.toLocaleString('en')} documents`, [
      `${first.seconds.toFixed(1)} s, ${(MANY / first.seconds).toFixed(1)} documents/s`,
      `main ≤ ${mebibytes(first.main)}, child ≤ ${mebibytes(first.child)}`,
      `main by tenths of the time: ${first.course.map(mebibytes).join(' ')}`,
      `again with nothing changed: ${again.seconds.toFixed(1)} s`,
    ])
  })
}

async function withoutIsolation(directory: string): Promise<number> {
  const began = performance.now()
  const target = await DuckdbTarget.open(join(directory, 'bare/warehouse.duckdb'), {
    records: join(directory, 'bare/records.jsonl'),
  })
  await target.start({ id: 'bare', startedAt: new Date(), extractor, sources: [] })
  let held: Parameters<typeof target.write>[0] = []
  for (const name of await readdir(join(directory, 'in'), { recursive: true })) {
    if (!name.endsWith('.txt')) continue
    const { record, status, message } = await extract(await readFile(join(directory, 'in', name)), {
      path: name,
    })
    const { sha256 = null, bytes = null } = record?.source ?? {}
    const read = {
      path: name,
      sha256,
      bytes,
      status,
      message,
      record,
      archiveSha256: null,
      extractor,
      recordJson: null,
      seconds: 0,
    }
    held = [...held, read]
    if (held.length < 50) continue
    await target.write(held)
    held = []
  }
  await target.write(held)
  await target.close()
  return (performance.now() - began) / 1000
}

/** Runs one ingest and watches its processes. */
async function ingest(
  directory: string,
  to: string,
  options: readonly string[],
  prefix: readonly string[] = [],
): Promise<Measured> {
  const args = [
    ...prefix,
    process.execPath,
    program,
    'ingest',
    'in',
    '--to',
    to,
    '--quiet',
    ...options,
  ]
  const began = performance.now()
  const run = spawn(args[0] ?? '', args.slice(1), { cwd: directory, stdio: 'inherit' })
  const samples: number[] = []
  let child = 0
  const watch = setInterval(() => {
    void look(run.pid ?? 0).then((seen) => {
      samples.push(seen.main)
      child = Math.max(child, seen.child)
    })
  }, WATCH)
  await new Promise((done) => run.on('exit', done))
  clearInterval(watch)
  const seconds = (performance.now() - began) / 1000
  const course = Array.from(
    { length: 10 },
    (_, n) => samples[Math.floor((samples.length * (n + 0.5)) / 10)] ?? 0,
  )
  return { seconds, main: Math.max(0, ...samples), child, course }
}

/** Resident bytes of a process and of the largest of its children. */
async function look(pid: number): Promise<{ main: number; child: number }> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'latin1').catch(() => '')
  const sizes = await Promise.all(children.trim().split(' ').filter(Boolean).map(resident))
  return { main: await resident(String(pid)), child: Math.max(0, ...sizes) }
}

async function resident(pid: string): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'latin1').catch(() => '')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024
}

function print(name: string, figures: readonly string[]): void {
  process.stdout.write(`${name}: ${figures.join('; ')}\n`)
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / MiB)} MiB`
}
