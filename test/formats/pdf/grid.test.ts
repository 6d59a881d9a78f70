import { expect, test } from 'vitest'
import { across, contentOf, down, gridRules, shape, write } from './page.ts'

const xs = [50, 150, 250]
const ys = [100, 130, 160]

function only(...[glyphs, rules]: Parameters<typeof contentOf>): string[] {
  const { tables } = contentOf(glyphs, rules)
  expect(tables).toHaveLength(1)
  return tables.flatMap(shape)
}

test('every slot between lines is a cell', () => {
  const glyphs = [...write('产出', 60, 120), ...write('数量', 160, 150)]
  expect(only(glyphs, gridRules(xs, ys))).toEqual([
    '0,0 1×1 产出',
    '0,1 1×1 ',
    '1,0 1×1 ',
    '1,1 1×1 数量',
  ])
})

test('a missing inner line is a merge', () => {
  const rules = [...gridRules(xs, [100, 160]), across(130, 150, 250)]
  expect(only(write('产出', 60, 135), rules)).toEqual(['0,0 2×1 产出', '0,1 1×1 ', '1,1 1×1 '])
})

test('a label centred in a merged cell belongs to the whole span', () => {
  const rules = [...gridRules(xs, [100, 190]), across(130, 150, 250), across(160, 150, 250)]
  const glyphs = [...write('产出', 60, 150), ...write('甲', 160, 120), ...write('乙', 160, 180)]
  expect(only(glyphs, rules)).toEqual(['0,0 3×1 产出', '0,1 1×1 甲', '1,1 1×1 ', '2,1 1×1 乙'])
})

test('a line drawn in dots is one line', () => {
  const dots = Array.from({ length: 50 }, (_, index) =>
    across(130, 50 + 4 * index, 51.5 + 4 * index),
  )
  const rules = [...gridRules(xs, [100, 160]), ...dots]
  expect(only(write('产出', 60, 120), rules)).toHaveLength(4)
})

test('a doubled border is one line', () => {
  const rules = [...gridRules(xs, ys), ...gridRules([52, 152, 252], [102, 132, 162])]
  expect(only(write('产出', 60, 120), rules)).toHaveLength(4)
})

test('an underline in a cell is no border', () => {
  const rules = [...gridRules(xs, ys), across(122, 60, 90)]
  expect(only(write('产出', 60, 120), rules)).toHaveLength(4)
})

test('sides that the producer left open are closed', () => {
  const rules = [
    across(100, 50, 350),
    across(130, 50, 350),
    down(150, 100, 130),
    down(250, 100, 130),
  ]
  expect(only(write('甲', 60, 120), rules)).toEqual(['0,0 1×1 甲', '0,1 1×1 ', '0,2 1×1 '])
})

test('text that overflows its cell stays in the one that holds most of it', () => {
  expect(
    only(write('保障人代理人员经费十', 52, 120), gridRules([50, 120, 180], [100, 130])),
  ).toEqual(['0,0 1×1 保障人代理人员经费十', '0,1 1×1 '])
})

test('two tables side by side stay two', () => {
  const rules = [...gridRules([50, 100, 150], ys), ...gridRules([300, 350, 400], ys)]
  const { tables } = contentOf([...write('甲', 60, 120), ...write('乙', 310, 120)], rules)
  expect(tables).toHaveLength(2)
})

test('a frame around a paragraph is no table', () => {
  const { tables, lines } = contentOf(write('甲', 60, 120), gridRules([50, 150], [100, 130]))
  expect(tables).toEqual([])
  expect(lines.map(({ text }) => text)).toEqual(['甲'])
})
