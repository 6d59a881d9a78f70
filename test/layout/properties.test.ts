/** What a conversion does to a form without changing what it says does not change its rows. */
import { describe, expect, test } from 'vitest'
import type { Recipe } from '../../scripts/layouts/recipe.ts'
import { scoreLayout } from '../../scripts/layouts/score.ts'
import { type StyleName, styleNames, styles } from '../../scripts/layouts/styles/index.ts'
import { total } from '../../src/golden/score/totals.ts'
import { recipesOf, rowsOf } from './rows-of.ts'

/** Styles whose cells and rows stand apart. */
const separated = styleNames.filter(
  (each) => styles[each].class === 'separated' && each !== 'pipes-wrapped',
)

/** The rows of every family, changed and as they were. */
async function same(style: StyleName, change: Partial<Recipe>): Promise<Both> {
  const changed: string[][] = []
  const plain: string[][] = []
  for (const recipe of recipesOf(style, [1])) {
    changed.push([recipe.family, ...(await rowsOf({ ...recipe, ...change }))])
    plain.push([recipe.family, ...(await rowsOf(recipe))])
  }
  return { changed: changed.flat(), plain: plain.flat() }
}

interface Both {
  readonly changed: readonly string[]
  readonly plain: readonly string[]
}

/** F1 of the rows of every family in a style. */
async function rate(style: StyleName, change: Partial<Recipe> = {}): Promise<number> {
  const scored = await Promise.all(
    recipesOf(style, [1]).map((recipe) => scoreLayout({ ...recipe, ...change })),
  )
  return total(scored.map(({ score }) => score)).f1 ?? 0
}

describe('a form whose cells stand apart', () => {
  test('gives all its rows as a tab grid', async () => {
    expect(await rate('tab-grid')).toBeGreaterThanOrEqual(0.99)
  })

  test.each(separated)('gives the rows of its tab grid in the style %s', async (style) => {
    for (const recipe of recipesOf(style, [1])) {
      const grid = await rowsOf({ ...recipe, style: 'tab-grid' })
      expect([recipe.family, ...(await rowsOf(recipe))]).toEqual([recipe.family, ...grid])
    }
  })

  test('gives its rows where pipes are wrapped so that lines are not rows', async () => {
    expect(await rate('pipes-wrapped')).toBeGreaterThanOrEqual(0.95)
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
    async (style) => {
      const { changed, plain } = await same(style, { labels: 'dropped' })
      expect(changed).toEqual(plain)
    },
  )

  test.each(['tc', 'tab-grid', 'pipes'] as const)('labels in every row (%s)', async (style) => {
    const { changed, plain } = await same(style, { labels: 'repeated' })
    expect(changed).toEqual(plain)
  })

  test.each(['tab-grid', 'pipes', 'pipes-open'] as const)('slid rows (%s)', async (style) => {
    const { changed, plain } = await same(style, { slide: 'rows' })
    expect(changed).toEqual(plain)
  })

  test.each(['tab-grid', 'pipes', 'one-cell'] as const)('broken labels (%s)', async (style) => {
    const { changed, plain } = await same(style, { breaks: 'broken' })
    expect(changed).toEqual(plain)
  })

  test.each([
    { noise: 'site' },
    { noise: 'download' },
    { noise: 'notice' },
    { noise: 'notes' },
    { noise: 'pages' },
    { encoding: 'gbk' },
    { encoding: 'utf-16' },
    { encoding: 'utf-8-mark' },
    { lineEnd: '\r\n' },
    { lineEnd: '\r' },
    { damage: 'signs' },
    { damage: 'wide' },
    { damage: 'percent' },
    { cut: 'start' },
  ] as const)('what stands around the form and how it is stored: %j', async (change) => {
    const { changed, plain } = await same('tab-grid', change)
    expect(changed).toEqual(plain)
  })

  test.each([24, 60])('lines of %d characters', async (wrap) => {
    expect(await rate('glued-rows', { wrap })).toBeGreaterThanOrEqual(0.9)
  })
})
