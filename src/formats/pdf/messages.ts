/** What a reader of PDFs has to say of pages it could not read as text. */
import { type Message, origin } from '../../document/model.ts'
import { Refusal } from '../limits.ts'
import type { PageContent } from './structure/page.ts'

/** Share of a page that an image covers where the page is a scan. */
const SCAN = 0.4
/** Characters that are stamped on a scan: a page number, a date. */
const STAMP = 16
/** Share of a page's characters without a name past which its text is noise. */
const NOISE = 0.3

/** @throws Refusal `scanned`, `text-unreadable` or `page-without-text` where no page gives any text */
export function pageMessages(pages: readonly PageContent[], broken: readonly number[]): Message[] {
  const messages: Message[] = []
  const scanned = pages.filter(isScan)
  const empty = pages.filter((page) => page.characters === 0 && !isScan(page))
  const unreadable = pages.filter((page) => page.unreadable > NOISE * page.characters)
  const read = pages.filter((page) => page.characters > page.unreadable && !isScan(page))
  if (read.length === 0 && scanned.length > 0) {
    throw new Refusal('unsupported', 'scanned', { pages: ranges(scanned.map(numberOf)) })
  }
  if (read.length === 0 && unreadable.length > 0) {
    throw new Refusal('unsupported', 'text-unreadable', { pages: ranges(unreadable.map(numberOf)) })
  }
  if (read.length === 0 && empty.length > 0) {
    throw new Refusal('unsupported', 'page-without-text', { pages: ranges(empty.map(numberOf)) })
  }
  const say = (code: string, numbers: readonly number[]): void => {
    const [first] = numbers
    if (first === undefined) return
    messages.push({ code, values: { pages: ranges(numbers) }, at: origin({ page: first }) })
  }
  say('page-scanned', scanned.map(numberOf))
  say('page-unreadable', unreadable.map(numberOf))
  say('page-damaged', broken)
  say('page-hidden-text', pages.filter((page) => page.hidden > 0).map(numberOf))
  say('limit-page-objects', pages.filter((page) => page.cut).map(numberOf))
  return messages
}

function isScan(page: PageContent): boolean {
  return page.tables.length === 0 && page.characters <= STAMP && page.images >= SCAN
}

function numberOf(page: PageContent): number {
  return page.number
}

/** 1, 2, 3, 7 → `1-3, 7`. */
export function ranges(numbers: readonly number[]): string {
  const parts: string[] = []
  for (let i = 0; i < numbers.length; i++) {
    const first = numbers[i] as number
    let last = first
    while (numbers[i + 1] === last + 1) last = numbers[++i] as number
    parts.push(first === last ? String(first) : `${first}-${last}`)
  }
  return parts.join(', ')
}
