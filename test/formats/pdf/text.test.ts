import { expect, test } from 'vitest'
import { contentOf, gridRules, shape, write } from './page.ts'

function lines(...[glyphs, parts]: [Parameters<typeof contentOf>[0], object?]): string[] {
  return contentOf(glyphs, [], parts).lines.map(({ text }) => text)
}

/** The text of one cell, 60 pt wide, with 5 pt on either side. */
function cell(...texts: string[]): string | undefined {
  const glyphs = texts.flatMap((text, index) => write(text, 55, 120 + 14 * index))
  const { tables } = contentOf(glyphs, gridRules([50, 110, 170], [100, 200]))
  return tables.flatMap(shape)[0]?.replace('0,0 1×1 ', '')
}

test('radicals become the ideographs they look like', () => {
  expect(lines(write('人⺠⻓⻔⼈⼾', 50, 100))).toEqual(['人民长门人户'])
})

test('ligatures and compatibility ideographs are resolved, full-width forms stay', () => {
  expect(lines(write('ﬁ率：％', 50, 100))).toEqual(['fi率：％'])
})

test('bold made by printing twice is read once', () => {
  expect(lines([...write('绩效', 50, 100), ...write('绩效', 50.3, 100.2)])).toEqual(['绩效'])
})

test('the same digit twice is two digits', () => {
  const glyphs = [...write('1', 50, 100), ...write('1', 55, 100)].map((glyph) => ({
    ...glyph,
    right: glyph.left + 5,
  }))
  expect(lines(glyphs)).toEqual(['11'])
})

test('text that is not painted is left out where other text is', () => {
  const hidden = write('隐藏', 50, 200, { visible: false })
  expect(lines([...write('绩效', 50, 100), ...hidden])).toEqual(['绩效'])
})

test('text that is not painted is the text of a recognised scan', () => {
  expect(lines(write('绩效', 50, 200, { visible: false }), { images: 1 })).toEqual(['绩效'])
})

test('blanks that the producer put between characters go', () => {
  expect(lines(write('项 目 名 称', 50, 100))).toEqual(['项目名称'])
})

test('a blank that a person typed stays', () => {
  expect(lines(write('吴桂英 五四三二一零', 50, 100))).toEqual(['吴桂英 五四三二一零'])
})

test('order is by place, not by painting', () => {
  expect(lines([...write('指标', 70, 100), ...write('绩效', 50, 100)])).toEqual(['绩效指标'])
})

test('text outside the page is not on it', () => {
  expect(lines([...write('绩效', 50, 100), ...write('外', 700, 100)])).toEqual(['绩效'])
})

test('a wrapped line goes on without a blank', () => {
  expect(cell('保障机构正', '常运转')).toBe('保障机构正常运转')
})

test('a line that leaves room ends', () => {
  expect(cell('保障机', '正常运转')).toBe('保障机⏎正常运转')
})

test('a number at the beginning of a line begins an item', () => {
  expect(cell('保障运转；', '2.提质')).toBe('保障运转；⏎2.提质')
})

test('a label written downwards is one word', () => {
  expect(cell('绩', '效', '指', '标')).toBe('绩效指标')
})

test('rotated text is read along its own lines', () => {
  const glyphs = [...'绩效指标'].flatMap((character, index) =>
    write(character, 60, 0, {
      direction: 90,
      baseline: 62,
      left: 60,
      right: 70,
      top: 105 + 10 * index,
      bottom: 115 + 10 * index,
      run: 7,
    }),
  )
  const { tables } = contentOf(glyphs, gridRules([50, 110, 170], [100, 200]))
  expect(tables.flatMap(shape)[0]).toBe('0,0 1×1 绩效指标')
})
