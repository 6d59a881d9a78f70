/** Characters as a PDF's fonts name them → the characters meant. */
import { RADICALS } from '../../../values/radicals.ts'

/** One character as meant: radicals, which producers write into a font's Unicode map, ligatures and compatibility ideographs resolved, the rest as it is. */
export function resolved(text: string): string {
  const code = text.codePointAt(0) ?? 0
  if (code === 0xa0) return ' '
  if (code < 0x200b) return code === 0xad ? '' : text
  // The mainland's fonts draw 户 for this radical; its decomposition is the form of Taiwan.
  if (code === 0x2f3e) return '户'
  if (code >= 0x2e80 && code <= 0x2fd5) return RADICALS.get(text) ?? text
  if (code >= 0xf900 && code <= 0xfaff) return text.normalize('NFC')
  if (code >= 0xfb00 && code <= 0xfb06) return text.normalize('NFKC')
  if (code === 0x200b || code === 0xfeff || code === 0x200e || code === 0x200f) return ''
  return text
}

/** Whether a character is written in an em square of its own: no blank parts it from its neighbour. */
export function isIdeographic(text: string): boolean {
  const code = text.codePointAt(0) ?? 0
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xffef) ||
    (code >= 0x20000 && code <= 0x3ffff) ||
    (code >= 0x2460 && code <= 0x24ff) ||
    (code >= 0x2018 && code <= 0x2026)
  )
}
