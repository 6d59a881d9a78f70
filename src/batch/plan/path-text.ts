/** Paths as text. */
import iconv from 'iconv-lite'

/** A path's bytes as text: UTF-8, else GBK as old Chinese systems name files, else with `%XX` escapes. */
export function pathText(bytes: Buffer): string {
  const text = decode(bytes)
  return process.platform === 'win32' ? text.replaceAll('\\', '/') : text
}

function decode(bytes: Buffer): string {
  const utf8 = bytes.toString('utf8')
  if (!utf8.includes('\ufffd')) return utf8
  const gbk = iconv.decode(bytes, 'gb18030')
  if (!gbk.includes('\ufffd') && iconv.encode(gbk, 'gb18030').equals(bytes)) return gbk
  return [...bytes].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : escape(byte))).join('')
}

function escape(byte: number): string {
  return `%${byte.toString(16).toUpperCase()}`
}

/** A path for a line of a terminal or log: control characters can't break out of the line. */
export function shown(path: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what it is about
  return path.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/g, (each) => {
    return `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
