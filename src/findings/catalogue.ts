/** The one catalogue of findings: code → severity, text in two languages, what to do. */
import type { BoundingBox, Message } from '../document/model.ts'
import type { Finding, Place } from '../record/schema.ts'
import { budget } from './catalogue/budget.ts'
import { document } from './catalogue/document.ts'
import type { Entry } from './catalogue/entry.ts'
import { limits } from './catalogue/limits.ts'
import { parts } from './catalogue/parts.ts'
import { readers } from './catalogue/readers.ts'
import { rows } from './catalogue/rows.ts'
import { terms } from './catalogue/terms.ts'

/** By topic, in the order of the documentation. */
export const topics = { budget, rows, document, parts, readers, limits } as const

export const catalogue = {
  ...budget,
  ...rows,
  ...document,
  ...parts,
  ...readers,
  ...limits,
} as const

export type Code = keyof typeof catalogue

/** What fills a text's placeholders. Keys of `catalogue/terms.ts` are put into the language of the text. */
export type Values = Readonly<Record<string, string>>

/** A place of the record, or an origin of the neutral document. */
type Somewhere = Omit<Place, 'bbox'> & { readonly bbox: BoundingBox | null }

/** Whether a text is a code of the catalogue. */
export function isCode(text: string): text is Code {
  return Object.hasOwn(catalogue, text)
}

/**
 * A finding of the record.
 * @param values fill the text's placeholders; one that is missing shows as `?`
 * @param path JSON pointer into the record, null for the whole
 * @param at where it stands in the source
 */
export function finding(
  code: Code,
  values: Values = {},
  path: string | null = null,
  at: Readonly<Somewhere> | null = null,
): Finding {
  const entry: Entry = catalogue[code]
  return {
    code,
    severity: entry.severity,
    message: `${filled(entry.zh, values, 'zh')}。${filled(entry.adviceZh, values, 'zh')}。`,
    messageEn: `${filled(entry.en, values, 'en')}. ${filled(entry.adviceEn, values, 'en')}.`,
    path,
    at: at === null ? null : placeOf(at),
  }
}

/** What a reader had to say, as a finding. A code that is not in the catalogue becomes a warning that names it. */
export function findingOfMessage(message: Message): Finding {
  if (isCode(message.code)) return finding(message.code, message.values, null, message.at)
  const said = Object.entries(message.values ?? {})
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')
  return {
    code: message.code,
    severity: 'warning',
    message: `${message.code}${said === '' ? '' : `（${said}）`}`,
    messageEn: `${message.code}${said === '' ? '' : ` (${said})`}`,
    path: null,
    at: message.at === null ? null : placeOf(message.at),
  }
}

function filled(text: string, values: Values, language: 'zh' | 'en'): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) return '?'
    return inLanguage(value, language)
  })
}

/** A term, or several separated by a comma, in a language; any other text as it is. */
function inLanguage(value: string, language: 'zh' | 'en'): string {
  const parts = value.split(', ')
  if (!parts.every((part) => Object.hasOwn(terms, part))) return value
  return parts.map((part) => terms[part]?.[language] ?? part).join(language === 'zh' ? '、' : ', ')
}

function placeOf({ page, table, row, line, bbox, ref }: Readonly<Somewhere>): Place {
  return { page, table, row, line, bbox: bbox === null ? null : [...bbox], ref }
}
