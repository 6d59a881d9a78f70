/** Lists and their uses (MS-DOC 2.9.131, 2.9.148, 2.9.150), for the counters all Word readers share. */
import { type List, type ListInstance, type ListLevel, Numbering } from '../word/numbering.ts'
import type { Bytes } from './bytes.ts'
import type { DocHeader } from './header.ts'

/** MSONFC (MS-OSHARED 2.2.1.3) by number; those not listed are decimal. */
const formats: Readonly<Record<number, string>> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
}
const suffixes = ['tab', 'space', 'nothing'] as const
const LIST = 28
const LEVEL = 28
const USE = 16

/** Lists with their counters; none where the document has none or the tables are damaged. */
export function readLists(header: DocHeader): Numbering {
  const lists = new Map<string, List>()
  const instances = new Map<string, ListInstance>()
  if (header.lists.length >= 2 && header.listUses.length >= 4) {
    try {
      readDefinitions(header, lists)
      readUses(header, instances)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
    }
  }
  return new Numbering(lists, instances)
}

function readDefinitions({ table, lists: region }: DocHeader, lists: Map<string, List>): void {
  const count = table.u16(region.at)
  let at = region.at + 2 + count * LIST
  for (let index = 0; index < count; index++) {
    const start = region.at + 2 + index * LIST
    const simple = (table.u8(start + 26) & 1) === 1
    const levels = new Map<number, ListLevel>()
    for (let level = 0; level < (simple ? 1 : 9); level++) {
      const found = readLevel(table, at, level)
      levels.set(level, found.level)
      at = found.next
    }
    lists.set(String(table.u32(start)), { levels, styleLink: null })
  }
}

function readLevel(table: Bytes, at: number, index: number): { level: ListLevel; next: number } {
  const bits = table.u8(at + 5)
  const text = at + LEVEL + table.u8(at + 24) + table.u8(at + 25)
  const length = table.u16(text)
  let template = ''
  for (let char = 0; char < length; char++) {
    const code = table.u16(text + 2 + 2 * char)
    template += code < 9 ? `%${code + 1}` : String.fromCharCode(code)
  }
  const level: ListLevel = {
    start: Math.max(0, table.i32(at)),
    format: formats[table.u8(at + 4)] ?? 'decimal',
    text: template,
    suffix: suffixes[table.u8(at + 15)] ?? 'tab',
    restart: (bits & 0x08) === 0 ? null : Math.min(index, table.u8(at + 26)),
    legal: (bits & 0x04) !== 0,
  }
  return { level, next: text + 2 + 2 * length }
}

/** Uses are counted from 1. */
function readUses(
  { table, listUses: region }: DocHeader,
  instances: Map<string, ListInstance>,
): void {
  const count = table.u32(region.at)
  if (count * USE > region.length) throw new RangeError('list uses overflow')
  let at = region.at + 4 + count * USE
  for (let index = 0; index < count; index++) {
    const start = region.at + 4 + index * USE
    const instance: ListInstance = {
      list: String(table.u32(start)),
      starts: new Map(),
      levels: new Map(),
    }
    instances.set(String(index + 1), instance)
    const changes = table.u8(start + 12)
    at += 4
    for (let change = 0; change < changes; change++) {
      const flags = table.u32(at + 4)
      const level = flags & 0x0f
      if ((flags & 0x10) !== 0) instance.starts.set(level, Math.max(0, table.i32(at)))
      at += 8
      if ((flags & 0x20) !== 0) {
        const found = readLevel(table, at, level)
        instance.levels.set(level, found.level)
        at = found.next
      }
    }
  }
}
