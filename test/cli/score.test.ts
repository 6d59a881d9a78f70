import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jixiao } from './run.ts'

const truth = {
  source: 'a.txt',
  agency: null,
  fiscalYear: null,
  moneyUnit: null,
  forms: [
    {
      kind: 'project',
      name: null,
      amounts: { total: null, fiscal: null, other: null },
      goals: [],
      indicators: [{ level1: '产出指标', level2: '数量指标', name: '办结案件数' }],
    },
  ],
}

describe('jixiao score', () => {
  let directory = ''
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'jixiao-score-'))
    await writeFile(join(directory, 'a.txt'), '没有表格。\n')
    await writeFile(join(directory, 'a.truth.json'), JSON.stringify(truth))
  })
  afterAll(() => rm(directory, { recursive: true }))

  test('--verbose names the row that is missing', async () => {
    const { code, stdout } = await jixiao(['score', directory, '--verbose'])
    expect(code).toBe(0)
    expect(stdout).toContain('办结案件数: missing')
  })

  test('--rows sets the rows of one document beside its truth', async () => {
    const { stdout } = await jixiao(['score', directory, '--rows', 'a'])
    expect(stdout).toMatch(/missing +产出指标 +数量指标 +办结案件数/)
  })

  test('--json gives the figures', async () => {
    const { stdout } = await jixiao(['score', directory, '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ documents: [{ expected: 1, right: 0, f1: 0 }] })
  })

  test('--update writes the scoreboard', async () => {
    await jixiao(['score', directory, '--update'])
    expect(await readFile(join(directory, 'SCOREBOARD.md'), 'utf8')).toContain(
      '办结案件数: missing',
    )
  })

  test('a directory without truth ends with 2 and says what is needed', async () => {
    const { code, stderr } = await jixiao(['score', join(directory, 'none')])
    expect(code).toBe(2)
    expect(stderr).toContain('none')
  })
})
