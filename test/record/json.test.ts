import { expect, test } from 'vitest'
import { extract } from '../../src/extract.ts'
import { gathered, jsonOf } from '../../src/record/json.ts'

const text = `项目支出绩效目标表
项目名称\t办案经费
一级指标\t二级指标\t三级指标\t指标值
产出指标\t数量指标\t办结案件数\t≥800件
\t质量指标\t案件“办结率”\t≥95%
第二部分 说明
按规定公开。`

async function record(): Promise<NonNullable<Awaited<ReturnType<typeof extract>>['record']>> {
  const { record: found } = await extract(new TextEncoder().encode(text), { path: 'a\n.txt' })
  if (found === null) throw new Error('no record')
  return found
}

test('the pieces of a record’s JSON are together what JSON.stringify gives', async () => {
  const whole = await record()
  expect([...jsonOf(whole)].join('')).toBe(JSON.stringify(whole))
})

test('indented, too', async () => {
  const whole = await record()
  const pieces = jsonOf(whole, (value) => JSON.stringify(value, null, 2), 2)
  expect([...pieces].join('')).toBe(JSON.stringify(whole, null, 2))
})

test('small pieces are put together, and none is lost', () => {
  const pieces = Array.from({ length: 30_000 }, (_, index) => `${index},`)
  const together = [...gathered(pieces)]
  expect(together.length).toBeLessThan(5)
  expect(together.join('')).toBe(pieces.join(''))
})

test('a long form is written row by row', async () => {
  const whole = await record()
  const [form] = whole.forms
  if (form === undefined) throw new Error('no form')
  const [row] = form.indicators
  if (row === undefined) throw new Error('no row')
  const rows = Array.from({ length: 100 }, (_, index) => ({ ...row, id: `f1.i${index + 1}` }))
  const long = { ...whole, forms: [{ ...form, indicators: rows }] }
  for (const indent of [0, 2]) {
    const pieces = [...jsonOf(long, (value) => JSON.stringify(value, null, indent), indent)]
    expect(pieces.join('')).toBe(JSON.stringify(long, null, indent))
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(2000)
  }
})
