/** Limits that hold for any input. Past one of them a reader throws a Refusal that names it. */
export interface Limits {
  /** Bytes of the file as it lies on disk. */
  readonly fileBytes: number
  /** Bytes of one archive entry after inflating. */
  readonly entryBytes: number
  /** Bytes of all entries together after inflating. */
  readonly documentBytes: number
  readonly entries: number
  /** Inflated size over stored size. */
  readonly ratio: number
  readonly xmlDepth: number
  /** Rows × columns of one table. */
  readonly gridSlots: number
  /**
   * Cells of all tables of an office file or a page, cells and lines of a text: 300,000 (three thousand forms)
   * take six seconds and 260 MiB.
   */
  readonly cells: number
  /** Characters of a document without pages: 5 million are a book of 5,000 pages, and take 200 MiB. */
  readonly characters: number
  /** Tables in tables, archives in archives. */
  readonly nesting: number
  readonly pages: number
}

const MiB = 1024 * 1024

export const defaultLimits: Limits = {
  fileBytes: 128 * MiB,
  entryBytes: 128 * MiB,
  documentBytes: 512 * MiB,
  entries: 10_000,
  ratio: 100,
  xmlDepth: 256,
  gridSlots: 4_000_000,
  cells: 300_000,
  characters: 5_000_000,
  nesting: 3,
  pages: 5_000,
}

/** Why a document can't be read. The text behind the code stands in the findings' catalogue. */
export class Refusal extends Error {
  readonly status: 'unsupported' | 'failed' | 'limit'
  readonly code: string
  readonly values: Readonly<Record<string, string>>

  constructor(
    status: 'unsupported' | 'failed' | 'limit',
    code: string,
    values: Readonly<Record<string, string>> = {},
  ) {
    super(`${code} ${JSON.stringify(values)}`)
    this.name = 'Refusal'
    this.status = status
    this.code = code
    this.values = values
  }
}

/** @throws Refusal when a document has more cells than can be read within its time and memory, or lines */
export function checkCells(found: number, limits: Limits): void {
  if (found <= limits.cells) return
  throw new Refusal('limit', 'limit-cells', {
    limit: String(limits.cells),
    found: `>${limits.cells}`,
  })
}
