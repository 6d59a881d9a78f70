/** How sure a row is: a logistic model of its features, fitted on labelled rows by `npm run calibrate`. */
import type { RecoveredBlock } from '../recover.ts'
import type { Stream } from '../stream.ts'
import { blockFeatures, featureNames } from './features.ts'
import { intercept, weights } from './model.ts'

/** No row is certain. */
const SUREST = 0.99

/** The weights in the order of the features. */
const inOrder = featureNames.map((name) => weights[name])

/** The confidence of each row of a table: of the rows given 0.9, nine in ten are wholly right. */
export function confidencesOf(stream: Stream, block: RecoveredBlock): number[] {
  return blockFeatures(stream, block).map((features) => {
    let score = intercept
    for (const [index, value] of features.entries()) score += value * (inOrder[index] ?? 0)
    return Math.min(SUREST, Math.round(100 / (1 + Math.exp(-score))) / 100)
  })
}
