/** How far a form was filled in: figures never typed, a template never used, names that a conversion lost. */
import type { Random } from '../../forms/random.ts'
import { marked, ROW_END, ROW_START, type Sheet, type SheetIndicator, type Slot } from '../sheet.ts'

/** Whole; names and no figures; the template's own words; figures of some rows without their names; of all rows. */
export type Filling = 'whole' | 'no-figures' | 'blank' | 'nameless' | 'figures'

const remnants = ['', '', '指标1：', '……'] as const

/** Empties cells, and takes from the truth what no reader could know any more. */
export function emptyCells(sheet: Sheet, filling: Filling, random: Random): void {
  if (filling === 'whole') return
  const remnant = random.pick(remnants)
  const gone = new Set<SheetIndicator>()
  for (const block of sheet.blocks) {
    if (block.type === 'text') continue
    for (const row of block.rows) {
      if (row.kind !== 'indicator' || row.indicator === null) continue
      const { indicator } = row
      if (filling === 'no-figures') {
        row.slots = marked(row.slots.map((slot) => withText(slot, afterName(row.slots, slot), '')))
        emptyFigures(indicator)
      } else if (filling !== 'nameless' || random.chance(0.35)) {
        const name = filling === 'blank' ? remnant : ''
        row.slots = row.slots.map((slot) => {
          const own = slot.role === 'name' && slot.cover === 'own'
          return withText(
            slot,
            own || (filling === 'blank' && afterName(row.slots, slot)),
            name,
            own,
          )
        })
        row.kind = 'empty'
        row.indicator = null
        gone.add(indicator)
      }
    }
  }
  for (const { indicators } of sheet.forms) {
    const left = indicators.filter((each) => !gone.has(each))
    indicators.splice(0, indicators.length, ...left)
  }
}

function afterName(slots: readonly Slot[], slot: Slot): boolean {
  const name = slots.findIndex((each) => each.role === 'name' && each.cover === 'own')
  return slots.indexOf(slot) > name
}

/** A slot without its signs, and without its text where it is emptied. */
function withText(slot: Slot, emptied: boolean, name: string, isName = false): Slot {
  const bare = slot.text.replaceAll(ROW_START, '').replaceAll(ROW_END, '')
  return { ...slot, text: emptied ? (isName ? name : '') : bare }
}

function emptyFigures(indicator: SheetIndicator): void {
  Object.assign(indicator, {
    raw: null,
    op: null,
    value: null,
    max: null,
    unit: null,
    description: null,
    weight: null,
    basis: null,
    standard: null,
    history: [],
  })
  for (const field of ['actual', 'score'] as const) {
    if (indicator[field] !== undefined) indicator[field] = null
  }
  delete indicator.columns
  indicator.alt = { ...indicator.alt }
  for (const field of ['raw', 'op', 'value', 'unit']) delete indicator.alt[field]
}
