/** A job's bytes, or the list of its archive. */
import type { FileHandle } from 'node:fs/promises'
import { defaultLimits } from '../../formats/limits.ts'
import type { ArchiveEntry, Job, Stamp } from '../pool/protocol.ts'
import {
  type Archive,
  ArchiveError,
  documentEntries,
  isDocument,
  openArchive,
  readEntry,
} from './archive.ts'
import { beginsAsZip, hashFile, openRegular, readStable, stampOf } from './file.ts'

export type Found =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | {
      readonly kind: 'archive'
      readonly sha256: string
      readonly stamp: Stamp
      readonly entries: readonly ArchiveEntry[]
    }

interface OpenFile {
  readonly file: string
  readonly handle: FileHandle
  /** Archives that are open, by the entries that lead to them. */
  readonly archives: Map<string, Archive>
}

/** The archive of the last job stays open: its next entry is likely the next job. */
let last: OpenFile | null = null

/** Finds what a job is about. */
export async function find(job: Job): Promise<Found> {
  const { handle, archives } = await openFile(job.file)
  const stamp = await stampOf(handle)
  if (job.entries.length === 0) {
    if (await beginsAsZip(handle)) {
      const archive = await openArchive(handle.fd).catch(unlessBroken)
      if (archive !== null && !isDocument(archive)) {
        archives.set('', archive)
        return { kind: 'archive', sha256: await hashFile(handle), stamp, entries: listed(archive) }
      }
    }
    return { kind: 'bytes', bytes: await readStable(handle) }
  }
  if (job.stamp?.bytes !== stamp.bytes || job.stamp.modified !== stamp.modified) {
    throw new ArchiveError('failed', 'the archive changed while it was read; run again')
  }
  return findEntry(job, archives, handle, stamp)
}

async function findEntry(
  job: Job,
  archives: Map<string, Archive>,
  handle: FileHandle,
  stamp: Stamp,
): Promise<Found> {
  let archive = archives.get('') ?? (await openArchive(handle.fd))
  archives.set('', archive)
  for (const [depth, index] of job.entries.entries()) {
    const key = job.entries.slice(0, depth + 1).join('/')
    const open = archives.get(key)
    if (open !== undefined && depth < job.entries.length - 1) {
      archive = open
      continue
    }
    const bytes = await readEntry(archive, index)
    const inner = isZip(bytes) ? await openArchive(bytes).catch(unlessBroken) : null
    if (inner === null || isDocument(inner)) return { kind: 'bytes', bytes }
    forgetOthers(archives, key)
    archives.set(key, inner)
    archive = inner
  }
  if (job.entries.length >= defaultLimits.nesting) {
    throw new ArchiveError(
      'limit',
      `archives lie in archives more than ${defaultLimits.nesting} deep; unpack them`,
    )
  }
  return { kind: 'archive', sha256: '', stamp, entries: listed(archive) }
}

/** Only the archives on the way to the present one stay in memory. */
function forgetOthers(archives: Map<string, Archive>, key: string): void {
  for (const each of archives.keys())
    if (!`${key}/`.startsWith(`${each}/`) && each !== '') archives.delete(each)
}

async function openFile(file: string): Promise<OpenFile> {
  if (last?.file === file && last.archives.size > 0) return last
  await last?.handle.close().catch(() => undefined)
  last = null
  const handle = await openRegular(Buffer.from(file, 'base64'))
  last = { file, handle, archives: new Map() }
  return last
}

function listed(archive: Archive): readonly ArchiveEntry[] {
  return documentEntries(archive)
}

function isZip(bytes: Buffer): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/** A broken zip goes to its reader, which can say more; a limit is final. */
function unlessBroken(error: unknown): null {
  if (error instanceof ArchiveError) throw error
  return null
}
