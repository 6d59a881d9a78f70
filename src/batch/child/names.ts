/** Names of archive entries, which need not be UTF-8. */
import iconv from 'iconv-lite'

/** Flag of a zip entry whose name is UTF-8. */
const UTF8_FLAG = 0x800

/** A name from its bytes: UTF-8 where it is that, else GBK, as Chinese Windows packs it. */
export function decodeName(bytes: Buffer, flags: number): string {
  const utf8 = bytes.toString('utf8')
  const isUtf8 = (flags & UTF8_FLAG) !== 0 || !utf8.includes('\ufffd')
  const text = isUtf8 ? utf8 : iconv.decode(bytes, 'gb18030')
  return text.replaceAll('\\', '/').replace(/^\/+/, '')
}
