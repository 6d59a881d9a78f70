/** Written by `npm run calibrate`, which says on what it was fitted and how well it holds. */
import type { FeatureName } from './features.ts'

export const intercept = 2.324

export const weights: Readonly<Record<FeatureName, number>> = {
  margin: 0.631,
  'margin-low': -0.189,
  apart: 0.534,
  'rows-known': 2.39,
  spaced: 1.123,
  'no-header': 0.134,
  repairs: -1.0,
  'level1-inferred': -1.0,
  'labels-collected': -1.0,
  'value-from-column': -1.0,
  'no-target': -3.446,
  'no-name': -0.347,
  words: 1.024,
  'loose-text': 0.0,
  'glued-cells': 0.0,
  'name-looks-odd': -4.414,
  'no-label': -2.029,
  meaning: 1.806,
  noise: -0.034,
  'weights-hold': 0.991,
  neighbours: 1.279,
  'column-order': -0.708,
  'name-like-value': 0.0,
  'nameless-rows': 0.0,
}
