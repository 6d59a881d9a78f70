/** What a generated layout is made of: a form, a style, and the changes it went through. */
import { families } from '../forms/families/index.ts'
import { type Random, random } from '../forms/random.ts'
import type { Family } from '../forms/template.ts'
import type { Damage } from './changes/damage.ts'
import type { Breaks, Labels } from './changes/labels.ts'
import type { Filling } from './changes/filling.ts'
import type { Noise } from './changes/noise.ts'
import type { Cut, Encoding, LineEnd } from './changes/page.ts'
import type { Slide } from './changes/slides.ts'
import { type StyleClass, type StyleName, styleNames, styles } from './styles/index.ts'

export interface Recipe {
  /** Draws the form's words and figures, and every choice a change leaves open. */
  readonly seed: number
  readonly family: string
  /** Forms of the document, where the family has several. */
  readonly projects: number
  readonly style: StyleName
  readonly labels: Labels
  readonly padded: boolean
  readonly slide: Slide
  readonly breaks: Breaks
  readonly damage: Damage
  readonly noise: Noise
  /** Characters a line, or null for no wrapping. */
  readonly wrap: number | null
  readonly cut: Cut
  readonly encoding: Encoding
  readonly lineEnd: LineEnd
  readonly filling: Filling
}

const labels: readonly Labels[] = ['blank', 'blank', 'dropped', 'dropped', 'repeated', 'middle']
/** Without blank cells nothing tells that a label stands in the middle of its rows. */
const unblanked = labels.filter((each) => each !== 'middle')
const damages: readonly Damage[] = ['signs', 'words', 'wide', 'percent', 'traditional', 'pinyin']
const noises: readonly Noise[] = ['site', 'download', 'notice', 'pages', 'notes']
/** How often each change is made. */
const RARE = 0.25
/** How often a form is not filled in. */
const FILLING = 0.1

/** Nothing changed: the form in a style. */
export function plainRecipe(seed: number, family: string, style: StyleName): Recipe {
  return {
    seed,
    family,
    projects: 1,
    style,
    labels: 'blank',
    padded: true,
    slide: 'none',
    breaks: 'none',
    damage: 'none',
    noise: 'none',
    wrap: null,
    cut: 'none',
    encoding: 'utf-8',
    lineEnd: '\n',
    filling: 'whole',
  }
}

/** Draws a recipe: the same seed always gives the same one. A change that a style can't show is left out. */
export function drawRecipe(seed: number, only: StyleName | null = null): Recipe {
  const chance = random(`recipe-${seed}`)
  const drawn = only ?? chance.pick(styleNames)
  const style = styles[drawn]
  const family = chance.pick(families.filter((each) => fits(each, drawn)))
  const told = style.class === 'told' || style.class === 'apart'
  const label = told ? apartLabels(chance, drawn) : chance.pick(style.blanks ? labels : unblanked)
  const wraps = ['glued', 'glued-rows', 'spaces', 'prose'].includes(drawn)
  return {
    seed,
    family: family.id,
    projects: chance.int(1, 2),
    style: drawn,
    labels: label,
    padded: chance.chance(0.6),
    slide:
      style.blanks && label === 'blank' && chance.chance(RARE)
        ? chance.pick(['rows', 'label'] as const)
        : 'none',
    breaks: !told && chance.chance(RARE) ? chance.pick(['broken', 'vertical'] as const) : 'none',
    damage: chance.chance(RARE) ? chance.pick(damages) : 'none',
    noise: chance.chance(RARE)
      ? chance.pick(noises.filter((each) => each !== 'pages' || style.lines))
      : 'none',
    wrap: wraps && chance.chance(RARE) ? chance.int(30, 120) : null,
    cut: chance.chance(RARE) ? chance.pick(['start', 'end'] as const) : 'none',
    encoding: chance.pick(['utf-8', 'utf-8', 'utf-8-mark', 'gbk', 'utf-16'] as const),
    lineEnd: chance.pick(['\n', '\n', '\r\n', '\r'] as const),
    filling: drawFilling(chance, style.class),
  }
}

/** Where columns are read one after the other, a merged label may stand beside the middle of its names. */
function apartLabels(chance: Random, style: StyleName): Labels {
  return style === 'columns-headed' && chance.chance(RARE) ? 'middle' : 'blank'
}

/** Names lost where columns stand apart leave nothing that could be put together again. */
function drawFilling(chance: Random, kind: StyleClass): Filling {
  if (kind === 'told' || !chance.chance(FILLING)) return 'whole'
  const fillings = ['no-figures', 'blank', 'nameless', 'figures'] as const
  const drawn = chance.pick(fillings)
  return kind === 'apart' && (drawn === 'nameless' || drawn === 'figures') ? 'no-figures' : drawn
}

/** Telling styles have no room for a value a place or an actual value; columns apart have one row of headers. */
function fits(family: Family, style: StyleName): boolean {
  const roles = new Set(
    family.sections.flatMap((section) =>
      section.type === 'indicators' ? section.columns.map(({ role }) => role) : [],
    ),
  )
  const { class: kind } = styles[style]
  if (kind === 'told') return !roles.has('place') && family.stage === 'target'
  if (kind !== 'apart') return true
  if (roles.has('place')) return false
  return style === 'column-order' ? !roles.has('operator') : !roles.has('history')
}

/** The changes that were made, by name, for the table of figures. */
export function changesOf(recipe: Recipe): string[] {
  const { class: kind } = styles[recipe.style]
  const drawn = kind === 'separated' || kind === 'weak'
  return [
    ...(drawn ? [`labels ${recipe.labels}`] : []),
    ...(drawn && !recipe.padded ? ['spans collapsed'] : []),
    ...(recipe.slide === 'none' ? [] : [`slid ${recipe.slide}`]),
    ...(recipe.breaks === 'none' ? [] : [`labels ${recipe.breaks}`]),
    ...(recipe.damage === 'none' ? [] : [`damage ${recipe.damage}`]),
    ...(recipe.noise === 'none' ? [] : [`noise ${recipe.noise}`]),
    ...(recipe.wrap === null ? [] : ['wrapped']),
    ...(recipe.cut === 'none' ? [] : [`cut ${recipe.cut}`]),
    ...(recipe.filling === 'whole' ? [] : [`filling ${recipe.filling}`]),
  ]
}
