/** A page on its way from one thread to another: its numbers in one buffer, which changes hands and is not copied. */
import type { Page } from '../engine.ts'
import { Glyphs } from '../glyphs.ts'
import { Rules } from '../rules.ts'

export interface Parcel {
  readonly page: Omit<Page, 'glyphs' | 'horizontal' | 'vertical'>
  /** How many there are of each. */
  readonly glyphs: number
  readonly horizontal: number
  readonly vertical: number
  readonly numbers: ArrayBuffer
}

/** Rooms are multiples of this many bytes, so that one can serve for other pages. */
const STEP = 64 * 1024

/**
 * Packs a page as PDFium gives it, where every glyph is one character.
 * @param room of an earlier parcel, to be used again if it is large enough
 */
export function packed(
  { glyphs, horizontal, vertical, ...page }: Page,
  room = new ArrayBuffer(0),
): Parcel {
  const { length } = glyphs
  // The widest elements first: so each array begins where its elements may stand.
  const arrays = [
    ...[horizontal, vertical].flatMap(({ at, from, to, length: count }) =>
      [at, from, to].map((each) => each.subarray(0, count)),
    ),
    glyphs.left.subarray(0, length),
    glyphs.top.subarray(0, length),
    glyphs.right.subarray(0, length),
    glyphs.bottom.subarray(0, length),
    glyphs.baseline.subarray(0, length),
    glyphs.size.subarray(0, length),
    glyphs.code.subarray(0, length),
    glyphs.run.subarray(0, length),
    glyphs.direction.subarray(0, length),
    glyphs.readable.subarray(0, length),
    glyphs.visible.subarray(0, length),
  ]
  const bytes = arrays.reduce((sum, { byteLength }) => sum + byteLength, 0)
  const fits = bytes <= room.byteLength
  const numbers = new Uint8Array(fits ? room : new ArrayBuffer(STEP * Math.ceil(bytes / STEP)))
  let end = 0
  for (const { buffer, byteOffset, byteLength } of arrays) {
    numbers.set(new Uint8Array(buffer, byteOffset, byteLength), end)
    end += byteLength
  }
  return {
    page,
    glyphs: length,
    horizontal: horizontal.length,
    vertical: vertical.length,
    numbers: numbers.buffer,
  }
}

/** Opens parcels one after the other: what a page holds is good until the next one is opened. */
export class Opener {
  readonly #glyphs = new Glyphs()
  readonly #horizontal = new Rules()
  readonly #vertical = new Rules()

  open({ page, glyphs: length, horizontal, vertical, numbers }: Parcel): Page {
    let end = 0
    const next = <T extends { readonly byteLength: number }>(
      kind: new (buffer: ArrayBuffer, from: number, length: number) => T,
      count: number,
    ): T => {
      const array = new kind(numbers, end, count)
      end += array.byteLength
      return array
    }
    const rules = (into: Rules, count: number): void => {
      into.length = count
      into.at = next(Float64Array<ArrayBuffer>, count)
      into.from = next(Float64Array<ArrayBuffer>, count)
      into.to = next(Float64Array<ArrayBuffer>, count)
    }
    rules(this.#horizontal, horizontal)
    rules(this.#vertical, vertical)
    const glyphs = this.#glyphs
    glyphs.clear()
    glyphs.length = length
    glyphs.left = next(Float64Array<ArrayBuffer>, length)
    glyphs.top = next(Float64Array<ArrayBuffer>, length)
    glyphs.right = next(Float64Array<ArrayBuffer>, length)
    glyphs.bottom = next(Float64Array<ArrayBuffer>, length)
    glyphs.baseline = next(Float64Array<ArrayBuffer>, length)
    glyphs.size = next(Float64Array<ArrayBuffer>, length)
    glyphs.code = next(Uint32Array<ArrayBuffer>, length)
    glyphs.run = next(Int32Array<ArrayBuffer>, length)
    glyphs.direction = next(Uint16Array<ArrayBuffer>, length)
    glyphs.readable = next(Uint8Array<ArrayBuffer>, length)
    glyphs.visible = next(Uint8Array<ArrayBuffer>, length)
    return { ...page, glyphs, horizontal: this.#horizontal, vertical: this.#vertical }
  }
}
