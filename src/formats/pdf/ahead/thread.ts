/** The thread's side: reads pages ahead with a PDFium of its own. What it does not bring, the main thread reads itself. */
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { type CompiledPdfium, compiledPdfium } from '../engines/pdfium-module.ts'
import { pdfiumEngine } from '../engines/pdfium.ts'
import { packed } from './parcel.ts'
import type { Errand } from './reader.ts'

/** Pages from the main thread's on that it will have reached before one of them is read here. */
const NEAR = 3
/** Pages from the main thread's on where to go on when it is near; those between are left to it. */
const LEAD = 12
/** Pages from the main thread's on where to wait for it. */
const FAR = 48
/** Bytes of a page at most, which has some 100,000: `FAR` of them are in memory. A file that has larger ones is left. */
const LARGEST = 1024 * 1024

async function bring({ bytes, port, place }: Errand): Promise<void> {
  const file = await pdfiumEngine.open(bytes)
  try {
    for (let index = 0; index < file.pages;) {
      const reached = Atomics.load(place, 0)
      if (index < reached + NEAR) index = reached + LEAD
      else if (index > reached + FAR) Atomics.wait(place, 0, reached)
      else {
        const parcel = packed(await file.page(index++), receiveMessageOnPort(port)?.message)
        if (parcel.numbers.byteLength > LARGEST) break
        port.postMessage(parcel, [parcel.numbers])
      }
    }
  } finally {
    await file.close()
  }
}

await compiledPdfium(workerData as CompiledPdfium)
// An error is found and told by the main thread, when it comes to the page.
parentPort?.on('message', (errand: Errand) => {
  void bring(errand)
    .catch(() => undefined)
    .finally(() => errand.port.close())
})
