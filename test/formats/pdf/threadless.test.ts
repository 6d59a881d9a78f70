import { PDFDocument } from 'pdf-lib'
import { expect, test, vi } from 'vitest'
import { besideThread } from '../../../src/formats/pdf/ahead/reader.ts'
import { pdfiumEngine } from '../../../src/formats/pdf/engines/pdfium.ts'

const workers = vi.hoisted(() => ({ begun: 0 }))
vi.mock(import('node:worker_threads'), async (original) => {
  const real = await original()
  class Worker extends real.Worker {
    constructor() {
      if (workers.begun++ === 0) throw new Error('there are no threads')
      super('throw new Error("the thread broke")', { eval: true })
    }
  }
  return { ...real, Worker }
})

test('a file is read where a thread can not begin, or breaks', async () => {
  const document = await PDFDocument.create()
  for (let width = 100; width < 120; width++) document.addPage([width, 100])
  const bytes = await document.save()
  for (const begun of [1, 2]) {
    const file = await besideThread(await pdfiumEngine.open(bytes), bytes)
    await new Promise((resolve) => setTimeout(resolve, 50))
    const widths: number[] = []
    for (let index = 0; index < file.pages; index++) {
      widths.push((await file.page(index)).width)
    }
    await file.close()
    expect(widths).toEqual(Array.from({ length: 20 }, (_, index) => 100 + index))
    expect(workers.begun).toBe(begun)
  }
})
