/** Styles that give a table column after column: the names, then all their targets. */
import { bare, ROW_END, type SheetRow, type SheetTable, type Slot } from '../sheet.ts'
import { cellsOf, type Style, type StyleOptions } from './cells.ts'

/** Labels and names row by row, then all the targets; other columns are lost. */
export const columnOrder: Style = (sheet, options) =>
  written(sheet, options, '\n\n', ({ headers, rows }) => {
    const shown = (slot: Slot): boolean => isLabel(slot) || slot.role === 'target'
    return [
      ...headers.filter(shown).map(({ text }) => text),
      ...rows.flatMap((row) => row.slots.filter(isLabel).map(({ text }) => text)),
      ...rows.flatMap((row) => row.slots.filter(({ role }) => role === 'target').map(textOf)),
    ]
  })

/** Labels and names row by row under their headers, then every other column under its own. */
export const columnsHeaded: Style = (sheet, options) => {
  const gap = options.random.pick(['\n\n', '\n', ' '])
  return written(sheet, options, gap, ({ headers, rows, columns }) => [
    ...headers.filter(isLabel).map(({ text }) => text),
    ...rows.flatMap((row) => row.slots.filter(isLabel).map(({ text }) => text)),
    ...columns
      .filter(({ header }) => !isLabel(header))
      .flatMap(({ header, cells }) => [header.text, ...cells]),
  ])
}

/** Every column under its own header. */
export const columnsEach: Style = (sheet, options) => {
  const gap = options.random.pick(['\n\n', '\n', ' '])
  return written(sheet, options, gap, ({ columns }) =>
    columns.flatMap(({ header, cells }) => [header.text, ...cells]),
  )
}

/** The header as a row, then column after column. */
export const columnsWhole: Style = (sheet, options) => {
  const gap = options.random.pick(['\n\n', '\n', ' '])
  return written(sheet, options, gap, ({ headers, columns }) => [
    ...headers.map(({ text }) => text),
    ...columns.flatMap(({ cells }) => cells),
  ])
}

interface Part {
  readonly headers: readonly Slot[]
  readonly rows: readonly SheetRow[]
  readonly columns: readonly { readonly header: Slot; readonly cells: readonly string[] }[]
}

/** The head as it stands, and each part of the table as the style gives it. */
function written(
  sheet: { readonly blocks: readonly (SheetTable | { type: 'text'; text: string })[] },
  options: StyleOptions,
  gap: string,
  write: (part: Part) => readonly string[],
): string {
  const lines = sheet.blocks.flatMap((block) =>
    block.type === 'text' ? [block.text] : tableLines(block, options, write),
  )
  return lines.filter((line) => line !== '').join(gap)
}

function tableLines(
  table: SheetTable,
  { random }: StyleOptions,
  write: (part: Part) => readonly string[],
): string[] {
  const lines: string[] = []
  let headers: Slot[] = []
  let rows: SheetRow[] = []
  const flush = (): void => {
    lines.push(...marked(write({ headers, rows, columns: columnsOf(headers, rows) }), rows))
    rows = []
  }
  for (const row of table.rows) {
    if (row.kind === 'indicator' || row.kind === 'empty') {
      rows.push(row)
      continue
    }
    if (rows.length > 0) flush()
    if (row.kind === 'header') headers = headersOf(headers, row)
    else lines.push(...cellsOf(row, { random, padded: false }).filter((text) => text !== ''))
  }
  if (rows.length > 0) flush()
  return lines
}

/** Of a header in two rows the first. */
function headersOf(known: Slot[], row: SheetRow): Slot[] {
  const isFirst = row.slots.some(({ role, text }) => role === 'level1' && text !== '')
  return isFirst ? row.slots : known
}

function columnsOf(headers: readonly Slot[], rows: readonly SheetRow[]): Part['columns'] {
  return headers.flatMap((header, at) =>
    header.cover === 'left'
      ? []
      : [
          {
            header,
            cells: rows.flatMap((row) => {
              const slot = row.slots[at]
              return slot === undefined || slot.text === '' ? [] : [textOf(slot)]
            }),
          },
        ],
  )
}

/** A name keeps the sign that its row begins there; nothing is whole before the last figure stands. */
function textOf(slot: Slot): string {
  return slot.role === 'name' ? slot.text.replaceAll(ROW_END, '') : bare(slot.text)
}

function marked(lines: readonly string[], rows: readonly SheetRow[]): string[] {
  const kept = lines.map((line) => line.replaceAll(ROW_END, ''))
  const ends = ROW_END.repeat(rows.filter(({ indicator }) => indicator !== null).length)
  return [...kept.slice(0, -1), `${kept.at(-1) ?? ''}${ends}`]
}

function isLabel({ role }: Slot): boolean {
  return role === 'level1' || role === 'level2' || role === 'name' || role === 'side'
}
