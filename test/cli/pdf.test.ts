import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdfOf } from '../formats/pdf/page.ts'
import { jixiao } from './run.ts'

describe.concurrent('jixiao extract with PDFs', () => {
  let directory = ''
  let path = ''
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'jixiao-pdf-'))
    path = join(directory, 'a.pdf')
    await writeFile(path, await pdfOf([[{ text: 'one', x: 50, y: 700 }], []]))
  })
  afterAll(() => rm(directory, { recursive: true }))

  test('--trace-svg draws every page into a directory, and nothing of other files', async () => {
    const drawings = join(directory, 'drawn', 'pages')
    const text = join(directory, 'b.txt')
    await writeFile(text, '项目支出绩效目标表\n')
    const { stderr } = await jixiao(['extract', path, text, '--trace-svg', drawings])
    expect(stderr).not.toContain('own')
    expect((await readdir(drawings)).toSorted()).toEqual(['a.pdf.1.svg', 'a.pdf.2.svg'])
    expect(await readFile(join(drawings, 'a.pdf.1.svg'), 'utf8')).toContain('one')
  })

  test.each(['pdfium', 'pdfjs'])('--pdf-engine %s reads the same pages', async (engine) => {
    const { stdout } = await jixiao(['extract', path, '--pdf-engine', engine])
    expect(JSON.parse(stdout)).toMatchObject({ source: { format: 'pdf', pages: 2 } })
  })

  test('an engine there is not is wrong usage', async () => {
    const { code, stderr } = await jixiao(['extract', path, '--pdf-engine', 'acrobat'])
    expect(code).toBe(2)
    expect(stderr).toContain('pdfium, pdfjs')
  })
})
