/** Reads a generated layout and compares its rows with its truth. */
import { extract } from '../../src/extract.ts'
import { type DocumentScore, scoreDocument } from '../../src/golden/score/document.ts'
import { type Layout, writeLayout } from './layout.ts'
import type { Recipe } from './recipe.ts'

export interface ScoredLayout {
  readonly layout: Layout
  readonly score: DocumentScore
  readonly milliseconds: number
}

/** Extraction of a recipe's layout, scored. */
export async function scoreLayout(recipe: Recipe): Promise<ScoredLayout> {
  const layout = writeLayout(recipe)
  const start = performance.now()
  const { record } = await extract(layout.bytes, { path: `layout-${recipe.seed}.txt` })
  const milliseconds = performance.now() - start
  return { layout, score: scoreDocument(record, layout.truth), milliseconds }
}
