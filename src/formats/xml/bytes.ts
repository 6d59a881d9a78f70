/** Small questions about the bytes of XML. */

export const nothing: Buffer = Buffer.alloc(0)

export const LESS = 0x3c
export const GREATER = 0x3e
export const SLASH = 0x2f
export const EQUALS = 0x3d
export const DOUBLE = 0x22
export const SINGLE = 0x27

export const COMMENT: Uint8Array = Buffer.from('<!--')
export const CDATA: Uint8Array = Buffer.from('<![CDATA[')

/** Blanks, and control characters with them. */
export const BLANK = 0x20
/** Longer than any reference. */
const REFERENCE = 16

export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** By its mark, or by the zero after its first `<`. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === LESS && bytes[1] === 0) return 'utf-16le'
  return 'utf-8'
}

function isBlank(byte: number): boolean {
  return byte <= BLANK
}

/** Index of the `>` that ends a tag (one inside quotes does not), or -1. */
export function tagEnd(bytes: Uint8Array, from: number): number {
  const { length } = bytes
  for (let at = from; at < length; at++) {
    const byte = bytes[at] ?? 0
    if (byte > GREATER) continue
    if (byte === GREATER) return at
    if (byte === DOUBLE || byte === SINGLE) {
      do at++
      while (at < length && bytes[at] !== byte)
    }
  }
  return -1
}

/** Whether an end tag names the element that is open. */
export function closes(bytes: Uint8Array, from: number, to: number, name: Uint8Array): boolean {
  for (let at = 0; at < name.length; at++) if (bytes[from + at] !== name[at]) return false
  for (let at = from + name.length; at < to; at++) if (!isBlank(bytes[at] ?? 0)) return false
  return true
}

/** Whether this is the name, blanks behind it aside. @param name of Latin letters */
export function isNamed(bytes: Uint8Array, from: number, to: number, name: string): boolean {
  if (to - from < name.length) return false
  for (let at = 0; at < name.length; at++) {
    if (bytes[from + at] !== name.charCodeAt(at)) return false
  }
  for (let at = from + name.length; at < to; at++) if (!isBlank(bytes[at] ?? 0)) return false
  return true
}

/** Where a text may be cut without cutting a character or a reference. */
export function safeEnd(bytes: Buffer, from: number): number {
  const reference = bytes.lastIndexOf('&')
  if (reference >= from && bytes.length - reference < REFERENCE) return reference
  let end = bytes.length
  // Back to the first byte of a character: those within begin with the bits 10.
  while (end > from && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--
  return end > from && (bytes[end - 1] ?? 0) >= 0xc0 ? end - 1 : end
}
