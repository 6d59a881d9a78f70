/** Character references in a page: the frequent ones here, all others by htmlparser2. */
import { Parser } from 'htmlparser2'

const frequent: Readonly<Record<string, string>> = {
  '&nbsp;': '\u00a0',
  '&quot;': '"',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
}
const reference = /&(?:nbsp|quot|amp|lt|gt);/g

/**
 * A text with references, resolved, in the pieces that it has between them.
 * @param element the one that holds nothing but this text, or null
 * @param last whether the page ends with it
 */
export function eachPiece(
  raw: string,
  element: string | null,
  last: boolean,
  visit: (text: string) => void,
): void {
  if (isFrequent(raw)) {
    let from = 0
    for (const { 0: found, index } of raw.matchAll(reference)) {
      if (index > from) visit(raw.slice(from, index))
      visit(frequent[found] ?? found)
      from = index + found.length
    }
    if (from < raw.length) visit(raw.slice(from))
    return
  }
  const parser = new Parser({ ontext: visit })
  if (element !== null) parser.write(`<${element}>${raw}</${element}>`)
  else if (last) parser.end(raw)
  // The start of a tag ends the last reference, as it does on the page.
  else parser.write(`${raw}<`)
}

/** An attribute's value with its references resolved. */
export function resolveValue(raw: string): string {
  if (!raw.includes('&')) return raw
  if (isFrequent(raw)) return raw.replace(reference, (found) => frequent[found] ?? found)
  let value = raw
  const parser = new Parser({ onattribute: (_, found) => (value = found) })
  const quote = raw.includes('"') ? "'" : '"'
  parser.write(`<a b=${quote}${raw}${quote}>`)
  return value
}

function isFrequent(raw: string): boolean {
  return !raw.replace(reference, '').includes('&')
}
