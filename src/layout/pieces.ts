/**
 * The pieces of a stream: kept as numbers, given as objects. A long document has hundreds of thousands, and recovery
 * goes over them from front to back, so only those around the place that is read are held as objects.
 */
import type { Block, GridKind, Origin, Table } from '../document/model.ts'
import { firstNotBelow } from '../values/search.ts'

/** A stretch of the source that was set apart there: a paragraph or a cell. */
export interface Piece {
  readonly text: string
  readonly origin: Origin
  /** Index of the block, and the row and column in it; null where no grid is known. */
  readonly block: number
  readonly row: number | null
  readonly column: number | null
  readonly rowSpan: number
  readonly columnSpan: number
  readonly grid: GridKind | null
  readonly level: number | null
  /** Range of the piece's characters in the stream. */
  readonly start: number
  readonly end: number
}

/** Pieces are made by the chunk, as a shift. */
const CHUNK = 6
/** Chunks that are held at once: 4,096 pieces. The collector copies what is held, so more would cost time as well. */
const MOST_CHUNKS = 64

export class Pieces implements Iterable<Piece> {
  length = 0
  readonly #blocks: readonly Block[]
  readonly #ends: Int32Array
  readonly #blockAt: Int32Array
  readonly #cellAt: Int32Array
  /** Of the few pieces that go on with another one's label: that one's cell. */
  readonly #owners = new Map<number, number>()
  #chunks: (readonly Piece[] | undefined)[] = []
  #held = 0

  /** @param most how many pieces there may be */
  constructor(blocks: readonly Block[], most: number) {
    this.#blocks = blocks
    this.#ends = new Int32Array(most)
    this.#blockAt = new Int32Array(most)
    this.#cellAt = new Int32Array(most)
  }

  /**
   * Adds a piece that begins where the one before ends.
   * @param block index of the block that it was taken from
   * @param cell index of the cell in its table; -1 for a paragraph
   * @param owner index of the cell whose label this one goes on with; -1 for a piece of its own
   */
  add(block: number, cell: number, owner: number, end: number): void {
    const index = this.length++
    this.#ends[index] = end
    this.#blockAt[index] = block
    this.#cellAt[index] = cell
    if (owner !== -1) this.#owners.set(index, owner)
  }

  /** How many pieces are held as objects. */
  get held(): number {
    return this.#held << CHUNK
  }

  startOf(index: number): number {
    return index === 0 ? 0 : (this.#ends[index - 1] as number)
  }

  endOf(index: number): number {
    return this.#ends[index] as number
  }

  textOf(index: number): string {
    const block = this.#blocks[this.#blockAt[index] as number] as Block
    return block.type === 'table' ? block.textAt(this.#cellAt[index] as number) : block.text
  }

  /** Whether a piece stands in a row of a table; cells written one a line have rows and no columns. */
  hasRow(index: number): boolean {
    const block = this.#blocks[this.#blockAt[index] as number] as Block
    return block.type === 'table' || block.origin.row !== null
  }

  /** Whether a piece stands in a column of a table. */
  hasColumn(index: number): boolean {
    return this.#cellAt[index] !== -1 && !this.#owners.has(index)
  }

  /** Index of the first piece that begins at a place of the stream or behind it. */
  firstFrom(at: number): number {
    return firstNotBelow(this.length, (index) => this.startOf(index) < at)
  }

  /** The piece at an index from 0 on; undefined outside. */
  at(index: number): Piece | undefined {
    if (index < 0) return undefined
    const chunk = this.#chunks[index >> CHUNK] ?? this.#make(index)
    return chunk?.[index & ((1 << CHUNK) - 1)]
  }

  slice(from: number, to: number): readonly Piece[] {
    const out: Piece[] = []
    for (let index = from; index < Math.min(to, this.length); index++) {
      out.push(this.at(index) as Piece)
    }
    return out
  }

  *[Symbol.iterator](): Generator<Piece> {
    for (let index = 0; index < this.length; index++) yield this.at(index) as Piece
  }

  #make(index: number): readonly Piece[] | undefined {
    if (index >= this.length) return undefined
    if (this.#held === MOST_CHUNKS) {
      this.#chunks = []
      this.#held = 0
    }
    const first = (index >> CHUNK) << CHUNK
    const past = Math.min(this.length, first + (1 << CHUNK))
    const chunk: Piece[] = []
    for (let each = first; each < past; each++) chunk.push(this.#piece(each))
    this.#chunks[index >> CHUNK] = chunk
    this.#held++
    return chunk
  }

  #piece(index: number): Piece {
    const block = this.#blockAt[index] as number
    const cell = this.#cellAt[index] as number
    const from = this.#blocks[block] as Block
    const start = this.startOf(index)
    const end = this.endOf(index)
    if (from.type === 'table') {
      const owner = this.#owners.get(index)
      return new CellPiece(from, cell, owner, block, start, end)
    }
    const { text, origin, level } = from
    return {
      text,
      origin,
      block,
      row: origin.row,
      column: null,
      rowSpan: 1,
      columnSpan: 1,
      grid: null,
      level,
      start,
      end,
    }
  }
}

/** A piece that is a cell: its text and origin are made when they are asked for. */
class CellPiece implements Piece {
  readonly block: number
  readonly row: number
  readonly column: number | null
  readonly rowSpan: number
  readonly columnSpan: number
  readonly grid: GridKind
  readonly level = null
  readonly start: number
  readonly end: number
  readonly #table: Table
  readonly #cell: number

  /** @param owner the cell whose place it shares, where it goes on with that one's label */
  constructor(
    table: Table,
    cell: number,
    owner: number | undefined,
    block: number,
    start: number,
    end: number,
  ) {
    const place = owner ?? cell
    this.block = block
    this.row = table.rowAt(place)
    this.column = owner === undefined ? table.columnAt(place) : null
    this.rowSpan = table.rowSpanAt(place)
    this.columnSpan = table.columnSpanAt(place)
    this.grid = table.grid
    this.start = start
    this.end = end
    this.#table = table
    this.#cell = cell
  }

  get text(): string {
    return this.#table.textAt(this.#cell)
  }

  get origin(): Origin {
    return this.#table.originAt(this.#cell)
  }
}
