/** Frames out of a stream that may bring anything. */

/** Collects frames from chunks. */
export class FrameReader {
  readonly #limit: number
  #parts: Buffer[] = []
  #held = 0
  #wanted = 4
  #inHead = true

  /** @param limit bytes of one frame; a longer one is refused before it is read */
  constructor(limit: number) {
    this.#limit = limit
  }

  /**
   * Takes a chunk.
   * @returns the frames that are whole now, or `too-long` when one says it is longer than the limit
   */
  push(chunk: Buffer): readonly Buffer[] | 'too-long' {
    this.#parts.push(chunk)
    this.#held += chunk.length
    const frames: Buffer[] = []
    while (this.#held >= this.#wanted) {
      const bytes = this.#take(this.#wanted)
      if (!this.#inHead) {
        frames.push(bytes)
        this.#expectHead()
        continue
      }
      const length = bytes.readUInt32BE()
      if (length > this.#limit) return 'too-long'
      this.#inHead = false
      this.#wanted = length
    }
    return frames
  }

  #expectHead(): void {
    this.#inHead = true
    this.#wanted = 4
  }

  #take(length: number): Buffer {
    const all =
      this.#parts.length === 1 ? (this.#parts[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#parts)
    this.#parts = all.length > length ? [all.subarray(length)] : []
    this.#held -= length
    return all.subarray(0, length)
  }
}
