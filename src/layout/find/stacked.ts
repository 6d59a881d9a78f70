/** Headers over two lines whose narrow cells were broken: 绩效 实际 评分标准 above 目标值 完成值. */
import { boundaryAfter, strength, type Stream } from '../stream.ts'
import type { Role } from '../vocabulary/headers.ts'
import { roleOfCell } from './headercell.ts'

/** The upper part of a cell is no longer. */
const LONGEST_PART = 4
/** A header's line is no longer. */
const LONGEST_LINE = 80
const HAN = /^\p{Script=Han}+$/u

interface Cell {
  readonly start: number
  readonly end: number
}

/** The lower parts of a header's cells. */
export class LowerLine {
  readonly #cells: readonly Cell[]
  #used = 0

  private constructor(cells: readonly Cell[]) {
    this.#cells = cells
  }

  /** The line below the one that a place stands in. */
  static under(stream: Stream, at: number, stop: number): LowerLine {
    let start = at
    do start = boundaryAfter(stream, start, Math.min(stop, at + LONGEST_LINE))
    while (start < stop && start - at < LONGEST_LINE && (stream.before[start] ?? 0) < strength.line)
    const cells: Cell[] = []
    for (let cell = start; cell < stop && cell - start < LONGEST_LINE;) {
      const end = boundaryAfter(stream, cell, stop)
      cells.push({ start: cell, end })
      if ((stream.before[end] ?? strength.row) >= strength.line) break
      cell = end
    }
    return new LowerLine(cells)
  }

  /** The role of the column whose upper part stands at a place and whose lower part is the next of this line; null for none. */
  take(
    stream: Stream,
    at: number,
    stop: number,
  ): { role: Role; label: string; end: number } | null {
    const end = boundaryAfter(stream, at, stop)
    const lower = this.#cells[this.#used]
    if (lower === undefined || lower.start <= at || end - at > LONGEST_PART) return null
    const label = stream.text.slice(at, end) + stream.text.slice(lower.start, lower.end)
    const role = HAN.test(label) ? roleOfCell(label) : null
    if (role === null) return null
    this.#used++
    return { role, label, end }
  }

  /** Where the line ends that begins at a place, if all of its parts belong to cells above; else null. */
  endAt(at: number): number | null {
    const isWhole = this.#used > 0 && this.#used === this.#cells.length
    return isWhole && this.#cells[0]?.start === at ? (this.#cells.at(-1)?.end ?? null) : null
  }
}
