import { expect, test } from 'vitest'
import { flowOf } from '../../../src/formats/pdf/flow/flow.ts'
import { keptTable } from '../../../src/formats/pdf/structure/kept.ts'
import type { PageContent } from '../../../src/formats/pdf/structure/page.ts'
import { contentOf, type Glyph, gridRules, type Rule, shape, write } from './page.ts'

const xs = [50, 150, 250, 350]

/** A page with a table of the given rows from `top`, 20 pt a row. */
function page(
  number: number,
  rows: readonly (readonly string[])[],
  more: Glyph[] = [],
  top = 100,
): PageContent {
  const ys = Array.from({ length: rows.length + 1 }, (_, row) => top + 20 * row)
  const rules: Rule[] = gridRules(xs, ys)
  const glyphs = rows.flatMap((texts, row) =>
    texts.flatMap((text, column) => write(text, (xs[column] ?? 0) + 5, top + 20 * row + 14)),
  )
  return contentOf([...glyphs, ...more], rules, { number })
}

function tables(...pages: PageContent[]): string[][] {
  return flowOf(pages).blocks.flatMap((block) =>
    block.type === 'table' ? [shape(block.table)] : [],
  )
}

const head = ['一级指标', '二级指标', '指标值']

test('a table goes on over a page and keeps the page of each row', () => {
  const pages = [page(1, [head, ['产出', '数量', '5件']]), page(2, [['效益', '社会', '9件']])]
  const [block, ...others] = flowOf(pages).blocks
  expect(others).toEqual([])
  const found = block?.type === 'table' ? block.table.cells.map((cell) => cell.page) : []
  expect(found).toEqual([1, 1, 1, 1, 1, 1, 2, 2, 2])
})

test('a repeated header is dropped', () => {
  const found = tables(
    page(1, [head, ['产出', '数量', '5件']]),
    page(2, [head, ['效益', '社会', '9件']]),
  )
  expect(found).toHaveLength(1)
  expect(found[0]).toContain('2,0 1×1 效益')
})

test('a label goes on where the new page’s rows lack it', () => {
  const found = tables(page(1, [head, ['产出', '数量', '5件']]), page(2, [['', '质量', '9件']]))
  expect(found[0]).toContain('1,0 2×1 产出')
})

test('a row cut inside is one row', () => {
  const found = tables(
    page(1, [head, ['产出', '建成并交付使用的房', '5件']]),
    page(2, [
      ['', '屋面积', ''],
      ['效益', '社会', '9件'],
    ]),
  )
  expect(found[0]).toContain('1,1 1×1 建成并交付使用的房屋面积')
})

test('two forms that follow each other stay two', () => {
  const form = (name: string): string[][] => [['项目名称', name, ''], head, ['产出', '数量', '5件']]
  expect(tables(page(1, form('甲')), page(2, form('乙')))).toHaveLength(2)
})

test('a title between parts two tables', () => {
  const title = write('绩效目标表', 150, 80, { size: 16 })
  expect(tables(page(1, [head, head]), page(2, [['产出', '数量', '5件']], title))).toHaveLength(2)
})

test('续表 above a table says that it goes on', () => {
  const mark = write('绩效目标表（续表）', 150, 80, { size: 16 })
  expect(tables(page(1, [head, head]), page(2, [['产出', '数量', '5件']], mark))).toHaveLength(1)
})

test('page numbers and headers between the parts of a table go', () => {
  const margins = (number: number): Glyph[] => [
    ...write('部门预算', 50, 40),
    ...write(`第${number}页`, 280, 820),
  ]
  const pages = [
    page(1, [head, ['产出', '数量', '5件']], margins(1)),
    page(2, [['效益', '社会', '9件']], margins(2)),
  ]
  const { blocks, dropped } = flowOf(pages)
  expect(blocks.map(({ type }) => type)).toEqual(['lines', 'table'])
  const texts = blocks.flatMap((block) => (block.type === 'lines' ? block.lines : []))
  expect(texts.map(({ line }) => line.text)).toEqual(['部门预算'])
  expect(dropped.map(({ line }) => line.text)).toEqual(['第1页', '部门预算', '第2页'])
})

test('a note below a table ends it', () => {
  const note = write('注：单位为万元', 50, 400)
  expect(tables(page(1, [head, head], note), page(2, [['产出', '数量', '5件']]))).toHaveLength(2)
})

test('a table of other columns is another table', () => {
  const other = contentOf(write('甲', 80, 110), gridRules([70, 300, 420], [100, 120]), {
    number: 2,
  })
  expect(tables(page(1, [head, head]), other)).toHaveLength(2)
})

test('each table is closed once, as soon as a page shows that it does not go on', () => {
  const rows = [head, ['产出', '数量', '5件']]
  const pages = [
    page(1, rows),
    page(2, [['效益', '社会', '9件']]),
    page(3, rows, [], 300),
    page(4, rows),
  ]
  const closed: string[] = []
  const { blocks } = flowOf(pages, (table, index) => {
    closed.push(`${index}: page ${table.page}, ${table.rows} rows`)
    table.cells.length = 0
  })
  expect(closed).toHaveLength(blocks.length)
  expect(closed[0]).toBe('0: page 1, 3 rows')
})

test('a table that is kept until all pages are read comes back as it was', () => {
  const { tables: found } = page(1, [
    head,
    ['产出', '建成并交付使用的房屋', '5件'],
    ['', '质量', '9件'],
  ])
  const [table] = found
  expect(table && keptTable(table, 1).cells).toEqual(table?.cells)
})

test('a line on the very end of a page, painted on both, is read once, be it one character', () => {
  const ys = [100, 120, 140]
  /** The first column has no line where the page cuts it. */
  const part = (number: number, rows: readonly (readonly string[])[], cut: number): PageContent => {
    const rules = gridRules(xs, ys).map((rule) =>
      rule.horizontal && rule.at === cut ? { ...rule, from: xs[1] ?? 0 } : rule,
    )
    const glyphs = rows.flatMap((texts, row) =>
      texts.flatMap((text, column) => write(text, (xs[column] ?? 0) + 5, 114 + 20 * row)),
    )
    return contentOf(glyphs, rules, { number })
  }
  const upper = part(1, [head, ['绩效指标', '数量', '5件']], 140)
  const lower = part(
    2,
    [
      ['标', '质量', '9件'],
      ['效益', '社会', '9件'],
    ],
    100,
  )
  expect(tables(upper, lower)[0]).toContain('1,0 2×1 绩效指标')
})
