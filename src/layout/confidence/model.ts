/** Written by `npm run calibrate`, which says on what it was fitted and how well it holds. */
import type { FeatureName } from './features.ts'

export const intercept = 2.895

export const weights: Readonly<Record<FeatureName, number>> = {
  margin: 0.0,
  'margin-low': -1.434,
  apart: 1.278,
  'rows-known': 0.0,
  spaced: 0.0,
  'no-header': -1.471,
  repairs: -1.0,
  'level1-inferred': -1.274,
  'labels-collected': -2.939,
  'value-from-column': -1.0,
  'no-target': -3.392,
  'no-name': 0.0,
  words: -0.018,
  'loose-text': 0.0,
  'glued-cells': 0.0,
  'name-looks-odd': -4.229,
  'no-label': -1.359,
  meaning: 2.413,
  noise: -0.763,
  'weights-hold': 0.923,
  neighbours: 0.0,
  'column-order': -0.93,
  'cells-known': 0.88,
  'label-lost': -3.368,
  remnant: -2.34,
  crowded: -1.859,
  'name-like-value': -0.366,
  'nameless-rows': -2.553,
}
