/** Zip archives of documents, read in the child; nothing is ever unpacked to disk. */
import type { Readable } from 'node:stream'
import { type Entry, fromBuffer, fromFd, type ZipFile } from 'yauzl'
import { defaultLimits } from '../../formats/limits.ts'
import { skipEntry } from '../plan/skip.ts'
import type { ArchiveEntry } from '../pool/protocol.ts'
import { decodeName } from './names.ts'

const MiB = 1024 * 1024
/** Entries that make a zip a document of its own: Office, OpenDocument and e-book, OFD. */
const documentMarks: ReadonlySet<string> = new Set(['[Content_Types].xml', 'mimetype', 'OFD.xml'])

/** Why an archive or an entry of it can't be read. */
export class ArchiveError extends Error {
  readonly status: 'failed' | 'limit' | 'unsupported'

  constructor(status: 'failed' | 'limit' | 'unsupported', message: string) {
    super(message)
    this.status = status
  }
}

export interface Archive {
  readonly entries: readonly Entry[]
  readonly zip: ZipFile
}

const options = { lazyEntries: true, autoClose: false, decodeStrings: false } as const

/** Opens an archive from a file descriptor or from memory. */
export async function openArchive(from: number | Buffer): Promise<Archive> {
  const zip = await new Promise<ZipFile>((done, fail) => {
    const settle = (error: Error | null, opened: ZipFile): void =>
      error === null ? done(opened) : fail(error)
    if (typeof from === 'number') fromFd(from, options, settle)
    else fromBuffer(from, options, settle)
  })
  return { zip, entries: await list(zip) }
}

async function list(zip: ZipFile): Promise<readonly Entry[]> {
  const { entries: limit } = defaultLimits
  if (zip.entryCount > limit) {
    throw new ArchiveError(
      'limit',
      `the archive holds ${zip.entryCount} entries, the limit is ${limit}; split it`,
    )
  }
  return new Promise((done, fail) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => done(entries))
    zip.on('error', fail)
    zip.readEntry()
  })
}

/** True for a zip that is a document itself (docx, xlsx, odt, ofd), not a folder of documents. */
export function isDocument({ entries }: Archive): boolean {
  return entries.some((each) => documentMarks.has(nameOf(each)))
}

/** The entries worth reading. An archive may hold a name twice: the second is told apart by `#2`. */
export function documentEntries({ entries }: Archive): readonly ArchiveEntry[] {
  const seen = new Map<string, number>()
  return entries.flatMap((entry, index) => {
    const name = nameOf(entry)
    if (name.endsWith('/') || skipEntry(name) !== null) return []
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return [{ index, name: count === 1 ? name : `${name}#${count}` }]
  })
}

function nameOf(entry: Entry): string {
  return decodeName(entry.fileNameRaw, entry.generalPurposeBitFlag)
}

/** Inflates one entry, within limits that are held while inflating: the sizes an archive states may lie. */
export async function readEntry({ zip, entries }: Archive, index: number): Promise<Buffer> {
  const entry = entries[index]
  if (entry === undefined) throw new ArchiveError('failed', 'the archive changed while it was read')
  if (entry.isEncrypted()) {
    throw new ArchiveError('unsupported', 'the entry is encrypted; unpack it with its password')
  }
  const { entryBytes, ratio } = defaultLimits
  const allowed = Math.min(entryBytes, Math.max(entry.compressedSize * ratio, MiB))
  if (entry.uncompressedSize > allowed) throw tooLarge(entry.uncompressedSize, allowed)
  const stream = await new Promise<Readable>((done, fail) =>
    zip.openReadStream(entry, (error, opened) => (error === null ? done(opened) : fail(error))),
  )
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream) {
    const chunk = part as Buffer
    size += chunk.length
    if (size > allowed) {
      stream.destroy()
      throw tooLarge(size, allowed)
    }
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}

function tooLarge(found: number, allowed: number): ArchiveError {
  return new ArchiveError(
    'limit',
    `the entry inflates to ${found} bytes or more, the limit for it is ${allowed}; it looks like a zip bomb`,
  )
}
