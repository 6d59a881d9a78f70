/** Property modifiers (MS-DOC 2.2.5.1): a number that says what, and an operand. */
import { Bytes } from './bytes.ts'

/** Those that tell a reader something. */
export const sprm = {
  deleted: 0x0800,
  hidden: 0x083c,
  symbol: 0x6a09,
  style: 0x4600,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCell: 0x244b,
  innerRowEnd: 0x244c,
  listLevel: 0x260a,
  list: 0x460b,
  outline: 0x2640,
  hugeOld: 0x6645,
  huge: 0x6646,
  defineTable: 0xd608,
  verticalMerge: 0xd62b,
  merge: 0x5624,
} as const

const TABS = 0xc615

/** Walks a list of modifiers; one that is cut off ends it. */
export function eachSprm(grpprl: Uint8Array, visit: (code: number, operand: Bytes) => void): void {
  const bytes = new Bytes(grpprl)
  let at = 0
  while (at + 2 <= bytes.length) {
    const code = bytes.u16(at)
    at += 2
    const size = operandSize(code, bytes, at)
    if (size === null || at + size > bytes.length) return
    visit(code, new Bytes(grpprl.subarray(at, at + size)))
    at += size
  }
}

function operandSize(code: number, bytes: Bytes, at: number): number | null {
  switch (code >> 13) {
    case 0:
    case 1:
      return 1
    case 2:
    case 4:
    case 5:
      return 2
    case 3:
      return 4
    case 7:
      return 3
    default:
      if (at + 2 > bytes.length) return null
      if (code === sprm.defineTable) return bytes.u16(at) + 1
      if (code === TABS && bytes.u8(at) === 255) return null
      return bytes.u8(at) + 1
  }
}
