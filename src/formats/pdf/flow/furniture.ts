/** Page headers, footers and numbers: lines in the margin that say nothing of the page's own. */
import type { PageContent, PageLine } from '../structure/page.ts'

/** Share of a page's height in which a header or footer stands. */
const MARGIN = 0.12
/** Heights of one header on two pages differ less, in points. */
const SAME_HEIGHT = 4
/** A title is larger than the text of its table; a header is not. */
const TITLE = 1.2
/** The font size that tables are taken to have where a page has none. */
const TABLE_SIZE = 12

const pageNumber =
  /^[-—–－·\s]*(第\s*)?[\dⅠ-Ⅻivx]{1,4}\s*页?\s*([,，/／]?\s*共?\s*\d{1,4}\s*页?)?[-—–－·\s]*$/i

export interface Furniture {
  /** A page's number, whatever else the page holds. */
  isNumber(page: PageContent, line: PageLine): boolean
  /** A header or footer that other pages have as well. */
  isRunning(page: PageContent, line: PageLine): boolean
}

/** What repeats in the margins of the given pages. */
export function furnitureOf(pages: readonly PageContent[]): Furniture {
  const seen = new Map<string, number>()
  for (const page of pages) {
    const keys = new Set<string>()
    for (const line of page.lines) if (inMargin(page, line)) keys.add(keyOf(page, line))
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  return {
    isNumber: (page, line) => inMargin(page, line) && pageNumber.test(line.text),
    isRunning: (page, line) =>
      inMargin(page, line) &&
      line.size < TITLE * (page.tableSize ?? TABLE_SIZE) &&
      (seen.get(keyOf(page, line)) ?? 0) > 1,
  }
}

/** In the upper or lower margin, with no table between it and the page's edge. */
function inMargin(page: PageContent, { bbox }: PageLine): boolean {
  const [, top, , bottom] = bbox
  const low = MARGIN * page.height
  if (bottom < low) return page.tables.every((table) => (table.ys[0] ?? 0) > top)
  if (top > page.height - low) return page.tables.every((table) => (table.ys.at(-1) ?? 0) < bottom)
  return false
}

function keyOf(page: PageContent, line: PageLine): string {
  const text = line.text.replaceAll(/\d+/g, '#').replaceAll(/\s+/g, '')
  return `${text}@${Math.round(line.bbox[1] / SAME_HEIGHT)}/${Math.round(page.height)}`
}
