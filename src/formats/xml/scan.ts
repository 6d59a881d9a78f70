/**
 * A small streaming scanner for the XML of office files. It works on the bytes, decodes only the text
 * and the attributes that are asked for, never sees a DTD or an entity of one (both are refused), and
 * takes a part in pieces, so that one of 128 MiB is never held whole. Measured on Word bodies: five
 * times the speed of saxes.
 */
import { type Limits, Refusal } from '../limits.ts'
import {
  BLANK,
  bufferOf,
  CDATA,
  closes,
  COMMENT,
  DOUBLE,
  encodingOf,
  EQUALS,
  GREATER,
  isNamed,
  LESS,
  nothing,
  safeEnd,
  SINGLE,
  SLASH,
  tagEnd,
} from './bytes.ts'
import { type Name, Names, startsAt } from './names.ts'
import { resolve } from './references.ts'
import type { Tag, XmlHandler } from './handler.ts'

/** A single tag or comment longer than this is no office file's. */
const LONGEST_MARKUP = 16 * 1024 * 1024
/** A value longer than this is hardly said twice. */
const SHORT_VALUE = 16
const NOT_SKIPPING = Number.POSITIVE_INFINITY
const names = new Names()
const values = new Names(resolve)
const UTF16_WINDOW = 512 * 1024

/**
 * Scans one part that is held whole.
 * @param part its name, for messages
 * @throws Refusal when it is no XML, has a DTD, or is deeper than the limits allow
 */
export function scanXml(
  bytes: Uint8Array,
  part: string,
  limits: Limits,
  handler: XmlHandler,
): void {
  const scanner = new XmlScanner(part, limits, handler)
  scanner.feed(bytes)
  scanner.end()
}

/** Scans one part that comes in pieces; throws as `scanXml` does. */
export class XmlScanner implements Tag {
  name = ''
  isEmpty = false
  #raw: Buffer = nothing
  #start = 0
  #end = 0
  /** What is cut off at the end of a piece waits here for the next one. */
  #rest: Buffer = nothing
  #decoder: InstanceType<typeof TextDecoder> | null = null
  #begun = false
  /** The depth below which nothing is told. */
  #silent = NOT_SKIPPING
  readonly #open: Name[] = []
  /** Of every open element: whether its end is to be told. */
  readonly #told: boolean[] = []
  #depth = 0
  #elements = 0
  readonly #part: string
  readonly #limits: Limits
  readonly #handler: XmlHandler
  readonly #known: ReadonlySet<string> | null

  constructor(part: string, limits: Limits, handler: XmlHandler) {
    this.#part = part
    this.#limits = limits
    this.#handler = handler
    this.#known = handler.known ?? null
  }

  /** Takes the next piece; its bytes may be given up afterwards. */
  feed(piece: Uint8Array): void {
    let bytes = bufferOf(piece)
    if (!this.#begun) {
      this.#begun = true
      const encoding = encodingOf(bytes)
      if (encoding !== 'utf-8') this.#decoder = new TextDecoder(encoding)
      else if (bytes[0] === 0xef) bytes = bytes.subarray(3)
    }
    if (this.#decoder === null) {
      this.#take(bytes)
      return
    }
    for (let at = 0; at < bytes.length; at += UTF16_WINDOW) {
      const window = bytes.subarray(at, at + UTF16_WINDOW)
      this.#take(Buffer.from(this.#decoder.decode(window, { stream: true })))
    }
  }

  /** Nothing more comes. */
  end(): void {
    this.#scan(this.#rest, true)
    if (this.#depth > 0 || this.#elements === 0) throw this.#damaged()
  }

  #take(bytes: Buffer): void {
    const all = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes])
    const rest = all.subarray(this.#scan(all, false))
    // A view of what is left would keep the whole piece.
    this.#rest = rest.length === 0 ? nothing : Buffer.from(rest)
    if (rest.length > LONGEST_MARKUP) throw this.#damaged()
  }

  /** @returns where the last markup or text that is whole ends */
  #scan(bytes: Buffer, last: boolean): number {
    this.#raw = bytes
    let at = 0
    while (at < bytes.length) {
      if (bytes[at] !== LESS) {
        const from = at
        at = bytes.indexOf(LESS, at)
        if (at < 0) {
          if (last && this.#depth > 0) throw this.#damaged()
          const cut = last ? bytes.length : safeEnd(bytes, from)
          if (cut > from) this.#text(from, cut, true)
          return cut
        }
        this.#text(from, at, true)
      }
      const next = this.#markup(bytes, at)
      if (next < 0) {
        if (last) throw this.#damaged()
        return at
      }
      at = next
    }
    return at
  }

  /** Where the markup at `at` ends, or -1 when the piece ends first. */
  #markup(bytes: Buffer, at: number): number {
    const second = bytes[at + 1]
    if (second === SLASH) return this.#endTag(bytes, at)
    if (second === 0x21) return this.#declaration(bytes, at)
    if (second === 0x3f) {
      const end = bytes.indexOf('?>', at + 2)
      return end < 0 ? -1 : end + 2
    }
    let stop = at + 1
    let hash = 0
    for (const { length } = bytes; stop < length; stop++) {
      const byte = bytes[stop] ?? 0
      // Letters first: nearly all of them are.
      if (byte <= GREATER && (byte <= BLANK || byte === SLASH || byte === GREATER)) break
      hash = (hash * 31 + byte) | 0
    }
    const end = tagEnd(bytes, stop)
    if (end < 0) return -1
    if (stop === at + 1) throw this.#damaged()
    const name = names.at(bytes, at + 1, stop, hash)
    const empty = bytes[end - 1] === SLASH
    this.#elements++
    const depth = this.#depth
    if (depth >= this.#limits.xmlDepth) {
      throw new Refusal('limit', 'limit-xml-depth', {
        limit: String(this.#limits.xmlDepth),
        found: String(depth + 1),
        part: this.#part,
      })
    }
    const told = depth < this.#silent && (this.#known === null || this.#known.has(name.local))
    if (told) {
      this.name = name.local
      this.isEmpty = empty
      this.#start = stop
      this.#end = empty ? end - 1 : end
      this.#handler.open(this)
    }
    const silent = this.#silent === depth
    if (!empty) {
      this.#open[depth] = name
      this.#told[depth] = told && !silent
      this.#depth = depth + 1
    } else if (silent) this.#silent = NOT_SKIPPING
    else if (told) this.#handler.close(name.local)
    return end + 1
  }

  #endTag(bytes: Buffer, at: number): number {
    const name = this.#depth === 0 ? undefined : this.#open[this.#depth - 1]
    let end = name === undefined ? -1 : at + 2 + name.bytes.length
    const plain =
      name !== undefined && bytes[end] === GREATER && startsAt(bytes, at + 2, name.bytes)
    if (!plain) {
      end = tagEnd(bytes, at + 2)
      if (end < 0) return -1
      if (name === undefined || !closes(bytes, at + 2, end, name.bytes)) throw this.#damaged()
    }
    const depth = --this.#depth
    if (this.#told[depth] === true) this.#handler.close(name.local)
    else if (depth === this.#silent) this.#silent = NOT_SKIPPING
    return end + 1
  }

  #declaration(bytes: Buffer, at: number): number {
    if (startsAt(bytes, at, COMMENT)) {
      const end = bytes.indexOf('-->', at + 4)
      return end < 0 ? -1 : end + 3
    }
    if (startsAt(bytes, at, CDATA)) {
      const end = bytes.indexOf(']]>', at + 9)
      if (end < 0) return -1
      this.#text(at + 9, end, false)
      return end + 3
    }
    if (bytes.length - at < CDATA.length) return -1
    throw new Refusal('failed', 'xml-doctype', { part: this.#part })
  }

  #text(from: number, to: number, references: boolean): void {
    if (this.#handler.text === undefined) return
    if (this.#depth === 0 || this.#depth > this.#silent) return
    this.#start = from
    this.#end = to
    this.#handler.text(references ? this.#resolved : this.#literal)
  }

  readonly #literal = (): string => this.#raw.toString('utf8', this.#start, this.#end)

  readonly #resolved = (): string => resolve(this.#literal())

  skip(): void {
    this.#silent = this.#depth
  }

  get(attribute: string): string | null {
    return this.#get(attribute, SHORT_VALUE)
  }

  getUnique(attribute: string): string | null {
    return this.#get(attribute, 0)
  }

  #get(attribute: string, shared: number): string | null {
    const bytes = this.#raw
    const end = this.#end
    let at = this.#start
    for (;;) {
      while (at < end && (bytes[at] ?? 0) <= BLANK) at++
      let equals = at
      while (equals < end && bytes[equals] !== EQUALS) equals++
      if (equals >= end) return null
      let open = equals + 1
      while (open < end && (bytes[open] ?? 0) <= BLANK) open++
      const quote = bytes[open]
      if (quote !== DOUBLE && quote !== SINGLE) throw this.#damaged()
      const from = open + 1
      let close = from
      let hash = 0
      for (; close < end; close++) {
        const byte = bytes[close] ?? 0
        if (byte === quote) break
        hash = (hash * 31 + byte) | 0
      }
      if (close >= end) throw this.#damaged()
      if (isNamed(bytes, at, equals, attribute)) {
        if (close === from) return ''
        if (close - from <= shared) return values.at(bytes, from, close, hash).full
        return resolve(bytes.toString('utf8', from, close))
      }
      at = close + 1
    }
  }

  #damaged(): Refusal {
    return new Refusal('failed', 'xml-damaged', { part: this.#part })
  }
}
