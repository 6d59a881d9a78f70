import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Document, Table } from '../../../src/document/model.ts'
import { defaultLimits } from '../../../src/formats/limits.ts'
import { readPdf } from '../../../src/formats/pdf/index.ts'
import { shape } from './page.ts'

const corpus = new URL('../../../corpus/pdf/', import.meta.url)
const files = readdirSync(corpus).filter((name) => name.endsWith('.pdf'))

/**
 * Texts and grids, without the places, which differ by fractions of a point. Where no lines are,
 * such a fraction may part an empty slot from its neighbour: there, the texts of each row.
 */
function reading({ blocks, messages, pages }: Document): unknown {
  return {
    pages,
    codes: messages.map(({ code }) => code),
    blocks: blocks.map((block) => {
      if (block.type === 'paragraph') return block.text
      return block.grid === 'ruled' ? shape(block) : rows(block)
    }),
  }
}

function rows(table: Table): string[] {
  return table.cells.filter(({ text }) => text !== '').map(({ row, text }) => `${row} ${text}`)
}

test('there are PDFs to compare', () => {
  expect(files.length).toBeGreaterThan(20)
})

test.each(files)('PDFium and pdf.js read the same from %s', async (name) => {
  const bytes = readFileSync(new URL(name, corpus))
  const one = await readPdf(bytes, { limits: defaultLimits, pdfEngine: 'pdfium' })
  const other = await readPdf(bytes, { limits: defaultLimits, pdfEngine: 'pdfjs' })
  expect(reading(other)).toEqual(reading(one))
})
