/** A page as a web archive, quoted-printable, as Word's “single file web page” writes it. */
import { renderWordHtml } from './html.ts'
import type { FormDocument } from '../model.ts'

const BOUNDARY = '----=_NextPart_01DA0000.00000000'

export function renderMht(form: FormDocument): Uint8Array {
  const text = `MIME-Version: 1.0\r
Content-Type: multipart/related; boundary="${BOUNDARY}"\r
\r
此文档为“单个文件网页”，也称为“Web 档案”文件。\r
\r
--${BOUNDARY}\r
Content-Location: file:///C:/form.htm\r
Content-Transfer-Encoding: quoted-printable\r
Content-Type: text/html; charset="utf-8"\r
\r
${quoted(renderWordHtml(form, 'utf-8'))}\r
\r
--${BOUNDARY}--\r
`
  return new TextEncoder().encode(text)
}

/** Quoted-printable, lines of at most 76 characters. */
function quoted(text: string): string {
  let out = ''
  let line = 0
  for (const byte of new TextEncoder().encode(text)) {
    const plain = (byte >= 33 && byte <= 126 && byte !== 61) || byte === 32
    const piece =
      byte === 10
        ? '\r\n'
        : plain
          ? String.fromCharCode(byte)
          : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    if (byte !== 10 && line + piece.length > 75) {
      out += '=\r\n'
      line = 0
    }
    out += piece
    line = byte === 10 ? 0 : line + piece.length
  }
  return out
}
