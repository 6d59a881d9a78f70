/** Glyphs in the reading frame of their lines: room that is used again for each cell. */
import type { Direction, Glyphs } from '../glyphs.ts'
import type { Piece } from './pieces.ts'

const FIRST_ROOM = 256

/** Glyphs of a cell, `from` and `to` along their lines, `across` down the lines. */
export class Placed {
  length = 0
  code = new Uint32Array(FIRST_ROOM)
  from = new Float64Array(FIRST_ROOM)
  to = new Float64Array(FIRST_ROOM)
  across = new Float64Array(FIRST_ROOM)
  size = new Float64Array(FIRST_ROOM)
  readable = new Uint8Array(FIRST_ROOM)
  /** The glyphs' places, in whatever order they are wanted. */
  order = new Int32Array(FIRST_ROOM)

  /** Takes the glyphs of the pieces, and forgets those before. */
  take(pieces: readonly Piece[], direction: Direction): void {
    let length = 0
    for (const { start, end } of pieces) length += end - start
    if (length > this.code.length) this.#makeRoom(length)
    this.length = 0
    for (const { glyphs, start, end } of pieces) {
      for (let i = start; i < end; i++) this.#add(glyphs, i, direction)
    }
  }

  #add(glyphs: Glyphs, i: number, direction: Direction): void {
    const at = this.length++
    this.order[at] = at
    const own = glyphs.direction[i] === direction
    const baseline = glyphs.baseline[i] as number
    this.code[at] = glyphs.code[i] as number
    this.size[at] = glyphs.size[i] as number
    this.readable[at] = glyphs.readable[i] as number
    if (direction === 0) {
      this.from[at] = glyphs.left[i] as number
      this.to[at] = glyphs.right[i] as number
      this.across[at] = own ? baseline : (glyphs.bottom[i] as number)
    } else if (direction === 180) {
      this.from[at] = -(glyphs.right[i] as number)
      this.to[at] = -(glyphs.left[i] as number)
      this.across[at] = own ? -baseline : -(glyphs.top[i] as number)
    } else if (direction === 90) {
      this.from[at] = glyphs.top[i] as number
      this.to[at] = glyphs.bottom[i] as number
      this.across[at] = own ? -baseline : -(glyphs.left[i] as number)
    } else {
      this.from[at] = -(glyphs.bottom[i] as number)
      this.to[at] = -(glyphs.top[i] as number)
      this.across[at] = own ? baseline : (glyphs.right[i] as number)
    }
  }

  /** Brings a part of the order into that of its values; equal ones stay as they are. */
  sort(values: Float64Array, start: number, end: number): void {
    const { order } = this
    const value = (place: number): number => values[order[place] as number] as number
    for (let i = start + 1; i < end; i++) {
      if (value(i) >= value(i - 1)) continue
      const sorted = order
        .slice(start, end)
        .sort((a, b) => (values[a] as number) - (values[b] as number))
      order.set(sorted, start)
      return
    }
  }

  #makeRoom(length: number): void {
    this.code = new Uint32Array(length)
    this.from = new Float64Array(length)
    this.to = new Float64Array(length)
    this.across = new Float64Array(length)
    this.size = new Float64Array(length)
    this.readable = new Uint8Array(length)
    this.order = new Int32Array(length)
  }
}
