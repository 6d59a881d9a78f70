/** Little-endian fields of a stream; a read past its end throws a RangeError, which means damage. */
export class Bytes {
  length: number
  #bytes: Uint8Array
  #from = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.length = bytes.length
  }

  /** Looks at another stretch from now on. */
  move(bytes: Uint8Array, from: number, length: number): void {
    this.#bytes = bytes
    this.#from = from
    this.length = length
  }

  u8(at: number): number {
    return this.#bytes[this.#checked(at, 1)] ?? 0
  }

  u16(at: number): number {
    const bytes = this.#bytes
    const from = this.#checked(at, 2)
    return (bytes[from] ?? 0) | ((bytes[from + 1] ?? 0) << 8)
  }

  i16(at: number): number {
    return (this.u16(at) << 16) >> 16
  }

  u32(at: number): number {
    return this.i32(at) >>> 0
  }

  i32(at: number): number {
    const bytes = this.#bytes
    const from = this.#checked(at, 4)
    return (
      (bytes[from] ?? 0) |
      ((bytes[from + 1] ?? 0) << 8) |
      ((bytes[from + 2] ?? 0) << 16) |
      ((bytes[from + 3] ?? 0) << 24)
    )
  }

  /** The bytes from `at`; never fewer than asked for. */
  slice(at: number, length: number): Uint8Array {
    if (at < 0 || length < 0 || at + length > this.length) throw new RangeError('past the end')
    return this.#bytes.subarray(this.#from + at, this.#from + at + length)
  }

  #checked(at: number, size: number): number {
    if (at < 0 || at + size > this.length) throw new RangeError('past the end')
    return this.#from + at
  }
}
