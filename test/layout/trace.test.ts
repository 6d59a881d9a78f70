import { describe, expect, test } from 'vitest'
import { extract } from '../../src/extract.ts'

const text =
  '项目名称\t普法宣传经费\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t普法活动场次\t≥12场\n'

describe('the trace', () => {
  test('has a table of every stage, in the order of the stages', async () => {
    const { trace } = await extract(Buffer.from(text), { path: 'small.txt', trace: true })
    expect(trace.map((table) => table.stage)).toEqual([
      'read',
      'find',
      'head',
      'header',
      'align',
      'govern',
      'account',
      'confidence',
    ])
  })

  test('has as many cells in every row as in its header', async () => {
    const { trace } = await extract(Buffer.from(text), { path: 'small.txt', trace: true })
    for (const { header, rows } of trace) {
      expect(rows.every((row) => row.length === header.length)).toBe(true)
    }
  })

  test('says of every cell of the alignment its role and its text', async () => {
    const { trace } = await extract(Buffer.from(text), { path: 'small.txt', trace: true })
    const aligned = trace.find((table) => table.stage === 'align')
    expect(aligned?.rows.map(([, role, cell]) => [role, cell])).toEqual([
      ['level1', '产出指标'],
      ['level2', '数量指标'],
      ['name', '普法活动场次'],
      ['target', '≥12场'],
    ])
  })

  test('is not drawn where nobody asks for it', async () => {
    const { trace } = await extract(Buffer.from(text), { path: 'small.txt' })
    expect(trace).toEqual([])
  })
})
