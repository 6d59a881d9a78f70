import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { validateRecord } from '../../src/record/validate.ts'
import { jixiao } from './run.ts'

const form = `项目支出绩效目标表
项目名称\t办案经费
一级指标\t二级指标\t三级指标\t指标值
产出指标\t数量指标\t办结案件数\t≥800件
\t质量指标\t案件办结率\t≥95%
`

describe.concurrent('jixiao extract', () => {
  let directory = ''
  let path = ''
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'jixiao-extract-'))
    path = join(directory, 'a.txt')
    await writeFile(path, form)
  })
  afterAll(() => rm(directory, { recursive: true }))

  test('prints one record that the schema accepts, and nothing else', async () => {
    const { code, stdout, stderr } = await jixiao(['extract', path])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(validateRecord(JSON.parse(stdout))).toEqual([])
  })

  test('prints an array of several', async () => {
    const { stdout } = await jixiao(['extract', path, path])
    expect(JSON.parse(stdout)).toHaveLength(2)
  })

  test('reads standard input where the file is -', async () => {
    const { code, stdout } = await jixiao(['extract', '-', '--format', 'jsonl'], { input: form })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ source: { path: 'stdin' } })
  })

  test('goes on past a file that fails, and ends with 1', async () => {
    const { code, stdout, stderr } = await jixiao([
      'extract',
      join(directory, 'no'),
      path,
      '--format',
      'jsonl',
    ])
    expect(code).toBe(1)
    expect(stdout.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('there is no such file')
  })

  test('--format csv gives a header and a line an indicator', async () => {
    const { stdout } = await jixiao(['extract', path, '--format', 'csv'])
    const lines = stdout.trimEnd().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatch(/^document,agency/)
    expect(lines[1]).toContain('办结案件数')
  })

  test('--format table draws the rows', async () => {
    const { stdout } = await jixiao(['extract', path, '--format', 'table'])
    expect(stdout).toMatch(/产出指标 +数量指标 +办结案件数 +≥800件/)
  })

  test('--trace draws on standard error and leaves the record alone', async () => {
    const { stdout, stderr } = await jixiao(['extract', path, '--trace'])
    expect(stderr).toContain('── ')
    expect(() => JSON.parse(stdout)).not.toThrow()
  })

  test('--trace-to draws into a file', async () => {
    const trace = join(directory, 'trace.txt')
    const { stderr } = await jixiao(['extract', path, '--trace-to', trace])
    expect(stderr).toBe('')
    expect(await readFile(trace, 'utf8')).toContain('── ')
  })
})
