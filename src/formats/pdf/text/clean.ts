/** A page's glyphs → those that count as its text. */
import type { Page } from '../engine.ts'
import { isBlank, lettersOf, NOTHING, resolved } from './characters.ts'

/** How far outside the page a glyph may begin. */
const MARGIN = 2

/**
 * Leaves out, from the page's own list, what lies outside the page, has no size, or is not painted
 * while other text is (a page of unpainted text only is a scan that was recognised: then it is the text).
 * @returns how many glyphs were left out because the page has painted text
 */
export function cleanText({ glyphs, width, height }: Page): number {
  const { code, visible, size, left, top, right, bottom } = glyphs
  let painted = 0
  let unpainted = 0
  for (let i = 0; i < glyphs.length; i++) {
    if (isBlank(code[i] as number)) continue
    if (visible[i] === 1) painted++
    else unpainted++
  }
  const wanted = painted > 0
  const count = glyphs.length
  let kept = 0
  for (let i = 0; i < count; i++) {
    if (wanted && visible[i] === 0) continue
    if (!((size[i] as number) > 0.5)) continue
    if (!Number.isFinite((left[i] as number) + (top[i] as number))) continue
    if ((right[i] as number) < -MARGIN || (left[i] as number) > width + MARGIN) continue
    if ((bottom[i] as number) < -MARGIN || (top[i] as number) > height + MARGIN) continue
    const letters = lettersOf(code[i] as number)
    const meant = letters === null ? resolved(code[i] as number) : glyphs.codeOf(letters)
    if (meant === NOTHING) continue
    if (kept < i) glyphs.move(i, kept)
    code[kept++] = meant
  }
  glyphs.length = kept
  return wanted ? unpainted : 0
}
