import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { version } from '../../src/version.ts'
import { jixiao } from './run.ts'

const commands = ['extract', 'ingest', 'work', 'status', 'golden', 'score', 'schema']

describe.concurrent('the command line', () => {
  test('without arguments shows every command and ends with 2', async () => {
    const { code, stderr } = await jixiao([])
    expect(code).toBe(2)
    for (const command of commands) expect(stderr).toContain(command)
  })

  test.each(commands)('%s --help shows an example and ends with 0', async (command) => {
    const { code, stdout } = await jixiao([command, '--help'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/Examples?:/)
  })

  test('a mistyped command is answered with the one that was meant', async () => {
    const { code, stdout, stderr } = await jixiao(['extrat'])
    expect(code).toBe(2)
    expect(stderr).toContain('Did you mean extract?')
    expect(stdout).toBe('')
  })

  test('a missing argument ends with 2 and says which', async () => {
    const { code, stderr } = await jixiao(['extract'])
    expect(code).toBe(2)
    expect(stderr).toContain("missing required argument 'file'")
  })

  test('an unknown format ends with 2 and names the known ones', async () => {
    const { code, stderr } = await jixiao(['extract', 'a.txt', '--format', 'xml'])
    expect(code).toBe(2)
    expect(stderr).toContain('json, jsonl, csv, table')
  })

  test('--version prints the version of package.json', async () => {
    const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(manifest).toMatchObject({ version })
    expect((await jixiao(['--version'])).stdout).toBe(`${version}\n`)
  })
})
