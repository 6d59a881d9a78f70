/**
 * A small streaming scanner for the XML of office files. It never sees a DTD or an entity of one
 * (both are refused), reads attributes only when they are asked for, and works in windows, so that a
 * part of 128 MiB is never one string. Measured on Word bodies: several times the speed of saxes.
 */
import { type Limits, Refusal } from '../limits.ts'
import { type Name, Names } from './names.ts'

/** The start tag under the scanner; valid only during the call. */
export interface Tag {
  /** Without its prefix. */
  readonly name: string
  /** An attribute's value with its references resolved, or null. */
  readonly get: (attribute: string) => string | null
}

export interface XmlHandler {
  readonly open: (tag: Tag) => void
  /** @param name without its prefix */
  readonly close: (name: string) => void
  /** May come in several pieces. */
  readonly text: (text: string) => void
}

const WINDOW = 512 * 1024
/** A single tag or comment longer than this is no office file's. */
const LONGEST_MARKUP = 16 * 1024 * 1024
const references: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/**
 * Scans one part.
 * @param part its name, for messages
 * @throws Refusal when it is no XML, has a DTD, or is deeper than the limits allow
 */
export function scanXml(
  bytes: Uint8Array,
  part: string,
  limits: Limits,
  handler: XmlHandler,
): void {
  const scanner = new Scanner(part, limits, handler)
  const encoding = encodingOf(bytes)
  const decoder = encoding === 'utf-8' ? null : new TextDecoder(encoding)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = bytes[0] === 0xef ? 3 : 0; at < bytes.length;) {
    const end = decoder === null ? windowEnd(buffer, at) : Math.min(bytes.length, at + WINDOW)
    const last = end === bytes.length
    const text =
      decoder?.decode(bytes.subarray(at, end), { stream: !last }) ??
      buffer.toString('utf8', at, end)
    scanner.feed(text, last)
    at = end
  }
  scanner.end()
}

/** A window ends with a tag, so that no character and hardly a tag is cut. */
function windowEnd(buffer: Buffer, at: number): number {
  if (at + WINDOW >= buffer.length) return buffer.length
  const tag = buffer.lastIndexOf(0x3e, at + WINDOW - 1)
  if (tag >= at) return tag + 1
  const next = buffer.indexOf(0x3e, at + WINDOW)
  return next < 0 ? buffer.length : next + 1
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le'
  return 'utf-8'
}

class Scanner implements Tag {
  name = ''
  #raw = ''
  #start = 0
  #end = 0
  #rest = ''
  readonly #open: Name[] = []
  readonly #names = new Names()
  #elements = 0
  readonly #part: string
  readonly #limits: Limits
  readonly #handler: XmlHandler

  constructor(part: string, limits: Limits, handler: XmlHandler) {
    this.#part = part
    this.#limits = limits
    this.#handler = handler
  }

  /** Takes the next window; what is cut off at its end waits for the next one. */
  feed(window: string, last: boolean): void {
    const text = this.#rest === '' ? window : this.#rest + window
    let at = 0
    while (at < text.length) {
      const tag = text.indexOf('<', at)
      if (tag < 0) {
        if (last && this.#open.length > 0) throw this.#damaged()
        const cut = last ? text.length : safeEnd(text, at)
        if (cut > at && this.#open.length > 0) this.#text(text.slice(at, cut))
        at = cut
        break
      }
      if (tag > at) {
        if (this.#open.length > 0) this.#text(text.slice(at, tag))
        at = tag
      }
      const next = this.#markup(text, at)
      if (next < 0) {
        if (last) throw this.#damaged()
        break
      }
      at = next
    }
    this.#rest = text.slice(at)
    if (this.#rest.length > LONGEST_MARKUP) throw this.#damaged()
  }

  end(): void {
    if (this.#open.length > 0 || this.#elements === 0) throw this.#damaged()
  }

  /** Where the markup at `at` ends, or -1 when the window ends first. */
  #markup(text: string, at: number): number {
    const second = text.charCodeAt(at + 1)
    if (second === 0x21) return this.#declaration(text, at)
    if (second === 0x3f) {
      const end = text.indexOf('?>', at + 2)
      return end < 0 ? -1 : end + 2
    }
    const end = tagEnd(text, at + 1)
    if (end < 0) return -1
    if (second === 0x2f) {
      const name = this.#open.pop()
      if (name === undefined || !closes(text, at + 2, end, name.full)) throw this.#damaged()
      this.#handler.close(name.local)
      return end + 1
    }
    const empty = text.charCodeAt(end - 1) === 0x2f
    let stop = at + 1
    while (stop < end && text.charCodeAt(stop) > 0x20 && text.charCodeAt(stop) !== 0x2f) stop++
    if (stop === at + 1) throw this.#damaged()
    const name = this.#names.at(text, at + 1, stop)
    this.name = name.local
    this.#raw = text
    this.#start = stop
    this.#end = empty ? end - 1 : end
    this.#elements++
    if (this.#open.length >= this.#limits.xmlDepth) {
      throw new Refusal('limit', 'limit-xml-depth', {
        limit: String(this.#limits.xmlDepth),
        found: String(this.#open.length + 1),
        part: this.#part,
      })
    }
    this.#handler.open(this)
    if (empty) this.#handler.close(name.local)
    else this.#open.push(name)
    return end + 1
  }

  #declaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at + 4)
      return end < 0 ? -1 : end + 3
    }
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at + 9)
      if (end < 0) return -1
      if (this.#open.length > 0) this.#handler.text(text.slice(at + 9, end))
      return end + 3
    }
    if (text.length - at < 9) return -1
    throw new Refusal('failed', 'xml-doctype', { part: this.#part })
  }

  #text(raw: string): void {
    this.#handler.text(raw.includes('&') ? resolve(raw) : raw)
  }

  get(attribute: string): string | null {
    let at = this.#start
    const text = this.#raw
    while (at < this.#end) {
      while (at < this.#end && text.charCodeAt(at) <= 0x20) at++
      const equals = text.indexOf('=', at)
      if (equals < 0 || equals >= this.#end) return null
      let open = equals + 1
      while (open < this.#end && text.charCodeAt(open) <= 0x20) open++
      const quote = text.charAt(open)
      if (quote !== '"' && quote !== "'") throw this.#damaged()
      const close = text.indexOf(quote, open + 1)
      if (close < 0 || close >= this.#end) throw this.#damaged()
      const named =
        text.startsWith(attribute, at) && text.slice(at + attribute.length, equals).trim() === ''
      if (named) {
        const value = text.slice(open + 1, close)
        return value.includes('&') ? resolve(value) : value
      }
      at = close + 1
    }
    return null
  }

  #damaged(): Refusal {
    return new Refusal('failed', 'xml-damaged', { part: this.#part })
  }
}

/** Where a text may be cut without cutting a reference. */
function safeEnd(text: string, from: number): number {
  const reference = text.lastIndexOf('&')
  return reference >= from && text.length - reference < 16 ? reference : text.length
}

/** Whether an end tag names the element that is open. */
function closes(text: string, from: number, to: number, name: string): boolean {
  if (!text.startsWith(name, from)) return false
  for (let at = from + name.length; at < to; at++) if (text.charCodeAt(at) > 0x20) return false
  return true
}

/** Index of the `>` that ends a tag (one inside quotes does not), or -1. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x3e) return at
    if (code === 0x22 || code === 0x27) {
      at = text.indexOf(code === 0x22 ? '"' : "'", at + 1)
      if (at < 0) return -1
    }
  }
  return -1
}

/** Character references and the five names every XML knows; others stay as they are. */
function resolve(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, body: string) => {
    if (!body.startsWith('#')) return references[body] ?? whole
    const hex = body.charAt(1) === 'x' || body.charAt(1) === 'X'
    const point = Number.parseInt(body.slice(hex ? 2 : 1), hex ? 16 : 10)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
  })
}
