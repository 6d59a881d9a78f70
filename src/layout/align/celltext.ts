/** What a cell's text says by itself, wherever it stands. */
import { setOf } from '../../values/chars.ts'
import { rememberedStretches } from '../../values/remember.ts'
import { markerOf, withoutMarker } from '../marker.ts'
import { withoutMarks } from '../marks.ts'
import type { Role } from '../vocabulary/headers.ts'
import { type Features, featuresOf } from './features.ts'
import { isButton } from './furniture.ts'
import * as price from './prices.ts'

export interface CellText {
  readonly features: Features
  /** The role that a column's word before the text names. */
  readonly marked: Role | null
  /** Wholly in brackets. */
  readonly bracketed: boolean
  /** Price of leaving it out of the table, and more of it where it is a label. */
  readonly noise: number
  readonly labelNoise: number
}

/** One pair of brackets around the whole. */
const BRACKETS = /^\(([^()]*)\)$/
const REMNANTS =
  /^(?:…+|[√✓✔☑]|\.{2,}|[·.、]+|—+|-+|一|指标\d{0,2}[:：.]?|(?:一级|二级|三级)?指标|续表|指标值|目标值|分值|权重|备注|第\d+页.*|[-—–]+\d{1,3}[-—–]+|[-—–]定[性量]|\d{1,3}\/\d{1,3}|绩效?|目标?|总|年度?|指|标|效)$/
const opensRemnant = setOf('…√✓✔☑.·、—-指一二三续目分权备第0123456789绩总年标效')
const LABEL_AS_NOISE = -3

/** 实际支出/预算数×100% tells how a rate is computed, and nothing that was reached. */
const SHARE = '×100%'

/** Longer texts are several cells that are tried as one, or sentences. */
const COMES_AGAIN = 16

/** Reads a stretch of text as a cell's, marks around it included. */
export const cellTextOf = rememberedStretches(COMES_AGAIN, (raw: string): CellText => {
  const bracketed = raw.startsWith('(') && raw.endsWith(')')
  const full = bracketed ? raw.replace(BRACKETS, '$1') : withoutMarks(raw)
  const marker = full.endsWith(SHARE) ? null : markerOf(full)
  const text = marker === null ? full : withoutMarker(full)
  const features = featuresOf(text)
  return {
    features,
    marked: marker?.role ?? null,
    bracketed,
    ...noiseOf(text, features),
  }
})

/** What a template or a page leaves in a cell's place. */
function isRemnant(text: string): boolean {
  return opensRemnant.has(text.charCodeAt(0)) && REMNANTS.test(text)
}

function noiseOf(text: string, features: Features): Pick<CellText, 'noise' | 'labelNoise'> {
  if (features.group) return { noise: price.GROUP, labelNoise: 0 }
  if (text === '' || features.empty || isRemnant(text) || isButton(text)) {
    return { noise: price.REMNANT, labelNoise: 0 }
  }
  return {
    noise: price.NOISE + price.NOISE_PER_CHAR * Math.min(text.length, 60),
    labelNoise: features.standardLabel ? LABEL_AS_NOISE : 0,
  }
}
