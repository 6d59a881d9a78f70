/** Bytes of a file of the disk, read so that nothing it may be can hang the child. */
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { defaultLimits } from '../../formats/limits.ts'
import type { Stamp } from '../pool/protocol.ts'
import { ArchiveError } from './archive.ts'

/** A file that changes while it is read is read again this often. */
const ATTEMPTS = 3
const CHUNK = 1024 * 1024

/** Opens a regular file; a FIFO or device that took its place since planning is refused, not waited for. */
export async function openRegular(path: Buffer): Promise<FileHandle> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  if ((await handle.stat()).isFile()) return handle
  await handle.close()
  throw new ArchiveError('failed', 'it is no regular file (a pipe, device or socket)')
}

/** Size and time of change. */
export async function stampOf(handle: FileHandle): Promise<Stamp> {
  const { size, mtimeMs } = await handle.stat()
  return { bytes: size, modified: mtimeMs }
}

/** True when a file begins as a zip does. */
export async function beginsAsZip(handle: FileHandle): Promise<boolean> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0)
  return bytesRead === 4 && buffer[0] === 0x50 && buffer[1] === 0x4b && isZipMark(buffer)
}

function isZipMark(buffer: Buffer): boolean {
  return (buffer[2] === 3 && buffer[3] === 4) || (buffer[2] === 5 && buffer[3] === 6)
}

/** The whole file as it was at one moment. */
export async function readStable(handle: FileHandle): Promise<Buffer> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = await stampOf(handle)
    if (before.bytes > defaultLimits.fileBytes) throw tooLarge(before.bytes)
    const bytes = Buffer.alloc(before.bytes)
    const length = await fill(handle, bytes)
    const after = await stampOf(handle)
    const same = after.bytes === before.bytes && after.modified === before.modified
    if (same && length === before.bytes) return bytes
  }
  throw new ArchiveError(
    'failed',
    'it changed while it was read; run again when nobody writes to it',
  )
}

async function fill(handle: FileHandle, bytes: Buffer): Promise<number> {
  let at = 0
  while (at < bytes.length) {
    const { bytesRead } = await handle.read(bytes, at, bytes.length - at, at)
    if (bytesRead === 0) break
    at += bytesRead
  }
  return at
}

function tooLarge(found: number): ArchiveError {
  return new ArchiveError(
    'limit',
    `it has ${found} bytes, the limit is ${defaultLimits.fileBytes}; split it`,
  )
}

/** SHA-256 of a file, read piece by piece. */
export async function hashFile(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(CHUNK)
  for (let at = 0; ;) {
    const { bytesRead } = await handle.read(buffer, 0, CHUNK, at)
    if (bytesRead === 0) return hash.digest('hex')
    hash.update(buffer.subarray(0, bytesRead))
    at += bytesRead
  }
}
