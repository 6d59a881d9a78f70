/** What a paragraph style means to a reader: heading level and list. */
import type { Limits } from '../limits.ts'
import { scanXml } from '../xml/scan.ts'
import { isOn } from './flags.ts'

export interface Style {
  readonly basedOn: string | null
  /** 1 for the top heading. */
  readonly level: number | null
  readonly list: string | null
  readonly listLevel: number | null
  readonly hidden: boolean
}

type Draft = { -readonly [key in keyof Style]: Style[key] }

/** Paragraph and character styles by id, with what they inherit filled in. */
export function readStyles(bytes: Uint8Array | null, limits: Limits): ReadonlyMap<string, Style> {
  const drafts = new Map<string, Draft>()
  if (bytes !== null) scanStyles(bytes, limits, drafts)
  const resolved = new Map<string, Style>()
  for (const id of drafts.keys()) resolved.set(id, inherit(id, drafts))
  return resolved
}

function scanStyles(bytes: Uint8Array, limits: Limits, drafts: Map<string, Draft>): void {
  let style: Draft | null = null
  scanXml(bytes, 'styles.xml', limits, {
    open: (tag) => {
      const local = tag.name
      if (local === 'style') {
        style = { basedOn: null, level: null, list: null, listLevel: null, hidden: false }
        drafts.set(tag.get('w:styleId') ?? '', style)
        return
      }
      if (style === null) return
      if (local === 'basedOn') style.basedOn = tag.get('w:val')
      else if (local === 'outlineLvl') style.level = outlineLevel(tag.get('w:val'))
      else if (local === 'numId') style.list = tag.get('w:val')
      else if (local === 'ilvl') style.listLevel = Number(tag.get('w:val'))
      else if (local === 'vanish') style.hidden = isOn(tag.get('w:val'))
      else if (local === 'name' && style.level === null) {
        const heading = /^heading (\d)$/i.exec(tag.get('w:val') ?? '')
        if (heading !== null) style.level = Number(heading[1])
      }
    },
    close: (name) => {
      if (name === 'style') style = null
    },
  })
}

/** `w:outlineLvl` counts from 0; 9 is body text. */
export function outlineLevel(value: string | null): number | null {
  const level = Number(value ?? 9)
  return level >= 0 && level < 9 ? level + 1 : null
}

function inherit(id: string, drafts: ReadonlyMap<string, Draft>): Style {
  const seen = new Set<string>()
  const result: Draft = { basedOn: null, level: null, list: null, listLevel: null, hidden: false }
  for (let at: string | null = id; at !== null && !seen.has(at);) {
    seen.add(at)
    const style = drafts.get(at)
    if (style === undefined) break
    result.level ??= style.level
    result.list ??= style.list
    result.listLevel ??= style.listLevel
    result.hidden ||= style.hidden
    at = style.basedOn
  }
  return result
}
