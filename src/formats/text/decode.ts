/** Bytes → characters: byte order marks first, then UTF-8, then GB18030 (which holds GBK and GB2312). */
import { isUtf8 } from 'node:buffer'

export interface Decoded {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'
  /** Characters that could not be read and stand as U+FFFD. */
  readonly replaced: number
}

/** Longest start of a UTF-8 character that a cut can leave at the end. */
const CUT_TAIL = 3
/** Share of zero bytes in even or odd places that tells UTF-16 without a mark. */
const UTF16_ZEROS = 0.3

/** Reads a text file's characters. Never throws: what can't be read becomes U+FFFD and is counted. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return lossy(bytes.subarray(2), 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return lossy(bytes.subarray(2), 'utf-16be')
  const wide = utf16Order(bytes)
  if (wide !== null) return lossy(bytes, wide)
  const body = withoutMark(bytes)
  for (let cut = 0; cut <= CUT_TAIL && cut <= body.length; cut++) {
    const whole = body.subarray(0, body.length - cut)
    if (!isUtf8(whole)) continue
    return { text: whole.toString('utf8'), encoding: 'utf-8', replaced: cut === 0 ? 0 : 1 }
  }
  const utf8 = lossy(body, 'utf-8')
  const gb = lossy(body, 'gb18030')
  return gb.replaced < utf8.replaced ? gb : utf8
}

/** The bytes of a text that is UTF-8 as it stands, without its mark; null where it is something else. */
export function utf8Of(bytes: Uint8Array): Buffer | null {
  const body = withoutMark(bytes)
  return isUtf8(body) && utf16Order(bytes) === null ? body : null
}

/** Bytes without the mark of UTF-8, which careless programs write twice. */
function withoutMark(bytes: Uint8Array): Buffer {
  let from = 0
  while (bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf) from += 3
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.byteLength - from)
}

function lossy(bytes: Uint8Array, encoding: Decoded['encoding']): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  let replaced = 0
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) replaced++
  return { text, encoding, replaced }
}

function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  const half = sample.length / 2
  if (odd > half * UTF16_ZEROS && even < odd / 4) return 'utf-16le'
  if (even > half * UTF16_ZEROS && odd < even / 4) return 'utf-16be'
  return null
}
