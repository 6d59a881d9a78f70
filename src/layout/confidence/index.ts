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
  return blockFeatures(stream, block).map(confidence)
}

function confidence(features: readonly number[]): number {
  let score = intercept
  for (let index = 0; index < inOrder.length; index++) {
    score += (features[index] as number) * (inOrder[index] as number)
  }
  return Math.min(SUREST, Math.round(100 / (1 + Math.exp(-score))) / 100)
}
