/** A reader that does what the document says: for tests of what a batch survives. */
import { createHash } from 'node:crypto'
import { writeSync } from 'node:fs'
import type { ExtractOptions, Extraction } from '../../src/extract.ts'
import { aForm, aRecord, aRow } from '../build.ts'

const MiB = 1024 * 1024
const ANSWERS = 3

const commands: Readonly<Record<string, () => unknown>> = {
  hang: () => new Promise(() => undefined),
  spin: () => {
    for (;;);
  },
  slow: () => new Promise((done) => setTimeout(done, 10)),
  throw: () => {
    throw new Error('thrown on command')
  },
  reject: async () => Promise.reject(new Error('rejected on command')),
  'throw-later': () => {
    setImmediate(() => {
      throw new Error('thrown outside')
    })
    return new Promise(() => undefined)
  },
  exit: () => process.exit(3),
  abort: () => process.abort(),
  kill: () => process.kill(process.pid, 'SIGKILL'),
  'fill-heap': () => {
    const held: unknown[] = []
    for (;;) held.push(Array.from({ length: 10_000 }, (_, index) => ({ index })))
  },
  'fill-buffers': async () => {
    const held: Buffer[] = []
    for (;;) {
      held.push(Buffer.alloc(16 * MiB, 1))
      await new Promise(setImmediate)
    }
  },
  'garbage-answer': () => writeSync(ANSWERS, '\u0000\u0000\u0000\u0005{]}x!'),
  'garbage-length': () => writeSync(ANSWERS, Buffer.alloc(64, 0xff)),
  'garbage-print': async () => {
    for (;;) {
      process.stdout.write(Buffer.alloc(MiB, 0x41))
      process.stderr.write(Buffer.alloc(MiB, 0x42))
      await new Promise(setImmediate)
    }
  },
}

/** `#hang`, `#spin`, … do so; `#engine` tells the engine for PDFs; anything else is a document with one indicator of that name. */
export async function extract(
  bytes: Uint8Array,
  { path, pdfEngine }: ExtractOptions,
): Promise<Extraction> {
  const text = Buffer.from(bytes).toString('utf8').trim()
  if (text.startsWith('#')) await commands[text.slice(1).split(' ')[0] ?? '']?.()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const record = aRecord({ forms: [aForm({ indicators: [aRow({ name: text || null })] })] })
  const source = { ...record.source, path, sha256, bytes: bytes.length }
  const big = text.startsWith('#big') ? 'x'.repeat(24 * MiB) : record.agency.name
  const name = text === '#engine' ? (pdfEngine ?? 'none') : big
  const agency = { ...record.agency, name }
  return { status: 'ok', message: null, record: { ...record, source, agency }, trace: [] }
}
