/** Word's lists, and the counters that turn a paragraph's place into `1.` or `（一）`. */
import { formatNumber } from './numbers.ts'

export interface ListLevel {
  start: number
  /** A name of ECMA-376 part 1, 17.18.59. */
  format: string
  /** With `%1` to `%9` for the numbers of the levels. */
  text: string
  /** `tab`, `space` or `nothing`. */
  suffix: string
  /** The level whose new number starts this one again: 0 never, null the one above. */
  restart: number | null
  /** Numbers of the levels above are shown as plain figures. */
  legal: boolean
}

export interface List {
  readonly levels: Map<number, ListLevel>
  styleLink: string | null
}

/** A list in use: which one, and where it begins anew or looks different. */
export interface ListInstance {
  readonly list: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, ListLevel>
}

/** All lists of a document, with their running counters. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>
  readonly #instances: ReadonlyMap<string, ListInstance>
  readonly #counters = new Map<string, (number | undefined)[]>()
  readonly #resolved = new Map<ListInstance, ReadonlyMap<number, ListLevel>>()
  readonly #started = new Set<string>()

  constructor(
    lists: ReadonlyMap<string, List> = new Map(),
    instances: ReadonlyMap<string, ListInstance> = new Map(),
  ) {
    this.#lists = lists
    this.#instances = instances
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

  #levels(instance: ListInstance): ReadonlyMap<number, ListLevel> {
    const known = this.#resolved.get(instance)
    if (known !== undefined) return known
    let list = this.#lists.get(instance.list)
    if (list !== undefined && list.levels.size === 0 && list.styleLink !== null) {
      const link = list.styleLink
      list =
        [...this.#lists.values()].find((each) => each.levels.size > 0 && each.styleLink === link) ??
        list
    }
    const levels = new Map([...(list?.levels ?? []), ...instance.levels])
    this.#resolved.set(instance, levels)
    return levels
  }

  #count(
    id: string,
    instance: ListInstance,
    levels: ReadonlyMap<number, ListLevel>,
    level: number,
  ): readonly (number | undefined)[] {
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
      if (deeper > level && restart !== 0 && level < (restart ?? deeper))
        counters[deeper] = undefined
    }
    return counters
  }
}
