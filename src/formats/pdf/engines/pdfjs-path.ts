/** pdf.js's packed path → subpaths in the view. */
import { applyX, applyY, type Matrix } from './matrix.ts'
import type { Subpath } from './paint.ts'

/** DrawOPS of pdf.js, and how many numbers follow each. */
const MOVE = 0
const CLOSE = 4
const lengths = [2, 2, 6, 4, 0]
/** A path of more numbers is a drawing, not a table. */
const NUMBERS = 12_000

export function subpathsOf(path: Float32Array, matrix: Matrix): Subpath[] {
  const subpaths: Subpath[] = []
  if (path.length > NUMBERS) return subpaths
  let current: Subpath | undefined
  let i = 0
  while (i < path.length) {
    const op = path[i] as number
    const length = lengths[op]
    if (length === undefined) return subpaths
    if (op === CLOSE) {
      if (current !== undefined) current.closed = true
      i++
      continue
    }
    if (op === MOVE || current === undefined) {
      current = { points: [], closed: false, curved: false }
      subpaths.push(current)
    }
    if (length > 2) current.curved = true
    const x = path[i + length - 1] as number
    const y = path[i + length] as number
    current.points.push(applyX(matrix, x, y), applyY(matrix, x, y))
    i += 1 + length
  }
  return subpaths
}
