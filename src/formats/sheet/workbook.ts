/** A workbook by SheetJS, from parts that have passed the limits: only what holds cells is handed over. */
import { type ParsingOptions, parse_zip, read, type WorkBook } from '@e965/xlsx'
import type { Zip } from '../archive/zip.ts'
import { type Limits, Refusal } from '../limits.ts'
import { childrenOfRoot } from '../xml/small.ts'
import { type Sheet, sheetCells } from './cells.ts'
import { Display, SHORT_DATE } from './display.ts'
import { scanSheet } from './scan.ts'

declare module '@e965/xlsx' {
  /** Exported by the library but left out of its types: a workbook from parts already inflated. */
  export function parse_zip(zip: object, options?: ParsingOptions): WorkBook
}

const options: ParsingOptions = {
  cellFormula: false,
  cellHTML: false,
  cellStyles: true,
  dense: true,
  dateNF: SHORT_DATE,
}

/** Parts that hold cells or say how they look. Drawings, comments, caches and links are left alone. */
const wanted =
  /^(\[content_types\]\.xml|xl\/(workbook|sharedstrings|styles|metadata)[^/]*|xl\/_rels\/workbook[^/]*|xl\/worksheets\/[^/]+|content\.xml|styles\.xml|meta-inf\/manifest\.xml|mimetype)$/

const isSheet = /^(?:xl\/[a-z]*sheets\/|content\.xml)/i

/** Sheets bigger than this are rid of cells that hold only a format, before they are parsed. */
const BIG_SHEET = 256 * 1024

/** One sheet of a workbook. */
export interface BookSheet {
  readonly name: string
  readonly isHidden: boolean
  /** Null where it can't be read. */
  readonly sheet: Sheet | null
}

/**
 * SheetJS reads the workbook, its texts and its styles, and all of it where it is not of XML. Sheets of XML
 * are scanned here, as a stream.
 * @throws Refusal when no workbook can be made of it, or past the limits
 */
export async function readZipWorkbook(zip: Zip, limits: Limits): Promise<readonly BookSheet[]> {
  const paths = sheetPaths(zip, limits)
  if (paths.size === 0) return sheetsOf(openZipWorkbook(zip, new Set()), limits)
  const book = openZipWorkbook(zip, new Set([...paths.values()].map((path) => path.toLowerCase())))
  const display = new Display(book)
  const sheets: BookSheet[] = []
  try {
    for (const [index, read] of sheetsOf(book, limits).entries()) {
      const pieces = zip.pieces(paths.get(idOf(book, index)) ?? '')
      const sheet =
        pieces === null ? read.sheet : await scanSheet(pieces, read.name, display, limits)
      sheets.push({ ...read, sheet })
    }
    return sheets
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 'failed' || error.code === 'xml-doctype')
      throw error
    // What is no clean XML, SheetJS may still make something of.
    return sheetsOf(openZipWorkbook(zip, new Set()), limits)
  }
}

/** @throws Refusal when it is encrypted, or no workbook can be made of it */
export function readBinaryWorkbook(bytes: Uint8Array, limits: Limits): readonly BookSheet[] {
  return sheetsOf(
    guarded(() => read(bytes, { ...options, type: 'array' })),
    limits,
  )
}

function sheetsOf(book: WorkBook, limits: Limits): readonly BookSheet[] {
  return book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name]
    return {
      name,
      isHidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      sheet: sheet === undefined ? null : sheetCells(sheet, limits),
    }
  })
}

const WORKBOOK_LINKS = 'xl/_rels/workbook.xml.rels'

/** The worksheets of XML by the identity of their relationship; none where this is another kind of workbook. */
function sheetPaths(zip: Zip, limits: Limits): ReadonlyMap<string, string> {
  const paths = new Map<string, string>()
  const bytes = zip.has('xl/workbook.xml') ? zip.read(WORKBOOK_LINKS) : null
  if (bytes === null) return paths
  for (const each of childrenOfRoot(bytes, WORKBOOK_LINKS, 'Relationship', limits)) {
    const { Id: id, Type: type, Target: target } = each
    if (id === undefined || target === undefined || type?.endsWith('/worksheet') !== true) continue
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    if (path.endsWith('.xml') && zip.has(path)) paths.set(id, path)
  }
  return paths
}

/** The relationship of a sheet, which SheetJS keeps beside its types. */
function idOf(book: WorkBook, index: number): string {
  const sheet: object | undefined = book.Workbook?.Sheets?.[index]
  return sheet !== undefined && 'id' in sheet ? String(sheet.id) : ''
}

/** @param apart the parts that are read without SheetJS, in small letters */
function openZipWorkbook(zip: Zip, apart: ReadonlySet<string>): WorkBook {
  const paths: string[] = []
  const files: { readonly name: string; readonly type: 2; readonly content: Buffer }[] = []
  for (const [name, entry] of zip.entries) {
    if (!wanted.test(name) || apart.has(name)) continue
    const bytes = zip.read(name)
    if (bytes === null) continue
    paths.push(entry.name)
    files.push({
      name: entry.name,
      type: 2,
      content: slim(name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    })
  }
  // Without the sheets it would look for each of them, and fail.
  const sheets = files.some(({ name }) => isSheet.test(name)) ? {} : { sheets: [] }
  return guarded(() => parse_zip({ FullPaths: paths, FileIndex: files }, { ...options, ...sheets }))
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
