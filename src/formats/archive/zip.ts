/**
 * A zip's entries, inflated one by one when they are asked for. Own code over Node's zlib, because the
 * limits have to hold while inflating and fflate can't tell when an entry is longer than it says.
 */
import { createInflateRaw, inflateRawSync } from 'node:zlib'
import { type Limits, Refusal } from '../limits.ts'

export interface ZipEntry {
  readonly name: string
  /** Bytes after inflating, as the directory states them. */
  readonly size: number
  /** Bytes as stored. */
  readonly stored: number
  readonly method: number
  readonly offset: number
  readonly encrypted: boolean
}

const END = 0x06054b50
const END_64_LOCATOR = 0x07064b50
const END_64 = 0x06064b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
/** The end record has a comment of at most 64 KiB. */
const END_REACH = 65_557
/** Below this an entry may inflate by any ratio: a sheet of blanks does so innocently. */
const RATIO_FROM = 1024 * 1024

/** An entry up to this size is inflated in one go, which is several times as fast. */
const LARGEST_PIECE = 4 * 1024 * 1024
/** Bytes of a bigger one that are inflated at a time. */
const PIECE = 256 * 1024

export class Zip {
  readonly entries: ReadonlyMap<string, ZipEntry>
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #limits: Limits
  #inflated = 0

  /** @throws Refusal when the directory can't be read or promises more than the limits allow */
  constructor(bytes: Uint8Array, limits: Limits) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#limits = limits
    try {
      this.entries = readDirectory(this.#view, bytes, limits)
    } catch (error) {
      if (error instanceof Refusal) throw error
      throw damaged('directory')
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase())
  }

  /** An entry's bytes, or null when there is none of this name (case aside). */
  read(name: string): Uint8Array | null {
    const entry = this.#entry(name)
    return entry === null ? null : this.#inflate(entry)
  }

  /**
   * An entry's bytes in pieces, or null when there is none of this name. A big entry is never held whole.
   */
  pieces(name: string): AsyncIterable<Uint8Array> | null {
    const entry = this.#entry(name)
    return entry === null ? null : this.#pieces(entry)
  }

  #entry(name: string): ZipEntry | null {
    const entry = this.entries.get(name.toLowerCase())
    if (entry === undefined) return null
    if (entry.encrypted) throw new Refusal('unsupported', 'format-encrypted', { kind: 'zip' })
    checkEntry(entry, this.#limits)
    this.#inflated += entry.size
    checkTotal(this.#inflated, this.#limits)
    return entry
  }

  #stored(entry: ZipEntry): Uint8Array {
    const at = entry.offset
    if (at + 30 > this.#bytes.length || this.#view.getUint32(at, true) !== LOCAL)
      throw damaged(entry.name)
    const start =
      at + 30 + this.#view.getUint16(at + 26, true) + this.#view.getUint16(at + 28, true)
    const stored = this.#bytes.subarray(start, start + entry.stored)
    if (stored.length < entry.stored) throw damaged(entry.name)
    if (entry.method !== 0 && entry.method !== 8) throw damaged(entry.name)
    return stored
  }

  #inflate(entry: ZipEntry): Uint8Array {
    const stored = this.#stored(entry)
    if (entry.method === 0) return stored
    try {
      const inflated = inflateRawSync(stored, {
        maxOutputLength: Math.max(1, entry.size),
        // One piece, so that nothing has to be put together; never more than is there.
        chunkSize: Math.min(Math.max(64, entry.size + 1), LARGEST_PIECE),
      })
      if (inflated.length !== entry.size) throw damaged(entry.name)
      return inflated
    } catch (error) {
      if (error instanceof Refusal) throw error
      throw damaged(entry.name)
    }
  }

  async *#pieces(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    if (entry.method === 0 || entry.size <= LARGEST_PIECE) {
      yield this.#inflate(entry)
      return
    }
    const inflating = createInflateRaw({ chunkSize: PIECE })
    inflating.end(this.#stored(entry))
    let length = 0
    try {
      for await (const piece of inflating) {
        if (!(piece instanceof Uint8Array)) throw damaged(entry.name)
        length += piece.length
        if (length > entry.size) throw damaged(entry.name)
        yield piece
      }
    } catch (error) {
      if (isZlibError(error)) throw damaged(entry.name)
      throw error
    }
    if (length !== entry.size) throw damaged(entry.name)
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}

function damaged(part: string): Refusal {
  return new Refusal('failed', 'archive-damaged', { part })
}

function checkEntry(entry: ZipEntry, limits: Limits): void {
  if (entry.size > limits.entryBytes) {
    throw new Refusal('limit', 'limit-entry-bytes', {
      limit: String(limits.entryBytes),
      found: String(entry.size),
      part: entry.name,
    })
  }
  if (entry.size > RATIO_FROM && entry.size > entry.stored * limits.ratio) {
    throw new Refusal('limit', 'limit-ratio', {
      limit: String(limits.ratio),
      found: String(Math.floor(entry.size / Math.max(1, entry.stored))),
      part: entry.name,
    })
  }
}

function checkTotal(total: number, limits: Limits): void {
  if (total > limits.documentBytes) {
    throw new Refusal('limit', 'limit-document-bytes', {
      limit: String(limits.documentBytes),
      found: String(total),
    })
  }
}

function readDirectory(
  view: DataView,
  bytes: Uint8Array,
  limits: Limits,
): ReadonlyMap<string, ZipEntry> {
  const end = findEnd(view)
  if (end < 0) throw damaged('directory')
  let count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if ((count === 0xffff || at === 0xffffffff) && end >= 20) {
    if (view.getUint32(end - 20, true) === END_64_LOCATOR) {
      const wide = Number(view.getBigUint64(end - 12, true))
      if (view.getUint32(wide, true) !== END_64) throw damaged('directory')
      count = Number(view.getBigUint64(wide + 32, true))
      at = Number(view.getBigUint64(wide + 48, true))
    }
  }
  if (count > limits.entries) {
    throw new Refusal('limit', 'limit-entries', {
      limit: String(limits.entries),
      found: String(count),
    })
  }
  const entries = new Map<string, ZipEntry>()
  let total = 0
  for (let index = 0; index < count && view.getUint32(at, true) === ENTRY; index++) {
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const entry = wideEntry(view, at + 46 + nameLength, extraLength, {
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength))
        .toString('utf8')
        .replaceAll('\\', '/')
        .replace(/^\/+/, ''),
      size: view.getUint32(at + 24, true),
      stored: view.getUint32(at + 20, true),
      method: view.getUint16(at + 10, true),
      offset: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    })
    total += entry.size
    entries.set(entry.name.toLowerCase(), entry)
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  }
  checkTotal(total, limits)
  return entries
}

function findEnd(view: DataView): number {
  const from = view.byteLength - 22
  for (let at = from; at >= 0 && at > from - END_REACH; at--) {
    if (view.getUint32(at, true) === END) return at
  }
  return -1
}

/** Sizes past 4 GiB stand in the extra field. */
function wideEntry(view: DataView, from: number, length: number, entry: ZipEntry): ZipEntry {
  if (entry.size !== 0xffffffff && entry.stored !== 0xffffffff && entry.offset !== 0xffffffff) {
    return entry
  }
  let at = from
  while (at + 4 <= from + length) {
    const id = view.getUint16(at, true)
    const size = view.getUint16(at + 2, true)
    if (id === 1) {
      let field = at + 4
      const next = (narrow: number): number => {
        if (narrow !== 0xffffffff) return narrow
        field += 8
        return Number(view.getBigUint64(field - 8, true))
      }
      const wideSize = next(entry.size)
      const wideStored = next(entry.stored)
      return { ...entry, size: wideSize, stored: wideStored, offset: next(entry.offset) }
    }
    at += 4 + size
  }
  return entry
}
