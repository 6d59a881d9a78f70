import { readFileSync } from 'node:fs'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { readBytes } from './shown.ts'

/** Documents without numbered lists, whose numbers mammoth's plain text leaves out. */
const names = ['chongqing-project-1', 'yunnan-evaluation-5-office', 'sichuan-1', 'kuerle-2020']

test.each(names)('mammoth reads the same text from %s, in the same order', async (name) => {
  const bytes = readFileSync(new URL(`../../corpus/word/${name}.docx`, import.meta.url))
  const { value } = await mammoth.extractRawText({ buffer: bytes })
  const { blocks } = await readBytes(bytes)
  const ours = blocks.flatMap((each) =>
    each.type === 'paragraph' ? [each.text] : each.cells.map(({ text }) => text),
  )
  expect(ours.join('').replace(/\s/g, '')).toBe(value.replace(/\s/g, ''))
})
