/** A PDF of as many pages as asked, each with ruled forms. */
import { PDFDocument } from 'pdf-lib'
import { toPlainPdf } from './corpus-pdf-plain.ts'
import { plainStyle } from './corpus-pdf-style.ts'
import { families, generate } from './forms/families/index.ts'

export async function manyPages(count: number): Promise<Uint8Array> {
  const whole = await PDFDocument.create()
  for (let seed = 0; whole.getPageCount() < count; seed++) {
    const family = families[seed % families.length]
    if (family === undefined) break
    const bytes = await toPlainPdf(generate(family.id, seed), plainStyle)
    const part = await PDFDocument.load(bytes)
    const wanted = part.getPageIndices().slice(0, count - whole.getPageCount())
    for (const page of await whole.copyPages(part, wanted)) whole.addPage(page)
  }
  return whole.save()
}
