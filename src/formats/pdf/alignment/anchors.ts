/** Where text stands in a cell higher than itself: spreadsheets set it low, forms in the middle, some high. */
import type { Block } from './blocks.ts'

export type Anchor = 'middle' | 'top' | 'bottom'

export const anchors: readonly Anchor[] = ['middle', 'bottom', 'top']

/** The height at which a text of an anchor shows where its cell is. */
export function heightOf(anchor: Anchor, { top, bottom }: Pick<Block, 'top' | 'bottom'>): number {
  if (anchor === 'top') return top
  return anchor === 'bottom' ? bottom : (top + bottom) / 2
}
