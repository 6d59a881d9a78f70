import { degrees } from 'pdf-lib'
import { expect, test } from 'vitest'
import { pdfiumEngine } from '../../../src/formats/pdf/engines/pdfium.ts'
import { pdfjsEngine } from '../../../src/formats/pdf/engines/pdfjs.ts'
import { pdfOf } from './page.ts'

const engines = [pdfiumEngine, pdfjsEngine]

/** The first character's corner and direction, as a person sees them. */
async function first(engine: (typeof engines)[number], turn: number, origin = 0): Promise<object> {
  const bytes = await pdfOf([[{ text: 'A', x: 100 + origin, y: 700 + origin }]], (page) => {
    page.setRotation(degrees(turn))
    page.setMediaBox(origin, origin, 595, 842)
  })
  const file = await engine.open(bytes)
  const { glyphs, width, height } = await file.page(0)
  await file.close()
  const round = (value: number | undefined): number => Math.round(value ?? NaN)
  return {
    at: [round(glyphs.left[0]), round(glyphs.baseline[0])],
    turned: glyphs.direction[0],
    width,
    height,
  }
}

test.each(engines)('$name: y runs downwards from the top', async (engine) => {
  expect(await first(engine, 0)).toEqual({ at: [100, 142], turned: 0, width: 595, height: 842 })
})

test.each(engines)('$name: a page box may begin anywhere', async (engine) => {
  expect(await first(engine, 0, -300)).toEqual(await first(engine, 0))
})

test.each(engines)('$name: a rotated page is turned as a person sees it', async (engine) => {
  expect(await first(engine, 90)).toMatchObject({ turned: 90, width: 842, height: 595 })
  expect(await first(engine, 180)).toMatchObject({ turned: 180, width: 595 })
  expect(await first(engine, 270)).toMatchObject({ turned: 270, width: 842 })
})
