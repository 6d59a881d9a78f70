/** A child of the batch: reads one document at a time, as told on standard input, until that ends. */
import { createHash } from 'node:crypto'
import { writeSync } from 'node:fs'
import * as nodeModule from 'node:module'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import type { extract } from '../../extract.ts'
import { jsonOf } from '../../record/json.ts'
import { extractor } from '../../version.ts'
import { type Answer, ANSWERS, frame, type Job } from '../pool/protocol.ts'
import { ArchiveError } from './archive.ts'
import { find } from './source.ts'
import { watchParent } from './watch-parent.ts'

/** Milliseconds between signs of life. */
const BEAT = 250

nodeModule.enableCompileCache?.()
watchParent()

const readerPath = process.argv[2]
const reader = (await import(
  readerPath === undefined ? '../../extract.ts' : pathToFileURL(readerPath).href
)) as { readonly extract: typeof extract }

async function serve(job: Job): Promise<void> {
  const found = await find(job)
  if (found.kind === 'archive') return say({ id: job.id, ...found })
  const { bytes } = found
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  say({ kind: 'opened', id: job.id, sha256, bytes: bytes.length })
  const { path, pdfEngine } = job
  // Each core has a child of its own.
  const reading = { path, readAhead: false, pdfEngine: pdfEngine ?? undefined }
  const { status, message, record } = await reader.extract(bytes, reading)
  const hasRecord = record !== null
  say({ kind: 'document', id: job.id, status, message, unreachable: false, hasRecord })
  if (hasRecord) send(jsonOf(record, storable))
}

/** JSON of a value without what no database holds as text: NUL, and halves of surrogate pairs. */
function storable(value: unknown): string {
  const json = JSON.stringify(value)
  if (!json.includes('\\u0000') && !json.includes('\\ud')) return json
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'string' ? inner.replaceAll('\0', '').toWellFormed() : inner,
  )
}

function fail(job: Job, error: unknown): void {
  const known = error instanceof ArchiveError
  const reason = error instanceof Error ? error.message : String(error)
  say({
    kind: 'document',
    id: job.id,
    status: known ? error.status : 'failed',
    message: known ? reason : explain(error, reason),
    unreachable: !known && codeOf(error) in causes,
    hasRecord: false,
  })
}

const causes: Readonly<Record<string, string>> = {
  ENOENT: 'it is gone since the run was planned',
  EACCES: 'it may not be read; change its permissions',
  EPERM: 'it may not be read; change its permissions',
  ELOOP: 'its symbolic links go round in a circle; remove one of them',
  ENXIO: 'it is no regular file (a pipe, device or socket)',
  EIO: 'the disk or share does not give it out; look after the medium',
}

function explain(error: unknown, reason: string): string {
  return causes[codeOf(error)] ?? `an error of jixiao's own, please report it: ${reason}`
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function say(answer: Answer): void {
  send([JSON.stringify(answer)])
}

/** Synchronous, so that what is said is out before the document can take the process down. */
function send(pieces: Iterable<string>): void {
  for (const bytes of frame(pieces)) {
    for (let at = 0; at < bytes.length;) {
      try {
        at += writeSync(ANSWERS, bytes, at)
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) process.exit(1)
      }
    }
  }
}

setInterval(() => say({ kind: 'beat', rss: process.memoryUsage.rss() }), BEAT).unref()
say({ kind: 'ready', extractor })

for await (const line of createInterface({ input: process.stdin })) {
  const job = JSON.parse(line) as Job
  await serve(job).catch((error: unknown) => fail(job, error))
}
process.exit(0)
