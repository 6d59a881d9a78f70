/** What a conversion does to a form without changing what it says does not change its rows. */
import { describe, expect, test } from 'vitest'
import type { Recipe } from '../../scripts/layouts/recipe.ts'
import { scoreLayout } from '../../scripts/layouts/score.ts'
import { type StyleName, styleNames, styles } from '../../scripts/layouts/styles/index.ts'
import { total } from '../../src/golden/score/totals.ts'
import { recipesOf, rowsOf } from './rows-of.ts'

const seeds = [1, 2]

/** Styles whose cells stand apart. */
const separated = styleNames.filter((each) => styles[each].class === 'separated')

async function same(style: StyleName, change: Partial<Recipe>): Promise<void> {
  for (const recipe of recipesOf(style, seeds)) {
    const changed = { ...recipe, ...change }
    expect(await rowsOf(changed), JSON.stringify(changed)).toEqual(await rowsOf(recipe))
  }
}

/** F1 of the rows of every family in a style. */
async function rate(style: StyleName, change: Partial<Recipe> = {}): Promise<number> {
  const recipes = recipesOf(style, [...seeds, 3, 4])
  const scored = await Promise.all(recipes.map((recipe) => scoreLayout({ ...recipe, ...change })))
  return total(scored.map(({ score }) => score)).f1 ?? 0
}

describe('a form whose cells stand apart', () => {
  test.each(separated)('gives all its rows in the style %s', async (style) => {
    expect(await rate(style)).toBeGreaterThanOrEqual(0.98)
  })

  test.each(separated)('gives the rows of its tab grid in the style %s', async (style) => {
    for (const recipe of recipesOf(style, [1])) {
      expect(await rowsOf(recipe), recipe.family).toEqual(
        await rowsOf({ ...recipe, style: 'tab-grid' }),
      )
    }
  })
})

describe('a form without cells', () => {
  test('gives the rows of its table where only spaces part the cells', async () => {
    expect(await rate('spaces')).toBeGreaterThanOrEqual(0.97)
  })

  test('gives the rows of its table where nothing parts the cells of a row', async () => {
    expect(await rate('glued-rows')).toBeGreaterThanOrEqual(0.94)
  })

  test('gives the rows of its table where nothing parts its rows either', async () => {
    expect(await rate('glued')).toBeGreaterThanOrEqual(0.88)
  })

  test('gives its rows told in sentences', async () => {
    expect(await rate('prose')).toBeGreaterThanOrEqual(0.9)
  })
})

describe('what changes no row', () => {
  test.each(['tc', 'tab-grid', 'pipes', 'one-cell'] as const)(
    'merged labels that are gone below their first row (%s)',
    (style) => same(style, { labels: 'dropped' }),
  )

  test.each(['tc', 'tab-grid', 'pipes'] as const)('labels in every row (%s)', (style) =>
    same(style, { labels: 'repeated' }),
  )

  test.each(['tab-grid', 'pipes', 'pipes-open'] as const)('rows slid to the left (%s)', (style) =>
    same(style, { slide: 'rows' }),
  )

  test.each(['tab-grid', 'pipes', 'one-cell'] as const)(
    'labels broken over two lines (%s)',
    (style) => same(style, { breaks: 'broken' }),
  )

  test.each(['site', 'download', 'notice', 'notes'] as const)(
    'a page around the form (%s)',
    async (noise) => {
      await same('tab-grid', { noise })
      await same('pipes', { noise })
    },
  )

  test('page numbers between rows', () => same('tab-grid', { noise: 'pages' }))

  test.each(['gbk', 'utf-16', 'utf-8-mark'] as const)('the encoding (%s)', (encoding) =>
    same('tab-grid', { encoding }),
  )

  test.each(['\r\n', '\r'] as const)('line ends (%j)', async (lineEnd) => {
    await same('tc', { lineEnd })
    await same('pipes-cells', { lineEnd })
  })

  test.each(['signs', 'wide', 'percent'] as const)('signs written otherwise (%s)', (damage) =>
    same('tab-grid', { damage }),
  )

  test('lines of any width', async () => {
    for (const wrap of [24, 40, 77])
      expect(await rate('glued-rows', { wrap })).toBeGreaterThanOrEqual(0.9)
  })
})

test('a text cut at its start before the table keeps its rows', () =>
  same('tab-grid', { cut: 'start' }))
