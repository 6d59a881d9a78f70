/** Figures of whole ingests, of the real program in its own processes. */
import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extract } from '../../src/extract.ts'
import { extractor } from '../../src/version.ts'
import { DuckdbTarget } from '../../src/warehouse/duckdb/target.ts'
import type { ReadDocument } from '../../src/warehouse/rows/read-document.ts'
import type { Figure } from '../bench/figure.ts'
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
export async function benchIsolation(): Promise<readonly Figure[]> {
  const count = (await corpusSize()) * TIMES
  return withDocuments(count, async (directory) => {
    const bare = count / (await withoutIsolation(directory))
    const { seconds } = await ingest(directory, 'isolated', ['--jobs', '1'])
    const isolated = count / seconds
    return [
      {
        what: `corpus ×${TIMES} in one isolated child, against one process without isolation`,
        figure: `${(isolated / bare).toFixed(2)} × (${isolated.toFixed(1)} and ${bare.toFixed(1)} documents/s)`,
        wanted: '≥ 0.7 ×',
      },
    ]
  })
}

/** The whole program on one core against two. */
export async function benchCores(): Promise<readonly Figure[]> {
  const count = (await corpusSize()) * TIMES
  return withDocuments(count, async (directory) => {
    const one = await ingest(directory, 'one', ['--jobs', '1'], ['taskset', '-c', '0'])
    const two = await ingest(directory, 'two', ['--jobs', '2'], ['taskset', '-c', '0,1'])
    const [slow, fast] = [count / one.seconds, count / two.seconds]
    return [
      {
        what: `corpus ×${TIMES} on two cores, against one`,
        figure: `${(fast / slow).toFixed(2)} × (${fast.toFixed(1)} and ${slow.toFixed(1)} documents/s)`,
        wanted: '≥ 1.7 ×',
      },
    ]
  })
}

/** Memory over many documents, and the time to find that nothing has changed. */
export async function benchMany(): Promise<readonly Figure[]> {
  return withDocuments(MANY, async (directory) => {
    const first = await ingest(directory, 'many', [])
    const again = await ingest(directory, 'many', [])
    const many = `${MANY.toLocaleString('en')} documents`
    return [
      {
        what: `${many}: speed`,
        figure: `${(MANY / first.seconds).toFixed(1)} documents/s (${first.seconds.toFixed(0)} s)`,
        wanted: '',
      },
      {
        what: `${many}: most memory of the main process`,
        figure: `${mebibytes(first.main)} (by tenths of the time: ${first.course.map(mebibytes).join(' ')})`,
        wanted: '≤ 300 MiB, flat',
      },
      {
        what: `${many}: most memory of a child`,
        figure: mebibytes(first.child),
        wanted: '≤ 300 MiB',
      },
      {
        what: `${many} again, nothing changed`,
        figure: `${again.seconds.toFixed(1)} s`,
        wanted: '≤ 5 s',
      },
    ]
  })
}

async function withoutIsolation(directory: string): Promise<number> {
  const began = performance.now()
  const target = await DuckdbTarget.open(join(directory, 'bare/warehouse.duckdb'), {
    records: join(directory, 'bare/records.jsonl'),
  })
  await target.start({ id: 'bare', startedAt: new Date(), extractor, sources: [] })
  const held: ReadDocument[] = []
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
    held.push(read)
    if (held.length < 50) continue
    await target.write(held.splice(0))
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
  const sample = async (): Promise<void> => {
    const seen = await look(run.pid ?? 0)
    samples.push(seen.main)
    child = Math.max(child, seen.child)
  }
  const watch = setInterval(() => {
    void sample()
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

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / MiB)} MiB`
}
