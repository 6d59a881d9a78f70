import { readFileSync } from 'node:fs'
import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { defaultLimits } from '../../../src/formats/limits.ts'
import { readPdf } from '../../../src/formats/pdf/index.ts'
import { pdfOf } from './page.ts'

const limits = defaultLimits

function file(name: string): Uint8Array {
  return readFileSync(new URL(`./files/${name}`, import.meta.url))
}

/** A 1 × 1 pixel, spread over most of the page. */
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

async function scan(pages: number, typed = 0): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(
    await pdfOf(
      Array.from({ length: typed }, () => [{ text: 'goals of the year 2021', x: 50, y: 700 }]),
    ),
  )
  const image = await pdf.embedPng(pixel)
  for (let i = 0; i < pages; i++) {
    pdf.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 })
  }
  return pdf.save()
}

test.each(['pdfium', 'pdfjs'] as const)(
  'a password is asked for by name (%s)',
  async (pdfEngine) => {
    await expect(readPdf(file('password.pdf'), { limits, pdfEngine })).rejects.toMatchObject({
      status: 'unsupported',
      code: 'format-encrypted',
    })
  },
)

test.each(['pdfium', 'pdfjs'] as const)('an empty user password opens (%s)', async (pdfEngine) => {
  const { blocks } = await readPdf(file('restricted.pdf'), { limits, pdfEngine })
  expect(blocks).toMatchObject([{ text: 'goal 95%' }])
})

test('noise behind a PDF’s first bytes is a damaged file', async () => {
  const bytes = Buffer.from('%PDF-1.7\nnothing of a PDF follows\n')
  await expect(readPdf(bytes, { limits })).rejects.toMatchObject({ code: 'damaged-file' })
})

test('a file whose table of objects is lost is read all the same', async () => {
  const bytes = await pdfOf([[{ text: 'goal 95%', x: 50, y: 700 }]])
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/startxref\s+\d+/, 'startxref\n7')
  const { blocks } = await readPdf(Buffer.from(text, 'latin1'), { limits })
  expect(blocks).toMatchObject([{ text: 'goal 95%' }])
})

test('half a file is a damaged file', async () => {
  const bytes = await pdfOf([[{ text: 'goal 95%', x: 50, y: 700 }]])
  const half = bytes.subarray(0, bytes.length / 2)
  await expect(readPdf(half, { limits })).rejects.toMatchObject({ code: 'damaged-file' })
})

test('a scan is said to be one, with its pages', async () => {
  await expect(readPdf(await scan(3), { limits })).rejects.toMatchObject({
    status: 'unsupported',
    code: 'scanned',
    values: { pages: '1-3' },
  })
})

test('scanned pages among others are named', async () => {
  const { messages } = await readPdf(await scan(2, 1), { limits })
  expect(messages).toMatchObject([{ code: 'page-scanned', values: { pages: '2-3' } }])
})

test('pages without anything hold no text', async () => {
  await expect(readPdf(await pdfOf([[]]), { limits })).rejects.toMatchObject({
    code: 'page-without-text',
  })
})

test('more pages than the limit are refused before one is read', async () => {
  const bytes = await pdfOf([[], [], []])
  await expect(readPdf(bytes, { limits: { ...limits, pages: 2 } })).rejects.toMatchObject({
    status: 'limit',
    code: 'limit-pages',
    values: { limit: '2', found: '3' },
  })
})
