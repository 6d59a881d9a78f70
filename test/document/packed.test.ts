import { expect, test } from 'vitest'
import { type Cell, cell, origin, table } from '../../src/document/model.ts'

const at = origin({ table: 3 })

function given(cells: readonly Cell[]): readonly Cell[] {
  return table('spans', cells, at).cells
}

test('a table gives back the cells that it was made of', () => {
  const cells = [
    cell('项目名称', 0, 0, origin({ table: 3, row: 0, column: 0, ref: '表!A1' })),
    cell('', 0, 1, origin({ table: 3, row: 0, column: 1, ref: '表!B1' }), 2, 3),
    cell('普法\n经费', 1, 0, origin({ table: 3, row: 1, column: 0, ref: '表!A2' })),
  ]
  expect(given(cells)).toEqual(cells)
})

test('pages, lines and boxes come back as they were, and those that are absent as null', () => {
  const where = { table: 3, row: 0 }
  const cells = [
    cell('甲', 0, 0, origin({ ...where, column: 0, page: 1 })),
    cell('乙', 0, 1, origin({ ...where, column: 1, page: 2, bbox: [0.1, 2, 30.25, 4] })),
    cell('丙', 0, 2, origin({ ...where, column: 2, line: 7 })),
  ]
  expect(given(cells)).toEqual(cells)
})

test('the cells of a part say where they stand in the whole', () => {
  const cells = [cell('甲', 0, 0, origin({ table: 3, row: 12, column: 2 }))]
  expect(given(cells)).toEqual(cells)
})

test('numbers past 65,535 come back too', () => {
  const row = 1_048_575
  const cells = [cell('甲', row, 0, origin({ table: 3, row, column: 0 }), 1, 16_384)]
  expect(given(cells)).toEqual(cells)
})

test('a table knows its extent, its number of cells and of characters', () => {
  const cells = [cell('项目', 0, 0, at, 2, 1), cell('金额', 1, 1, at, 1, 2)]
  const { rows, columns, size, characters } = table('spans', cells, at)
  expect({ rows, columns, size, characters }).toEqual({
    rows: 2,
    columns: 3,
    size: 2,
    characters: 4,
  })
})
