/** Affine matrices as PDF writes them: x' = ax + cy + e, y' = bx + dy + f. */
import type { Direction } from '../glyphs.ts'

export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ]
}

export function applyX(m: Matrix, x: number, y: number): number {
  return m[0] * x + m[2] * y + m[4]
}

export function applyY(m: Matrix, x: number, y: number): number {
  return m[1] * x + m[3] * y + m[5]
}

/** How much the matrix enlarges, on average. */
export function scaleOf(m: Matrix): number {
  return Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2]))
}

/** A page's rotation entry, whatever a file says, as one of four. */
export function quarterOf(degrees: number): Direction {
  const quarters = ((Math.round(degrees / 90) % 4) + 4) % 4
  return quarters === 1 ? 90 : quarters === 2 ? 180 : quarters === 3 ? 270 : 0
}

/**
 * From a page's own space to what a person sees: origin top-left, y down, turned clockwise.
 * @param box left, bottom, right, top of the visible part
 */
export function viewOf(
  box: readonly [number, number, number, number],
  rotation: Direction,
): { readonly matrix: Matrix; readonly width: number; readonly height: number } {
  const [left, bottom, right, top] = box
  const width = right - left
  const height = top - bottom
  if (rotation === 90) {
    return { matrix: [0, 1, 1, 0, -bottom, -left], width: height, height: width }
  }
  if (rotation === 180) return { matrix: [-1, 0, 0, 1, right, -bottom], width, height }
  if (rotation === 270) {
    return { matrix: [0, -1, -1, 0, top, right], width: height, height: width }
  }
  return { matrix: [1, 0, 0, -1, -left, top], width, height }
}

/** Reading direction, in degrees clockwise, of text whose advance is turned by `m` into a view with y down. */
export function directionOf(m: Matrix): Direction {
  const x = m[0]
  const y = m[1]
  if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? 0 : 180
  return y >= 0 ? 90 : 270
}
