/** The painted lines of a page: hundreds of them, of which most are drawn again by the cell beside. */

const FIRST_ROOM = 1024

/** Lines of one direction. */
export class Rules {
  length = 0
  /** y of a horizontal rule, x of a vertical one: its middle. */
  at = new Float64Array(FIRST_ROOM)
  from = new Float64Array(FIRST_ROOM)
  to = new Float64Array(FIRST_ROOM)

  clear(): void {
    this.length = 0
  }

  /** The same lines, in room of their own. */
  copy(): Rules {
    const copy = new Rules()
    copy.length = this.length
    copy.at = this.at.slice(0, this.length)
    copy.from = this.from.slice(0, this.length)
    copy.to = this.to.slice(0, this.length)
    return copy
  }

  add(at: number, from: number, to: number): void {
    if (this.length === this.at.length) {
      this.at = grown(this.at)
      this.from = grown(this.from)
      this.to = grown(this.to)
    }
    this.at[this.length] = at
    this.from[this.length] = from
    this.to[this.length] = to
    this.length++
  }
}

function grown(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const more = new Float64Array(2 * values.length)
  more.set(values)
  return more
}
