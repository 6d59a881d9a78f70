/** How sure a row is: a logistic model of its features, fitted on labelled rows by `npm run calibrate`. */
import type { RecoveredBlock } from '../recover.ts'
import type { Stream } from '../stream.ts'
import { doubtsOf } from './doubts.ts'
import { blockFeatures, ROW } from './features.ts'
import { intercept, weights } from './model.ts'
import { featureNames } from './names.ts'

/** No row is certain. */
const SUREST = 0.99

/** A row that another reading fits about as well, where no sum of weights decides, one beside it or a label that strayed doubts: one in six of those is wrong. */
const TIE = 0.1
const OPEN = 0.85

/** The weights in the order of the features. */
const inOrder = featureNames.map((name) => weights[name])

/** The confidence of each row of a table: of the rows given 0.9, nine in ten are wholly right. */
export function confidencesOf(stream: Stream, block: RecoveredBlock): number[] {
  const confidences: number[] = []
  const isDoubted = doubtsOf(stream, block)
  for (const features of blockFeatures(stream, block)) {
    for (let row = 0; row < features.length; row += ROW) {
      const index = confidences.length
      const draft = block.indicators[index]
      const margin = draft?.margin ?? 0
      const tied = margin < TIE && !block.weightsHold
      const most = tied || isDoubted(index) ? OPEN : SUREST
      confidences.push(Math.min(most, confidence(features, row)))
    }
  }
  return confidences
}

/** @param row where the row's features begin */
function confidence(features: Float64Array, row: number): number {
  let score = intercept
  for (let index = 0; index < ROW; index++) {
    score += (features[row + index] as number) * (inOrder[index] as number)
  }
  return Math.min(SUREST, Math.round(100 / (1 + Math.exp(-score))) / 100)
}
