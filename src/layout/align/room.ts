/** Where an alignment keeps its numbers. */

/** A piece of room is this much larger than what it was made for. */
const SLACK = 1.25

/**
 * Arrays that one alignment after the other works in. Each of them would leave behind several million bytes, which are
 * freed late and in pieces. What stands in an array from before is not cleared.
 */
export class Room {
  readonly #floats = new Map<string, Float64Array>()
  readonly #integers = new Map<string, Int32Array>()

  floats(name: string, length: number): Float64Array {
    let own = this.#floats.get(name)
    if (own === undefined || own.length < length) {
      own = new Float64Array(length * SLACK)
      this.#floats.set(name, own)
    }
    return own.subarray(0, length)
  }

  integers(name: string, length: number): Int32Array {
    let own = this.#integers.get(name)
    if (own === undefined || own.length < length) {
      own = new Int32Array(length * SLACK)
      this.#integers.set(name, own)
    }
    return own.subarray(0, length)
  }
}

/** Room for a single alignment. */
export class OwnRoom extends Room {
  override floats(_name: string, length: number): Float64Array {
    return new Float64Array(length)
  }

  override integers(_name: string, length: number): Int32Array {
    return new Int32Array(length)
  }
}

export const ownRoom = new OwnRoom()
