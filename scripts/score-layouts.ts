/**
 * Measures recovery on generated layouts: `npm run score:layouts -- [--count N] [--seed S] [--style
 * NAME] [--family NAME] [--plain] [--worst N] [--show SEED]`. Figures go to standard output.
 */
import { parseArgs } from 'node:util'
import { scoreLayout, type ScoredLayout } from './layouts/score.ts'
import { failuresOf, figures } from './layouts/figures.ts'
import { drawRecipe, plainRecipe, type Recipe } from './layouts/recipe.ts'
import { type StyleName, styleNames } from './layouts/styles/index.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    style: { type: 'string' },
    family: { type: 'string' },
    plain: { type: 'boolean', default: false },
    worst: { type: 'string' },
    show: { type: 'string' },
  },
})

const style = values.style === undefined ? null : known(values.style)

function known(name: string): StyleName {
  const found = styleNames.find((each) => each === name)
  if (found !== undefined) return found
  throw new Error(`no style “${name}”; there are ${styleNames.join(', ')}`)
}

function recipeOf(seed: number): Recipe {
  const drawn = drawRecipe(seed, style)
  return values.plain ? plainRecipe(seed, drawn.family, drawn.style) : drawn
}

async function measure(): Promise<void> {
  const first = Number(values.seed)
  if (values.show !== undefined) {
    const shown = await scoreLayout(recipeOf(Number(values.show)))
    process.stdout.write(`${shown.layout.text}\n\n${failuresOf([shown], 1).join('\n')}\n`)
    return
  }
  const scored: ScoredLayout[] = []
  for (let seed = first; scored.length < Number(values.count); seed++) {
    const recipe = recipeOf(seed)
    if (values.family !== undefined && recipe.family !== values.family) continue
    scored.push(await scoreLayout(recipe))
  }
  process.stdout.write(`${figures(scored)}\n`)
  if (values.worst !== undefined) {
    process.stdout.write(`\n${failuresOf(scored, Number(values.worst)).join('\n')}\n`)
  }
}

await measure()
