import { expect, test } from 'vitest'
import { toPlainPdf } from '../../../scripts/corpus-pdf-plain.ts'
import { plainStyle } from '../../../scripts/corpus-pdf-style.ts'
import { families, generate } from '../../../scripts/forms/families/index.ts'
import { defaultLimits } from '../../../src/formats/limits.ts'
import { readPdf } from '../../../src/formats/pdf/index.ts'
import { shape } from './page.ts'

const ways = [
  ['bare', plainStyle],
  [
    'with a repeated header, a page header and a page number',
    { ...plainStyle, repeat: true, furniture: true },
  ],
] as const

async function tables(bytes: Uint8Array): Promise<string[][]> {
  const { blocks } = await readPdf(bytes, { limits: defaultLimits })
  return blocks.flatMap((block) => (block.type === 'table' ? [shape(block)] : []))
}

test.each(families.flatMap(({ id }) => ways.map(([way, style]) => ({ id, way, style }))))(
  '$id: a form cut at any row is the uncut form ($way)',
  async ({ id, style }) => {
    const form = generate(id, 400)
    const first = form.blocks.findIndex((block) => block.type === 'table')
    const table = form.blocks[first]
    if (table?.type !== 'table') throw new Error(`${id} has no table`)
    const document = { ...form, blocks: form.blocks.slice(0, first + 1) }
    const whole = await tables(await toPlainPdf(document, plainStyle))
    for (let row = 1; row < table.rows; row++) {
      const cut = await toPlainPdf(document, style, (_, at) => at === row)
      expect(await tables(cut), `cut above row ${row}`).toEqual(whole)
    }
  },
)
