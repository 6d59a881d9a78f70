/** A page's painted lines from PDFium's page objects. */
import { pageLimits } from '../engine.ts'
import { applyX, applyY, type Matrix, multiply, scaleOf } from './matrix.ts'
import type { Paint, Subpath } from './paint.ts'
import type { Pdfium } from './pdfium-module.ts'

/** Page object types of fpdf_edit.h. */
const PATH = 2
const IMAGE = 3
const FORM = 5
/** Segment types of fpdf_edit.h. */
const BEZIER = 1
const MOVE = 2
/** A path of more segments is a drawing, not a table. */
const SEGMENTS = 4000

interface Walk {
  readonly lib: Pdfium
  readonly scratch: number
  readonly paint: Paint
  objects: number
  images: number
}

/**
 * Adds what the page's paths paint.
 * @returns the area that images cover, and whether there were more objects than are read
 */
export function readPaint(
  lib: Pdfium,
  page: number,
  view: Matrix,
  scratch: number,
  paint: Paint,
): { readonly images: number; readonly cut: boolean } {
  const walk: Walk = { lib, scratch, paint, objects: 0, images: 0 }
  const count = lib.FPDFPage_CountObjects(page)
  for (let i = 0; i < count && walk.objects < pageLimits.objects; i++) {
    readObject(walk, lib.FPDFPage_GetObject(page, i), view, 0)
  }
  return { images: walk.images, cut: paint.cut || walk.objects >= pageLimits.objects }
}

function readObject(walk: Walk, object: number, outer: Matrix, depth: number): void {
  const { lib } = walk
  walk.objects++
  const type = lib.FPDFPageObj_GetType(object)
  if (type === IMAGE) walk.images += areaOf(walk, object, outer)
  else if (type === PATH) readPath(walk, object, outer)
  else if (type === FORM && depth < pageLimits.depth) {
    const matrix = multiply(outer, matrixOf(walk, object))
    const count = lib.FPDFFormObj_CountObjects(object)
    for (let i = 0; i < count && walk.objects < pageLimits.objects; i++) {
      readObject(walk, lib.FPDFFormObj_GetObject(object, i), matrix, depth + 1)
    }
  }
}

/** Area of an object's box in the view, in square points. */
function areaOf({ lib, scratch }: Walk, object: number, outer: Matrix): number {
  lib.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)
  const [l = 0, b = 0, r = 0, t = 0] = new Float32Array(lib.memory.buffer, scratch, 4)
  const width = applyX(outer, r, t) - applyX(outer, l, b)
  const height = applyY(outer, r, t) - applyY(outer, l, b)
  return Math.abs(width * height)
}

function matrixOf({ lib, scratch }: Walk, object: number): Matrix {
  lib.FPDFPageObj_GetMatrix(object, scratch)
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = new Float32Array(lib.memory.buffer, scratch, 6)
  return [a, b, c, d, e, f]
}

function readPath(walk: Walk, object: number, outer: Matrix): void {
  const { lib, scratch } = walk
  lib.FPDFPath_GetDrawMode(object, scratch, scratch + 4)
  const [fillMode = 0, stroke = 0] = new Int32Array(lib.memory.buffer, scratch, 2)
  if (fillMode === 0 && stroke === 0) return
  const count = lib.FPDFPath_CountSegments(object)
  if (count < 2 || count > SEGMENTS) return
  const matrix = multiply(outer, matrixOf(walk, object))
  const subpaths: Subpath[] = []
  let current: Subpath | undefined
  const floats = new Float32Array(lib.memory.buffer, scratch, 2)
  for (let i = 0; i < count; i++) {
    const segment = lib.FPDFPath_GetPathSegment(object, i)
    const type = lib.FPDFPathSegment_GetType(segment)
    if (type === MOVE || current === undefined) {
      current = { points: [], closed: false, curved: false }
      subpaths.push(current)
    }
    if (type === BEZIER) current.curved = true
    lib.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)
    const x = floats[0] as number
    const y = floats[1] as number
    current.points.push(applyX(matrix, x, y), applyY(matrix, x, y))
    if (lib.FPDFPathSegment_GetClose(segment) === 1) current.closed = true
  }
  let width = 0
  if (stroke === 1) {
    lib.FPDFPageObj_GetStrokeWidth(object, scratch)
    width = (new Float32Array(lib.memory.buffer, scratch, 1)[0] ?? 0) * scaleOf(matrix)
  }
  walk.paint.add(subpaths, { fill: fillMode !== 0, stroke: stroke === 1, width })
}
