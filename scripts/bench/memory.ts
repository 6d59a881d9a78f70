import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extract } from '../../src/extract.ts'
import { benchDocuments } from './documents.ts'
import type { Figure } from './figure.ts'

const DOCUMENTS = 2000
const MARKS = [200, 1000, 2000]
const SAMPLE_MS = 100
const MiB = 1024 * 1024
const PAGE = 4096

/** Resident memory of this process while it reads documents, one after the other. */
export async function loopMemory(): Promise<readonly Figure[]> {
  const documents = await benchDocuments()
  const seen: string[] = []
  for (let i = 1; i <= DOCUMENTS; i++) {
    const document = documents[i % documents.length]
    if (document !== undefined) await extract(document.bytes, { path: document.path })
    if (MARKS.includes(i)) seen.push(`${(process.memoryUsage.rss() / MiB).toFixed(0)} MiB`)
  }
  return [
    {
      what: `memory after ${MARKS.join(', ')} documents in a loop`,
      figure: seen.join(', '),
      wanted: '≤ 400 MiB, flat',
    },
  ]
}

/** Resident memory of an ingest and all its processes (Linux), at the quarters of its time, and its rate. */
export async function ingestMemory(): Promise<readonly Figure[]> {
  const directory = await mkdtemp(join(tmpdir(), 'jixiao-bench-'))
  try {
    const documents = join(directory, 'documents')
    await mkdir(documents)
    await writeCopies(documents)
    const args = ['bin/jixiao.js', 'ingest', documents, '--to', join(directory, 'out'), '--quiet']
    const began = performance.now()
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    const closed = new Promise<number | null>((done) => child.on('close', done))
    const samples: Resident[] = []
    const timer = setInterval(() => {
      void residentTree(child.pid ?? 0).then((resident) => samples.push(resident))
    }, SAMPLE_MS)
    const code = await closed
    clearInterval(timer)
    const seconds = (performance.now() - began) / 1000
    const quarters = (of: keyof Resident): string =>
      [0, 1, 2, 3].map((quarter) => peak(samples, of, quarter / 4, (quarter + 1) / 4)).join(', ')
    return [
      {
        what: `ingest of ${DOCUMENTS} documents${code === 0 ? '' : ` (exit code ${code})`}`,
        figure: `${seconds.toFixed(1)} s, ${(DOCUMENTS / seconds).toFixed(0)} documents a second`,
        wanted: '',
      },
      {
        what: 'its own memory, peak of each quarter of its time',
        figure: `${quarters('own')} MiB`,
        wanted: '≤ 400 MiB, flat',
      },
      {
        what: 'of its largest child process',
        figure: `${quarters('largestChild')} MiB`,
        wanted: '≤ 400 MiB, flat',
      },
    ]
  } finally {
    await rm(directory, { recursive: true })
  }
}

/** Copies that differ in a last line, so that none is taken for another. */
async function writeCopies(directory: string): Promise<void> {
  const documents = await benchDocuments()
  for (let i = 0; i < DOCUMENTS; i++) {
    const document = documents[i % documents.length]
    if (document === undefined) continue
    const bytes = Buffer.concat([document.bytes, Buffer.from(`\n${i}\n`)])
    await writeFile(join(directory, `${i}.txt`), bytes)
  }
}

interface Resident {
  readonly own: number
  readonly largestChild: number
}

function peak(samples: readonly Resident[], of: keyof Resident, from: number, to: number): string {
  const part = samples.slice(Math.floor(samples.length * from), Math.ceil(samples.length * to))
  return (Math.max(0, ...part.map((each) => each[of])) / MiB).toFixed(0)
}

/** Bytes of a process and of the largest below it, from /proc; 0 where there is none. */
async function residentTree(root: number): Promise<Resident> {
  const stats = new Map<number, { parent: number; bytes: number }>()
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  for (const pid of pids) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    stats.set(Number(pid), { parent: Number(fields[1]), bytes: Number(fields[21]) * PAGE })
  }
  let largestChild = 0
  for (const [pid, { bytes }] of stats) {
    let at: number | undefined = pid
    while (at !== undefined && at !== root) at = stats.get(at)?.parent
    if (at === root && pid !== root) largestChild = Math.max(largestChild, bytes)
  }
  return { own: stats.get(root)?.bytes ?? 0, largestChild }
}
