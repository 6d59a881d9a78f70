/** The second engine: pdf.js. It reads some files PDFium does not, several times slower. */
import type * as pdfjsModule from 'pdfjs-dist'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Engine, OpenError, type Page, type PdfFile } from '../engine.ts'
import { quarterOf, viewOf } from './matrix.ts'
import { interpret, type Operators } from './pdfjs-operators.ts'
import { holdStrays } from './stray.ts'

type Pdfjs = Pick<typeof pdfjsModule, 'getDocument' | 'OPS'>

let loading: Promise<Pdfjs> | null = null

export const pdfjsEngine: Engine = {
  name: 'pdfjs',
  async open(bytes) {
    loading ??= load()
    const pdfjs = await loading
    return openFile(pdfjs, bytes)
  },
}

/** The legacy build runs on every Node that jixiao runs on, and draws nothing without a canvas. */
async function load(): Promise<Pdfjs> {
  // pdf.js makes one of these at its first line, although only drawing uses it.
  const globals = globalThis as { DOMMatrix?: unknown }
  const missing = globals.DOMMatrix === undefined
  if (missing) globals.DOMMatrix = function DOMMatrix(): void {}
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    if (missing) delete globals.DOMMatrix
  }
}

async function openFile(pdfjs: Pdfjs, bytes: Uint8Array): Promise<PdfFile> {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: join(folder, 'cmaps') + '/',
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts') + '/',
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    isEvalSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  })
  const release = holdStrays()
  // Without a password at hand, asking again would never end.
  task.onPassword = () => void task.destroy()
  try {
    const file = await task.promise
    return {
      pages: file.numPages,
      page: (index) => readPage(pdfjs, file, index),
      close: async () => {
        await task.destroy()
        await release()
      },
    }
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    const password = name === 'PasswordException' || task.destroyed
    await task.destroy()
    await release()
    throw new OpenError(password ? 'password' : 'damaged')
  }
}

type File = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>

async function readPage(pdfjs: Pdfjs, file: File, index: number): Promise<Page> {
  const page = await file.getPage(index + 1)
  const rotation = quarterOf(page.rotate)
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const view = viewOf([left, bottom, right, top], rotation)
  const list = (await page.getOperatorList()) as Operators
  const painted = interpret(pdfjs.OPS, list, view.matrix, (id) =>
    page.commonObjs.has(id) ? page.commonObjs.get(id) : null,
  )
  page.cleanup()
  const { width, height } = view
  const images = painted.images / (width * height)
  return { number: index + 1, width, height, rotation, ...painted, images }
}
