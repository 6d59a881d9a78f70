/** The rows that extraction gives for a layout, as lines that two layouts of one form share. */
import { families } from '../../scripts/forms/families/index.ts'
import { type Layout, writeLayout } from '../../scripts/layouts/layout.ts'
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

/** What extraction gives for a recipe's layout. */
export async function rowsOf(recipe: Recipe): Promise<string[]> {
  return rowsOfBytes(writeLayout(recipe).bytes)
}

export async function rowsOfBytes(bytes: Uint8Array): Promise<string[]> {
  const { record } = await extract(bytes, { path: 'layout.txt' })
  return (record?.forms ?? []).flatMap((form) => form.indicators.map(rowLine))
}

/** What a reader expects of a layout, in the same lines. */
export function expectedOf({ truth }: Layout): string[] {
  return truth.forms.flatMap((form) =>
    form.indicators.map((row) => [row.level1, row.level2, row.name].map(plain).join(' › ')),
  )
}

function rowLine({ level1, level2, name, target }: Indicator): string {
  const figure = [target?.comparison, target?.value, target?.max, target?.unit]
  return [plain(level1), plain(level2), plain(name), ...figure.map((each) => each ?? '')].join(
    ' › ',
  )
}
