/** Word's lists: numbering.xml, and the counters that turn a paragraph's place into `1.` or `（一）`. */
import type { Limits } from '../limits.ts'
import { scanXml } from '../xml/scan.ts'
import { localName } from './names.ts'
import { formatNumber } from './numbers.ts'

interface Level {
  start: number
  format: string
  text: string
  suffix: string
  /** The level whose new number starts this one again: 0 never, null the one above. */
  restart: number | null
  legal: boolean
  style: string | null
}

interface List {
  readonly levels: Map<number, Level>
  styleLink: string | null
}

interface Instance {
  readonly list: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

/** All lists of a document, with their running counters. */
export class Numbering {
  readonly #lists = new Map<string, List>()
  readonly #instances = new Map<string, Instance>()
  readonly #counters = new Map<string, number[]>()
  readonly #resolved = new Map<Instance, ReadonlyMap<number, Level>>()
  readonly #started = new Set<string>()

  /** @param bytes numbering.xml, or null where the document has none */
  constructor(bytes: Uint8Array | null, limits: Limits) {
    if (bytes !== null) readNumbering(bytes, limits, this.#lists, this.#instances)
  }

  /**
   * The number that stands before the next paragraph of a list; counting goes on.
   * @returns empty for bullets and for lists that are not known
   */
  next(instanceId: string, level: number): string {
    const instance = this.#instances.get(instanceId)
    if (instance === undefined) return ''
    const levels = this.#levels(instance)
    const own = levels.get(level)
    if (own === undefined) return ''
    const counters = this.#count(instanceId, instance, levels, level)
    if (own.format === 'bullet') return ''
    const text = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1
      const other = levels.get(index)
      const format = own.legal && index < level ? 'decimal' : (other?.format ?? 'decimal')
      return formatNumber(counters[index] ?? other?.start ?? 1, format) ?? ''
    })
    const spaced = own.suffix === 'space' || (own.suffix === 'tab' && /[\p{L}\p{N}]$/u.test(text))
    return text !== '' && spaced ? `${text} ` : text
  }

  #levels(instance: Instance): ReadonlyMap<number, Level> {
    const known = this.#resolved.get(instance)
    if (known !== undefined) return known
    let list = this.#lists.get(instance.list)
    if (list !== undefined && list.levels.size === 0 && list.styleLink !== null) {
      const link = list.styleLink
      list = [...this.#lists.values()].find((each) => each.levels.size > 0 && each.styleLink === link) ?? list
    }
    const levels = new Map([...(list?.levels ?? []), ...instance.levels])
    this.#resolved.set(instance, levels)
    return levels
  }

  #count(id: string, instance: Instance, levels: ReadonlyMap<number, Level>, level: number): number[] {
    let counters = this.#counters.get(instance.list)
    if (counters === undefined) {
      counters = []
      this.#counters.set(instance.list, counters)
    }
    const override = instance.starts.get(level)
    const first = `${id}/${level}`
    if (override !== undefined && !this.#started.has(first)) counters[level] = override
    else {
      const before = counters[level]
      counters[level] = before === undefined ? (levels.get(level)?.start ?? 1) : before + 1
    }
    this.#started.add(first)
    for (const [deeper, { restart }] of levels) {
      if (deeper > level && restart !== 0 && level < (restart ?? deeper)) delete counters[deeper]
    }
    return counters
  }
}

function readNumbering(
  bytes: Uint8Array,
  limits: Limits,
  lists: Map<string, List>,
  instances: Map<string, Instance>,
): void {
  let list: List | null = null
  let instance: { id: string; starts: Map<number, number>; levels: Map<number, Level> } | null = null
  let level: Level | null = null
  let overridden = 0
  scanXml(bytes, 'numbering.xml', limits, {
    open: (tag) => {
      const value = (): string => tag.get('w:val') ?? ''
      switch (localName(tag.name)) {
        case 'abstractNum':
          list = { levels: new Map(), styleLink: null }
          lists.set(tag.get('w:abstractNumId') ?? '', list)
          break
        case 'num':
          instance = { id: tag.get('w:numId') ?? '', starts: new Map(), levels: new Map() }
          break
        case 'abstractNumId':
          if (instance !== null) {
            instances.set(instance.id, { list: value(), starts: instance.starts, levels: instance.levels })
          }
          break
        case 'lvlOverride':
          overridden = Number(tag.get('w:ilvl') ?? 0)
          break
        case 'startOverride':
          instance?.starts.set(overridden, Number(value()))
          break
        case 'lvl': {
          level = { start: 1, format: 'decimal', text: '', suffix: 'tab', restart: null, legal: false, style: null }
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
        case 'pStyle':
          if (level !== null) level.style = value()
          break
        case 'styleLink':
        case 'numStyleLink':
          if (list !== null) list.styleLink = value()
          break
      }
    },
    close: (name) => {
      const local = localName(name)
      if (local === 'num') instance = null
      if (local === 'lvl') level = null
      if (local === 'abstractNum') list = null
    },
    text: () => undefined,
  })
}
