/** A recipe in, a document as bytes and its truth out. */
import { buildForm } from '../forms/build.ts'
import { families } from '../forms/families/index.ts'
import { random } from '../forms/random.ts'
import { parseTruth, type Truth } from '../../src/golden/score/truth.ts'
import { acceptDamage, damageText } from './changes/damage.ts'
import { breakLabels, changeLabels } from './changes/labels.ts'
import { emptyCells } from './changes/filling.ts'
import { addNoise } from './changes/noise.ts'
import { type CutText, cutForms, cutText, encode, wrapLines } from './changes/page.ts'
import { slideRows } from './changes/slides.ts'
import type { Recipe } from './recipe.ts'
import { bare, ROW_START, type Sheet, type SheetForm, sheetOf } from './sheet.ts'
import { styles } from './styles/index.ts'

export interface Layout {
  readonly recipe: Recipe
  readonly text: string
  readonly bytes: Uint8Array
  readonly truth: Truth
}

/** Writes the layout of a recipe. The same recipe always gives the same bytes. */
export function writeLayout(recipe: Recipe): Layout {
  const family = families.find(({ id }) => id === recipe.family)
  if (family === undefined) throw new Error(`no family “${recipe.family}”`)
  const projects = family.kind === 'department' ? family.projects : recipe.projects
  const sheet = sheetOf(buildForm({ ...family, projects }, recipe.seed))
  const chance = random(`layout-${recipe.seed}`)
  const style = styles[recipe.style]
  emptyCells(sheet, recipe.filling, chance)
  slideRows(sheet, recipe.slide, chance)
  changeLabels(sheet, recipe.labels, random(`labels-${recipe.seed}`))
  breakLabels(sheet, recipe.breaks, chance)
  const written = style.write(sheet, { random: chance, padded: recipe.padded })
  const damaged = damageText(written, recipe.damage, chance)
  for (const { indicators } of sheet.forms) {
    for (const indicator of indicators) acceptDamage(indicator, recipe.damage)
  }
  const wrapped = recipe.wrap === null ? damaged : wrapLines(damaged, recipe.wrap)
  const noisy = addNoise(wrapped, recipe.noise, chance, style.lines)
  const cut = cutText(noisy, recipe.cut, chance, headerPlace(noisy))
  const text = bare(cut.text)
  const truth = truthOf(sheet, cutForms(sheet.forms, cut), cut)
  return { recipe, text, bytes: encode(text, recipe.encoding, recipe.lineEnd), truth }
}

/** Where the first header or the first indicator begins. */
function headerPlace(text: string): number {
  const places = ['一级', '一\n级', '一 级', '（一）', '【', ROW_START].map((sign) =>
    text.indexOf(sign),
  )
  return Math.min(...places.filter((place) => place >= 0))
}

function truthOf(sheet: Sheet, forms: readonly SheetForm[], cut: CutText): Truth {
  const { truth } = sheet.document
  const whole = {
    ...truth,
    forms: truth.forms.map((form, index) => ({
      ...form,
      indicators: forms[index]?.indicators ?? [],
      cutIndicators: cut.names.map((name) => ({ name })),
    })),
  }
  return parseTruth(JSON.stringify(whole), sheet.id)
}
