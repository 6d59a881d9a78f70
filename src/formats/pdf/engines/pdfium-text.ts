/** A page's characters from PDFium's text page. */
import { pageLimits } from '../engine.ts'
import type { Glyphs, Run } from '../glyphs.ts'
import { applyX, applyY, directionOf, type Matrix, multiply } from './matrix.ts'
import type { Pdfium } from './pdfium-module.ts'

/** PDFium marks a hyphen at a line's end with this control character. */
const END_HYPHEN = 2
const HYPHEN = 0x2d
const BLANK = 0x20
const UNKNOWN = 0xfffd
/** Text render modes that paint nothing: 3 (invisible) and 7 (clip only). */
const UNPAINTED = new Set([3, 7])

/**
 * Adds the page's characters.
 * @returns whether there were more than are read
 */
export function readGlyphs(
  lib: Pdfium,
  page: number,
  view: Matrix,
  scratch: number,
  glyphs: Glyphs,
): boolean {
  const text = lib.FPDFText_LoadPage(page)
  if (text === 0) return false
  const runs = new Map<number, Run>()
  const count = lib.FPDFText_CountChars(text)
  const end = Math.min(count, pageLimits.glyphs)
  let floats = new Float32Array(lib.memory.buffer)
  let doubles = new Float64Array(lib.memory.buffer)
  const float = scratch >> 2
  const double = scratch >> 3
  let object = 0
  let run: Run | undefined
  let top = 0
  let bottom = 0
  let baseline = 0
  for (let i = 0; i < end; i++) {
    const code = lib.FPDFText_GetUnicode(text, i)
    // PDFium makes up blanks and line ends.
    if (code <= BLANK && lib.FPDFText_IsGenerated(text, i) === 1) continue
    const owner = lib.FPDFText_GetTextObject(text, i)
    let again = owner === object && run !== undefined
    if (owner !== object || run === undefined) {
      object = owner
      run = runs.get(owner)
      if (run === undefined) {
        run = readRun(lib, text, i, owner, view, scratch, runs.size)
        runs.set(owner, run)
      }
    }
    lib.FPDFText_GetLooseCharBox(text, i, scratch)
    if (floats.length === 0) {
      floats = new Float32Array(lib.memory.buffer)
      doubles = new Float64Array(lib.memory.buffer)
    }
    const l = floats[float] as number
    const t = floats[float + 1] as number
    const r = floats[float + 2] as number
    const b = floats[float + 3] as number
    const x0 = applyX(view, l, t)
    const x1 = applyX(view, r, b)
    const y0 = applyY(view, l, t)
    const y1 = applyY(view, r, b)
    const lying = run.direction === 0 || run.direction === 180
    // A character as high and as deep as the one before it stands on the same line.
    again &&= lying && t === top && b === bottom
    if (!again) {
      lib.FPDFText_GetCharOrigin(text, i, scratch, scratch + 8)
      const ox = doubles[double] as number
      const oy = doubles[double + 1] as number
      baseline = lying ? applyY(view, ox, oy) : applyX(view, ox, oy)
      top = t
      bottom = b
    }
    const from = lying ? Math.min(x0, x1) : Math.min(y0, y1)
    const to = lying ? Math.max(x0, x1) : Math.max(y0, y1)
    const readable = code !== 0 && lib.FPDFText_HasUnicodeMapError(text, i) !== 1
    glyphs.add(meantBy(code), from, to, baseline, run, readable)
  }
  lib.FPDFText_ClosePage(text)
  return count > end
}

function readRun(
  lib: Pdfium,
  text: number,
  index: number,
  object: number,
  view: Matrix,
  scratch: number,
  id: number,
): Run {
  lib.FPDFText_GetMatrix(text, index, scratch)
  const [a = 1, b = 0, c = 0, d = 1] = new Float32Array(lib.memory.buffer, scratch, 6)
  const size = lib.FPDFText_GetFontSize(text, index) * Math.hypot(c, d)
  const mode = object === 0 ? 0 : lib.FPDFTextObj_GetTextRenderMode(object)
  return {
    id,
    size,
    direction: directionOf(multiply(view, [a, b, c, d, 0, 0])),
    visible: !UNPAINTED.has(mode),
  }
}

function meantBy(code: number): number {
  if (code === END_HYPHEN || code === 0xfffe) return HYPHEN
  return code > 0 && code <= 0x10ffff ? code : UNKNOWN
}
