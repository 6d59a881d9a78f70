/** How sure a row is: calibrated on labelled rows. */
import type { DraftIndicator } from './rows/indicator.ts'

export function confidenceOf(draft: DraftIndicator): number {
  let score = 1 + Math.min(draft.margin, 6) * 0.6
  for (const repair of draft.repairs) {
    if (repair === 'level1-from-merge' || repair === 'level2-from-merge') continue
    score -= 1.5
  }
  if (draft.target === null) score -= 1
  if (draft.name === null) score -= 3
  return Math.round(100 / (1 + Math.exp(-score))) / 100
}
