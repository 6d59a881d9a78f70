/**
 * The neutral document: what every reader in `formats/` gives and all that `layout/` sees.
 * Plain tagged objects, one constructor each; only a table keeps its cells packed. Nothing here knows a file format or an indicator.
 */
import { pack } from './packed.ts'

/** Left, top, right, bottom in points from the page's top-left corner. */
export type BoundingBox = readonly [number, number, number, number]

/** Where a piece of text stands in its source. Absent parts are null. */
export interface Origin {
  /** 1-based page, paged formats only. */
  readonly page: number | null
  /** 0-based index of the table in the document. */
  readonly table: number | null
  /** 0-based row in the table. */
  readonly row: number | null
  /** 0-based column in the table. */
  readonly column: number | null
  /** 1-based line, text formats only. */
  readonly line: number | null
  readonly bbox: BoundingBox | null
  /** Sheet and cell (`Sheet1!B4`), paragraph (`p12`) or element path (`table[2]/tr[3]/td[1]`, in Word `tbl[2]/tr[3]/tc[1]`). */
  readonly ref: string | null
}

/**
 * How strongly a piece is set apart from the one before it, weakest first:
 * nothing at all, spaces, a line end, a blank line, a cell border, a row end.
 */
export type Boundary = 'none' | 'space' | 'line' | 'blank' | 'cell' | 'row'

/** Text outside a known grid: a paragraph, or a cell of a run whose rows and columns are not known. */
export interface Paragraph {
  readonly type: 'paragraph'
  /** As written, line ends inside it as \n. An empty text is an empty cell of a run. */
  readonly text: string
  readonly boundary: Boundary
  /** Heading level, where the source marks one. */
  readonly level: number | null
  readonly origin: Origin
}

/** A cell, stored once however many grid slots it covers. Rows and columns are 0-based. */
export interface Cell {
  /** As displayed, line ends inside it as \n. */
  readonly text: string
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly origin: Origin
}

/** How a table's grid is known: spans of the format, ruling lines of a page, or only the text. */
export type GridKind = 'spans' | 'ruled' | 'text'

/**
 * A table. Cells are in reading order; empty cells may be left out; merges are stored, never expanded.
 * It keeps them packed: what is asked for is made at each asking.
 */
export interface Table {
  readonly type: 'table'
  readonly grid: GridKind
  readonly rows: number
  readonly columns: number
  readonly origin: Origin
  /** How many cells. */
  readonly size: number
  /** How many characters they have together. */
  readonly characters: number
  /** All cells, made anew. */
  readonly cells: readonly Cell[]
  textAt(index: number): string
  rowAt(index: number): number
  columnAt(index: number): number
  rowSpanAt(index: number): number
  columnSpanAt(index: number): number
  originAt(index: number): Origin
}

export type Block = Paragraph | Table

/** Something a reader has to say: turned into a finding later. */
export interface Message {
  /** A code of `findings/catalogue.ts`. */
  readonly code: string
  /** What fills the message's placeholders. */
  readonly values?: Readonly<Record<string, string>>
  readonly at: Origin | null
}

export interface Document {
  /** `tc-text`, `tab-grid`, `csv`, `markdown`, `plain`, `html`, `docx`, `doc`, `xlsx`, `xls`, `pdf`, … */
  readonly format: string
  /** Text formats only. */
  readonly encoding: string | null
  /** Paged formats only. */
  readonly pages: number | null
  readonly blocks: readonly Block[]
  /** The same text read otherwise, where the source leaves it open whether its blanks set columns apart. */
  readonly otherwise?: readonly Block[]
  readonly messages: readonly Message[]
}

/** An origin from the parts that are known. */
export function origin(parts: Partial<Origin> = {}): Origin {
  // Spelled out: spreading costs ten times as much, and every cell has an origin.
  return {
    page: parts.page ?? null,
    table: parts.table ?? null,
    row: parts.row ?? null,
    column: parts.column ?? null,
    line: parts.line ?? null,
    bbox: parts.bbox ?? null,
    ref: parts.ref ?? null,
  }
}

/** A paragraph; set apart by a line end unless said otherwise. */
export function paragraph(
  text: string,
  at: Origin,
  boundary: Boundary = 'line',
  level: number | null = null,
): Paragraph {
  return { type: 'paragraph', text, boundary, level, origin: at }
}

/**
 * A paragraph of a text. Its origin is made when it is asked for: a text may have 300,000 lines.
 * @param place its line, and the table and row that it stands in, where it stands in one
 */
export function textParagraph(
  text: string,
  place: Pick<Origin, 'line' | 'table' | 'row'>,
  boundary: Boundary = 'line',
  level: number | null = null,
): Paragraph {
  return new TextParagraph(text, place, boundary, level)
}

class TextParagraph implements Paragraph {
  readonly type = 'paragraph'
  readonly text: string
  readonly boundary: Boundary
  readonly level: number | null
  readonly #line: number | null
  readonly #table: number | null
  readonly #row: number | null

  constructor(
    text: string,
    { line, table, row }: Pick<Origin, 'line' | 'table' | 'row'>,
    boundary: Boundary,
    level: number | null,
  ) {
    this.text = text
    this.boundary = boundary
    this.level = level
    this.#line = line
    this.#table = table
    this.#row = row
  }

  get origin(): Origin {
    return origin({ line: this.#line, table: this.#table, row: this.#row })
  }
}

/** A cell of one slot unless spans are given. */
export function cell(
  text: string,
  row: number,
  column: number,
  at: Origin,
  rowSpan = 1,
  columnSpan = 1,
): Cell {
  return { text, row, column, rowSpan, columnSpan, origin: at }
}

/** A table whose extent is derived from its cells, which are packed. */
export function table(grid: GridKind, cells: readonly Cell[], at: Origin): Table {
  return pack(grid, at, cells[0]?.origin.table ?? null, cells, (each) => each.origin)
}
