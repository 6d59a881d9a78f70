/** How often each place of a stretch of lines is covered: where its columns are. */
import type { Blank } from './parts.ts'
import type { PlacedLine } from './runs.ts'

/** Share of the full lines that have a text in a column that counts in full. */
const FILLED = 0.6
/** Share short of which a column is one by chance, and what it costs. */
export const SPARSE = 0.15
const SPARSE_PRICE = 0.5
/** Share of the full lines in which a single blank may stand where others have several. */
const SINGLE = 0.4

/** How often each place is covered, and runs begin and end there, in a stretch of lines. */
export class Cover {
  readonly words: Uint16Array
  readonly runs: Uint16Array
  readonly starts: Uint16Array
  readonly ends: Uint16Array

  constructor(width: number) {
    this.words = new Uint16Array(width + 1)
    this.runs = new Uint16Array(width + 1)
    this.starts = new Uint16Array(width + 1)
    this.ends = new Uint16Array(width + 1)
  }

  clear(): void {
    for (const each of [this.words, this.runs, this.starts, this.ends]) each.fill(0)
  }

  add({ words, runs }: PlacedLine): void {
    for (const { left, right } of words)
      for (let at = left; at < right; at++) this.words[at] = (this.words[at] as number) + 1
    for (const { left, right } of runs) {
      for (let at = left; at < right; at++) this.runs[at] = (this.runs[at] as number) + 1
      this.starts[left] = (this.starts[left] as number) + 1
      this.ends[right] = (this.ends[right] as number) + 1
    }
  }

  /**
   * The blanks that no word crosses, between places that words cover. A single blank may stand there
   * where the text beside it has the edge of other lines: a cell as wide as its column leaves no more.
   */
  blanks(full: number): Blank[] {
    const { words, runs, starts, ends } = this
    const blanks: Blank[] = []
    let left = -1
    let crossing = Infinity
    for (let at = 0; at < words.length; at++) {
      if (words[at] === 0) {
        crossing = Math.min(crossing, runs[at] as number)
        continue
      }
      const edge = left === -1 ? 0 : Math.max(starts[at] as number, ends[left] as number)
      if (left !== -1 && (crossing === 0 || (crossing <= SINGLE * full && edge > crossing))) {
        blanks.push({ left, right: at })
      }
      left = at + 1
      crossing = Infinity
    }
    return blanks
  }

  /** How many columns the lines fill: one that most leave blank counts in part. */
  filled(blanks: readonly Blank[], full: number): number {
    let sum = 0
    let at = 0
    for (let column = 0; column <= blanks.length; column++) {
      const end = blanks[column]?.right ?? this.starts.length
      let texts = 0
      for (; at < end; at++) texts += this.starts[at] as number
      sum += texts < SPARSE * full ? -SPARSE_PRICE : Math.min(1, texts / (FILLED * full))
    }
    return sum
  }
}
