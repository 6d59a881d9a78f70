/** What becomes of a merged label below its first row, and of the label's own text. */
import type { Random } from '../../forms/random.ts'
import type { ColumnRole, Sheet, SheetRow, SheetTable, Slot } from '../sheet.ts'

/** Blank below; nothing at all, no separator either; in every row; only in the middle of its rows. */
export type Labels = 'blank' | 'dropped' | 'repeated' | 'middle'

/** Applies to the labels of indicator rows; the head keeps its blanks, or drops them. */
export function changeLabels(sheet: Sheet, labels: Labels, random: Random): void {
  for (const table of tables(sheet)) {
    if (labels === 'repeated' || labels === 'middle') {
      for (const role of ['level1', 'level2'] as const) changeColumn(table, role, labels, random)
    }
    if (labels === 'dropped') {
      for (const row of table.rows) row.slots = row.slots.filter(({ cover }) => cover !== 'above')
    }
  }
}

function changeColumn(table: SheetTable, role: ColumnRole, labels: Labels, random: Random): void {
  const upper = random.chance(0.5)
  for (const group of groups(table, role)) {
    const [first] = group
    const text = first === undefined ? '' : (slotOf(first, role)?.text ?? '')
    const middle = Math.floor((upper ? group.length - 1 : group.length) / 2)
    const open = upper ? group.at(-1) : first
    // Of an even group the middle may be read either way, so its last or first row may be the neighbour's.
    if (labels === 'middle' && group.length % 2 === 0 && open?.indicator) {
      open.indicator.unsure = true
    }
    group.forEach((row, index) => {
      const slot = slotOf(row, role)
      if (slot === undefined) return
      slot.text = labels === 'repeated' || index === middle ? text : ''
      slot.cover = slot.text === '' ? 'above' : 'own'
    })
  }
}

/** Rows that share a label, by the slots it covers. */
export function groups(table: SheetTable, role: ColumnRole): SheetRow[][] {
  const found: SheetRow[][] = []
  for (const row of table.rows) {
    if (row.kind !== 'indicator' && row.kind !== 'empty') continue
    const slot = slotOf(row, role)
    if (slot === undefined) continue
    if (slot.cover === 'above') found.at(-1)?.push(row)
    else found.push([row])
  }
  return found
}

function slotOf(row: SheetRow, role: ColumnRole): Slot | undefined {
  return row.slots.find((slot) => slot.role === role && slot.cover !== 'left')
}

/** Whole; broken before 指标; one character a line. */
export type Breaks = 'none' | 'broken' | 'vertical'

/** Breaks the labels of about half of the groups. */
export function breakLabels(sheet: Sheet, breaks: Breaks, random: Random): void {
  if (breaks === 'none') return
  for (const table of tables(sheet)) {
    for (const row of table.rows) {
      if (row.kind === 'head') continue
      for (const slot of row.slots) {
        const upright = breaks === 'vertical' && slot.role !== 'level2'
        if (!/^[一-鿿]{2,}指标$/.test(slot.text) || random.chance(0.4)) continue
        slot.text = upright ? [...slot.text].join('\n') : slot.text.replace(/指标$/, '\n指标')
      }
    }
  }
}

function tables(sheet: Sheet): SheetTable[] {
  return sheet.blocks.filter((block): block is SheetTable => block.type === 'table')
}
