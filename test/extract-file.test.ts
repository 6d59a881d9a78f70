import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { extractFile } from '../src/extract-file.ts'

const MiB = 1024 * 1024
let directory = ''
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'jixiao-bad-'))
})
afterAll(() => rm(directory, { recursive: true }))

describe('extractFile, of paths that give no document', () => {
  test('a missing path says that there is no such file', async () => {
    const path = join(directory, 'none.txt')
    const { status, message, record } = await extractFile(path)
    expect({ status, record }).toEqual({ status: 'failed', record: null })
    expect(message).toBe(`${path}: there is no such file; check the path`)
  })

  test('a directory says what to use instead', async () => {
    const { status, message } = await extractFile(directory)
    expect(status).toBe('failed')
    expect(message).toContain('jixiao ingest')
  })

  test('a file of 200 MiB is not read at all', async () => {
    const path = join(directory, 'huge.txt')
    const file = await open(path, 'w')
    await file.truncate(200 * MiB)
    await file.close()
    const { status, message } = await extractFile(path)
    expect(status).toBe('limit')
    expect(message).toBe(`${path}: has 200 MiB, the limit is 128 MiB; split the file`)
  })

  test('the path stands in the record as it was given, with / separators', async () => {
    const path = join(directory, 'a.txt')
    await writeFile(path, '数量指标：办结案件≥800件；\n')
    const { record } = await extractFile(path, { path: 'corpus\\a.txt'.replaceAll('\\', '/') })
    expect(record?.source.path).toBe('corpus/a.txt')
  })
})
