/** What is under way while Word's body streams by. */
import type { RawBlock } from '../tables/raw.ts'
import type { Row, RowCell } from '../word/grid.ts'

/** Deleted or moved-away text, the phonetic part of ruby, text of deleted fields. */
export const skipped = new Set([
  'del',
  'moveFrom',
  'rt',
  'delText',
  'delInstrText',
  'instrText',
  'sdtPr',
  'sectPr',
  'tblGrid',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'tcPrChange',
  'trPrChange',
  'tblPrExChange',
  'numberingChange',
])

export interface ParagraphDraft {
  text: string
  style: string | null
  list: string | null
  listLevel: number | null
  level: number | null
  properties: boolean
  readonly index: number
  /** Text boxes anchored here: they follow the paragraph. */
  readonly boxes: RawBlock[]
}

export interface CellDraft {
  span: number
  merge: RowCell['merge']
  width: number | null
  readonly content: RawBlock[]
}

export interface RowDraft {
  before: number
  beforeWidth: number | null
  deleted: boolean
  readonly cells: RowCell[]
}

export interface TableDraft {
  readonly rows: Row[]
  row: RowDraft | null
  cell: CellDraft | null
}
