import { describe, expect, test } from 'vitest'
import { cell, origin, paragraph, table } from '../../src/document/model.ts'
import type { Pieces } from '../../src/layout/pieces.ts'
import { streamOf } from '../../src/layout/streamof.ts'

const CELLS = 100_000

function manyCells(): Pieces {
  const cells = Array.from({ length: CELLS }, (_, row) =>
    cell(`第${row}格`, row, 0, origin({ table: 0, row, column: 0 })),
  )
  const blocks = [table('spans', cells, origin({ table: 0 }))]
  return streamOf({ format: 'xlsx', encoding: null, pages: null, blocks, messages: [] }).pieces
}

describe('the pieces of a stream', () => {
  test('few of a long document’s are held as objects at once', () => {
    const pieces = manyCells()
    let most = 0
    let count = 0
    for (const _ of pieces) {
      count++
      most = Math.max(most, pieces.held)
    }
    expect(count).toBe(CELLS)
    expect(most).toBeLessThanOrEqual(4096)
  })

  test('one that was let go comes again as it was', () => {
    const pieces = manyCells()
    const read = (): unknown => {
      const { text, row, column, start, end } = pieces.at(5) ?? {}
      return { text, row, column, start, end }
    }
    const before = read()
    pieces.slice(0, CELLS)
    expect(before).toEqual({ text: '第5格', row: 5, column: 0, start: 15, end: 18 })
    expect(read()).toEqual(before)
  })

  test('none stands before the first or behind the last', () => {
    const blocks = [paragraph('甲', origin())]
    const { pieces } = streamOf({
      format: 'docx',
      encoding: null,
      pages: null,
      blocks,
      messages: [],
    })
    expect([pieces.at(-1), pieces.at(0)?.text, pieces.at(1)]).toEqual([undefined, '甲', undefined])
  })

  test.each([
    [0, 0],
    [1, 1],
    [3, 1],
    [4, 2],
  ])('the first that begins at %d or behind it is number %d', (at, index) => {
    expect(manyCells().firstFrom(at)).toBe(index)
  })
})
