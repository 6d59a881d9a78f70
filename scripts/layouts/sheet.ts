/**
 * A generated form as a dense grid of slots that know why they are blank, with its truth. Styles
 * write it as text; changes lose, move and damage what a conversion would.
 */
import type { FormBlock, FormDocument, FormTable } from '../forms/model.ts'
import type { TruthIndicator } from '../forms/truth.ts'

/** Stand around an indicator's text from its name on; a style prints them and `take` removes them. */
export const ROW_START = '\ue000'
export const ROW_END = '\ue001'

export type ColumnRole = 'side' | 'level1' | 'level2' | 'name' | 'target' | 'other'

/** Why a slot holds what it holds: a cell's own slot, or one that a cell to the left or above covers. */
export type Cover = 'own' | 'left' | 'above'

export interface Slot {
  text: string
  cover: Cover
  readonly role: ColumnRole
}

/** An indicator of the truth; `unsure` is set where a change makes it undecidable. */
export interface SheetIndicator extends TruthIndicator {
  unsure?: boolean
}

export interface SheetRow {
  kind: 'head' | 'header' | 'indicator' | 'empty'
  slots: Slot[]
  indicator: SheetIndicator | null
}

export interface SheetTable {
  readonly type: 'table'
  rows: SheetRow[]
}

export interface SheetText {
  readonly type: 'text'
  readonly text: string
  readonly title: boolean
}

export type SheetBlock = SheetText | SheetTable

export interface SheetForm {
  readonly name: string
  readonly indicators: SheetIndicator[]
}

export interface Sheet {
  readonly id: string
  readonly family: string
  /** Text and tables in reading order. */
  readonly blocks: readonly SheetBlock[]
  readonly forms: readonly SheetForm[]
  readonly document: FormDocument
}

const roles: Readonly<Record<string, ColumnRole>> = {
  一级指标: 'level1',
  二级指标: 'level2',
  三级指标: 'name',
  指标名称: 'name',
  指标值: 'target',
  年度指标值: 'target',
  目标值: 'target',
  预期当年实现值: 'target',
  绩效指标值: 'target',
  绩效指标: 'side',
  年度绩效指标: 'side',
}

/** The sheet of a generated document. */
export function sheetOf(document: FormDocument): Sheet {
  const forms = document.truth.forms.map(({ name, indicators }) => ({
    name,
    indicators: indicators.map((each): SheetIndicator => ({ ...each })),
  }))
  const waiting = forms.flatMap(({ indicators }) => indicators)
  const blocks = document.blocks.map((block) => blockOf(block, waiting))
  if (waiting.length > 0) throw new Error(`${document.id}: no row for ${waiting[0]?.name}`)
  return { id: document.id, family: document.family, blocks, forms, document }
}

function blockOf(block: FormBlock, waiting: SheetIndicator[]): SheetBlock {
  if (block.type === 'table') return tableOf(block, waiting)
  return { type: 'text', text: block.text, title: block.type === 'title' }
}

function tableOf(table: FormTable, waiting: SheetIndicator[]): SheetTable {
  const slots = gridOf(table)
  let columns: ColumnRole[] = []
  let headerEnd = 0
  const rows = slots.map((line, row): SheetRow => {
    const header = line.some((slot) => slot.cover === 'own' && slot.text === '一级指标')
    if (header) {
      columns = line.map(({ text }) => roles[text] ?? 'other')
      headerEnd = row + depth(table, row)
    }
    const known = line.map((slot, at): Slot => ({ ...slot, role: columns[at] ?? 'other' }))
    if (row < headerEnd) return { kind: 'header', slots: uncovered(known), indicator: null }
    const name = known.find((slot) => slot.role === 'name' && slot.cover === 'own')
    const next = waiting[0]
    if (name === undefined || next === undefined || columns.length === 0) {
      return { kind: 'head', slots: uncovered(known), indicator: null }
    }
    if (name.text === '') return { kind: 'empty', slots: uncovered(known), indicator: null }
    if (name.text !== next.name) return { kind: 'head', slots: uncovered(known), indicator: null }
    waiting.shift()
    return { kind: 'indicator', slots: marked(uncovered(known)), indicator: next }
  })
  return { type: 'table', rows }
}

function gridOf(table: FormTable): Slot[][] {
  const slots = Array.from({ length: table.rows }, () =>
    Array.from({ length: table.columns }, (): Slot => ({ text: '', cover: 'own', role: 'other' })),
  )
  for (const cell of table.cells) {
    for (let y = cell.row; y < cell.row + cell.rowSpan; y++) {
      for (let x = cell.column; x < cell.column + cell.columnSpan; x++) {
        const slot = slots[y]?.[x]
        if (slot === undefined) continue
        slot.text = cell.text
        slot.cover = y > cell.row ? 'above' : x > cell.column ? 'left' : 'own'
      }
    }
  }
  return slots
}

/** Rows that the header takes: two where a column's header stands over several. */
function depth(table: FormTable, row: number): number {
  const first = table.cells.find((cell) => cell.row === row && cell.text === '一级指标')
  return first?.rowSpan ?? 1
}

function uncovered(slots: readonly Slot[]): Slot[] {
  return slots.map((slot) => (slot.cover === 'own' ? slot : { ...slot, text: '' }))
}

/** Puts the signs around an indicator's text. */
export function marked(slots: readonly Slot[]): Slot[] {
  const start = slots.findIndex(({ role, text }) => role === 'name' && text !== '')
  const end = slots.findLastIndex(({ text }) => text !== '')
  return slots.map((slot, at) => {
    const text = `${at === start ? ROW_START : ''}${slot.text}${at === end ? ROW_END : ''}`
    return { ...slot, text }
  })
}

/** Without the signs around indicators. */
export function bare(text: string): string {
  return text.replaceAll(ROW_START, '').replaceAll(ROW_END, '')
}
