import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { files, mockReader, scratch } from '../batch/start.ts'
import { jixiao } from './run.ts'

/** What a child of the batch was told of the engine for PDFs. */
async function engineTold(option: readonly string[]): Promise<unknown> {
  const directory = scratch()
  files(directory, { 'in/a.pdf': '#engine' })
  const to = join(directory, 'out.jsonl')
  const source = join(directory, 'in')
  const env = { JIXIAO_TEST_READER: mockReader }
  await jixiao(['ingest', source, '--to', `jsonl:${to}`, '--jobs', '1', ...option], { env })
  const [line = '{}'] = (await readFile(to, 'utf8')).split('\n')
  const { agency } = JSON.parse(line) as { readonly agency?: { readonly name: unknown } }
  return agency?.name
}

test.each(['pdfium', 'pdfjs'])('ingest --pdf-engine %s reaches the children', async (engine) => {
  expect(await engineTold(['--pdf-engine', engine])).toBe(engine)
})

test('without --pdf-engine, the children choose', async () => {
  expect(await engineTold([])).toBe('none')
})
