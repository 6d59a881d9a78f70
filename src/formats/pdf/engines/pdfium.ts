/** The default engine: PDFium. */
import { type Engine, OpenError, type Page, type PdfFile } from '../engine.ts'
import { quarterOf, viewOf } from './matrix.ts'
import { Glyphs } from '../glyphs.ts'
import { Paint } from './paint.ts'
import { readGlyphs } from './pdfium-text.ts'
import { readPaint } from './pdfium-paint.ts'
import { forgetPdfium, pdfium, type Pdfium } from './pdfium-module.ts'

/** FPDF_ERR_PASSWORD of fpdfview.h. */
const PASSWORD = 4
/** Room for the largest structure read: six floats, or four, or two doubles. */
const SCRATCH = 64
/** Bytes of memory that a module may keep for the next file; it begins with 18 MiB. */
const MOST_KEPT = 48 * 1024 * 1024

/**
 * Pages after which a document is opened anew: as long as it is open it keeps what it has parsed of each page, 11 KiB
 * of ruled forms. 5,000 pages take 44 MiB so, and 77 without, for 4 % more time.
 */
const PAGES_KEPT = 1000

export const pdfiumEngine: Engine = {
  name: 'pdfium',
  async open(bytes) {
    const lib = await pdfium()
    return guarded(() => openFile(lib, bytes))
  },
}

function openFile(lib: Pdfium, bytes: Uint8Array): PdfFile {
  const data = lib.malloc(bytes.length)
  if (data === 0) throw new OpenError('damaged')
  new Uint8Array(lib.memory.buffer).set(bytes, data)
  let handle = lib.FPDF_LoadMemDocument(data, bytes.length, 0)
  if (handle === 0) {
    const reason = lib.FPDF_GetLastError() === PASSWORD ? 'password' : 'damaged'
    lib.free(data)
    throw new OpenError(reason)
  }
  const scratch = lib.malloc(SCRATCH)
  const glyphs = new Glyphs()
  const paint = new Paint()
  const pages = lib.FPDF_GetPageCount(handle)
  let read = 0
  return {
    pages,
    page: (index) =>
      guarded(() => {
        if (++read % PAGES_KEPT === 0) {
          lib.FPDF_CloseDocument(handle)
          handle = lib.FPDF_LoadMemDocument(data, bytes.length, 0)
        }
        return readPage({ lib, handle, scratch, glyphs, paint }, index)
      }),
    close() {
      guarded(() => {
        lib.FPDF_CloseDocument(handle)
        lib.free(scratch)
        lib.free(data)
      })
      // The module's memory never shrinks: one that a large file made grow is not kept.
      if (lib.memory.buffer.byteLength > MOST_KEPT) forgetPdfium()
    },
  }
}

interface OpenFile {
  readonly lib: Pdfium
  readonly handle: number
  readonly scratch: number
  readonly glyphs: Glyphs
  readonly paint: Paint
}

function readPage({ lib, handle, scratch, glyphs, paint }: OpenFile, index: number): Page {
  const page = lib.FPDF_LoadPage(handle, index)
  if (page === 0) throw new Error(`page ${index + 1} can't be loaded`)
  try {
    lib.FPDF_GetPageBoundingBox(page, scratch)
    const [left = 0, top = 0, right = 0, bottom = 0] = new Float32Array(
      lib.memory.buffer,
      scratch,
      4,
    )
    const rotation = quarterOf(lib.FPDFPage_GetRotation(page) * 90)
    const view = viewOf([left, bottom, right, top], rotation)
    glyphs.clear()
    paint.clear()
    const cutText = readGlyphs(lib, page, view.matrix, scratch, glyphs)
    const { images, cut } = readPaint(lib, page, view.matrix, scratch, paint)
    return {
      number: index + 1,
      width: view.width,
      height: view.height,
      rotation,
      glyphs,
      horizontal: paint.horizontal,
      vertical: paint.vertical,
      boxes: paint.boxes,
      images: images / (view.width * view.height),
      cut: cutText || cut,
    }
  } finally {
    lib.FPDF_ClosePage(page)
  }
}

/** Runs a call; a trap inside the module makes the next file start with a new one. */
function guarded<T>(call: () => T): T {
  try {
    return call()
  } catch (error) {
    if (error instanceof Error && error.name === 'RuntimeError') forgetPdfium()
    throw error
  }
}
