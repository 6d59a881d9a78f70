/** Bytes → neutral document. The kind is told by the content; each reader is loaded when it is first needed. */
import type { Document } from '../document/model.ts'
import { detect, type Kind } from './detect.ts'
import { type Limits, Refusal } from './limits.ts'
import type { EngineName } from './pdf/engine.ts'

export interface ReadOptions {
  readonly limits: Limits
  /** The engine to read PDFs with; by default PDFium, and pdf.js where it fails. */
  readonly pdfEngine?: EngineName | undefined
  /** Whether a second thread may read ahead the pages of a large PDF; yes unless told. */
  readonly readAhead?: boolean
}

/** Reads one kind of file. Throws a Refusal when it can give nothing at all. */
export type Reader = (bytes: Uint8Array, options: ReadOptions) => Document | Promise<Document>

const readers: Partial<Record<Kind, () => Promise<Reader>>> = {
  text: async () => (await import('./text/index.ts')).readText,
  zip: async () => (await import('./archive/index.ts')).readZip,
  ole: async () => (await import('./ole/index.ts')).readOle,
  html: async () => {
    const { readHtml } = await import('./html/index.ts')
    return (bytes, { limits }) => readHtml(bytes, limits)
  },
  mht: async () => {
    const { readMht } = await import('./mht/index.ts')
    return (bytes, { limits }) => readMht(bytes, limits)
  },
  rtf: async () => {
    const { readForeign } = await import('./native/index.ts')
    return (bytes, { limits }) => readForeign(bytes, 'rtf', limits)
  },
  pdf: async () => (await import('./pdf/index.ts')).readPdf,
}

/** The neutral document of a file, whatever its name says it is. */
export async function read(bytes: Uint8Array, options: ReadOptions): Promise<Document> {
  if (bytes.length > options.limits.fileBytes) {
    throw new Refusal('limit', 'limit-file-bytes', {
      limit: String(options.limits.fileBytes),
      found: String(bytes.length),
    })
  }
  const kind = detect(bytes)
  const load = readers[kind]
  if (load === undefined) throw new Refusal('unsupported', 'format-unsupported', { kind })
  const reader = await load()
  const document = await reader(bytes, options)
  if (document.pages === null) checkCharacters(document, options.limits)
  return document
}

function checkCharacters({ blocks }: Document, limits: Limits): void {
  let found = 0
  for (const block of blocks) {
    found += block.type === 'paragraph' ? block.text.length : block.characters
  }
  if (found <= limits.characters) return
  throw new Refusal('limit', 'limit-characters', {
    limit: String(limits.characters),
    found: String(found),
  })
}
