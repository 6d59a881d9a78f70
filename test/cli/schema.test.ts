import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { jixiao } from './run.ts'

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'jixiao-schema-'))
})
afterEach(() => rm(directory, { recursive: true }))

describe('jixiao schema', () => {
  test('prints the schema of a record', async () => {
    const { stdout } = await jixiao(['schema'])
    expect(JSON.parse(stdout)).toMatchObject({ $id: expect.stringContaining('jixiao:record') })
  })

  test('--out writes them all, and --check finds them whole', async () => {
    await jixiao(['schema', '--out', directory])
    expect(await readdir(directory)).toContain('record.schema.json')
    expect((await jixiao(['schema', '--check', directory])).code).toBe(0)
  })

  test('--check ends with 3 and names the file that drifted', async () => {
    await jixiao(['schema', '--out', directory])
    await writeFile(join(directory, 'record.schema.json'), '{}')
    const { code, stderr } = await jixiao(['schema', '--check', directory])
    expect(code).toBe(3)
    expect(stderr).toContain('record.schema.json')
  })

  test('an unknown name ends with 2', async () => {
    expect(await jixiao(['schema', 'form'])).toMatchObject({ code: 2 })
  })
})
