import { PDFDocument, StandardFonts } from 'pdf-lib'
import { expect, test } from 'vitest'
import { pdfiumEngine } from '../../../src/formats/pdf/engines/pdfium.ts'

/** More pages than PDFium keeps before it opens the document anew. */
const PAGES = 1005

async function numbered(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (let number = 1; number <= PAGES; number++) {
    document.addPage([200, 100]).drawText(String(number), { x: 20, y: 50, size: 12, font })
  }
  return document.save()
}

test('PDFium leaves nothing on the global object, so that its memory is free when it is forgotten', async () => {
  const before = Object.getOwnPropertyNames(globalThis)
  const document = await PDFDocument.create()
  document.addPage()
  const file = await pdfiumEngine.open(await document.save())
  await file.close()
  expect(Object.getOwnPropertyNames(globalThis)).toEqual(before)
})

test('every page of a long document is read, also after it was opened anew', async () => {
  const file = await pdfiumEngine.open(await numbered())
  const wrong: number[] = []
  for (let index = 0; index < PAGES; index++) {
    const { glyphs } = await file.page(index)
    const text = Array.from(glyphs.code.subarray(0, glyphs.length), (code) => glyphs.textOf(code))
    if (text.join('') !== String(index + 1)) wrong.push(index + 1)
  }
  await file.close()
  expect(wrong).toEqual([])
})
