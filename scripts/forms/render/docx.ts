/** A form as a Word document, by the `docx` library, with hand-set merges and real numbered lists. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalMergeType,
  WidthType,
} from 'docx'
import type { FormBlock, FormCell, FormDocument, FormTable } from '../model.ts'

/** Width of the text on the page, in twentieths of a point. */
const PAGE = 9026

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
}

/** @returns the bytes of the `.docx` file */
export async function renderDocx(form: FormDocument): Promise<Uint8Array> {
  let lists = 0
  const list = (): number => lists++
  const children = form.blocks.flatMap((block) => drawBlock(block, list))
  const document = new Document({
    creator: '财务科',
    title: form.id,
    numbering: {
      config: Array.from({ length: Math.max(1, lists) }, (_, index) => ({
        reference: `goals-${index}`,
        levels: [
          { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT },
        ],
      })),
    },
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function drawBlock(block: FormBlock, list: () => number): (Paragraph | Table)[] {
  // Word wants a paragraph after every table.
  if (block.type === 'table') return [drawTable(block, list), new Paragraph('')]
  const options: IParagraphOptions = { text: block.text, alignment: alignments[block.align] }
  return [new Paragraph(options)]
}

function drawTable(table: FormTable, list: () => number): Table {
  const widths = table.widths.map((share) => Math.round(share * PAGE))
  const rows = Array.from(
    { length: table.rows },
    (_, row) => new TableRow({ children: drawRow(table, row, widths, list) }),
  )
  return new Table({
    rows,
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: PAGE, type: WidthType.DXA },
    borders: { top: { style: BorderStyle.SINGLE } },
  })
}

/** A row with its own cells and, where one above reaches down, the cell that continues it. */
function drawRow(
  table: FormTable,
  row: number,
  widths: readonly number[],
  list: () => number,
): TableCell[] {
  return table.cells
    .filter((each) => each.row <= row && row < each.row + each.rowSpan)
    .toSorted((a, b) => a.column - b.column)
    .map((each) => {
      const first = each.row === row
      const width = widths
        .slice(each.column, each.column + each.columnSpan)
        .reduce((sum, w) => sum + w, 0)
      return new TableCell({
        children: first ? drawText(each, list) : [new Paragraph('')],
        columnSpan: each.columnSpan,
        width: { size: width, type: WidthType.DXA },
        ...(each.rowSpan > 1 && {
          verticalMerge: first ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
        }),
      })
    })
}

function drawText(cell: FormCell, list: () => number): Paragraph[] {
  const reference = cell.numbered ? `goals-${list()}` : null
  return cell.text.split('\n').map(
    (line) =>
      new Paragraph({
        text: reference === null ? line : line.replace(/^\d+\./, ''),
        alignment: alignments[cell.align],
        ...(reference !== null && { numbering: { reference, level: 0 } }),
      }),
  )
}
