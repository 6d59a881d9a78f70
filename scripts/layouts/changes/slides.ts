/** Rows of a grid that lost leading blanks, and labels that stand a column to the left. */
import type { Random } from '../../forms/random.ts'
import type { Sheet, SheetRow, Slot } from '../sheet.ts'

export type Slide = 'none' | 'rows' | 'label'

/** Only styles that keep blanks show it. */
export function slideRows(sheet: Sheet, slide: Slide, random: Random): void {
  if (slide === 'none') return
  for (const block of sheet.blocks) {
    if (block.type === 'text') continue
    for (const row of block.rows) {
      if (row.kind !== 'indicator' || random.chance(0.6)) continue
      if (slide === 'rows') slideRow(row, random)
      else slideLabel(row)
    }
  }
}

/** Leading blanks go to the row's end. */
function slideRow(row: SheetRow, random: Random): void {
  const leading = row.slots.findIndex(({ text }) => text !== '')
  if (leading < 1) return
  const gone = row.slots.splice(0, random.int(1, leading))
  row.slots.push(...gone.map((slot): Slot => ({ ...slot, role: 'other', cover: 'left' })))
}

function slideLabel(row: SheetRow): void {
  const at = row.slots.findIndex(({ text }) => text !== '')
  const label = row.slots[at]
  const left = row.slots[at - 1]
  if (label === undefined || left === undefined || label.role === 'name') return
  left.text = label.text
  left.cover = 'own'
  label.text = ''
  label.cover = 'left'
}
