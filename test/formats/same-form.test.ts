import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { families, generate } from '../../scripts/forms/families/index.ts'
import { renderDocx } from '../../scripts/forms/render/docx.ts'
import { renderSite, renderWordHtml } from '../../scripts/forms/render/html.ts'
import { renderMht } from '../../scripts/forms/render/mht.ts'
import { renderWorkbook } from '../../scripts/forms/render/xlsx.ts'
import { extract } from '../../src/extract.ts'
import type { Form } from '../../src/record/schema.ts'

const corpus = new URL('../../corpus/', import.meta.url)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Forms without the places they stand at; how sure a row is may differ with the layout around it. */
async function formsOf(bytes: Uint8Array): Promise<unknown> {
  const { record, status } = await extract(bytes, { path: 'form' })
  expect(status).toBe('ok')
  return withoutPlaces(record?.forms ?? [])
}

function withoutPlaces(forms: readonly Form[]): unknown {
  const dropped = new Set(['at', 'confidence'])
  return JSON.parse(
    JSON.stringify(forms, (key, value: unknown) => (dropped.has(key) ? undefined : value)),
  )
}

/** Files of the corpus that show the fifth form of a family, as LibreOffice wrote them. */
function drawnByOthers(id: string): string[] {
  return ['word', 'sheet', 'web'].flatMap((folder) =>
    readdirSync(new URL(folder, corpus))
      .filter((name) => name.startsWith(`${id}-5-`) && !name.endsWith('.json'))
      .map((name) => `${folder}/${name}`),
  )
}

test.each(families.map(({ id }) => id))(
  'a form of %s is the same in Word, Excel, pages and archives',
  async (id) => {
    const form = generate(id, 1)
    const word = await formsOf(await renderDocx(form))
    expect(await formsOf(renderWorkbook(form))).toEqual(word)
    expect(await formsOf(utf8(renderSite(form)))).toEqual(word)
    expect(await formsOf(utf8(renderWordHtml(form, 'utf-8')))).toEqual(word)
    expect(await formsOf(renderMht(form))).toEqual(word)
  },
)

test.each(families.map(({ id }) => id))(
  'a form of %s is the same in the old formats',
  async (id) => {
    const read = (path: string): Promise<unknown> => formsOf(readFileSync(new URL(path, corpus)))
    const word = await formsOf(await renderDocx(generate(id, 5)))
    for (const path of drawnByOthers(id)) expect(await read(path)).toEqual(word)
  },
)

test.each(['xlsx stacked', 'xlsx beside', 'xlsx tiny columns'])(
  'forms laid out as %s are the same',
  async (layout) => {
    const form = generate('chongqing-project', 2)
    const how = layout.slice(5) as Parameters<typeof renderWorkbook>[1]
    expect(await formsOf(renderWorkbook(form, how))).toEqual(await formsOf(await renderDocx(form)))
  },
)
