/** A workbook by SheetJS, from parts that have passed the limits: only what holds cells is handed over. */
import { type ParsingOptions, parse_zip, read, type WorkBook } from '@e965/xlsx'
import type { Zip } from '../archive/zip.ts'
import { type Limits, Refusal } from '../limits.ts'

declare module '@e965/xlsx' {
  /** Exported by the library but left out of its types: a workbook from parts already inflated. */
  export function parse_zip(zip: object, options?: ParsingOptions): WorkBook
}

/** Dates with Excel's own short format are shown as a Chinese Excel shows them. */
const options: ParsingOptions = {
  cellFormula: false,
  cellHTML: false,
  dense: true,
  dateNF: 'yyyy/m/d',
}

/** Parts that hold cells or say how they look. Drawings, comments, caches and links are left alone. */
const wanted =
  /^(\[content_types\]\.xml|xl\/(workbook|sharedstrings|styles|metadata)[^/]*|xl\/_rels\/workbook[^/]*|xl\/worksheets\/[^/]+|content\.xml|styles\.xml|meta-inf\/manifest\.xml|mimetype)$/

/** Sheets bigger than this are rid of cells that hold only a format, before they are parsed. */
const BIG_SHEET = 256 * 1024

/** @throws Refusal when no workbook can be made of it */
export function openZipWorkbook(zip: Zip): WorkBook {
  const paths: string[] = []
  const files: object[] = []
  for (const [name, entry] of zip.entries) {
    if (!wanted.test(name)) continue
    const bytes = zip.read(name)
    if (bytes === null) continue
    paths.push(entry.name)
    files.push({
      name: entry.name,
      type: 2,
      content: slim(name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    })
  }
  return guarded(() => parse_zip({ FullPaths: paths, FileIndex: files }, { ...options }))
}

/** @throws Refusal when it is encrypted, or no workbook can be made of it */
export function openBinaryWorkbook(bytes: Uint8Array, limits: Limits): WorkBook {
  void limits
  return guarded(() => read(bytes, { ...options, type: 'array' }))
}

function guarded(open: () => WorkBook): WorkBook {
  const { error: print } = console
  try {
    // The library tells of every record it does not know on standard error, document text and all.
    console.error = () => undefined
    return open()
  } catch (error) {
    const text = error instanceof Error ? error.message : ''
    if (/password|encrypt/i.test(text))
      throw new Refusal('unsupported', 'format-encrypted', { kind: 'xls' })
    throw new Refusal('failed', 'damaged-file', { kind: 'sheet' })
  } finally {
    console.error = print
  }
}

/** A document type is refused; cells and rows without a value are dropped from big sheets. */
function slim(name: string, bytes: Buffer): Buffer {
  if (!name.endsWith('.xml')) return bytes
  if (bytes.subarray(0, 1024).includes('<!DOCTYPE')) {
    throw new Refusal('failed', 'xml-doctype', { part: name })
  }
  if (!name.startsWith('xl/worksheets/') || bytes.length < BIG_SHEET) return bytes
  const text = bytes
    .toString('latin1')
    .replace(/<c\b[^<>]*\/>/g, '')
    .replace(/<c\b[^<>]*><\/c>/g, '')
    .replace(/<row\b[^<>]*\/>|<row\b[^<>]*><\/row>/g, '')
  return Buffer.from(text, 'latin1')
}
