import { expect, test } from 'vitest'
import { defaultLimits } from '../../../src/formats/limits.ts'
import { tracePdf } from '../../../src/formats/pdf/trace.ts'
import { pdfOf } from './page.ts'

test('every page is drawn with its links of the chain as groups', async () => {
  const bytes = await pdfOf([[{ text: 'a < b', x: 50, y: 700 }], [{ text: 'c', x: 50, y: 700 }]])
  const drawings = []
  for await (const drawing of tracePdf(bytes, { limits: defaultLimits })) drawings.push(drawing)
  expect(drawings.map(({ page }) => page)).toEqual([1, 2])
  const [svg = ''] = drawings.map((drawing) => drawing.svg)
  for (const name of ['rules', 'edges', 'cells', 'crossings', 'pieces', 'text']) {
    expect(svg).toContain(`<g class="${name}">`)
  }
  expect(svg).toContain('a &lt; b')
})
