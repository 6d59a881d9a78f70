/** pdf.js's text operators → glyphs: what its canvas does with them, with nothing drawn. */
import type { Glyphs } from '../glyphs.ts'
import { applyX, applyY, directionOf, identity, type Matrix, multiply } from './matrix.ts'

/** What is used of pdf.js's font. */
export interface FontFace {
  readonly vertical?: boolean
  readonly fontMatrix?: readonly number[]
  readonly defaultVMetrics?: readonly number[]
  readonly composite?: boolean
  readonly toUnicode?: object | null
}

/** A glyph as pdf.js shows it, or a number that moves what follows. */
export type ShownGlyph =
  | number
  | {
      readonly unicode: string
      readonly width: number
      readonly isSpace: boolean
      readonly originalCharCode: number
      readonly vmetric?: readonly number[] | null
    }

export interface TextState {
  font: FontFace | null
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  mode: number
  line: Matrix
  matrix: Matrix
}

export function newText(): TextState {
  return {
    font: null,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    line: identity,
    matrix: identity,
  }
}

export function showText(
  shown: readonly ShownGlyph[],
  text: TextState,
  outer: Matrix,
  id: number,
  glyphs: Glyphs,
): void {
  const { font, size } = text
  const unit = font?.fontMatrix?.[0] ?? 0.001
  const vertical = font?.vertical === true
  const scale = vertical ? 1 : text.scale
  const whole = multiply(outer, text.matrix)
  const run = {
    id,
    size: Math.abs(size) * Math.hypot(whole[2], whole[3]),
    direction: directionOf(size < 0 ? multiply(whole, [-1, 0, 0, -1, 0, 0]) : whole),
    visible: text.mode !== 3 && text.mode !== 7,
  }
  const lying = run.direction === 0 || run.direction === 180
  const along = lying ? applyX : applyY
  const across = lying ? applyY : applyX
  const readable = isReadable(font)
  let pen = 0
  for (const each of shown) {
    if (typeof each === 'number') {
      pen -= (each * size * scale) / 1000
      continue
    }
    const spacing = text.charSpacing + (each.isSpace ? text.wordSpacing : 0)
    const width = each.width * unit * size
    let x0 = pen
    let y = text.rise
    let advance = (width + spacing) * scale
    if (vertical) {
      const metric = each.vmetric ?? font?.defaultVMetrics ?? [-1000, 500, 880]
      x0 = -(metric[1] ?? 500) * unit * size
      y = pen - (metric[2] ?? 880) * unit * size
      advance = (metric[0] ?? -1000) * unit * size - spacing
    }
    const from = along(whole, x0, y)
    const to = along(whole, x0 + width * (vertical ? 1 : scale), y)
    const baseline = across(whole, x0, y)
    const known = readable && each.unicode !== '' && each.unicode !== '\u0000'
    const code = glyphs.codeOf(each.unicode)
    glyphs.add(code, Math.min(from, to), Math.max(from, to), baseline, run, known)
    pen += advance
  }
  text.matrix = multiply(text.matrix, vertical ? [1, 0, 0, 1, 0, pen] : [1, 0, 0, 1, pen, 0])
}

/**
 * pdf.js gives the code itself where a font has no Unicode mapping (its map is then only a range).
 * With two-byte codes, that is a glyph's number and means nothing.
 */
function isReadable(font: FontFace | null): boolean {
  const map = font?.toUnicode
  return !(font?.composite === true && typeof map === 'object' && map !== null && !('_map' in map))
}
