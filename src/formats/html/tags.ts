/** The start tags of a page. A table's cells say the same of themselves again and again, and are read once. */
import { TagAttributes } from './attributes.ts'
import { endsName, GREATER, isBlank, SLASH } from './bytes.ts'
import { type ElementName, elementNames, hashed } from './names.ts'

/** A tag as it was read, where it came last. */
export interface StartTag {
  /** Null where the page ends within the tag. */
  readonly name: ElementName | null
  /** Whether it ends in `/>`. */
  readonly slash: boolean
  readonly attributes: TagAttributes
  /** From its name to behind its `>`. */
  readonly length: number
}

interface Draft extends StartTag {
  name: ElementName | null
  slash: boolean
  length: number
  from: number
}

/** A power of two, above the tags that a page has in turn. */
const KEPT = 64
/** Where tags of one element differ, past their beginning. */
const TOLD = [1, 2, 11, 15, 22] as const

export class StartTags {
  readonly #html: Buffer
  readonly #kept: Draft[]

  /** @param html the page in UTF-8 */
  constructor(html: Buffer) {
    this.#html = html
    this.#kept = Array.from({ length: KEPT }, () => ({
      name: null,
      slash: false,
      attributes: new TagAttributes(html),
      length: 0,
      from: 0,
    }))
  }

  /** The tag whose name begins at a place; it is valid until the next is asked for. */
  at(from: number): StartTag {
    const html = this.#html
    let hash = html[from] ?? 0
    for (const by of TOLD) hash = (hash * 31 + (html[from + by] ?? 0)) | 0
    const tag = this.#kept[hash & (KEPT - 1)] as Draft
    if (!this.#isAgain(tag, from)) this.#read(tag, from)
    return tag
  }

  #isAgain({ from: before, length }: Draft, from: number): boolean {
    const html = this.#html
    if (length === 0 || from + length > html.length) return false
    for (let at = 0; at < length; at++) if (html[before + at] !== html[from + at]) return false
    return true
  }

  #read(tag: Draft, from: number): void {
    const html = this.#html
    const { attributes } = tag
    let at = from
    let hash = 0
    for (; at < html.length; at++) {
      const code = html[at] ?? 0
      if (endsName(code)) break
      hash = hashed(hash, code)
    }
    tag.from = from
    tag.name = elementNames.at(html, from, at, hash)
    tag.slash = false
    attributes.clear()
    for (;;) {
      while (at < html.length && isBlank(html[at] ?? 0)) at++
      const code = html[at]
      if (code === undefined) tag.name = null
      if (code === undefined || code === GREATER) break
      tag.slash = code === SLASH
      at = tag.slash ? at + 1 : attributes.note(at)
    }
    tag.length = Math.min(at + 1, html.length) - from
  }
}
