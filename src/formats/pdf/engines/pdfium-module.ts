/** PDFium as WebAssembly: compiled once, on first need, and made anew after it broke. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

type Call = (...args: number[]) => number

/** The functions used here, as the module exports them: pointers and numbers. */
export interface Pdfium {
  readonly memory: { readonly buffer: ArrayBuffer }
  readonly malloc: Call
  readonly free: Call
  readonly FPDF_LoadMemDocument: Call
  readonly FPDF_GetLastError: Call
  readonly FPDF_GetPageCount: Call
  readonly FPDF_CloseDocument: Call
  readonly FPDF_LoadPage: Call
  readonly FPDF_ClosePage: Call
  readonly FPDF_GetPageBoundingBox: Call
  readonly FPDFPage_GetRotation: Call
  readonly FPDFPage_CountObjects: Call
  readonly FPDFPage_GetObject: Call
  readonly FPDFPageObj_GetType: Call
  readonly FPDFPageObj_GetMatrix: Call
  readonly FPDFPageObj_GetBounds: Call
  readonly FPDFPageObj_GetStrokeWidth: Call
  readonly FPDFFormObj_CountObjects: Call
  readonly FPDFFormObj_GetObject: Call
  readonly FPDFPath_CountSegments: Call
  readonly FPDFPath_GetPathSegment: Call
  readonly FPDFPath_GetDrawMode: Call
  readonly FPDFPathSegment_GetPoint: Call
  readonly FPDFPathSegment_GetType: Call
  readonly FPDFPathSegment_GetClose: Call
  readonly FPDFText_LoadPage: Call
  readonly FPDFText_ClosePage: Call
  readonly FPDFText_CountChars: Call
  readonly FPDFText_GetUnicode: Call
  readonly FPDFText_IsGenerated: Call
  readonly FPDFText_HasUnicodeMapError: Call
  readonly FPDFText_GetFontSize: Call
  readonly FPDFText_GetMatrix: Call
  readonly FPDFText_GetLooseCharBox: Call
  readonly FPDFText_GetCharOrigin: Call
  readonly FPDFText_GetTextObject: Call
  readonly FPDFTextObj_GetTextRenderMode: Call
}

let loading: Promise<Pdfium> | null = null

/** The one instance of this process. */
export function pdfium(): Promise<Pdfium> {
  loading ??= load()
  return loading
}

/** Forgets an instance that trapped: its memory can't be trusted any more. */
export function forgetPdfium(): void {
  loading = null
}

/** What is used of WebAssembly here. */
interface Assembly {
  compile(bytes: Uint8Array): Promise<CompiledPdfium>
  readonly Instance: new (module: CompiledPdfium, imports: object) => object
}

/** PDFium compiled, without any memory. It may go to another thread, which then need not compile it. */
export type CompiledPdfium = object

const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: Assembly }
let compiling: Promise<CompiledPdfium> | null = null

/** @param given what another thread of the process compiled */
export function compiledPdfium(given?: CompiledPdfium): Promise<CompiledPdfium> {
  compiling ??= given === undefined ? compile() : Promise.resolve(given)
  return compiling
}

async function compile(): Promise<CompiledPdfium> {
  const file = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
  return WebAssembly.compile(await readFile(file))
}

async function load(): Promise<Pdfium> {
  const { init } = await import('@embedpdf/pdfium')
  const module = await compiledPdfium()
  const before = new Set(Object.getOwnPropertyNames(globalThis))
  const wrapped = await init({
    instantiateWasm: (imports: object, done: (instance: object) => object) =>
      done(new WebAssembly.Instance(module, imports)),
    print: () => {},
    printErr: () => {},
  })
  letGo(before)
  wrapped.PDFiumExt_Init()
  return wrapped.pdfium.wasmExports as unknown as Pdfium
}

/**
 * Emscripten leaves getters on the global object that only warn of names it has not. Each holds on to the whole
 * module, so that a forgotten one would keep its memory for good.
 */
function letGo(before: ReadonlySet<string>): void {
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (before.has(name)) continue
    const property = Object.getOwnPropertyDescriptor(globalThis, name)
    if (property?.get !== undefined && property.configurable === true) {
      Reflect.deleteProperty(globalThis, name)
    }
  }
}
