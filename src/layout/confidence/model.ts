/** Written by `npm run calibrate`, which says on what it was fitted and how well it holds. */
import type { FeatureName } from './features.ts'

export const intercept = 2.38

export const weights: Readonly<Record<FeatureName, number>> = {
  margin: 0.9,
  'margin-low': -0.6,
  apart: 0.0,
  'rows-known': 0.0,
  spaced: 0.0,
  'no-header': 0.18,
  repairs: -1.0,
  'level1-inferred': -1.74,
  'labels-collected': -1.0,
  'value-from-column': -1.0,
  'no-target': -2.0,
  'no-name': 0.0,
  words: -0.38,
  'loose-text': -1.64,
  'glued-cells': -0.06,
  'name-looks-odd': -3.06,
  'no-label': -0.58,
  meaning: 2.0,
  noise: -0.66,
  'weights-hold': 1.21,
  neighbours: 0.09,
  'column-order': 0.0,
  'cells-known': 0.95,
  'label-lost': -2.95,
  remnant: -0.74,
  crowded: -0.71,
  'name-like-value': -0.38,
  'nameless-rows': -3.01,
}
