import { describe, expect, test } from 'vitest'
import { defaultLimits } from '../../../src/formats/limits.ts'
import { readText } from '../../../src/formats/text/index.ts'
import { documentOf, runOf } from './reading.ts'

describe('plain text', () => {
  test('is a paragraph a line, and blank lines tell how far apart they stand', async () => {
    const document = await documentOf('甲\n乙\n\n丙\n')
    expect(document.format).toBe('plain')
    expect(runOf(document)).toEqual([
      ['line', '甲'],
      ['line', '乙'],
      ['blank', '丙'],
    ])
  })

  test('may have more lines than a call has arguments', async () => {
    const { blocks } = await documentOf('甲\n'.repeat(200_000))
    expect(blocks).toHaveLength(200_000)
  })

  test('marks numbered headings with their level', async () => {
    const { blocks } = await documentOf('第一部分 概况\n一、职责\n正文。\n')
    expect(blocks.map((block) => block.type === 'paragraph' && block.level)).toEqual([1, 2, null])
  })

  test('takes a line of nothing but tabs for a blank line', async () => {
    expect(runOf(await documentOf('甲\n\t\t\n乙\n'))).toEqual([
      ['line', '甲'],
      ['blank', '乙'],
    ])
  })

  test('around a table keeps its place before and after it', async () => {
    const { blocks, format } = await documentOf('前\n甲\t乙\n后\n')
    expect(blocks.map((block) => block.type)).toEqual(['paragraph', 'table', 'paragraph'])
    expect(format).toBe('tab-grid')
  })

  test('with bytes that can’t be read says how many', async () => {
    const bytes = Buffer.concat([Buffer.from('甲'), Buffer.of(0xff), Buffer.from('乙。'.repeat(9))])
    const { messages } = await readText(bytes, { limits: defaultLimits })
    expect(messages).toMatchObject([{ code: 'replacement-characters', values: { count: '1' } }])
  })
})
