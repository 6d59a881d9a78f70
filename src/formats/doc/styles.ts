/** Paragraph styles (MS-DOC 2.9.271): heading level and list of each, with what it inherits. */
import type { DocHeader } from './header.ts'
import { eachSprm, sprm } from './sprms.ts'

export interface DocStyle {
  readonly level: number | null
  readonly list: number | null
  readonly listLevel: number | null
}

const none: DocStyle = { level: null, list: null, listLevel: null }
/** A style that is based on none. */
const NIL = 0xfff

/** Styles by index; empty where the sheet is missing or damaged. */
export function readDocStyles(header: DocHeader): readonly DocStyle[] {
  const styles: DocStyle[] = []
  try {
    const { table, styles: region } = header
    if (region.length < 4) return styles
    const count = table.u16(region.at + 2)
    const baseSize = table.u16(region.at + 4)
    let at = region.at + 2 + table.u16(region.at)
    const own: (DocStyle & { readonly base: number })[] = []
    for (let index = 0; index < count; index++) {
      const size = table.u16(at)
      own.push(size === 0 ? { ...none, base: NIL } : readStyle(header, at + 2, baseSize))
      at += 2 + size
    }
    for (let index = 0; index < count; index++) styles.push(inherit(own, index))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return styles
}

function readStyle(
  { table }: DocHeader,
  at: number,
  baseSize: number,
): DocStyle & { readonly base: number } {
  const identity = table.u16(at) & 0x0fff
  const kind = table.u16(at + 2) & 0x0f
  const base = table.u16(at + 2) >> 4
  let level = identity >= 1 && identity <= 9 ? identity : null
  let list: number | null = null
  let listLevel: number | null = null
  if (kind === 1) {
    const name = at + baseSize
    const properties = name + 2 + 2 * table.u16(name) + 2
    const size = table.u16(properties)
    if (size > 2) {
      eachSprm(table.slice(properties + 4, size - 2), (code, operand) => {
        if (code === sprm.list) list = operand.u16(0)
        else if (code === sprm.listLevel) listLevel = operand.u8(0)
        else if (code === sprm.outline) level = outline(operand.u8(0))
      })
    }
  }
  return { level, list, listLevel, base }
}

/** Counted from 0 in the file; 9 is body text. */
export function outline(value: number): number | null {
  return value < 9 ? value + 1 : null
}

function inherit(own: readonly (DocStyle & { readonly base: number })[], index: number): DocStyle {
  let result = none
  let at = index
  for (let step = 0; step < 16; step++) {
    const style = own[at]
    if (style === undefined) break
    result = {
      level: result.level ?? style.level,
      list: result.list ?? style.list,
      listLevel: result.listLevel ?? style.listLevel,
    }
    at = style.base
  }
  return result
}
