import { readdirSync, readFileSync } from 'node:fs'
import { loadBuffer } from 'cheerio'
import { expect, test } from 'vitest'
import { readBytes, tables } from './shown.ts'

const folder = new URL('../../corpus/web/', import.meta.url)
/** A list's numbers are no text of the page's. */
const numbered = new Set(['fujian-regional-5-office.html'])
const names = readdirSync(folder).filter((name) => /\.html?$/.test(name) && !numbered.has(name))

test.each(names)('cheerio finds the same cells in %s, in the same order', async (name) => {
  const bytes = readFileSync(new URL(name, folder))
  const ours = tables(await readBytes(bytes)).map((each) => each.cells.map(({ text }) => text))
  const $ = loadBuffer(bytes)
  // Not there: a table around others, one of links only, and Word's last row, which has no height.
  const theirs = $('table:not(:has(table)):has(td:not(:has(a)))')
    .toArray()
    .map((each) =>
      $(each)
        .find('tr:not([height="0"]) > :is(td, th)')
        .toArray()
        .map((cell) => $(cell).text()),
    )
  expect(ours.map(bare)).toEqual(theirs.map(bare))
})

function bare(cells: readonly string[]): string {
  return cells.join('|').replaceAll(/\s/g, '')
}
