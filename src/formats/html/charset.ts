/** Which characters a page's bytes are: its marks, its headers, and whether the bytes agree. */
import { decode, utf8Of } from '../text/decode.ts'

export interface DecodedPage {
  /** The page in UTF-8, whatever it was written in. */
  readonly page: Buffer
  readonly encoding: string
}

/** How far into a page a meta element may name its charset: more than the standard's 1,024, as pages do. */
const META_REACH = 8192

/**
 * Decodes a page. UTF-8 that is valid is believed over what the page says of itself, because pages
 * saved anew keep their old meta element; `gb2312` and `gbk` are read as GB18030, which holds both.
 * @param header charset of a header outside the page, where there is one
 */
export function decodePage(bytes: Uint8Array, header: string | null = null): DecodedPage {
  const own = utf8Of(bytes)
  if (own !== null) return { page: own, encoding: 'utf-8' }
  const { text, encoding } = decodeOther(bytes, header)
  return { page: Buffer.from(text), encoding }
}

/** A page that is not UTF-8 as it stands. */
function decodeOther(
  bytes: Uint8Array,
  header: string | null,
): { readonly text: string; readonly encoding: string } {
  const found = decode(bytes)
  if (found.replaced === 0 && found.encoding !== 'gb18030') return found
  const named = header ?? metaCharset(bytes)
  if (named === null) return found
  const decoder = decoderFor(named)
  if (decoder === null || decoder.encoding === found.encoding) return found
  if (decoder.encoding.startsWith('utf-')) return found
  const text = decoder.decode(bytes)
  const lost = text.split('\ufffd').length - 1
  return lost <= found.replaced ? { text, encoding: decoder.encoding } : found
}

function metaCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, META_REACH)).toString('latin1')
  return /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> | null {
  const wide = /^(gb2312|gbk|x-gbk|gb_2312-80|cp936)$/i.test(label) ? 'gb18030' : label
  try {
    return new TextDecoder(wide)
  } catch {
    return null
  }
}
