/** Painted paths → rules and boxes. Curves and slanted lines are no part of a table. */
import { type Box, pageLimits } from '../engine.ts'
import { Rules } from '../rules.ts'

/** A filled shape as thin as this is a line: heavy table frames are up to 2.25 pt, doubled ones 3. */
const THIN = 3.2
/** How far a line may lean, in points, and still count as straight. */
const LEAN = 0.7

/** One part of a path, its points in the view: x, y, x, y, … */
export interface Subpath {
  readonly points: number[]
  closed: boolean
  curved: boolean
}

export interface Style {
  readonly fill: boolean
  readonly stroke: boolean
  /** Stroke width in points of the view. */
  readonly width: number
}

/** Collects what the paths of one page paint. */
export class Paint {
  readonly horizontal = new Rules()
  readonly vertical = new Rules()
  readonly boxes: Box[] = []
  cut = false

  clear(): void {
    this.horizontal.clear()
    this.vertical.clear()
    this.boxes.length = 0
    this.cut = false
  }

  add(subpaths: readonly Subpath[], style: Style): void {
    if (this.horizontal.length + this.vertical.length + this.boxes.length > pageLimits.rules) {
      this.cut = true
      return
    }
    for (const subpath of subpaths) {
      if (style.stroke) this.#stroke(subpath, style)
      if (style.fill) this.#fill(subpath)
    }
  }

  #stroke({ points, closed }: Subpath, style: Style): void {
    const count = points.length / 2
    const last = closed && count > 2 ? count : count - 1
    for (let i = 0; i < last; i++) {
      const next = (i + 1) % count
      this.#line(
        points[2 * i] as number,
        points[2 * i + 1] as number,
        points[2 * next] as number,
        points[2 * next + 1] as number,
        style,
      )
    }
  }

  #line(x0: number, y0: number, x1: number, y1: number, style: Style): void {
    const dx = Math.abs(x1 - x0)
    const dy = Math.abs(y1 - y0)
    if (Math.min(dx, dy) > LEAN || Math.max(dx, dy) === 0) return
    if (style.width > 2 * THIN) {
      const half = style.width / 2
      this.#shape(
        Math.min(x0, x1) - (dx < dy ? half : 0),
        Math.min(y0, y1) - (dx < dy ? 0 : half),
        Math.max(x0, x1) + (dx < dy ? half : 0),
        Math.max(y0, y1) + (dx < dy ? 0 : half),
      )
      return
    }
    if (dx >= dy) rule(this.horizontal, (y0 + y1) / 2, Math.min(x0, x1), Math.max(x0, x1))
    else rule(this.vertical, (x0 + x1) / 2, Math.min(y0, y1), Math.max(y0, y1))
  }

  #fill({ points, curved }: Subpath): void {
    if (points.length < 6) return
    let left = Infinity
    let top = Infinity
    let right = -Infinity
    let bottom = -Infinity
    for (let i = 0; i < points.length; i += 2) {
      const x = points[i] as number
      const y = points[i + 1] as number
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      if (y > bottom) bottom = y
    }
    const thin = Math.min(right - left, bottom - top) <= THIN
    if (!thin && (curved || !isRectangle(points, left, top, right, bottom))) return
    this.#shape(left, top, right, bottom)
  }

  #shape(left: number, top: number, right: number, bottom: number): void {
    const width = right - left
    const height = bottom - top
    if (width > THIN && height > THIN) {
      this.boxes.push({ left, top, right, bottom })
      return
    }
    // A dot belongs to a dotted line of either direction.
    if (height <= THIN && (width > THIN || width >= height)) {
      rule(this.horizontal, (top + bottom) / 2, left, right)
    }
    if (width <= THIN && (height > THIN || height >= width)) {
      rule(this.vertical, (left + right) / 2, top, bottom)
    }
  }
}

function rule(rules: Rules, at: number, from: number, to: number): void {
  if (Number.isFinite(at + from + to)) rules.add(at, from, to)
}

/** Whether every corner of the path is a corner of its bounding box. */
function isRectangle(
  points: readonly number[],
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  if (points.length > 12) return false
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i] as number
    const y = points[i + 1] as number
    if (Math.min(x - left, right - x) > LEAN || Math.min(y - top, bottom - y) > LEAN) return false
  }
  return true
}
