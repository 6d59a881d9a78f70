/**
 * A PDF whose pages a second thread of the process reads ahead: the main thread takes what is there and reads the rest
 * itself. It never waits for the thread, so that one that is slow, that broke or that never began costs only time.
 */
import { availableParallelism } from 'node:os'
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { PdfFile } from '../engine.ts'
import { type CompiledPdfium, compiledPdfium } from '../engines/pdfium-module.ts'
import { Opener, type Parcel } from './parcel.ts'

/** What the thread is told of a file. */
export interface Errand {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Takes parcels. */
  readonly port: MessagePort
  /** Holds the 0-based page that the main thread has reached. */
  readonly place: Int32Array<SharedArrayBuffer>
}

/** A process that reads one file of fewer pages and ends is as fast alone: a thread begins and warms up meanwhile. */
const LEAST_PAGES = 400
/** The thread has the file's bytes in memory once more. */
const MOST_BYTES = 32 * 1024 * 1024
/** Milliseconds that a thread is kept for the next file; not after one of more pages, which made its memory grow. */
const KEPT = 5000
const KEPT_PAGES = 1000
/** A place past all pages. */
const DONE = 0x4000_0000

let idle: Worker | null = null
let ending: NodeJS.Timeout | undefined
let busy = false

/**
 * The file, with a thread beside it where that is of use; one of the process at a time.
 * @param bytes of the same file
 */
export async function withThread(file: PdfFile, bytes: Uint8Array): Promise<PdfFile> {
  const isWorth = file.pages >= LEAST_PAGES && bytes.length <= MOST_BYTES
  if (!isWorth || busy || availableParallelism() < 2) return file
  return besideThread(file, bytes)
}

/** The file with a thread beside it, whatever its size; alone where none can begin. */
export async function besideThread(file: PdfFile, bytes: Uint8Array): Promise<PdfFile> {
  busy = true
  const pdfium = await compiledPdfium()
  clearTimeout(ending)
  const thread = idle ?? begin(pdfium)
  if (thread === null) {
    busy = false
    return file
  }
  const place = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const { port1, port2 } = new MessageChannel()
  const errand: Errand = { bytes: new Uint8Array(bytes), port: port2, place }
  thread.postMessage(errand, [errand.bytes.buffer, port2])
  const reach = (index: number): void => {
    Atomics.store(place, 0, index)
    Atomics.notify(place, 0)
  }
  const parcels = new Map<number, Parcel>()
  const opener = new Opener()
  let last: Parcel | undefined
  return {
    pages: file.pages,
    page(index) {
      reach(index)
      takeParcels(port1, index, parcels)
      // Its room goes back.
      if (last !== undefined) port1.postMessage(last.numbers, [last.numbers])
      const parcel = parcels.get(index)
      last = parcel
      parcels.delete(index)
      return parcel === undefined ? file.page(index) : opener.open(parcel)
    },
    async close() {
      reach(DONE)
      port1.close()
      if (file.pages > KEPT_PAGES) await end(thread)
      else ending = setTimeout(() => void end(thread), KEPT).unref()
      busy = false
      await file.close()
    },
  }
}

/** Takes what has come; a page that is read already is let go. */
function takeParcels(port: MessagePort, from: number, parcels: Map<number, Parcel>): void {
  for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) {
    const parcel: Parcel = next.message
    const index = parcel.page.number - 1
    if (index >= from) parcels.set(index, parcel)
  }
}

/** Null where there can be no thread. */
function begin(pdfium: CompiledPdfium): Worker | null {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  try {
    const thread = new Worker(new URL(`./thread.${extension}`, import.meta.url), {
      workerData: pdfium,
      execArgv: [],
    })
    thread.on('error', () => undefined)
    thread.on('exit', () => forget(thread))
    thread.unref()
    idle = thread
    return thread
  } catch {
    return null
  }
}

async function end(thread: Worker): Promise<void> {
  forget(thread)
  await thread.terminate()
}

function forget(thread: Worker): void {
  if (idle === thread) idle = null
}
