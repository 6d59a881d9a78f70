/** A page's glyphs → those that count as its text. */
import type { Glyph, Page } from '../engine.ts'
import { resolved } from './characters.ts'

export interface CleanText {
  readonly glyphs: readonly Glyph[]
  /** Glyphs present but not painted, left out because the page has painted text. */
  readonly hidden: number
}

/** How far outside the page a glyph may begin. */
const MARGIN = 2

/**
 * Leaves out what lies outside the page, has no size, or is not painted while other text is
 * (a page of unpainted text only is a scan that was recognised: then it is the text).
 */
export function cleanText(page: Page): CleanText {
  let painted = 0
  let unpainted = 0
  for (const glyph of page.glyphs) {
    if (glyph.text.trim() === '') continue
    if (glyph.visible) painted++
    else unpainted++
  }
  const wanted = painted > 0
  const glyphs: Glyph[] = []
  for (const glyph of page.glyphs) {
    if (wanted && !glyph.visible) continue
    if (!(glyph.size > 0.5) || !Number.isFinite(glyph.left + glyph.top)) continue
    if (glyph.right < -MARGIN || glyph.left > page.width + MARGIN) continue
    if (glyph.bottom < -MARGIN || glyph.top > page.height + MARGIN) continue
    const text = resolved(glyph.text)
    if (text === '' || isControl(text)) continue
    glyphs.push(text === glyph.text ? glyph : { ...glyph, text })
  }
  return { glyphs, hidden: wanted ? unpainted : 0 }
}

function isControl(text: string): boolean {
  const code = text.charCodeAt(0)
  return code < 32 || (code >= 127 && code < 160)
}
