/** Every way a form is written as text. */
import {
  cellLines,
  glued,
  gluedRows,
  oneCell,
  pipes,
  pipesCells,
  pipesOpen,
  pipesPadded,
  pipesWrapped,
  spaces,
  type Style,
  tabGrid,
  tabIndented,
} from './cells.ts'
import { columnOrder, columnsEach, columnsHeaded, columnsWhole } from './columns.ts'
import { blocks, outline, prose } from './told.ts'

/** Cells stand apart; only weak signs tell where they end; told in sentences; column after column. */
export type StyleClass = 'separated' | 'weak' | 'told' | 'apart'

export interface StyleEntry {
  readonly write: Style
  readonly class: StyleClass
  /** Rows keep their blanks, so that a slide shows. */
  readonly blanks: boolean
  /** A line is never longer than a row, so that page numbers may stand between lines. */
  readonly lines: boolean
}

function entry(write: Style, style: StyleClass, blanks = false, lines = true): StyleEntry {
  return { write, class: style, blanks, lines }
}

export const styles = {
  tc: entry(tabIndented(false), 'separated'),
  'tc-codes': entry(tabIndented(true), 'separated'),
  'tab-grid': entry(tabGrid, 'separated', true),
  pipes: entry(pipes, 'separated', true),
  'pipes-open': entry(pipesOpen, 'separated', true),
  'pipes-padded': entry(pipesPadded, 'separated', true),
  'pipes-cells': entry(pipesCells, 'separated'),
  'pipes-wrapped': entry(pipesWrapped, 'separated', false, false),
  'one-cell': entry(oneCell, 'separated'),
  'cell-lines': entry(cellLines, 'separated'),
  blocks: entry(blocks, 'told'),
  outline: entry(outline, 'told'),
  spaces: entry(spaces, 'weak', false, false),
  'glued-rows': entry(gluedRows, 'weak'),
  glued: entry(glued, 'weak', false, false),
  prose: entry(prose, 'told', false, false),
  'column-order': entry(columnOrder, 'apart'),
  'columns-headed': entry(columnsHeaded, 'apart', false, false),
  'columns-each': entry(columnsEach, 'apart', false, false),
  'columns-whole': entry(columnsWhole, 'apart', false, false),
} as const satisfies Readonly<Record<string, StyleEntry>>

export type StyleName = keyof typeof styles

export const styleNames = Object.keys(styles) as StyleName[]
