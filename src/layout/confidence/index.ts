/** How sure a row is: a logistic model of its features, fitted on labelled rows by `npm run calibrate`. */
import type { RecoveredBlock } from '../recover.ts'
import type { Stream } from '../stream.ts'
import { blockFeatures, featureNames } from './features.ts'
import { intercept, weights } from './model.ts'

/** No row is certain. */
const SUREST = 0.99

/** The confidence of each row of a table: of the rows given 0.9, nine in ten are wholly right. */
export function confidencesOf(stream: Stream, block: RecoveredBlock): number[] {
  return blockFeatures(stream, block).map((features) => {
    const score = features.reduce(
      (sum, value, index) => sum + value * (weights[featureNames[index] ?? 'margin'] ?? 0),
      intercept,
    )
    return Math.min(SUREST, Math.round(100 / (1 + Math.exp(-score))) / 100)
  })
}
