/** Property modifiers (MS-DOC 2.2.5.1): a number that says what, and an operand. */
import { Bytes } from './bytes.ts'

/** Those that tell a reader something. */
export const sprm = {
  deleted: 0x0800,
  hidden: 0x083c,
  symbol: 0x6a09,
  font: 0x4a4f,
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

/**
 * Walks a list of modifiers; one that is cut off ends it.
 * @param visit its operand is valid only during the call
 */
export function eachSprm(grpprl: Uint8Array, visit: (code: number, operand: Bytes) => void): void {
  const { length } = grpprl
  const operand = new Bytes(grpprl)
  let at = 0
  while (at + 2 <= length) {
    const code = (grpprl[at] ?? 0) | ((grpprl[at + 1] ?? 0) << 8)
    at += 2
    const size = operandSize(code, grpprl, at)
    if (at + size > length) return
    operand.move(grpprl, at, size)
    visit(code, operand)
    at += size
  }
}

/** Bytes of a modifier's operand; past all bounds where that can't be told. */
function operandSize(code: number, grpprl: Uint8Array, at: number): number {
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
    default: {
      if (at + 2 > grpprl.length) return Number.POSITIVE_INFINITY
      const first = grpprl[at] ?? 0
      if (code === sprm.defineTable) return first + ((grpprl[at + 1] ?? 0) << 8) + 1
      if (code === TABS && first === 255) return Number.POSITIVE_INFINITY
      return first + 1
    }
  }
}
