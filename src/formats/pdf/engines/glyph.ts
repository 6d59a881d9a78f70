/** A glyph from what both engines know of a character, so that they agree on its box. */
import type { Glyph } from '../engine.ts'
import type { Quarter } from './matrix.ts'

/** What holds for every character of one showing operation. */
export interface Run {
  readonly id: number
  readonly size: number
  readonly direction: Quarter
  readonly visible: boolean
}

/** Share of the font size above the baseline: of an ideographic em square. Fonts' own figures vary threefold. */
const ASCENT = 0.86

/**
 * @param from where the character's advance begins along the axis it is written on, the lesser end
 * @param baseline where it stands on the other axis
 */
export function glyph(
  text: string,
  from: number,
  to: number,
  baseline: number,
  run: Run,
  readable: boolean,
): Glyph {
  const { size, direction } = run
  const above = ASCENT * size
  const below = size - above
  const rest = { text, baseline, size, direction, run: run.id, readable, visible: run.visible }
  switch (direction) {
    case 0:
      return { ...rest, left: from, right: to, top: baseline - above, bottom: baseline + below }
    case 180:
      return { ...rest, left: from, right: to, top: baseline - below, bottom: baseline + above }
    case 90:
      return { ...rest, top: from, bottom: to, left: baseline - below, right: baseline + above }
    case 270:
      return { ...rest, top: from, bottom: to, left: baseline - above, right: baseline + below }
  }
}
