/** Tables without lines: columns by what texts share, rows by where text stands in its cells. */
import { expect, test } from 'vitest'
import { contentOf, shape, write, type Glyph } from './page.ts'

function cellsOf(glyphs: readonly Glyph[]): string[] {
  const { tables } = contentOf(glyphs, [])
  expect(tables).toHaveLength(1)
  return tables.flatMap(shape).filter((cell) => !cell.endsWith(' '))
}

const heads = [
  ...write('一级指标', 50, 100),
  ...write('三级指标', 150, 100),
  ...write('指标值', 300, 100),
  ...write('权重', 380, 100),
]

/** Rows of a name and a value, 30 pt apart from 130 on. */
function rowsOf(names: readonly string[]): Glyph[] {
  return names.flatMap((name, index) => [
    ...write(name, 150, 130 + 30 * index),
    ...write('20件', 300, 130 + 30 * index),
    ...write('10', 380, 130 + 30 * index),
  ])
}

const names = ['办案数量', '宣传场次', '资料发放量', '走访户数']

test('labels in the last row of theirs govern the rows above', () => {
  const labels = [...write('产出指标', 50, 190), ...write('效益指标', 50, 220)]
  const cells = cellsOf([...heads, ...rowsOf(names), ...labels])
  expect(cells).toContain('1,0 3×1 产出指标')
  expect(cells).toContain('4,0 1×1 效益指标')
})

test('labels in the first row of theirs govern the rows below', () => {
  const labels = [...write('产出指标', 50, 130), ...write('效益指标', 50, 160)]
  const cells = cellsOf([...heads, ...rowsOf(names), ...labels])
  expect(cells).toContain('1,0 1×1 产出指标')
  expect(cells).toContain('2,0 3×1 效益指标')
})

test('labels in the middle of their rows govern the rows around', () => {
  const labels = [...write('产出指标', 50, 145), ...write('效益指标', 50, 205)]
  const cells = cellsOf([...heads, ...rowsOf(names), ...labels])
  expect(cells).toContain('1,0 2×1 产出指标')
  expect(cells).toContain('3,0 2×1 效益指标')
})

test('a label that fills its cell does not touch the name beside it', () => {
  const labels = [
    ...write('产出指标', 70, 130),
    ...write('产出指标', 70, 160),
    ...write('服务对象满意度指', 69, 190 - 6.5),
    ...write('标', 105, 190 + 6.5),
    ...write('效益指标', 70, 220),
  ]
  const cells = cellsOf([...heads, ...rowsOf(names), ...labels])
  expect(cells).toContain('3,0 1×1 服务对象满意度指标')
  expect(cells).toContain('3,1 1×1 资料发放量')
})

test('a name of two lines is one row, where the value stands beside its last line', () => {
  const wrapped = [
    ...heads,
    ...rowsOf(['办案数量', '宣传场次']),
    ...write('印发普法宣传资料和', 150, 190),
    ...write('手册数量', 150, 203),
    ...write('20件', 300, 203),
    ...write('10', 380, 203),
    ...write('走访户数', 150, 233),
    ...write('20户', 300, 233),
    ...write('10', 380, 233),
    ...write('产出指标', 50, 203),
    ...write('效益指标', 50, 233),
  ]
  const cells = cellsOf(wrapped)
  expect(cells).toContain('3,1 1×1 印发普法宣传资料和⏎手册数量')
  expect(cells).toContain('1,0 3×1 产出指标')
})

test('a list of tasks above the indicators has columns of its own', () => {
  const tasks = [0, 1, 2].flatMap((index) => [
    ...write('法律援助', 50, 100 + 30 * index),
    ...write('用于办案补贴相关支出', 170, 100 + 30 * index),
    ...write('1432', 320, 100 + 30 * index),
    ...write('1432', 390, 100 + 30 * index),
    ...write('0000', 460, 100 + 30 * index),
  ])
  const indicators = [0, 1, 2, 3, 4].flatMap((index) => [
    ...write('产出指标', 55, 200 + 30 * index),
    ...write('数量指标', 110, 200 + 30 * index),
    ...write(names[index % 4] as string, 190, 200 + 30 * index),
    ...write('20件', 430, 200 + 30 * index),
  ])
  const cells = cellsOf([...tasks, ...indicators])
  expect(cells.filter((cell) => cell.startsWith('0,'))).toHaveLength(5)
  expect(cells.filter((cell) => cell.startsWith('4,'))).toHaveLength(4)
})

test('low text of a head of two rows stands in both', () => {
  const head = [
    ...write('近两年指标值', 282, 80),
    ...write('一级指标', 50, 100),
    ...write('指标名称', 150, 100),
    ...write('前年', 270, 100),
    ...write('去年', 340, 100),
    ...write('今年', 410, 100),
  ]
  const rows = names.flatMap((name, index) => [
    ...(index % 2 === 1 ? write('产出指标', 50, 130 + 30 * index) : []),
    ...write(name, 150, 130 + 30 * index),
    ...write('20', 270, 130 + 30 * index),
    ...write('21', 340, 130 + 30 * index),
    ...write('22', 410, 130 + 30 * index),
  ])
  const cells = cellsOf([...head, ...rows])
  expect(cells).toContain('0,2 1×2 近两年指标值')
  expect(cells).toContain('0,4 2×1 今年')
  expect(cells).toContain('1,3 1×1 去年')
})

test('an ideograph whose box is its ink alone leaves no blank for a column', () => {
  const narrow = write('目', 332, 80, { run: 7 }).map((glyph) => ({
    ...glyph,
    left: glyph.left + 2,
    right: glyph.right - 2,
  }))
  const head = [
    ...write('区域', 312, 80, { run: 6 }),
    ...narrow,
    ...write('标值', 342, 80, { run: 8 }),
    ...heads,
  ]
  const labels = [...write('产出指标', 50, 190), ...write('效益指标', 50, 220)]
  const cells = cellsOf([...head, ...rowsOf(names), ...labels])
  expect(cells.some((cell) => cell.endsWith('区域目标值'))).toBe(true)
})
