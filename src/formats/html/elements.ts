/** What the elements of a page mean to a reader, as data. */
import type { Attributes } from './attributes.ts'

/** Nothing in these is text of the page. */
const skipped = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'textarea',
  'select',
  'svg',
  'math',
  'object',
  'iframe',
  'nav',
  'footer',
  'aside',
  'button',
  'xml',
  'o:documentproperties',
  'del',
  'rt',
  'rp',
])
/** Elements that hold nothing, so that no end tag ends their being skipped. */
const empty = new Set([
  'br',
  'img',
  'input',
  'hr',
  'meta',
  'link',
  'col',
  'base',
  'area',
  'wbr',
  'source',
  'param',
  'embed',
])
/** Elements that begin and end a line. */
const lines = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'form',
  'section',
  'article',
  'main',
  'header',
  'center',
  'blockquote',
  'pre',
  'fieldset',
  'figure',
  'caption',
  'address',
  'hr',
  'title',
  'body',
])
/** What an element is to a reader. */
export interface Meaning {
  readonly isSkipped: boolean
  readonly isEmpty: boolean
  readonly isLine: boolean
}

const plain: Meaning = { isSkipped: false, isEmpty: false, isLine: false }
const meanings = new Map(
  [...skipped, ...empty, ...lines].map((name) => [
    name,
    { isSkipped: skipped.has(name), isEmpty: empty.has(name), isLine: lines.has(name) },
  ]),
)

export function meaningOf(name: string): Meaning {
  return meanings.get(name) ?? plain
}

/** Class or id of what stands around the content of a page. Dropped only where it holds no table. */
const around =
  /^(?:site|page|web|g|m)?[-_]?(?:foot|footer|copyright|nav|navbar|navigation|menu|breadcrumb|crumbs|position|location|sidebar|share|pager|pagination|toolbar)$/i
const hiding = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i

export const listFormats: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

export function isAround(attributes: Attributes): boolean {
  return isNameAround(attributes.get('class')) || isNameAround(attributes.get('id'))
}

function isNameAround(names: string | undefined): boolean {
  return names !== undefined && names.split(/\s+/).some((each) => around.test(each))
}

export function isHidden(attributes: Attributes): boolean {
  if (!attributes.mayHide) return false
  return attributes.get('hidden') !== undefined || hiding.test(attributes.get('style') ?? '')
}

export function inputText(attributes: Attributes): string {
  const type = (attributes.get('type') ?? 'text').toLowerCase()
  return type === 'text' ? (attributes.get('value') ?? '') : ''
}

/** A span as the standard reads it: digits, at most `most`; anything else is 1. */
export function spanOf(value: string | undefined, most: number): number {
  if (value === undefined) return 1
  const found = /^\s*\+?(\d+)/.exec(value)
  return found === null ? 1 : Math.min(most, Number(found[1]))
}
