/** How far every line of a glued text is a row. */
import { strength, type Stream } from './stream.ts'

/** Labels seen before a share of them means something. */
const PRIOR = 1
/** Fewer labels that begin lines say nothing. */
const FEWEST_LINES = 3

/** How many labels of level 2 begin a line, alone or behind their level-1 label, and do not fill it. */
export class RowLines {
  readonly #stream: Stream
  #seen = 0
  #begins = 0
  /** Where a level-1 label that begins a line ends. */
  #opened = -1

  constructor(stream: Stream) {
    this.#stream = stream
  }

  note(start: number, end: number, second: boolean): void {
    const begins = endsLine(this.#stream, start)
    if (!second) {
      this.#opened = begins ? end : -1
      return
    }
    this.#seen++
    if ((begins || this.#opened === start) && !endsLine(this.#stream, end)) this.#begins++
  }

  /** Labels of level 2. */
  get seen(): number {
    return this.#seen
  }

  get share(): number {
    return this.#begins < FEWEST_LINES ? 0 : this.#begins / (this.#seen + PRIOR)
  }
}

export function endsLine({ before }: Stream, at: number): boolean {
  return before[at] === strength.line || before[at] === strength.blank
}
