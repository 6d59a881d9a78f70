import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { manyPages } from '../../../scripts/bench-pdf-file.ts'
import { extract } from '../../../src/extract.ts'
import { defaultLimits } from '../../../src/formats/limits.ts'
import { Opener, packed } from '../../../src/formats/pdf/ahead/parcel.ts'
import { besideThread } from '../../../src/formats/pdf/ahead/reader.ts'
import type { Page, PdfFile } from '../../../src/formats/pdf/engine.ts'
import { pdfiumEngine } from '../../../src/formats/pdf/engines/pdfium.ts'
import { readPdf } from '../../../src/formats/pdf/index.ts'
import { mutant } from './mutant.ts'

/** More pages than a file needs for a thread. */
const PAGES = 410
let bytes: Uint8Array

beforeAll(async () => {
  bytes = await manyPages(PAGES)
}, 60_000)

/** What a page holds, of which an engine keeps nothing. */
function held({ glyphs, horizontal, vertical, ...rest }: Page): object {
  return {
    ...rest,
    glyphs: glyphs.copy(),
    horizontal: horizontal.copy(),
    vertical: vertical.copy(),
  }
}

/** A file that the main thread reads so slowly that a thread has the time to begin, and how many pages it read. */
async function slow(of: Uint8Array): Promise<{ file: PdfFile; own: () => number }> {
  const file = await pdfiumEngine.open(of)
  let own = 0
  const page = async (index: number): Promise<Page> => {
    own++
    await wait(5)
    return file.page(index)
  }
  return { file: { pages: file.pages, page, close: () => file.close() }, own: () => own }
}

test('a page comes out of its parcel as it went in', async () => {
  const file = await pdfiumEngine.open(bytes)
  const page = await file.page(0)
  const parcel = packed(page)
  const sent = structuredClone(parcel, { transfer: [parcel.numbers] })
  expect(held(new Opener().open(sent))).toEqual(held(page))
  await file.close()
})

test('the thread brings the pages that the main thread would read', async () => {
  const { file, own } = await slow(bytes)
  const beside = await besideThread(file, bytes)
  const alone = await pdfiumEngine.open(bytes)
  const different: number[] = []
  for (let index = 0; index < PAGES; index++) {
    const page = held(await beside.page(index))
    if (!isDeepStrictEqual(page, held(await alone.page(index)))) different.push(index)
  }
  await beside.close()
  await alone.close()
  expect(different).toEqual([])
  expect(own()).toBeLessThan(PAGES)
})

test(
  'the record of a long PDF is the same with a thread and without',
  { timeout: 60_000 },
  async () => {
    const path = 'many.pdf'
    const alone = await extract(bytes, { path, readAhead: false })
    expect(alone.status).toBe('ok')
    expect(JSON.stringify(await extract(bytes, { path }))).toBe(JSON.stringify(alone))
  },
)

/** The document, or why there is none. */
async function end(of: Uint8Array, readAhead: boolean): Promise<string> {
  try {
    return JSON.stringify(
      await readPdf(of, { limits: defaultLimits, readAhead, pdfEngine: 'pdfium' }),
    )
  } catch (error) {
    return String(error)
  }
}

test(
  'a damaged long PDF has the same end with a thread and without',
  { timeout: 60_000 },
  async () => {
    const different: number[] = []
    for (let seed = 0; seed < 5; seed++) {
      const broken = mutant(bytes, seed)
      if ((await end(broken, true)) !== (await end(broken, false))) different.push(seed)
    }
    expect(different).toEqual([])
  },
)

test('a file that is closed early leaves the thread to the next', async () => {
  for (let round = 0; round < 20; round++) {
    const { file } = await slow(bytes)
    const beside = await besideThread(file, bytes)
    for (let index = 0; index < round; index++) await beside.page(index)
    await beside.close()
  }
  const { file, own } = await slow(bytes)
  const beside = await besideThread(file, bytes)
  for (let index = 0; index < PAGES; index++) await beside.page(index)
  await beside.close()
  expect(own()).toBeLessThan(PAGES)
})
