/** What is under way while Word's body streams by. */
import type { CellContent, RawBlock } from '../tables/raw.ts'
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

/** All that means something here; the scanner passes over the rest without a word. */
export const known = new Set([
  ...skipped,
  ...words('t r rPr vanish rStyle tab br cr noBreakHyphen sym fldChar'),
  ...words('p pPr pStyle numId ilvl outlineLvl'),
  ...words('tbl tr gridBefore wBefore tc gridSpan vMerge tcW'),
  ...words('txbxContent AlternateContent Choice Fallback'),
])

function words(text: string): string[] {
  return text.split(' ')
}

export interface ParagraphDraft {
  text: string
  style: string | null
  list: string | null
  listLevel: number | null
  level: number | null
  properties: boolean
  readonly index: number
  /** Text boxes anchored here: they follow the paragraph. */
  boxes: RawBlock[] | null
  /** The paragraph whose text box this one stands in. */
  readonly outer: ParagraphDraft | null
}

export interface CellDraft {
  span: number
  merge: RowCell['merge']
  width: number | null
  content: CellContent
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
  /** The table whose cell this one stands in. */
  readonly outer: TableDraft | null
}
