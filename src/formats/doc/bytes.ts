/** Little-endian fields of a stream; a read past its end throws a RangeError, which means damage. */
export class Bytes {
  readonly length: number
  readonly #view: DataView
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.length = bytes.length
  }

  u8(at: number): number {
    return this.#view.getUint8(at)
  }

  u16(at: number): number {
    return this.#view.getUint16(at, true)
  }

  i16(at: number): number {
    return this.#view.getInt16(at, true)
  }

  u32(at: number): number {
    return this.#view.getUint32(at, true)
  }

  i32(at: number): number {
    return this.#view.getInt32(at, true)
  }

  /** The bytes from `at`; never fewer than asked for. */
  slice(at: number, length: number): Uint8Array {
    if (at < 0 || length < 0 || at + length > this.length) throw new RangeError('past the end')
    return this.#bytes.subarray(at, at + length)
  }
}
