/** What a file is, by its first bytes and never by its name. */

export type Kind =
  | 'empty'
  | 'text'
  | 'html'
  | 'mht'
  | 'rtf'
  | 'pdf'
  | 'zip'
  | 'ole'
  | 'image'
  | 'archive'
  | 'binary'

const magics: readonly (readonly [Kind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
]

const markup = /^\s*(<!doctype\s+html|<html[\s>]|<\?xml[^>]*>\s*(<!doctype\s+html|<html[\s>]))/i
const mime = /^(mime-version|from|content-type|subject|date|x-[a-z-]+):/i
/** A PDF may begin with up to a kilobyte of noise. */
const PDF_NOISE = 1024
/** How much of a file tells text from noise. */
const SAMPLE = 64 * 1024
/** Share of control bytes past which a file without an encoding's mark is no text. */
const NOISE_SHARE = 0.02

/** The kind of a file. A zip or OLE container is told further by its reader. */
export function detect(bytes: Uint8Array): Kind {
  if (bytes.length === 0) return 'empty'
  for (const [kind, magic] of magics) {
    if (magic.every((byte, index) => bytes[index] === byte)) return kind
  }
  const head = latin1(bytes.subarray(0, 4096))
  if (head.slice(0, PDF_NOISE).includes('%PDF-')) return 'pdf'
  if (isUtf16(bytes)) return 'text'
  if (isNoise(bytes)) return 'binary'
  const start = head.replace(/^\u00ef\u00bb\u00bf/, '')
  if (mime.test(start) && /^content-type:\s*(multipart\/related|text\/html)/im.test(start)) {
    return 'mht'
  }
  const body = start.replace(/^(\s*<!--[\s\S]*?-->)+/, '')
  if (markup.test(body) || /<(html|head|body)[\s>]/i.test(body.slice(0, 2048))) return 'html'
  if (/^\s*<(table|div|meta|style)[\s>]/i.test(body) && !hasPipeRows(body)) return 'html'
  return 'text'
}

/** Rows of pipes so many tell a table that left HTML, whatever tags stayed around and in its cells. */
const PIPE_ROWS = 3

function hasPipeRows(text: string): boolean {
  const rows = text.match(/^\s*\|[^\n]*\|[^\n]*\|\s*$/gm)?.length ?? 0
  return rows >= PIPE_ROWS && !/<tr[\s>]/i.test(text)
}

/** UTF-16 with a byte order mark. */
function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

function isNoise(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  let control = 0
  let zeros = 0
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] as number
    if (byte === 0) zeros++
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++
  }
  if (zeros > sample.length * 0.2 && control < sample.length * NOISE_SHARE) return false
  return zeros + control > sample.length * NOISE_SHARE
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
