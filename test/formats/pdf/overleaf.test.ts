/** Tables without lines that go on overleaf: each page is read with what stands on those around it. */
import { expect, test } from 'vitest'
import { contentsOf, type Glyph, shape, write } from './page.ts'

const heads = [
  ...write('一级指标', 50, 700),
  ...write('三级指标', 150, 700),
  ...write('指标值', 300, 700),
  ...write('权重', 380, 700),
]

/** A name and a value, and the label beside them where there is one. */
function row(name: string, y: number, label = ''): Glyph[] {
  return [
    ...write(label, 50, y),
    ...write(name, 150, y),
    ...write('20件', 300, y),
    ...write('10', 380, y),
  ]
}

const first = [
  ...heads,
  ...row('办案数量', 730, '产出指标'),
  ...row('宣传场次', 760, '效益指标'),
  ...row('走访户数', 790, '成本指标'),
]

async function cellsOf(pages: readonly (readonly Glyph[])[]): Promise<string[][]> {
  const contents = await contentsOf(pages)
  return contents.map(({ tables }) => tables.flatMap(shape).filter((cell) => !cell.endsWith(' ')))
}

test('one row at the top of a page is of the table before', async () => {
  const [, second] = await cellsOf([first, row('资料发放量', 60, '满意指标')])
  expect(second).toEqual(['0,0 1×1 满意指标', '0,1 1×1 资料发放量', '0,2 1×1 20件', '0,3 1×1 10'])
})

test('one row at the top of a page is no table where none goes on', async () => {
  const [, second] = await cellsOf([[], row('资料发放量', 60, '满意指标')])
  expect(second).toEqual([])
})

test('a title at the end of a page keeps the row overleaf out of its table', async () => {
  const title = write('绩效目标表', 200, 820, { size: 14 })
  const [, second] = await cellsOf([[...first, ...title], row('资料发放量', 60, '满意指标')])
  expect(second).toEqual([])
})

test('rows at the top of a page have the label of the page before', async () => {
  const rows = [...row('资料发放量', 60), ...row('受理件数', 90), ...row('满意度', 120, '满意指标')]
  const contents = await contentsOf([first, rows])
  expect(contents[1]?.tables.flatMap(shape).slice(0, 2)).toEqual(['0,0 2×1 ', '0,1 1×1 资料发放量'])
})
