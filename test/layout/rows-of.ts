/** The rows that extraction gives for a layout, as lines that two layouts of one form share. */
import { families } from '../../scripts/forms/families/index.ts'
import { writeLayout } from '../../scripts/layouts/layout.ts'
import { plainRecipe, type Recipe } from '../../scripts/layouts/recipe.ts'
import { type StyleName, styles } from '../../scripts/layouts/styles/index.ts'
import { plain } from '../../src/golden/score/same.ts'
import { extract } from '../../src/extract.ts'
import type { Indicator } from '../../src/record/schema.ts'

/** Recipes of every family that a style can write, a few seeds each. */
export function recipesOf(style: StyleName, seeds: readonly number[]): Recipe[] {
  return families
    .filter(
      ({ id, stage }) =>
        styles[style].class !== 'told' || (stage === 'target' && id !== 'fujian-regional'),
    )
    .flatMap(({ id }) => seeds.map((seed) => plainRecipe(seed, id, style)))
}

const known = new Map<string, Promise<string[]>>()

/** What extraction gives for a recipe's layout, read once. */
export function rowsOf(recipe: Recipe): Promise<string[]> {
  const key = JSON.stringify(recipe)
  const rows = known.get(key) ?? read(writeLayout(recipe).bytes)
  known.set(key, rows)
  return rows
}

async function read(bytes: Uint8Array): Promise<string[]> {
  const { record } = await extract(bytes, { path: 'layout.txt' })
  return (record?.forms ?? []).flatMap((form) => form.indicators.map(rowLine))
}

function rowLine({ level1, level2, name, target }: Indicator): string {
  const figure = [target?.comparison, target?.value, target?.max, target?.unit]
  return [plain(level1), plain(level2), plain(name), ...figure.map((each) => each ?? '')].join(
    ' › ',
  )
}
