/** What a zip really is, and the reader for it. */
import type { Document } from '../../document/model.ts'
import type { ReadOptions } from '../index.ts'
import { type Limits, Refusal } from '../limits.ts'
import { Zip } from './zip.ts'

/** @throws Refusal for kinds of zip that are no document, naming the kind */
export async function readZip(bytes: Uint8Array, { limits }: ReadOptions): Promise<Document> {
  const zip = new Zip(bytes, limits)
  const kind = kindOf(zip, limits)
  if (kind === 'docx') return (await import('../docx/index.ts')).readDocx(zip, limits)
  if (kind === 'xlsx' || kind === 'ods') {
    return (await import('../sheet/index.ts')).readZipSheets(zip, kind, limits)
  }
  if (kind === 'odt') {
    // The library inflates for itself, so every part is checked first.
    for (const name of zip.entries.keys()) zip.read(name)
    return (await import('../native/index.ts')).readForeign(bytes, 'odt', limits)
  }
  throw new Refusal('unsupported', 'format-unsupported', { kind })
}

function kindOf(zip: Zip, limits: Limits): string {
  const mimetype = zip.has('mimetype') ? text(zip.read('mimetype'), limits) : ''
  if (mimetype.includes('opendocument.text')) return 'odt'
  if (mimetype.includes('opendocument.spreadsheet')) return 'ods'
  if (mimetype.includes('epub')) return 'epub'
  if (zip.has('ofd.xml')) return 'ofd'
  if (zip.has('[content_types].xml')) {
    const types = text(zip.read('[content_types].xml'), limits)
    if (/wordprocessingml|ms-word\.document/.test(types) || zip.has('word/document.xml'))
      return 'docx'
    if (/spreadsheetml|ms-excel/.test(types) || zip.has('xl/workbook.xml')) return 'xlsx'
    if (/presentationml/.test(types)) return 'pptx'
  }
  return 'zip'
}

function text(bytes: Uint8Array | null, limits: Limits): string {
  return new TextDecoder().decode(bytes?.subarray(0, limits.entryBytes) ?? new Uint8Array())
}
