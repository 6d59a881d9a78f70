import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { jixiao } from './run.ts'

const text = '数量指标：办结案件≥800件；\n'
let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'jixiao-golden-'))
  await writeFile(join(directory, 'a.txt'), text)
})
afterEach(() => rm(directory, { recursive: true }))

function golden(command: string, env: NodeJS.ProcessEnv = {}): ReturnType<typeof jixiao> {
  const document = join(directory, 'a.txt')
  return jixiao(['golden', command, document, '--golden', join(directory, 'golden')], { env })
}

describe('jixiao golden', () => {
  test('update writes, and then check finds no difference', async () => {
    expect((await golden('update')).code).toBe(0)
    expect(await readdir(join(directory, 'golden'))).toEqual(['a.txt.json'])
    expect(await golden('check')).toMatchObject({ code: 0, stdout: '' })
  })

  test('check ends with 3 where the document changed', async () => {
    await golden('update')
    await writeFile(join(directory, 'a.txt'), `${text}\n`)
    const { code, stdout } = await golden('check')
    expect(code).toBe(3)
    expect(stdout).toContain('source › bytes')
  })

  test('check ends with 3 where there is no golden record yet', async () => {
    expect(await golden('check')).toMatchObject({ code: 3 })
  })

  test('update refuses to run under CI and writes nothing', async () => {
    const { code, stderr } = await golden('update', { CI: 'true' })
    expect(code).toBe(2)
    expect(stderr).toContain('can’t be updated under CI')
    expect(await readdir(directory)).toEqual(['a.txt'])
  })

  test('check ends with 2 where there is no such directory', async () => {
    const { code, stderr } = await jixiao(['golden', 'check', join(directory, 'none')])
    expect(code).toBe(2)
    expect(stderr).toContain('none')
  })
})

describe('jixiao score --update', () => {
  test('refuses to run under CI', async () => {
    const { code, stderr } = await jixiao(['score', directory, '--update'], { env: { CI: 'true' } })
    expect(code).toBe(2)
    expect(stderr).toContain('can’t be updated under CI')
  })
})
