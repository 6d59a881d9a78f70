import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { extract } from '../src/extract.ts'
import { jixiao } from './cli/run.ts'

const utf8 = new TextEncoder()
const MiB = 1024 * 1024
const row = '产出指标\t数量指标\t办结案件数\t≥800件\n'

function read(bytes: Uint8Array | string): ReturnType<typeof extract> {
  return extract(typeof bytes === 'string' ? utf8.encode(bytes) : bytes, { path: 'odd.txt' })
}

/** Bytes that repeat no pattern and look the same on every run. */
function noise(length: number): Uint8Array {
  let state = 1
  return Uint8Array.from({ length }, () => {
    state = (state * 48271) % 2147483647
    return state & 255
  })
}

describe('extract, of input that is no document', () => {
  test('an empty file is named and refused', async () => {
    const { status, message, record } = await read('')
    expect(status).not.toBe('ok')
    expect(record).toBeNull()
    expect(message).toContain('odd.txt')
  })

  test('binary noise named .txt is refused, not read as text', async () => {
    const { status, message, record } = await read(noise(64 * 1024))
    expect(status).toBe('unsupported')
    expect(record).toBeNull()
    expect(message).toContain('odd.txt')
  })

  test('blanks alone give a record without forms, or none', async () => {
    const { record } = await read(' \n\t\n\u3000\n'.repeat(1000))
    expect(record?.forms ?? []).toEqual([])
  })
})

describe('extract, of input that is out of all proportion', () => {
  let directory = ''
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'jixiao-odd-'))
  })
  afterAll(() => rm(directory, { recursive: true }))

  /** Through the program, which is killed where it hangs; ends with 0, or with 1 and a message that names the file. */
  async function answer(text: string): Promise<'record' | 'message' | 'none'> {
    const path = join(directory, 'odd.txt')
    await writeFile(path, text)
    const { code, stderr } = await jixiao(['extract', path])
    if (code === 0) return 'record'
    return code === 1 && stderr.includes('odd.txt') ? 'message' : 'none'
  }

  test('a text of 200 MiB is refused with the limit it breaks', async () => {
    const { status, message } = await read(new Uint8Array(200 * MiB).fill(0x61))
    expect(status).toBe('limit')
    expect(message).toContain('odd.txt')
  })

  test('a line of 10 MiB is answered', async () => {
    expect(await answer('办结案件≥800件，'.repeat((10 * MiB) / 24))).not.toBe('none')
  })

  test('a table of 100,000 columns is answered', async () => {
    const header = '一级指标\t二级指标\t三级指标\t指标值'
    const wide = `${header}${'\t'.repeat(100_000)}\n${row.trimEnd()}${'\t0'.repeat(100_000)}\n`
    expect(await answer(wide)).not.toBe('none')
  })

  test('a header that repeats its label 100,000 times is answered', async () => {
    const wide = `${'| 一级指标 '.repeat(100_000)}|\n${'| --- '.repeat(100_000)}|\n`
    expect(await answer(wide)).not.toBe('none')
  })

  test('tables nested a thousand deep are answered', async () => {
    const nested = `${'<table><tr><td>'.repeat(1000)}${row}${'</td></tr></table>'.repeat(1000)}`
    expect(await answer(nested)).not.toBe('none')
  })
})

describe('extract, of broken encodings and mixtures', () => {
  const form = `绩效目标表\n一级指标\t二级指标\t三级指标\t指标值\n${row}`

  test('UTF-8 that breaks off in the middle of a character is read to there', async () => {
    const { record } = await read(utf8.encode(form).subarray(0, -4))
    expect(record).not.toBeNull()
  })

  test('stray bytes amid UTF-8 cost no more than their place', async () => {
    const text = utf8.encode(form)
    const broken = Uint8Array.from([...text, 0xff, 0xfe, 0x80, ...utf8.encode(`\n${row}`)])
    const { record } = await read(broken)
    expect(record?.forms.length).toBeGreaterThan(0)
  })

  test('half a UTF-16 unit at the end is no error', async () => {
    const units = Uint16Array.from([0xfeff, ...Array.from(form, (each) => each.charCodeAt(0))])
    const { record } = await read(new Uint8Array(units.buffer).subarray(0, -1))
    expect(record?.source.encoding).toBe('utf-16le')
  })

  test('a markdown table in HTML in a cell is answered', async () => {
    const inner =
      '<table><tr><td>\n\n| 一级指标 | 三级指标 |\n| --- | --- |\n| 产出指标 | 办结数 |\n\n</td></tr></table>'
    const { status } = await read(`| 名称 | ${inner} |\n| --- | --- |\n| ${inner} | 是 |\n`)
    expect(['ok', 'partial']).toContain(status)
  })

  test('lone surrogates and control characters do not reach the record', async () => {
    const { record } = await read(`${form}\u0000\u0007办\ud800结\n`)
    expect(JSON.stringify(record)).not.toMatch(/\\u0000|\\ud800/i)
  })
})
