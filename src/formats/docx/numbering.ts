/** numbering.xml: Word's lists. */
import type { Limits } from '../limits.ts'
import { type List, type ListInstance, type ListLevel, Numbering } from '../word/numbering.ts'
import { scanXml } from '../xml/scan.ts'

/** @param bytes numbering.xml, or null where the document has none */
export function readNumbering(bytes: Uint8Array | null, limits: Limits): Numbering {
  const lists = new Map<string, List>()
  const instances = new Map<string, ListInstance>()
  if (bytes !== null) scanNumbering(bytes, limits, lists, instances)
  return new Numbering(lists, instances)
}

function scanNumbering(
  bytes: Uint8Array,
  limits: Limits,
  lists: Map<string, List>,
  instances: Map<string, ListInstance>,
): void {
  let list: List | null = null
  let instance: { id: string; starts: Map<number, number>; levels: Map<number, ListLevel> } | null =
    null
  let level: ListLevel | null = null
  let overridden = 0
  scanXml(bytes, 'numbering.xml', limits, {
    open: (tag) => {
      const value = (): string => tag.get('w:val') ?? ''
      switch (tag.name) {
        case 'abstractNum':
          list = { levels: new Map(), styleLink: null }
          lists.set(tag.get('w:abstractNumId') ?? '', list)
          break
        case 'num':
          instance = { id: tag.get('w:numId') ?? '', starts: new Map(), levels: new Map() }
          break
        case 'abstractNumId':
          if (instance !== null) {
            instances.set(instance.id, {
              list: value(),
              starts: instance.starts,
              levels: instance.levels,
            })
          }
          break
        case 'lvlOverride':
          overridden = Number(tag.get('w:ilvl') ?? 0)
          break
        case 'startOverride':
          instance?.starts.set(overridden, Number(value()))
          break
        case 'lvl': {
          level = {
            start: 1,
            format: 'decimal',
            text: '',
            suffix: 'tab',
            restart: null,
            legal: false,
          }
          const index = Number(tag.get('w:ilvl') ?? 0)
          if (instance !== null) instance.levels.set(index, level)
          else list?.levels.set(index, level)
          break
        }
        case 'start':
          if (level !== null) level.start = Number(value())
          break
        case 'numFmt':
          if (level !== null) level.format = value()
          break
        case 'lvlText':
          if (level !== null) level.text = value()
          break
        case 'suff':
          if (level !== null) level.suffix = value()
          break
        case 'lvlRestart':
          if (level !== null) level.restart = Number(value())
          break
        case 'isLgl':
          if (level !== null) level.legal = value() !== '0' && value() !== 'false'
          break
        case 'styleLink':
        case 'numStyleLink':
          if (list !== null) list.styleLink = value()
          break
      }
    },
    close: (name) => {
      const local = name
      if (local === 'num') instance = null
      if (local === 'lvl') level = null
      if (local === 'abstractNum') list = null
    },
  })
}
