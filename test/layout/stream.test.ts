import { describe, expect, test } from 'vitest'
import { cell, origin, paragraph, table } from '../../src/document/model.ts'
import { foldForMatching } from '../../src/layout/fold.ts'
import { type Stream, strength, tidy, written } from '../../src/layout/stream.ts'
import { streamOf } from '../../src/layout/streamof.ts'

function ofCells(...texts: string[]): Stream {
  const cells = texts.map((text, column) => cell(text, 0, column, origin()))
  return streamOf({
    format: 'html',
    encoding: null,
    pages: null,
    blocks: [table('spans', cells, origin())],
    messages: [],
  })
}

describe('foldForMatching', () => {
  test.each([
    ['ＡＢ８', 'AB8'],
    ['（万元）', '(万元)'],
    ['９５％', '95%'],
    ['績效目標', '绩效目标'],
    ['⺠生', '民生'],
  ])('folds %j to %j', (written_, folded) => {
    expect(foldForMatching(written_)).toBe(folded)
  })

  test.each(['績(jì)效', '质\u200b量', '＞＝90％', '產(chǎn)出指標(biāo)\t數量'])(
    'gives one character for each of %j, so that places stay known',
    (text) => {
      expect(foldForMatching(text)).toHaveLength(text.length)
    },
  )

  test('makes pinyin and zero-width marks match nothing', () => {
    expect(foldForMatching('績(jì)效\u200b').replaceAll('\0', '')).toBe('绩效')
  })

  test('keeps a remark in brackets, which is no pinyin', () => {
    expect(foldForMatching('成本(A)')).toBe('成本(A)')
  })
})

describe('streamOf', () => {
  test('makes a label whole that is broken over lines', () => {
    expect(ofCells('经济效益\n指标').text).toBe('经济效益指标')
  })

  test('drops blanks and keeps that one stood there', () => {
    const { text, before } = ofCells('数量 指标')
    expect([text, before[2]]).toEqual(['数量指标', strength.space])
  })

  test('sets cells apart, and rows more', () => {
    const { before } = ofCells('甲', '乙')
    expect([...before]).toEqual([strength.row, strength.cell])
  })

  test('lets the stronger of two boundaries stand', () => {
    const stream = streamOf({
      format: 'plain',
      encoding: 'utf-8',
      pages: null,
      blocks: [paragraph('甲\n', origin()), paragraph('乙', origin(), 'blank')],
      messages: [],
    })
    expect(stream.before[1]).toBe(strength.blank)
  })
})

describe('written', () => {
  test('gives back the text as it stands, not as it was folded', () => {
    const stream = ofCells('≥９５％（含）')
    expect(written(stream, 0, stream.text.length)).toBe('≥９５％（含）')
  })

  test('joins lines between Chinese characters without a blank', () => {
    const stream = ofCells('按期完成\n年度任务')
    expect(written(stream, 0, stream.text.length)).toBe('按期完成年度任务')
  })

  test('joins lines between words with one blank', () => {
    const stream = ofCells('A\nB')
    expect(written(stream, 0, 2)).toBe('A B')
  })

  test('keeps lines where it is asked to', () => {
    const stream = ofCells('一是普法；\n二是调解。')
    expect(written(stream, 0, stream.text.length, true)).toBe('一是普法；\n二是调解。')
  })

  test('gives a part of a cell', () => {
    expect(written(ofCells('办 结案件 800件'), 4, 8)).toBe('800件')
  })
})

describe('tidy', () => {
  test('drops what a reader would not copy', () => {
    expect(tidy('績(jì)效\u200b 目标\ufeff')).toBe('績效目标')
  })

  test('keeps the blank between words', () => {
    expect(tidy('VR  设备')).toBe('VR 设备')
  })
})
